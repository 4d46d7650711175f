"""A window that changes its theme and its language while it is open."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.gui.language.language import Interpreter
from app.gui.language.telling import tell
from app.gui.style.theme import DARK, LIGHT
from app.gui.window.appearance import Appearance
from app.state.parts.preferences import InterfaceLanguage, ThemeChoice


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def appearance(window: QWidget, qapp: QApplication) -> Iterator[Appearance]:
    interpreter = Interpreter(qapp)
    interpreter.speak(InterfaceLanguage.ENGLISH)
    yield Appearance(window, qapp, LIGHT, interpreter)
    interpreter.speak(InterfaceLanguage.ENGLISH)


def test_what_is_taken_in_wears_the_theme_of_now(window: QWidget, appearance: Appearance) -> None:
    appearance.take_in(window)
    window.show()
    light = window.styleSheet()
    appearance.wear(ThemeChoice.DARK)
    assert appearance.theme is DARK
    assert window.styleSheet() not in ("", light)
    appearance.wear(ThemeChoice.LIGHT)
    assert window.styleSheet() == light


def test_a_dialog_that_was_not_shown_yet_speaks_the_other_language(
    window: QWidget, appearance: Appearance
) -> None:
    dialog = QDialog(window)
    button = QPushButton(dialog)
    tell(button.setText, "Pause")
    assert not appearance.speak(InterfaceLanguage.ENGLISH)
    assert appearance.speak(InterfaceLanguage.CHINESE)
    dialog.show()
    assert button.text() == "暂停"
