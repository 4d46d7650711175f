"""Pictures that are handed over: pasted, or dropped on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter

from app.picture_desk import PASTED
from app.session import Session
from app.vocabulary import CommandError

DROPPED = "The dropped picture"
NOTHING = "There is no picture and no file of one in the clipboard; copy one first."


def paste(session: Session) -> None:
    """Have the model name what is in the clipboard."""

    def take() -> str:
        reply = hand_over(session, QGuiApplication.clipboard().mimeData(), PASTED)
        if reply is None:
            raise CommandError(NOTHING)
        return reply

    session.attempt(take)


def is_picture(data: QMimeData) -> bool:
    """Whether it may be one: a file on this computer, or a picture itself."""
    return data.hasImage() or any(url.isLocalFile() for url in data.urls())


def hand_over(session: Session, data: QMimeData | None, name: str) -> str | None:
    """Have the model name the file or the picture in it; what is done, or None where there is neither."""
    if data is None:  # an empty clipboard may have none at all
        return None
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if files:
        return session.picture_desk.predict_file(files[0])
    if data.hasImage():
        return session.picture_desk.predict_contents(_png(QImage(data.imageData())), name)
    text = data.text().strip()
    if text and "\n" not in text and len(text) < 4096 and Path(text).is_file():
        return session.picture_desk.predict_file(Path(text))
    return None


def _png(image: QImage) -> bytes:
    """As the bytes of a file: the worker decodes pictures of every origin alike."""
    contents = QByteArray()
    buffer = QBuffer(contents)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    buffer.close()
    return bytes(contents.data())
