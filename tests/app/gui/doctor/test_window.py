"""“Examine this computer”: findings as they come, the worst first in the end, and a report to copy."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.doctor.child import GivenUpError
from app.doctor.finding import Finding, Health
from app.gui.doctor.window import DoctorWindow
from app.gui.window.window import Window
from app.session.session import Session
from app.state.parts.preferences import InterfaceLanguage

WELL = Finding("Python", Health.GOOD, "Python 3.12.4 on Linux 6.12, in ~/venv.")
ILL = Finding(
    "Disk",
    Health.BAD,
    "100 MB are free where ~/runs is or would be.",
    "Make room: delete runs that nobody needs, and empty the bin.",
)


def shown(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible() and each.text()]


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def doctor(parent: QWidget, qtbot: QtBot) -> DoctorWindow:
    def examine(given_up: Callable[[], bool]) -> Iterator[Finding]:
        yield WELL
        yield ILL

    made = DoctorWindow(examine, parent, now=lambda: datetime(2026, 11, 25, 15, 30))
    made.show()
    made.start()
    qtbot.waitUntil(lambda: not made.is_going)
    return made


def test_findings_are_shown_the_worst_first(parent: QWidget, qtbot: QtBot) -> None:
    made = doctor(parent, qtbot)
    assert made.findings == (ILL, WELL)
    # What is put into a layout is in view once Qt has come to it.
    qtbot.waitUntil(lambda: {"Disk", "Python"} <= set(shown(made)))
    texts = shown(made)
    assert texts[:2] == ["This computer", "Something is wrong: 1 of 2 findings; what to do stands beside it."]
    assert texts.index("Disk") < texts.index("What to do") < texts.index("Python")
    assert {"wrong", "fine", ILL.found, ILL.advice, WELL.found} <= set(texts)


def test_the_report_can_be_copied(parent: QWidget, qtbot: QtBot) -> None:
    made = doctor(parent, qtbot)
    qtbot.mouseClick(made.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().splitlines()[1] == f"BAD   Disk: {ILL.found}"
    assert "Copied." in shown(made)


def test_it_can_be_done_again(parent: QWidget, qtbot: QtBot) -> None:
    made = doctor(parent, qtbot)
    qtbot.mouseClick(made.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not made.is_going)
    assert len(made.findings) == 2


def test_closing_ends_what_takes_long(parent: QWidget, qtbot: QtBot) -> None:
    def examine(given_up: Callable[[], bool]) -> Iterator[Finding]:
        yield WELL
        while not given_up():
            time.sleep(0.01)
        raise GivenUpError

    made = DoctorWindow(examine, parent)
    made.show()
    made.start()
    qtbot.waitUntil(lambda: bool(made.findings))
    assert made.is_going
    assert not made.copy_button.isEnabled()
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert not made.isVisible()
    assert not made.is_going


def test_it_opens_at_a_word_and_from_the_menu_and_follows_the_language(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    assert window.dialogs.doctor is None
    session.say("examine this computer")
    made = window.dialogs.doctor
    assert made is not None
    assert made.isVisible()
    made.close()
    entry = next(each for each in window.findChildren(QAction) if each.text() == "Examine this computer…")
    entry.trigger()
    assert made.isVisible()
    session.prefer(interface=InterfaceLanguage.CHINESE)
    assert made.windowTitle() == "这台电脑"
    # The window ends it when it is closed.
