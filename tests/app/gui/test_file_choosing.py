"""Files and folders that the user is asked for."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.gui.window import Window
from app.view import View


def test_nothing_is_left_of_a_dialog_in_which_a_figure_was_to_be_saved(window: Window, qtbot: QtBot) -> None:
    def decline() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            dialog.reject()
        else:
            QTimer.singleShot(10, decline)

    QTimer.singleShot(0, decline)
    window.dialogs.save_as(View.DATA)
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))
