"""What is brought up to date when it is seen."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.gui.qt.when_seen import WhenSeen


def test_a_part_is_renewed_each_time_it_comes_into_view_and_not_before(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    part = QWidget(whole)
    renewed: list[QWidget] = []
    seen = WhenSeen(whole, renewed.append)
    assert seen.add(part) == [part]
    assert (renewed, seen.in_view) == ([], [])
    whole.show()
    assert (renewed, seen.in_view) == ([part], [part])
    part.hide()
    part.show()
    assert renewed == [part, part]


def test_a_part_is_looked_after_once(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    renewed: list[QWidget] = []
    seen = WhenSeen(whole, renewed.append)
    seen.add(whole)
    assert seen.add(whole) == []
    whole.show()
    assert renewed == [whole]


def test_a_part_that_is_gone_is_forgotten(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    part = QWidget(whole)
    seen = WhenSeen(whole, lambda part: None)
    seen.add(part)
    part.deleteLater()
    QApplication.sendPostedEvents(part, QEvent.Type.DeferredDelete.value)
    assert seen.parts == []
