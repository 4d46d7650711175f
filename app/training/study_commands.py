"""Commands that train several runs to answer one question. What is said for each stands beside what it
does."""

from __future__ import annotations

from app.commands.slots import BatchSize, Epochs, Examples, LearningRate, ModelName, Seed
from app.commands.vocabulary import CommandError, command
from app.common.words.numbers import counted
from app.common.words.titles import OPTIMIZER_TITLES, named_model
from app.compute.messages.runs import RUN_ENDS
from app.core.requirements import open_data
from app.training.commands import SEEDS, settings_of
from app.training.phrases import CHINESE_COMPARING, CHINESE_SETTINGS, COMPARING, SETTINGS
from app.training.slots import Folds, OptimizerName, Seeds
from app.training.studies import Studying
from language.sentence import listed, message
from models.settings.recipes import recipe, specified
from models.settings.selection import comparison, cross_validation
from models.settings.selection import leave_one_speaker_out as leaving_one_speaker_out
from models.settings.specification import BY_ITS_OWN_RULE, OPTIMIZERS, RunSpecification
from models.settings.titles import model_title

COMPARED = ("linear", "logistic", "softmax", "perceptron", "svm", "kernel-svm", "mlp", "lenet", "cnn")
"""What "compare the models" compares: every model once, but for the hard margin, which ten classes lack."""


@command(
    f"(cross validate|cross validation of) [the|a|an] {{model}} "
    f"<(with|using|in) {{folds}} (folds|fold)|{SETTINGS}>",
    "cross validate [(with|using) {folds} (folds|fold)]",
    "{folds} fold cross validation [(of|for) [the|a|an] {model}]",
    zh=(
        f"交叉验证{{model}}<{{folds}}折|{CHINESE_SETTINGS}>",
        "[[用]{folds}折]交叉验证[{model}]",
    ),
    menu="Training",
    label="Cross-validate",
    shortcut="Ctrl+K",
    ends=RUN_ENDS,
)
def cross_validate(
    studying: Studying,
    model: ModelName | None = None,
    folds: Folds = 5,
    epochs: Epochs | None = None,
    optimizer: OptimizerName | None = None,
    learning_rate: LearningRate | None = None,
    batch_size: BatchSize | None = None,
    seed: Seed | None = None,
    examples: Examples | None = None,
) -> str:
    """Train as many times as there are folds, each time judged by another fold: mean and spread."""
    specification = specified(
        settings_of(studying.state, model),
        epochs=epochs,
        optimizer=optimizer,
        learning_rate=learning_rate,
        batch_size=batch_size,
        seed=seed,
        examples=examples,
    )
    return studying.start(
        cross_validation(specification, folds),
        message(
            "Cross-validating {model} with {folds} folds.",
            model=named_model(specification.model),
            folds=folds,
        ),
    )


@command(
    f"compare [the] {{model}} (and|with) [the] {{second_model}} <{COMPARING}>",
    f"compare [the] {{model}} [and] [the] {{second_model}} and [the] {{third_model}} <{COMPARING}>",
    "compare [the] {model} [and] [the] {second_model} [and] [the] {third_model} [and] [the] {fourth_model} "
    f"[[and] [the] {{fifth_model}}] [[and] [the] {{sixth_model}}] <{COMPARING}>",
    f"compare [all] [the] models <{COMPARING}>",
    zh=(
        f"比较{{model}}和{{second_model}}<{CHINESE_COMPARING}>",
        f"比较{{model}}[和]{{second_model}}和{{third_model}}<{CHINESE_COMPARING}>",
        "比较{model}[和]{second_model}[和]{third_model}[和]{fourth_model}[[和]{fifth_model}][[和]{sixth_model}]"
        f"<{CHINESE_COMPARING}>",
        f"比较[所有]模型<{CHINESE_COMPARING}>",
    ),
    ends=RUN_ENDS,
)
def compare_models(
    studying: Studying,
    model: ModelName | None = None,
    second_model: ModelName | None = None,
    third_model: ModelName | None = None,
    fourth_model: ModelName | None = None,
    fifth_model: ModelName | None = None,
    sixth_model: ModelName | None = None,
    epochs: Epochs | None = None,
    seeds: Seeds = SEEDS,
    examples: Examples | None = None,
) -> str:
    """Train models with the same seeds, each with its own settings: curves and a table with spread."""
    said = (model, second_model, third_model, fourth_model, fifth_model, sixth_model)
    names = [name for name in said if name is not None] or list(COMPARED)
    contenders = [
        (model_title(name), specified(settings_of(studying.state, name), epochs=epochs, examples=examples))
        for name in names
    ]
    return _compare(studying, contenders, seeds)


@command(
    f"compare {{optimizer}} (and|with) {{second_optimizer}} [(with|on|for) [the] {{model}}] <{COMPARING}>",
    "compare {optimizer} [and] {second_optimizer} [and] {third_optimizer} [[and] {fourth_optimizer}] "
    f"[(with|on|for) [the] {{model}}] <{COMPARING}>",
    f"compare [all] [the] optimizers [(with|on|for) [the] {{model}}] <{COMPARING}>",
    zh=(
        f"比较{{optimizer}}和{{second_optimizer}}[用{{model}}]<{CHINESE_COMPARING}>",
        "比较{optimizer}[和]{second_optimizer}[和]{third_optimizer}[[和]{fourth_optimizer}][用{model}]"
        f"<{CHINESE_COMPARING}>",
        f"比较[所有]优化器[用{{model}}]<{CHINESE_COMPARING}>",
    ),
    ends=RUN_ENDS,
)
def compare_optimizers(
    studying: Studying,
    optimizer: OptimizerName | None = None,
    second_optimizer: OptimizerName | None = None,
    third_optimizer: OptimizerName | None = None,
    fourth_optimizer: OptimizerName | None = None,
    model: ModelName | None = None,
    epochs: Epochs | None = None,
    seeds: Seeds = SEEDS,
    examples: Examples | None = None,
) -> str:
    """Train one model with several optimizers, each at its own learning rate; all else is equal."""
    said = (optimizer, second_optimizer, third_optimizer, fourth_optimizer)
    names = [name for name in said if name is not None] or list(OPTIMIZERS)
    start = settings_of(studying.state, model)
    if start.model in BY_ITS_OWN_RULE:
        raise CommandError(
            message(
                "The {model} learns by a rule of its own, without an optimizer.",
                model=model_title(start.model),
            )
        )
    contenders = [
        (OPTIMIZER_TITLES[name], specified(start, optimizer=name, epochs=epochs, examples=examples))
        for name in names
    ]
    return _compare(studying, contenders, seeds)


def _compare(studying: Studying, contenders: list[tuple[str, RunSpecification]], seeds: int) -> str:
    names = [name for name, _ in contenders]
    reply = message(
        "Comparing {models}, with {seeds} each.", models=listed(names), seeds=counted(seeds, "seed")
    )
    return studying.start(comparison(contenders, seeds), reply)


@command(
    f"leave (one speaker|a speaker) out [with|for] [the] [{{model}}] <{SETTINGS}>",
    zh=f"留出一个说话人[用]{{model}}<{CHINESE_SETTINGS}>",
    menu="Training",
    label="Leave one speaker out",
    ends=RUN_ENDS,
)
def leave_one_speaker_out(
    studying: Studying,
    model: ModelName | None = None,
    epochs: Epochs | None = None,
    optimizer: OptimizerName | None = None,
    learning_rate: LearningRate | None = None,
    batch_size: BatchSize | None = None,
    seed: Seed | None = None,
    examples: Examples | None = None,
) -> str:
    """Train once for each voice of the open sounds, without it, and see how well it is understood."""
    data = open_data(studying.state)
    if not data.holds_sounds:
        raise CommandError(
            message(
                "{data} has no speakers to leave out; say “open the spoken digits” first.", data=data.name
            )
        )
    specification = specified(
        studying.state.chosen if model is None else recipe(model, sounds=True),
        sounds=True,
        epochs=epochs,
        optimizer=optimizer,
        learning_rate=learning_rate,
        batch_size=batch_size,
        seed=seed,
        examples=examples,
    )
    title = model_title(specification.model)
    reply = message(
        "Training {title} {speakers} times, each time without one of the speakers.",
        title=title,
        speakers=len(data.speakers),
    )
    return studying.start(leaving_one_speaker_out(specification, data.speakers), reply)
