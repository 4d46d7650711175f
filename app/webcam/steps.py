"""From pictures to a model that looks: which step comes next, and what to say of it. Pure."""

from __future__ import annotations

from enum import Enum, auto

from app.state.parts.album import why_not_enough
from app.state.state import State
from language.sentence import message

ENOUGH = message(
    "That is enough to begin with; the more they differ, the better. Open the pictures when you like."
)
READING = message("The pictures are being read…")
OPEN = message("The pictures are open: train a model on them.")
BEGINS = message("The training begins…")
TRAINED = message(
    "The model is trained: let it look. Pictures of one burst are much alike and flatter "
    "its figures, so judge it by what it says live."
)


class Step(Enum):
    """What is to be done next."""

    TAKE = auto()
    OPEN = auto()
    TRAIN = auto()
    LOOK = auto()


def next_step(state: State) -> Step:
    """What the pictures, the open data set and the model in view leave to do."""
    webcam = state.webcam
    if why_not_enough(webcam.album):
        return Step.TAKE
    if webcam.opened != webcam.album or state.data_problem or not _is_in_view(state):
        return Step.OPEN
    return Step.LOOK if _is_trained(state) else Step.TRAIN


def advice(state: State) -> str:
    """What to say of it, in a sentence or two."""
    match next_step(state):
        case Step.TAKE:
            return why_not_enough(state.webcam.album)
        case Step.OPEN:
            return state.data_problem if state.webcam.opened == state.webcam.album else ENOUGH
        case Step.TRAIN:
            return _of_training(state)
    return TRAINED


def _is_in_view(state: State) -> bool:
    """Whether the album is the open data set, or on its way to be that."""
    return state.data is None or state.data.folder == str(state.webcam.album.folder)


def _is_trained(state: State) -> bool:
    run, data = state.run, state.data
    return (
        run is not None
        and data is not None
        and run.has_weights
        and not run.status.going
        and run.data == data.name
        and run.classes in ((), data.classes)
    )


def _of_training(state: State) -> str:
    run = state.run
    if state.data is None:
        return READING
    if run is None or not run.status.going:
        return OPEN
    if not run.epochs:
        return BEGINS
    return message(
        "Training: {epochs} of {epochs2} epochs done.",
        epochs=len(run.epochs),
        epochs2=run.specification.epochs,
    )
