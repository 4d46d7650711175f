"""Does what a user does: with the mouse, the keys, the clipboard, and with what lies about."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import psutil
from PySide6.QtCore import QEvent, QKeyCombination, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QInputMethodEvent,
    QKeySequence,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSlider,
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QSpinBox,
    QWidget,
)

from app.gui.window.window import Window
from app.state.parts.conversation import Speaker
from audio.capture.microphone import HANGS
from audio.listening.verdicts import Heard, Rejected, Unavailable, Unsure
from tests.app.gui.webcam.fake_camera import DESK, LAPTOP, FakeCamera, striped
from tests.benchmarks.monkey.action import Action
from tests.benchmarks.monkey.odd_texts import without_surrogates
from tests.benchmarks.monkey.sound_card import DESK as DESK_MICROPHONE
from tests.benchmarks.monkey.sound_card import HEADSET, SoundCard
from tests.benchmarks.monkey.widgets import Place, reachable, widget_at

BUTTONS = {"left": Qt.MouseButton.LeftButton, "right": Qt.MouseButton.RightButton}
EVERYDAY = "Here is everything that can be said."
"""A line of which there may be many, in both languages."""
MOST_TYPED = 30_000
"""Characters; a line takes no more."""


class LaidOut:
    """In place of the dialogs for files: gives what was laid out for the next one. See `FileChooser`."""

    def __init__(self) -> None:
        self.next: Path | None = None

    def folder(self, title: str, start: str = "") -> Path | None:
        return self.next

    def file(self, title: str, kinds: Mapping[str, Sequence[str]], start: str = "") -> Path | None:
        return self.next

    def new_file(self, title: str, start: str, suffixes: Mapping[str, str]) -> Path | None:
        return None if self.next is None else Path(f"{start}.png")


class Hand:
    """Each kind of action is a method. `files` is the folder of what can be chosen."""

    def __init__(
        self, window: Window, camera: FakeCamera, sounds: SoundCard, laid_out: LaidOut, files: Path
    ) -> None:
        self._window, self._camera, self._sounds = window, camera, sounds
        self._laid_out, self._files = laid_out, files

    def do(self, action: Action) -> None:
        """Do it, as far as that is possible now."""
        getattr(self, action.kind)(**action.arguments)

    # ---- what is said

    def say(self, text: str, example: bool) -> None:
        """Type it into the line, or say it where a dialog is in the way or no line could hold it."""
        line = self._window.voice.line
        if line not in reachable() or any(not character.isprintable() for character in text):
            self._window.session.say(text)
            return
        line.setFocus()
        line.clear()
        commit(line, text)
        QTest.keyClick(line, Qt.Key.Key_Escape) if QApplication.activePopupWidget() else None
        QTest.keyClick(line, Qt.Key.Key_Return)

    def fill(self, lines: int) -> None:
        """Have so many lines in the conversation, so that it does not grow any more."""
        for _ in range(lines):
            self._window.session.tell(Speaker.NOTICE, EVERYDAY)

    def hear(self, how: str, text: str) -> None:
        """As if the ear had heard it."""
        session = self._window.session
        parsed = session.vocabulary.grammar.parse(text)
        if how == "unavailable":
            session.post(Unavailable(HANGS))
        elif how == "rejected" or parsed is None:
            session.post(Rejected("no command", text=text))
        elif how == "unsure":
            session.post(Unsure(text, parsed.intent, dict(parsed.slots)))
        else:
            session.post(Heard(text, parsed.intent, dict(parsed.slots)))

    # ---- mouse and keys

    def click(self, place: Place, x: int, y: int, button: str, twice: bool) -> None:
        """With the mouse."""
        widget = widget_at(place)
        if widget is None or widget not in reachable():
            return
        press = QTest.mouseDClick if twice else QTest.mouseClick
        press(widget, BUTTONS[button], Qt.KeyboardModifier.NoModifier, QPoint(x, y))

    def key(self, key: str, times: int = 1) -> None:
        """Wherever the keyboard is now."""
        for _ in range(times):
            window = QGuiApplication.focusWindow() or self._window.windowHandle()
            combination: QKeyCombination = QKeySequence(key)[0]  # type: ignore[index]  # it has no stub
            QTest.keyClick(window, combination.key(), combination.keyboardModifiers())

    def type(self, place: Place, text: str) -> None:
        """Into a field, at once, as an input method does."""
        widget = widget_at(place)
        if widget is not None and widget in reachable():
            widget.setFocus()
            commit(widget, text)

    def set(self, place: Place, share: float) -> None:
        """A choice, a number or a slider, to so much of its range."""
        widget = widget_at(place)
        if isinstance(widget, QComboBox) and widget.count():
            number = min(int(share * widget.count()), widget.count() - 1)
            widget.setCurrentIndex(number)
            widget.activated.emit(number)
        elif isinstance(widget, QAbstractSlider | QSpinBox):
            widget.setValue(int(widget.minimum() + share * (widget.maximum() - widget.minimum())))
        elif isinstance(widget, QDoubleSpinBox):
            widget.setValue(widget.minimum() + share * (widget.maximum() - widget.minimum()))

    def wheel(self, place: Place, delta: int) -> None:
        """Turn it over a widget."""
        widget = widget_at(place)
        if widget is None:
            return
        middle = QPointF(widget.rect().center())
        event = QWheelEvent(
            middle,
            widget.mapToGlobal(middle),
            QPoint(0, delta),
            QPoint(0, delta),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)

    # ---- windows

    def resize(self, width: int, height: int) -> None:
        """The window."""
        self._window.resize(width, height)

    def close(self, place: Place, how: str) -> None:
        """A dialog."""
        dialog = widget_at(place)
        if dialog is None or dialog is self._window:
            return
        if how == "escape":
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
        else:
            dialog.close()

    # ---- what lies about

    def lay(self, name: str) -> None:
        """Have this chosen in the next dialogs for a file, or nothing."""
        self._laid_out.next = self._files / name if name else None

    def drop(self, place: Place, name: str) -> None:
        """A file, on a widget or on what is around it."""
        widget = widget_at(place)
        while widget is not None and not widget.acceptDrops() and widget.parentWidget() is not None:
            widget = widget.parentWidget()
        if widget is None:
            return
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(self._files / name))])
        where = QPointF(widget.rect().center())
        around = (data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        entering = QDragEnterEvent(where.toPoint(), Qt.DropAction.CopyAction, *around)
        QApplication.sendEvent(widget, entering)
        if entering.isAccepted():
            dropping = QDropEvent(where, Qt.DropAction.CopyAction, *around, QEvent.Type.Drop)
            QApplication.sendEvent(widget, dropping)

    def copy(self, what: str, text: str) -> None:
        """Into the clipboard."""
        clipboard = QGuiApplication.clipboard()
        if what == "text":
            clipboard.setText(without_surrogates(text))
        elif what == "picture":
            clipboard.setImage(QImage(str(self._files / text)))
        elif what == "file":
            data = QMimeData()
            data.setUrls([QUrl.fromLocalFile(str(self._files / text))])
            clipboard.setMimeData(data)
        else:
            clipboard.clear()

    def camera(self, what: str, hue: int) -> None:
        """What happens to the cameras."""
        if what == "plug":
            self._camera.plug(LAPTOP, DESK)
        elif what == "unplug":
            self._camera.plug()
        elif self._camera.on is None:
            return
        elif what == "fail":
            self._camera.fail("The camera is gone.")
        else:
            self._camera.see(striped(hue, hue))

    def microphone(self, what: str) -> None:
        """What there is to hear, and by which inputs."""
        if what == "plug":
            self._sounds.there = (DESK_MICROPHONE, HEADSET)
        elif what == "unplug":
            self._sounds.there = ()
        else:
            self._sounds.heard = what

    def kill(self, number: int) -> None:
        """One of the processes of the window."""
        there = children()
        if there:
            with contextlib.suppress(psutil.NoSuchProcess):
                there[number % len(there)].kill()

    def leave(self, how: str) -> None:
        """Close the window, as a user may."""
        if how == "click":
            self._window.close()
        elif how == "key":
            QTest.keyClick(self._window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
        else:
            self._window.session.say(how)


def children() -> list[psutil.Process]:
    """The processes of this one that do work for it, the oldest first."""
    with contextlib.suppress(psutil.NoSuchProcess):
        found = psutil.Process().children(recursive=True)
        return [each for each in found if "resource_tracker" not in _command(each)]
    return []


def _command(process: psutil.Process) -> str:
    with contextlib.suppress(psutil.NoSuchProcess, psutil.ZombieProcess, psutil.AccessDenied):
        return " ".join(process.cmdline())
    return ""


def commit(widget: QWidget, text: str) -> None:
    """What an input method has composed goes into a field."""
    event = QInputMethodEvent()
    event.setCommitString(text[:MOST_TYPED])
    QApplication.sendEvent(widget, event)
