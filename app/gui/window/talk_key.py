"""The key that is held to talk, wherever in the app the focus is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.gui.qt.key_watch import KeyWatch
from app.gui.voice.panel import VoicePanel

TALK_KEY = Qt.Key.Key_F8


class TalkKey:
    """Holds the voice panel's button for as long as it is pressed, from when it is made."""

    def __init__(self, application: QApplication, window: QWidget, voice: VoicePanel) -> None:
        self._window = window
        self._voice = voice
        self._talking = False
        self._keys = KeyWatch(application, self._takes, window)
        application.applicationStateChanged.connect(self._follow_activity)

    def _takes(self, event: QKeyEvent) -> bool:
        if event.key() == TALK_KEY:
            if not event.isAutoRepeat():
                self._talk(event.type() is QEvent.Type.KeyPress)
            return True
        # A list that completes the typed line has a window of its own, but leaves this one active.
        return self._window.isActiveWindow() and self._voice.answers(event)

    def _follow_activity(self, activity: Qt.ApplicationState) -> None:
        if activity is not Qt.ApplicationState.ApplicationActive and self._talking:
            self._talk(False)  # the key will be let go of where we do not see it

    def _talk(self, pressed: bool) -> None:
        self._talking = pressed
        self._voice.press() if pressed else self._voice.release()
