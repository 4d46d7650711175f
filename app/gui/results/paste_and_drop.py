"""Pictures that are handed over: pasted, or dropped on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from app.commands.vocabulary import CommandError
from app.gui.qt.guarded import guarded
from app.gui.widgets.png import as_png
from app.results.own_pictures import PASTED
from app.session.session import Session
from language.sentence import message
from models.files.user_files import is_file

DROPPED = message("The dropped picture")
NOTHING = message("There is no picture and no file of one in the clipboard; copy one first.")


class HandingOver(QObject):
    """Watches a widget: pictures, files of pictures and folders of them can be dropped on it."""

    def __init__(self, widget: QWidget, session: Session) -> None:
        super().__init__(widget)
        self._session = session
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    @guarded(bool)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """What is no picture is left to the window."""
        if isinstance(event, QDragEnterEvent | QDropEvent) and is_picture(event.mimeData()):
            event.acceptProposedAction()
            if event.type() is QEvent.Type.Drop:
                data = event.mimeData()
                self._session.attempt(lambda: hand_over(self._session, data, DROPPED))
            return True
        return super().eventFilter(watched, event)


def paste(session: Session) -> None:
    """Have the model name what is in the clipboard."""

    def take() -> str:
        reply = hand_over(session, QGuiApplication.clipboard().mimeData(), PASTED)
        if reply is None:
            raise CommandError(NOTHING)
        return reply

    session.attempt(take)


def is_picture(data: QMimeData) -> bool:
    """Whether it may be one: a file or a folder on this computer that is no zip, or a picture itself."""
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return any(not each.lower().endswith(".zip") for each in files) if files else data.hasImage()


def hand_over(session: Session, data: QMimeData | None, name: str) -> str | None:
    """Have the model name the file or the picture in it; what is done, or None where there is neither."""
    if data is None:  # an empty clipboard may have none at all
        return None
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if files:
        return session.picture_desk.predict_file(files[0])
    if data.hasImage():
        return session.picture_desk.predict_contents(as_png(QImage(data.imageData())), name)
    text = data.text().strip()
    if text and "\n" not in text and len(text) < 4096 and is_file(Path(text)):
        return session.picture_desk.predict_file(Path(text))
    return None
