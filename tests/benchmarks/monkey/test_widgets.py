"""Widgets are found again where they were."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.benchmarks.monkey.widgets import place_of, reachable, widget_at


def shown(qtbot: QtBot) -> tuple[QWidget, list[QPushButton]]:
    window = QWidget()
    window.setWindowTitle("planted")
    layout = QVBoxLayout(window)
    buttons = [QPushButton("a"), QPushButton("b"), QPushButton("c")]
    for button in (buttons[0], buttons[1], QLabel("x"), buttons[2]):
        layout.addWidget(button)
    qtbot.addWidget(window)
    window.show()
    return window, buttons


def test_a_place_leads_to_the_same_widget(qtbot: QtBot) -> None:
    _, buttons = shown(qtbot)
    assert [widget_at(place_of(each)) for each in buttons] == buttons


def test_what_is_not_there_any_more_is_none(qtbot: QtBot) -> None:
    _, buttons = shown(qtbot)
    place = place_of(buttons[2])
    place[-1] = ["QPushButton", 7]
    assert widget_at(place) is None


def test_what_is_disabled_or_behind_a_dialog_cannot_be_reached(qtbot: QtBot) -> None:
    window, buttons = shown(qtbot)
    buttons[1].setEnabled(False)
    there = reachable()
    assert buttons[0] in there
    assert buttons[1] not in there
    dialog = QDialog(window)
    dialog.open()
    qtbot.waitExposed(dialog)
    assert reachable() == [dialog]
    dialog.close()
