"""What is different after something was taken back: each feature says it of what is its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from app.commands.own_phrases import Alias, Aliases
from app.session.session import Session
from app.state.parts.album import Album
from app.state.parts.playground import Exhibit
from app.state.parts.preferences import Language, Preferences, ThemeChoice
from app.state.parts.run_record import MarkedRun, RunMarks, UnknownRuns
from app.state.parts.undo import Part
from app.state.parts.view import View
from models.data.corrections import Correction, CorrectionBook, Corrections, DataPart
from models.settings.recipes import recipe
from tests.app.fakes import make_session

MLP = recipe("mlp")
ONE = Aliases((Alias("fire it up", "train MLP"),))
BOOK = CorrectionBook().with_("some data", Corrections().with_(Correction(DataPart.TEST, 3, None)))


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return make_session(tmp_path)[0]


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        (View.DATA, View.CURVES, "The curves are in front."),
        (View.CURVES, View.DATA, "The data is in front."),
        (
            replace(MLP, learning_rate=0.5),
            replace(MLP, learning_rate=0.1),
            "The next run has learning rate 0.1.",
        ),
        (
            MLP,
            replace(MLP, optimizer="sgd", learning_rate=0.1),
            "The next run has learning rate 0.1 and optimizer SGD.",
        ),
        (MLP, recipe("softmax"), "The settings are those of the softmax regression."),
        (Preferences(theme=ThemeChoice.DARK), Preferences(), "The theme is as the desktop."),
        (Preferences(), Preferences(language=Language.ENGLISH), "The language is English."),
        (Preferences(microphone="Desk"), Preferences(), "The microphone is the default one."),
        (ONE, Aliases(), "“fire it up” means nothing any more."),
        (Aliases(), ONE, "“fire it up” means “train MLP”."),
        (MarkedRun(3, RunMarks(starred=True)), MarkedRun(3, RunMarks()), "Run 3 has no star."),
        (UnknownRuns(("a", "b")), UnknownRuns(), "The history has 2 runs more."),
        (CorrectionBook(), BOOK, "Test image 3 is left out."),
    ],
)
def test_what_is_different_now_is_said_in_words(session: Session, was: Part, now: Part, told: str) -> None:
    assert session.describe(was, now) == told


def test_every_part_that_can_be_taken_back_belongs_to_a_feature(session: Session) -> None:
    state = session.state
    marked, unknown = MarkedRun(3, RunMarks()), UnknownRuns()
    parts: list[Part] = [state.view, MLP, Preferences(), ONE, marked, unknown, state.playground.exhibit]
    parts += [BOOK, state.webcam.album]
    assert {type(part) for part in parts} == set(get_args(Part))
    assert {Exhibit, Album} <= {type(part) for part in parts}
    for part in parts:
        owners = [each for each in session.features if _describes(each.describe, part)]
        assert len(owners) == 1, part


def _describes(describe: Callable[[Part, Part], str | None], part: Part) -> bool:
    try:
        return describe(part, part) is not None
    except (ValueError, IndexError):  # nothing is different, so there is nothing to tell
        return True
