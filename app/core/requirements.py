"""What has to be so before something can be done: questions about the state, each asked in one place."""

from __future__ import annotations

from app.commands.vocabulary import CommandError
from app.compute.messages.data import DataSummary
from app.compute.trained_model import TrainedModel
from app.state.parts.run import Run
from app.state.state import State
from language.sentence import message
from models.settings.specification import MIRRORED, RunSpecification, SpecificationError

NOTHING_TRAINED = message("No model has been trained yet; say “train MLP” first.")
STILL_READ = message("The data set is still being read; try again in a moment.")


def run_is_going(state: State) -> bool:
    """Whether the worker is training, paused or about to; between two runs of a study it is not."""
    return state.run is not None and state.run.status.going


def times_loading(state: State) -> bool:
    """Whether the playground is timing the data loading."""
    times = state.playground.loading
    return times is not None and times.going


def is_idle(state: State) -> bool:
    """Whether nothing but perhaps a run keeps the worker busy."""
    busy = state.looking or state.taking is not None or state.download is not None
    return not (busy or times_loading(state))


def need_rest(state: State) -> None:
    """Raises `CommandError` while a run is going."""
    if run_is_going(state):
        raise CommandError(message("A run is going on already; say “stop” first."))


def need_going(state: State, what: str) -> None:
    """Raises `CommandError` while no run is going, of which there would be something to do this with."""
    if not run_is_going(state):
        raise CommandError(message("No run is going on, so there is nothing to {what}.", what=what))


def open_data(state: State) -> DataSummary:
    """The open data set. Raises `CommandError` before it is read."""
    if state.data is None:
        raise CommandError(state.data_problem or STILL_READ)
    return state.data


def test_images(state: State) -> int:
    """How many test images the open data set has. Raises `CommandError` before it is read."""
    data = open_data(state)
    return data.test_images or sum(data.test_counts)


def trained_model(state: State) -> TrainedModel:
    """The model in view. Raises `CommandError` where there is none that can be used with the open data."""
    run, data = state.run, state.data
    if run is not None and run.status.going and not run.has_weights:
        raise CommandError(message("This run has not finished an epoch yet; try again in a moment."))
    if run is None or not run.has_weights:
        raise CommandError(NOTHING_TRAINED)
    if data is not None and run.data not in ("", data.name):
        raise CommandError(
            message(
                "The model in use was trained on {data}; open that data set again, or train a model "
                "on {data2}.",
                data=run.data,
                data2=data.name,
            )
        )
    if data is not None and run.classes not in ((), data.classes):
        raise CommandError(
            message(
                "{data} has other classes than when the model in use was trained; train it again.",
                data=data.name,
            )
        )
    return run.model


def need_data_of(state: State, run: Run) -> None:
    """Raises `CommandError` where another data set is open than the one that a run was begun on."""
    data = state.data
    if data is not None and run.data not in ("", data.name):
        raise CommandError(
            message(
                "{run} was begun on {data}; open that data set again first.", run=run.model.run, data=run.data
            )
        )


def need_sense(state: State, specification: RunSpecification) -> None:
    """Raises `SpecificationError` where the open data set and these settings do not go together."""
    if state.sounds_open and specification.mirrors:
        raise SpecificationError(MIRRORED)
