"""Commands that search for settings, and take what was found."""

from __future__ import annotations

from dataclasses import fields, replace

from app.commands.slots import Epochs, Examples, LearningRate, ModelName, Seed
from app.commands.vocabulary import CommandError, command
from app.common.words.numbers import counted
from app.common.words.settings import applies
from app.compute.messages.runs import RUN_ENDS
from app.state.parts.trials import Trial, best, training_examples
from app.state.state import State
from app.state.words.search import searched_in_words, trial_in_words
from app.training.adaptive_search import MISSING, is_missing
from app.training.commands import settings_of
from app.training.phrases import CHINESE_SEARCHING, SEARCHING
from app.training.slots import SearchedSetting, SearchMethod, SecondRate, ThirdRate, Trials
from app.training.studies import Studying
from app.training.training import Training
from language.sentence import message
from models.settings.recipes import specified
from models.settings.searching import (
    SearchSpace,
    adaptive_search,
    even_grid,
    grid_search,
    random_search,
    space_of,
)
from models.settings.selection import Study
from models.settings.specification import RunSpecification
from models.settings.titles import model_title

TRIALS = 12
"""Of a search where nothing else is said."""
OF_MODEL = "[(of|for) [the] {model}]"


@command(
    f"search [the] {{setting}} {OF_MODEL} <{SEARCHING}>",
    f"search [the] {{setting}} and [the] {{second_setting}} {OF_MODEL} <{SEARCHING}>",
    f"search [the] {{setting}} [and] [the] {{second_setting}} and [the] {{third_setting}} "
    f"[and [the] {{fourth_setting}}] {OF_MODEL} <{SEARCHING}>",
    f"search [the] [best] settings {OF_MODEL} <{SEARCHING}>",
    zh=(
        f"搜索[{{model}}[的]]{{setting}}<{CHINESE_SEARCHING}>",
        f"搜索[{{model}}[的]]{{setting}}和{{second_setting}}[和{{third_setting}}][和{{fourth_setting}}]<{CHINESE_SEARCHING}>",
        f"搜索[{{model}}[的]][最好的]设置<{CHINESE_SEARCHING}>",
    ),
    menu="Training",
    label="Search settings",
    ends=RUN_ENDS,
)
def search_settings(
    studying: Studying,
    setting: SearchedSetting | None = None,
    second_setting: SearchedSetting | None = None,
    third_setting: SearchedSetting | None = None,
    fourth_setting: SearchedSetting | None = None,
    model: ModelName | None = None,
    trials: Trials = TRIALS,
    epochs: Epochs | None = None,
    examples: Examples | None = None,
    seed: Seed | None = None,
    method: SearchMethod = "random",
) -> str:
    """Train a model with many settings, drawn at random, on a grid or adaptively; validation judges."""
    start = specified(settings_of(studying.state, model), epochs=epochs, examples=examples, seed=seed)
    said = (setting, second_setting, third_setting, fourth_setting)
    settings = [each for each in said if each is not None]
    space = space_of(start, settings, examples=training_examples(studying.state.data, start))
    study = _search(start, space, trials, method)
    trials_in_words = counted(len(study.runs), "trial")
    reply = message(
        "Searching {study} of {model}: {trials_in_words}.",
        study=searched_in_words(study),
        model=model_title(start.model),
        trials_in_words=trials_in_words,
    )
    return studying.start(study, reply)


@command(
    "try [the] learning rates {learning_rate} [and] {second_rate} [[and] {third_rate}] [[and] {fourth_rate}] "
    "[[and] {fifth_rate}] [(on|with|for) [the] {model}] [for {epochs} (epochs|epoch)]",
    zh="试[试]学习率{learning_rate}[和]{second_rate}[[和]{third_rate}][[和]{fourth_rate}][[和]{fifth_rate}]"
    "[用{model}][训练{epochs}轮]",
    ends=RUN_ENDS,
)
def try_learning_rates(
    studying: Studying,
    learning_rate: LearningRate,
    second_rate: SecondRate,
    third_rate: ThirdRate | None = None,
    fourth_rate: LearningRate | None = None,
    fifth_rate: LearningRate | None = None,
    model: ModelName | None = None,
    epochs: Epochs | None = None,
) -> str:
    """Train a model once with each of these learning rates; the validation set tells the best."""
    start = specified(settings_of(studying.state, model), epochs=epochs)
    said = (learning_rate, second_rate, third_rate, fourth_rate, fifth_rate)
    rates = [rate for rate in said if rate is not None]
    reply = message(
        "Trying {rates} on {model}.",
        rates=counted(len(rates), "learning rate"),
        model=model_title(start.model),
    )
    return studying.start(grid_search(start, {"learning_rate": rates}), reply)


@command(
    "use [the] best settings",
    zh="使用最好的设置",
    menu="Training",
    label="Use the best settings",
)
def use_best(training: Training) -> str:
    """Let the next run use the settings of the best trial of the search."""
    found = _best(training.state)
    settings = found.specification.by_itself
    training.choose(
        **{
            field.name: getattr(settings, field.name)
            for field in fields(settings)
            if applies(settings.model, field.name)
        }
    )
    return message(
        "The next run uses what trial {number} used: {state}.",
        number=found.number,
        state=_in_words(training.state, found),
    )


@command(
    "(train|start training) with [the] best settings [[and] with seed {seed}]",
    zh="用最好的设置训练[种子{seed}]",
    menu="Training",
    label="Train with the best settings",
    ends=RUN_ENDS,
)
def train_best(training: Training, seed: Seed | None = None) -> str:
    """Train with the settings of the best trial and a seed that it did not have; the test set judges it."""
    found = _best(training.state)
    settings = found.specification.by_itself
    settings = replace(settings, seed=settings.seed + 1 if seed is None else seed)
    training.train(settings)
    return message(
        "Training {model} with the settings of trial {number} and seed {seed}; the test set "
        "is looked at when it ends.",
        model=model_title(settings.model),
        number=found.number,
        seed=settings.seed,
    )


def _search(start: RunSpecification, space: SearchSpace, trials: int, method: str) -> Study:
    if method == "grid":
        return even_grid(start, space, trials)
    if method == "adaptive":
        if is_missing():
            raise CommandError(MISSING)
        return adaptive_search(start, space, trials, start.seed)
    return random_search(start, space, trials, start.seed)


def _best(state: State) -> Trial:
    found = best(state.study)
    if found is None:
        raise CommandError(message("No trial of a search has finished yet; say “search the settings” first."))
    return found


def _in_words(state: State, found: Trial) -> str:
    course = state.study
    return trial_in_words(found.specification, course.study.searched if course is not None else ())
