"""Everything can be reached by the Tab key and has a name that a screen reader can say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QScrollArea,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.commands.invocation import Invocation
from app.gui.voice.help_window import HelpWindow
from app.gui.voice.phrase_dialog import PhraseDialog
from app.gui.window.window import Window
from app.session.session import Session
from app.state.parts.question import Option, Question
from app.state.parts.view import View
from tests.app.facts import full_state

MOST_STEPS = 400
VIEWS = [View.DATA, View.CURVES, View.CONFUSION_MATRIX, View.PREDICTIONS, View.COMPARISON, View.RUNS]
QUESTION = Question(
    "Did you mean 1 “train MLP”, 2 “train CNN”? Say the number, or no.",
    Invocation("train"),
    (Option("train MLP", Invocation("train")), Option("train CNN", Invocation("train"))),
    heading="Did you mean:",
)


def focusable(top: QWidget) -> list[QWidget]:
    """What the Tab key should reach."""
    return [
        each
        for each in top.findChildren(QWidget)
        if each.isVisibleTo(top)
        and each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
        and each.window() is top
        and not isinstance(each.parentWidget(), QAbstractSpinBox | QComboBox)
        and not is_beside_another(each)
    ]


def is_beside_another(widget: QWidget) -> bool:
    """Whether the arrow keys lead to it, from the one of its group that is down."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive() and widget is not group.checkedButton()


def reached(top: QWidget, qtbot: QtBot) -> Iterator[QWidget]:
    """What has the focus one after the other, until it comes round."""
    first = QApplication.focusWidget()
    assert first is not None
    focus = first
    for _ in range(MOST_STEPS):
        yield focus
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        if now is first:
            return
        focus = now
    raise AssertionError("the Tab key goes round in a part of the window")


def name_of(widget: QWidget) -> str:
    """What a screen reader says."""
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QAbstractButton):
        return widget.text()
    if isinstance(widget, QTabBar):
        return widget.tabText(widget.currentIndex())
    buddies = [each for each in widget.window().findChildren(QLabel) if each.buddy() is widget]
    return buddies[0].text() if buddies else ""


def activate(top: QWidget, qtbot: QtBot) -> None:
    qtbot.waitExposed(top)
    top.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is top)


def check(top: QWidget, qtbot: QtBot) -> None:
    activate(top, qtbot)
    everything = focusable(top)
    assert everything
    everything[0].setFocus()
    seen = list(reached(top, qtbot))
    missed = [(type(each).__name__, name_of(each)) for each in everything if each not in seen]
    assert missed == []
    nameless = [(type(each).__name__, each.geometry()) for each in seen if not name_of(each).strip()]
    assert nameless == []


@pytest.mark.parametrize(
    "view", [View.DATA, View.CURVES, View.CONFUSION_MATRIX, View.PREDICTIONS, View.COMPARISON, View.RUNS]
)
def test_the_tab_key_reaches_everything_on_every_tab(
    window: Window, session: Session, qtbot: QtBot, view: View
) -> None:
    session.state = replace(full_state(), view=view, microphones=("Headset",))
    window.draw(session.state)
    for fold in window.training.settings.folds.values():
        fold.header.setChecked(True)
    check(window, qtbot)


def test_the_tab_key_reaches_the_answers_to_a_question(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    session.ask(QUESTION)
    check(window, qtbot)
    assert name_of(window.voice.question.options[1]) == "2: train CNN"


def test_the_tab_key_reaches_everything_in_the_settings(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    session.say("open the settings")
    assert window.dialogs.preferences is not None
    check(window.dialogs.preferences, qtbot)


@pytest.mark.parametrize("kind", [HelpWindow, PhraseDialog])
def test_the_tab_key_reaches_everything_in_a_dialog(
    window: Window, session: Session, qtbot: QtBot, kind: type[QDialog]
) -> None:
    session.say("help" if kind is HelpWindow else "make a new phrase")
    dialog = window.findChild(kind)
    assert isinstance(dialog, kind)
    if isinstance(dialog, HelpWindow):
        dialog.search.setText("undo")  # with all there is, it takes a while
    check(dialog, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_has_the_focus_is_scrolled_into_view(window: Window, session: Session, qtbot: QtBot) -> None:
    session.say("open the settings")
    dialog = window.dialogs.preferences
    assert dialog is not None
    activate(dialog, qtbot)
    dialog.resize(620, 300)
    (area,) = dialog.findChildren(QScrollArea)
    for widget in reached(dialog, qtbot):
        if area.isAncestorOf(widget):
            top = widget.mapTo(area.viewport(), QPoint(0, 0)).y()
            assert -4 <= top <= area.viewport().height() - 10, name_of(widget)


def test_every_view_has_a_key_and_no_two_actions_share_one(window: Window) -> None:
    keys = [
        each.shortcut()
        for each in window.findChildren(QAction)
        if not each.shortcut().isEmpty() and each.shortcutContext() is Qt.ShortcutContext.WindowShortcut
    ]
    assert len({key.toString() for key in keys}) == len(keys)
    for number in range(1, 7):
        assert QKeySequence(f"Ctrl+{number}") in keys


def test_every_menu_opens_by_a_letter_of_its_own(window: Window) -> None:
    titles = [each.text() for each in window.menuBar().actions()]
    letters = [title[title.index("&") + 1].casefold() for title in titles]
    assert len(set(letters)) == len(titles)


def test_the_settings_open_with_the_usual_key(window: Window, session: Session, qtbot: QtBot) -> None:
    activate(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert window.dialogs.preferences is not None
    assert window.dialogs.preferences.isVisible()
