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
from language.sentence import joined, message, term


def settings(state: State) -> str:
    """Those of the next run, all together."""
    chosen = state.chosen
    values = [(title, value_in_words(chosen, name)) for name, title in SETTING_TITLES.items()]
    said = [
        joined(" ", [title, value]) for title, value in values if value not in (NO_VALUE, "none", "off", "")
    ]
    return message("The next run: {listed}.", listed=joined(", ", said))


def setting(state: State, name: str) -> str:
    """One setting of the next run."""
    return message(
        "{setting_titles} of the next run: {chosen}.",
        setting_titles=SETTING_TITLES[name],
        chosen=value_in_words(state.chosen, name),
    )


def image_count(state: State) -> str:
    """How many images the data set has."""
    data = open_data(state)
    training, test = sum(data.training_counts), sum(data.test_counts)
    return message(
        "{data} has {training}, {validation_examples} of them for validation, and {test}.",
        data=data.name,
        training=counted(training, "training image"),
        validation_examples=count(data.validation_examples),
        test=counted(test, "test image"),
    )


def class_count(state: State) -> str:
    """How many classes there are."""
    data = open_data(state)
    return message("{data} has {classes} classes.", data=data.name, classes=len(data.classes))


def classes(state: State) -> str:
    """What the classes are called."""
    data = open_data(state)
    return message("The classes of {data}: {classes}.", data=data.name, classes=joined(", ", data.classes))


def image_size(state: State) -> str:
    """How large the images are."""
    data = open_data(state)
    return message(
        "The images of {data} are {height} × {width} pixels.",
        data=data.name,
        height=data.height,
        width=data.width,
    )


def data_name(state: State) -> str:
    """Which data set is open."""
    data = open_data(state)
    return message("{data} is open, from {folder}.", data=data.name, folder=data.folder)


def prediction(state: State) -> str:
    """What the model says of the image in view."""
    picture = _in_view(state)
    label, share = _likeliest(picture)
    name = class_names(state)[label]
    return (
        message("The model says {name}, {share} sure.", name=name, share=percent(share))
        if share is not None
        else message("The model says {name}.", name=name)
    )


def confidence(state: State) -> str:
    """How sure the model is of the image in view."""
    _, share = _likeliest(_in_view(state))
    if share is None:
        return message("This model gives scores and no probabilities.")
    return message("It is {share} sure.", share=percent(share))


def true_label(state: State) -> str:
    """What the image in view really is."""
    picture = _in_view(state)
    if not 0 <= picture.label < len(class_names(state)):
        return message("Nobody has said what this picture is.")
    return message("It is labelled {state}.", state=class_names(state)[picture.label])


def calibration(state: State) -> str:
    """Whether its probabilities can be trusted."""
    if state.calibration is None:
        raise CommandError(message("Say “show the calibration” first; the answer is there."))
    return calibration_in_words(state.calibration.calibration)


def device(state: State) -> str:
    """What the computer trains on."""
    run, chosen = state.run, state.preferences.device
    used = run.conditions.device if run is not None and run.conditions.device else chosen
    return message("Runs train on this: {used}.", used=device_title(used))


def listening(state: State) -> str:
    """Whether and how it listens."""
    if state.hearing.ear is Ear.ASLEEP:
        return message("It does not listen now; say “listen” in the line, or press the button.")
    return message("It listens, {value}.", value=term(state.listening.value))


def heard(state: State) -> str:
    """What it has understood last."""
    lines = [line.text for line in state.conversation if line.speaker is Speaker.HEARD]
    return (
        message("The last was “{lines}”.", lines=lines[-1])
        if lines
        else message("Nothing has been heard yet.")
    )


def last_change(state: State) -> str:
    """What was done last."""
    lines = [line.text for line in state.conversation if line.speaker is Speaker.REPLY]
    return (
        message("The last answer was: {lines}", lines=lines[-1])
        if lines
        else message("Nothing has been done yet.")
    )


def _in_view(state: State) -> Picture:
    shown = state.predictions.pictures if state.predictions is not None else ()
    if state.foreign is not None:
        shown = (state.foreign.picture,)
    if not shown:
        raise CommandError(message("No image is in view; say “predict the next image” first."))
    return shown[0]


def _likeliest(picture: Picture) -> tuple[int, float | None]:
    figures = picture.probabilities or picture.scores
    if not figures:
        raise CommandError(message("No model has looked at this image yet."))
    label = figures.index(max(figures))
    return label, figures[label] if picture.probabilities else None
