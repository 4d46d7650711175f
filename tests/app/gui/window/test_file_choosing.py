"""Files and folders that the user is asked for."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.gui.window.window import Window
from app.state.parts.view import View
from tests.app.gui.file_dialogs import declining


def test_nothing_is_left_of_a_dialog_in_which_a_figure_was_to_be_saved(window: Window, qtbot: QtBot) -> None:
    with declining():
        window.dialogs.files.save_as(View.DATA)
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))
