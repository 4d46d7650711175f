"""Names of the user's own in a window in Chinese: they stay, also where they are words of the app."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem

from app.figures.in_words import in_words
from app.figures.of_state import figure_of
from app.gui.language.language import tr
from app.gui.style.figure_style import style_of
from app.gui.style.theme import LIGHT
from app.gui.window.window import Window
from app.session.session import Session
from app.state.parts.compared import RunsCompared
from app.state.parts.conversation import Speaker
from app.state.parts.preferences import InterfaceLanguage
from app.state.parts.study import StudyCourse
from app.state.parts.view import View
from app.state.state import State
from language.sentence import message
from models.data.corrections import Correction, CorrectionBook, Corrections, DataPart
from models.settings.recipes import recipe
from models.settings.selection import leave_one_speaker_out
from tests.app.facts import broken_off, compared_run, full_state, run_record, study_run
from tests.app.gui.language.test_language import show
from tests.app.gui.reading import texts_in

OF_THE_APP = (
    *(
        "Data",
        "none",
        "Training",
        "Results",
        "Data, none",
        "off",
        "more epochs or dropout",
        "Adam: off",
        "all",
    ),
    *("dropout", "Train", "Models and Folds", "Runs"),
)
"""Each is said otherwise in Chinese."""
STRANGE = tuple(f"qx{place}x" for place in range(len(OF_THE_APP)))
"""Names that no catalogue knows, in their place."""


def state_of(names: tuple[str, ...]) -> State:
    """Everything there is to see, with these names wherever a user gives any."""
    *classes, data, folder, run = names
    whole = full_state()
    assert whole.data is not None
    assert whole.run is not None
    corrections = Corrections().with_(Correction(DataPart.TRAINING, 3, 4))
    return replace(
        whole,
        data=replace(whole.data, name=data, folder=f"/home/{folder}", classes=tuple(classes)),
        run=replace(whole.run, data=data),
        records=(run_record(2, name=run, data=data), run_record(1, data=data)),
        book=CorrectionBook({whole.data.fingerprint: corrections}),
        conversation=(),
    )


def with_strange_names(texts: list[str]) -> list[str]:
    """The texts, the longest names replaced first."""
    for name, strange in sorted(zip(OF_THE_APP, STRANGE, strict=True), key=lambda both: -len(both[0])):
        texts = [text.replace(name, strange) for text in texts]
    return texts


def cells_of(window: Window) -> list[QTableWidgetItem]:
    return [
        item
        for table in window.findChildren(QTableWidget)
        for row in range(table.rowCount())
        for column in range(table.columnCount())
        if (item := table.item(row, column)) is not None
    ]


def seen(window: Window) -> list[str]:
    return texts_in(window) + [each.text() for each in cells_of(window)]


def tips(window: Window) -> list[str]:
    return [each.toolTip() for each in cells_of(window)]


def texts_of(figure: Figure) -> list[str]:
    figure.draw_without_rendering()
    return [each.get_text() for each in figure.findobj(Text) if isinstance(each, Text) and each.get_text()]


@pytest.fixture
def chinese(window: Window, session: Session) -> Window:
    session.prefer(interface=InterfaceLanguage.CHINESE)
    return window


VIEWS = (View.DATA, View.CURVES, View.CONFUSION_MATRIX, View.CLASS_FIGURES, View.MISTAKES, View.WHY)


def test_no_name_is_translated_on_any_page(chinese: Window, session: Session) -> None:
    shown: list[list[str]] = []
    for names in (STRANGE, OF_THE_APP):
        state = replace(state_of(names), preferences=session.state.preferences)
        shown.append([])
        for view in (*VIEWS, View.PREDICTIONS, View.RUNS):
            show(chinese, replace(state, view=view))
            shown[-1] += seen(chinese)
    strange, known = shown
    assert any(OF_THE_APP[0] in text for text in known)
    assert set(with_strange_names(known)) - set(strange) == set()


def state_of_voices(names: tuple[str, ...]) -> State:
    """One voice after the other is left out: one run broke off, and two go."""
    *speakers, data, machine = names
    study = leave_one_speaker_out(recipe("mlp"), speakers)
    first, *others = study.runs
    runs = (broken_off(study_run(first)), *(study_run(each, done=1) for each in others))
    pair = compared_run(2, run=runs[1]), compared_run(1, run=replace(runs[2], data=data))
    elsewhere = replace(pair[0], conditions=replace(pair[0].conditions, machine=machine, where=machine))
    course, compared = StudyCourse(study, runs), RunsCompared((elsewhere, pair[1]))
    return replace(full_state(), run=runs[1], study=course, compared=compared, conversation=())


def test_no_name_is_translated_where_voices_are_left_out(chinese: Window, session: Session) -> None:
    shown: list[list[str]] = []
    for names in (STRANGE[:5], OF_THE_APP[:5]):
        state = replace(state_of_voices(names), preferences=session.state.preferences)
        shown.append([])
        for view in (View.CURVES, View.COMPARISON, View.RUNS):
            show(chinese, replace(state, view=view))
            shown[-1] += seen(chinese) + tips(chinese)
    strange, known = shown
    assert any(text.startswith(f"“{OF_THE_APP[0]}”：") for text in known)
    assert set(with_strange_names(known)) - set(strange) == set()


@pytest.mark.parametrize("view", [*VIEWS, View.PREDICTIONS])
def test_no_name_is_translated_in_any_figure(chinese: Window, view: View) -> None:
    known, strange = (
        texts_of(in_words(figure, tr))
        for names in (OF_THE_APP, STRANGE)
        if (figure := figure_of(state_of(names), view, style_of(LIGHT))) is not None
    )
    assert set(with_strange_names(known)) == set(strange)


Made = Callable[[tuple[str, ...]], str]
SENTENCES: dict[str, Made] = {
    "counts as": lambda of: message(
        "Training image {number} counts as {class_name}", number=3, class_name=of[0]
    ),
    "called": lambda of: message(
        "Here are the images of {classes} called {classes2}.", classes=of[0], classes2=of[1]
    ),
    "speaks for": lambda of: message("Here is what speaks for {classes}.", classes=of[4]),
    "has no class": lambda of: message(
        "{data} has no class called {class_name}; it has {classes}.",
        data=of[2],
        class_name=of[4],
        classes=", ".join((of[0], of[5])),
    ),
    "remark": lambda of: message("There is nothing to remark on the files of {data}.", data=of[2]),
    "trained on": lambda of: message(
        "The model in use was trained on {data}; open that data set again, or train a model on {data2}.",
        data=of[2],
        data2=of[0],
    ),
    "saved": lambda of: message("Saved as {path}.", path=f"/home/{of[4]}/{of[0]}.png"),
    "pictures": lambda of: message("Pictures of {class_name}", class_name=of[4]),
    "corrections": lambda of: message(
        "{odd} of the corrections are about images or classes that {data} does not have, and do nothing; say "
        "“show the corrections” to see them all.",
        odd=3,
        data=of[0],
    ),
    "camera": lambda of: message(
        "The camera {camera} is not there any more; choose another one.", camera=of[2]
    ),
    "speakers": lambda of: message(
        "Nobody called {speaker} speaks in {data_set}; its speakers are {speakers}.",
        speaker=of[0],
        data_set=of[2],
        speakers=", ".join((of[1], of[3])),
    ),
}


@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES)
def test_no_name_is_translated_in_a_sentence(chinese: Window, session: Session, sentence: Made) -> None:
    session.tell(Speaker.REPLY, sentence(OF_THE_APP))
    known, strange = tr(sentence(OF_THE_APP)), tr(sentence(STRANGE))
    assert strange != sentence(STRANGE)
    assert with_strange_names([known]) == [strange]
