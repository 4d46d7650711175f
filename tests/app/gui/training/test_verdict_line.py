"""The line below the figures of a run, which says whether the model fits."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.gui.training.verdict_line import WORDS, VerdictLine
from app.state.parts.run import Run
from models.evaluation.verdict import Fit, verdict
from models.events import EpochDone
from tests.app.facts import finished_run, going_run


@pytest.fixture
def line(qtbot: QtBot) -> VerdictLine:
    made = VerdictLine()
    qtbot.addWidget(made)
    return made


def overfitting_run() -> Run:
    """The training error goes to nothing while the validation loss rises."""
    epochs = tuple(
        EpochDone(number, 0.6 / number, 1 - 0.2 / number, 0.4 + 0.05 * number, 0.86, 1.0)
        for number in range(1, 13)
    )
    return replace(finished_run(), epochs=epochs)


def test_it_is_not_there_before_an_epoch_is_done(line: VerdictLine) -> None:
    line.draw(None)
    assert line.isHidden()
    line.draw(replace(going_run(), epochs=()))
    assert line.isHidden()


def test_it_says_that_it_is_too_early(line: VerdictLine) -> None:
    line.draw(replace(going_run(), epochs=going_run().epochs[:1]))
    assert not line.isHidden()
    assert line.chip.text() == "too early to tell"
    assert line.chip.property("chip") == "quiet"


def test_it_gives_the_reason_and_the_advice(line: VerdictLine) -> None:
    run = overfitting_run()
    line.draw(run)
    found = verdict(run.specification, run.epochs)
    assert found.fit is Fit.OVERFITTING
    assert line.chip.text() == "overfitting"
    assert line.chip.property("chip") == "bad"
    assert line.text.text() == f"{found.reason} {found.advice}"
    assert line.accessibleName().startswith("Verdict: overfitting. ")


def test_another_run_takes_its_place(line: VerdictLine) -> None:
    line.draw(overfitting_run())
    line.draw(replace(going_run(), epochs=()))
    assert line.isHidden()
    line.draw(overfitting_run())
    assert not line.isHidden()
    assert line.chip.text() == "overfitting"


def test_every_verdict_has_a_word_and_a_colour() -> None:
    assert set(WORDS) == set(Fit)
