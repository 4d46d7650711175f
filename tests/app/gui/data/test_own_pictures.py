from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.compute.messages.data import DataReady, OpenData, ScanProgress
from app.gui.window.dropped_files import dropped_path
from app.gui.window.window import Window
from app.session.session import Session
from app.state.parts.preferences import InterfaceLanguage
from models.data.remarks import Kind, Remark
from tests.app.facts import data_summary
from tests.app.fakes import FakeRunner

REMARKS = (Remark("cat/1.png", Kind.CORRUPT), Remark("dog/3.gif", Kind.ANIMATED))


def ready(remarks: tuple[Remark, ...] = REMARKS) -> DataReady:
    return DataReady(replace(data_summary(), remarks=remarks, remarks_in_all=len(remarks)))


def test_remarks_are_listed_counted_and_copied(window: Window, session: Session, qtbot: QtBot) -> None:
    listed = window.data.remarks
    assert not listed.isVisible()
    session.receive(ready())
    assert listed.isVisible()
    assert listed.model.text().splitlines() == [
        "cat/1.png · is damaged · not used",
        "dog/3.gif · is animated · its first picture was taken",
    ]
    qtbot.mouseClick(listed.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == listed.model.text()
    listed.list.selectionModel().setCurrentIndex(
        listed.model.index(1), listed.list.selectionModel().SelectionFlag.Select
    )
    listed.list.setFocus()
    qtbot.keyClick(listed.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "dog/3.gif · is animated · its first picture was taken"
    session.receive(ready(()))
    assert not listed.isVisible()


def test_remarks_are_saved_with_a_click(window: Window, session: Session, qtbot: QtBot) -> None:
    session.receive(ready())
    qtbot.mouseClick(window.data.remarks.save, Qt.MouseButton.LeftButton)
    assert (session.pictures_folder / "remarks.txt").exists()


def test_remarks_are_said_in_chinese(window: Window, session: Session) -> None:
    session.receive(ready())
    session.prefer(interface=InterfaceLanguage.CHINESE)
    assert "is damaged" not in window.data.remarks.model.text()
    assert "cat/1.png" in window.data.remarks.model.text()


def test_thousands_of_remarks_are_listed_at_once(window: Window, session: Session) -> None:
    session.receive(ready(tuple(Remark(f"cat/{number}.png", Kind.EMPTY) for number in range(20_000))))
    assert window.data.remarks.model.rowCount() == 20_000


def test_a_scan_is_shown_with_the_time_it_will_take(window: Window, session: Session) -> None:
    session.data.open(Path("pets"))
    session.receive(ScanProgress(2500, 10_000, 12.0, "pets"))
    shown = window.data.panel.findChildren(type(window.data.panel._empty))
    assert any("Scanning pets: 2,500 of 10,000 files" in each.text() for each in shown)


def dropped(*urls: QUrl) -> QMimeData:
    data = QMimeData()
    data.setUrls(list(urls))
    return data


def drop_on(window: Window, data: QMimeData) -> bool:
    """Drag it over the window and let go; whether it was taken."""
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place = window.rect().center()
    enter = QDragEnterEvent(place, copy, data, left, none)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(place), copy, data, left, none))
    return enter.isAccepted()


def test_a_folder_that_is_dropped_is_opened(window: Window, runner: FakeRunner, tmp_path: Path) -> None:
    assert drop_on(window, dropped(QUrl.fromLocalFile(str(tmp_path))))
    assert runner.requests[-1] == OpenData(tmp_path)


def test_what_is_no_file_of_this_computer_is_not_taken(window: Window, runner: FakeRunner) -> None:
    assert not drop_on(window, dropped(QUrl("https://example.org/pets.zip")))
    assert not drop_on(window, dropped())
    assert runner.requests == []
    two = dropped(QUrl.fromLocalFile("/a"), QUrl.fromLocalFile("/b"))
    assert dropped_path(two) is None
