from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.compute.trained_model import TrainedModel
from app.state.parts.run import Run, Status
from app.state.state import State
from app.state.words.resuming import (
    again_in_words,
    going_on_in_words,
    is_offered,
    reached_in_words,
    study_to_resume,
)
from models.events import EpochDone
from models.settings.specification import RunSpecification
from tests.app.facts import finished_run, going_run, study_course

STOPPED = replace(going_run(done=2, epochs=4), status=Status.STOPPED, remembered=True)


def stopped_with(losses: list[float], patience: int) -> Run:
    specification = RunSpecification("mlp", epochs=10, early_stopping=patience)
    epochs = tuple(EpochDone(number, 1.0, 0.5, loss, 0.5, 1.0) for number, loss in enumerate(losses, start=1))
    model = TrainedModel("run-1", specification, Path("runs/run-1/weights.safetensors"))
    return Run(model, Status.STOPPED, epochs=epochs, remembered=True)


def test_the_epoch_that_was_not_finished_starts_again() -> None:
    assert again_in_words(STOPPED) == "starts epoch 3 of 4 again"
    assert going_on_in_words(STOPPED) == "Going on with run-1, at epoch 3 of 4."
    assert reached_in_words(STOPPED) == "in epoch 3 of 4"


def test_after_the_last_epoch_only_the_figures_are_left() -> None:
    through = replace(going_run(done=4, epochs=4), status=Status.STOPPED, remembered=True)
    assert again_in_words(through) == "works out its final figures"
    assert again_in_words(stopped_with([0.5, 0.6, 0.7], patience=2)) == "works out its final figures"
    assert again_in_words(stopped_with([0.5, 0.6, 0.4], patience=2)) == "starts epoch 4 of 10 again"


def test_resume_is_offered_for_what_it_would_go_on_with() -> None:
    assert is_offered(State(run=STOPPED))
    assert is_offered(State(run=replace(STOPPED, status=Status.PAUSED)))
    assert not is_offered(State(run=replace(STOPPED, status=Status.TRAINING)))
    assert not is_offered(State(run=finished_run()))
    assert not is_offered(State())


def test_a_study_that_was_stopped_between_two_runs_could_go_on() -> None:
    course = replace(study_course(done=3), stopped=True)
    state = State(run=course.runs[-1], study=course)
    assert is_offered(state)
    assert study_to_resume(state) is course
    assert study_to_resume(replace(state, run=finished_run())) is None
    whole = replace(study_course(), stopped=True)
    assert study_to_resume(State(run=whole.runs[-1], study=whole)) is None
