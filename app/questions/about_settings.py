"""Answers about the settings of the next run, the open data set, the image in view and the listening."""

from __future__ import annotations

from app.commands.vocabulary import CommandError
from app.common.words.numbers import count, counted, percent
from app.common.words.settings import NO_VALUE, SETTING_TITLES, value_in_words
from app.common.words.titles import device_title
from app.compute.messages.data import Picture
from app.core.requirements import open_data
from app.results.class_table import calibration_in_words
from app.state.parts.conversation import Speaker
from app.state.parts.hearing import Ear
from app.state.state import State, class_names


def settings(state: State) -> str:
    """Those of the next run, all together."""
    chosen = state.chosen
    values = [(title, value_in_words(chosen, name)) for name, title in SETTING_TITLES.items()]
    said = [f"{title} {value}" for title, value in values if value not in (NO_VALUE, "none", "off", "")]
    return f"The next run: {', '.join(said)}."


def setting(state: State, name: str) -> str:
    """One setting of the next run."""
    return f"{SETTING_TITLES[name]} of the next run: {value_in_words(state.chosen, name)}."


def image_count(state: State) -> str:
    """How many images the data set has."""
    data = open_data(state)
    training, test = sum(data.training_counts), sum(data.test_counts)
    return (
        f"{data.name} has {counted(training, 'training image')}, {count(data.validation_examples)} of them "
        f"for validation, and {counted(test, 'test image')}."
    )


def class_count(state: State) -> str:
    """How many classes there are."""
    data = open_data(state)
    return f"{data.name} has {len(data.classes)} classes."


def classes(state: State) -> str:
    """What the classes are called."""
    data = open_data(state)
    return f"The classes of {data.name}: {', '.join(data.classes)}."


def image_size(state: State) -> str:
    """How large the images are."""
    data = open_data(state)
    return f"The images of {data.name} are {data.height} × {data.width} pixels."


def data_name(state: State) -> str:
    """Which data set is open."""
    data = open_data(state)
    return f"{data.name} is open, from {data.folder}."


def prediction(state: State) -> str:
    """What the model says of the image in view."""
    picture = _in_view(state)
    label, share = _likeliest(picture)
    name = class_names(state)[label]
    return (
        f"The model says {name}, {percent(share)} sure." if share is not None else f"The model says {name}."
    )


def confidence(state: State) -> str:
    """How sure the model is of the image in view."""
    _, share = _likeliest(_in_view(state))
    if share is None:
        return "This model gives scores and no probabilities."
    return f"It is {percent(share)} sure."


def true_label(state: State) -> str:
    """What the image in view really is."""
    picture = _in_view(state)
    if not 0 <= picture.label < len(class_names(state)):
        return "Nobody has said what this picture is."
    return f"It is labelled {class_names(state)[picture.label]}."


def calibration(state: State) -> str:
    """Whether its probabilities can be trusted."""
    if state.calibration is None:
        raise CommandError("Say “show the calibration” first; the answer is there.")
    return calibration_in_words(state.calibration.calibration)


def device(state: State) -> str:
    """What the computer trains on."""
    run, chosen = state.run, state.preferences.device
    used = run.conditions.device if run is not None and run.conditions.device else chosen
    return f"Runs train on this: {device_title(used)}."


def listening(state: State) -> str:
    """Whether and how it listens."""
    if state.hearing.ear is Ear.ASLEEP:
        return "It does not listen now; say “listen” in the line, or press the button."
    return f"It listens, {state.listening.value.replace('_', ' ')}."


def heard(state: State) -> str:
    """What it has understood last."""
    lines = [line.text for line in state.conversation if line.speaker is Speaker.HEARD]
    return f"The last was “{lines[-1]}”." if lines else "Nothing has been heard yet."


def last_change(state: State) -> str:
    """What was done last."""
    lines = [line.text for line in state.conversation if line.speaker is Speaker.REPLY]
    return f"The last answer was: {lines[-1]}" if lines else "Nothing has been done yet."


def _in_view(state: State) -> Picture:
    shown = state.predictions.pictures if state.predictions is not None else ()
    if state.foreign is not None:
        shown = (state.foreign.picture,)
    if not shown:
        raise CommandError("No image is in view; say “predict the next image” first.")
    return shown[0]


def _likeliest(picture: Picture) -> tuple[int, float | None]:
    figures = picture.probabilities or picture.scores
    if not figures:
        raise CommandError("No model has looked at this image yet.")
    label = figures.index(max(figures))
    return label, figures[label] if picture.probabilities else None
