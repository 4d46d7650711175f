"""What the app answers, as a Chinese window says it: no word of English is left, besides names."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from app.compute.messages.runs import WorkerLost
from app.gui.voice.conversation import USERS
from app.playground.scenes.exhibiting import PlaygroundError, opened, turned
from app.playground.scenes.registry import SCENES
from app.settings.undo_words import preferences_in_words
from app.state.parts.preferences import (
    QUIET_MINUTES,
    InterfaceLanguage,
    Language,
    Listening,
    Pauses,
    Preferences,
    ThemeChoice,
)
from app.state.reducers.root import after
from app.state.state import State
from app.state.words.outcome import study_result
from audio.recognisers.catalogue import ENGINES
from language.catalogue import chinese
from language.sentence import joined, message, term, without_stop
from models.settings.recipes import recipe, specified
from models.settings.searching import space_of
from models.settings.selection import comparison
from models.settings.specification import (
    BY_GRADIENT,
    BY_ITS_OWN_RULE,
    MODELS,
    ONLY_FOR,
    RunSpecification,
    SpecificationError,
)
from models.settings.titles import MODEL_TITLES
from tests.app.facts import folds_course, full_state, search_course, study_course
from tests.app.fakes import FakeEar, make_session
from tests.app.gui.reading import NAMES
from tests.app.runs_at_hand import keep_run

OF_OTHERS = re.compile(
    rf"“[^”]*”|(?<!\w)(/|runs/)\S+|\d{{4}}-\d\d-\d\d-\w+-\d+|--\S+|\w+://\S+|\b({NAMES}|SIGKILL|float32|bfloat16|Tiny|run-1|MNIST|tensorboard|Shirt|Trouser)\b",
    re.ASCII,
)
"""Quotations, paths, names of runs and of classes, and what is the same in Chinese."""


def english_left(text: str) -> str:
    """The text in Chinese, where words of English are left in it."""
    said = chinese().told(text)
    return said if re.search("[A-Za-z]{3,}", OF_OTHERS.sub("", said)) else ""


CHANGES = [
    *[{"theme": each} for each in ThemeChoice],
    *[{"interface": each} for each in InterfaceLanguage if each is not InterfaceLanguage.ENGLISH],
    *[{"language": each} for each in Language],
    *[{"listening": each} for each in Listening],
    *[{"pauses": each} for each in Pauses],
    *[{"quiet_minutes": each} for each in QUIET_MINUTES],
    *[{"engine": each} for each in ENGINES],
    *[{"threads": each} for each in (0, 2)],
    *[{"device": each} for each in ("auto", "cpu", "cuda", "mps")],
    *[{"precision": each} for each in ("auto", "float32", "bfloat16")],
    {"wake_word": "hey computer", "several_runs": False},
    {"compute": "cluster"},
]


@pytest.mark.parametrize("changes", CHANGES, ids=str)
def test_what_is_undone_is_said_in_chinese(changes: dict[str, object]) -> None:
    now = replace(Preferences(), **changes)  # type: ignore[arg-type]
    was = now if now != Preferences() else replace(now, wake_word="hey computer", theme=ThemeChoice.DARK)
    assert english_left(message("Undone. {now}", now=preferences_in_words(was, Preferences()))) == ""
    assert (
        english_left(message("Done again. {before}", before=preferences_in_words(Preferences(), was))) == ""
    )


def test_what_a_study_came_to_is_said_in_chinese() -> None:
    models = tuple((title, RunSpecification(name, epochs=3)) for name, title in MODEL_TITLES.items())
    courses = [study_course(comparison(models[at : at + 4], seeds=2)) for at in range(0, len(models) - 1, 4)]
    for course in (*courses, folds_course(), search_course()):
        assert english_left(study_result(course)) == ""


OF_SOME_MODELS = [(model, setting) for setting, models in ONLY_FOR.items() for model in {*MODELS} - {*models}]
BY_NO_GRADIENT = [(model, setting) for model in BY_ITS_OWN_RULE for setting in BY_GRADIENT]


def refusals(model: str, setting: str) -> tuple[str, str]:
    """What is said where it is chosen for the model, and where it is to be searched."""
    with pytest.raises(SpecificationError) as chosen:
        specified(recipe(model), sounds=False, **{setting: "another"})
    with pytest.raises(SpecificationError) as searched:
        space_of(recipe(model), (setting,))
    return str(chosen.value), str(searched.value)


def test_a_setting_that_a_model_lacks_is_refused_in_chinese() -> None:
    lacking = sorted({*OF_SOME_MODELS, *BY_NO_GRADIENT})
    assert lacking
    left = {(each, said): english_left(said) for each in lacking for said in refusals(*each)}
    assert not {each: english for each, english in left.items() if english}


@pytest.mark.parametrize("scene", [scene.name for scene in SCENES])
def test_a_setting_that_a_scene_lacks_is_refused_in_chinese(scene: str) -> None:
    with pytest.raises(PlaygroundError) as refused:
        turned(opened(scene), "no such knob", 1)
    assert english_left(str(refused.value)) == ""


@pytest.mark.parametrize("cause", ["it no longer answers"])
def test_a_worker_that_is_lost_is_told_in_chinese(cause: str) -> None:
    told = message(
        "The training process ended unexpectedly ({cause}); finished epochs are kept and a new process is "
        "ready for the next run.",
        cause=term(cause),
    )
    state = after(State(), WorkerLost(told, replaced=True, runs=("run-1",)))
    assert english_left(state.conversation[-1].text) == ""
    resume = message("starts {run} again", run=message("epoch {epochs} of {epochs2}", epochs=1, epochs2=4))
    assert english_left(message("{told}; “resume” {runs}.", told=without_stop(told), runs=resume)) == ""
    fold = message("Fold {fold}, seed {seed}", fold=2, seed=0)
    assert english_left(joined(": ", [fold, told])) == ""


def test_every_command_is_answered_in_chinese(tmp_path: Path) -> None:
    """One example of each, undone and done again, with everything there that can be seen."""
    session = make_session(tmp_path, FakeEar())[0]
    keep_run(session)
    keep_run(session)
    full = replace(full_state(), preferences=session.state.preferences)
    left: dict[str, str] = {}
    for name in session.vocabulary.commands:
        examples = session.vocabulary.examples(name)
        if name == "quit" or not examples:
            continue
        session.state = replace(full, preferences=session.state.preferences, conversation=())
        for sentence in (examples[0], "yes", "undo", "redo"):
            session.say(sentence)
        answers = [line.text for line in session.state.conversation if line.speaker not in USERS]
        left |= {each: english_left(each) for each in answers if english_left(each)}
    assert not left, "\n".join(f"{a} | {b}" for a, b in left.items())
