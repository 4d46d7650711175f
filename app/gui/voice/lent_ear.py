"""The ear, lent for one example at a time. Whatever happens, it is given back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from app.state.parts.hearing import Ear, Hearing
from app.voice.ear import EarControl
from audio.listening.example import Example
from language.sentence import message

WAITS_SECONDS = 15.0


class BorrowedEar(QObject):
    """Waits for an example, with the microphone open.

    `want` tells the ear that what is said next is one; `hearing` is what the ear does at first, and `draw` is
    to be called whenever that changes. It gives the ear back when an example came and nobody asks for another
    one, when it is told to stop, and after `waits` seconds without an utterance, be it that nobody speaks or
    that the ear cannot hear.
    """

    def __init__(
        self,
        ear: EarControl,
        want: Callable[[bool], None],
        hearing: Hearing,
        parent: QObject,
        waits: float = WAITS_SECONDS,
    ) -> None:
        super().__init__(parent)
        self._ear, self._want, self._hearing, self._waits = ear, want, hearing, waits
        self._heard: Callable[[Example], None] | None = None
        self._lost: Callable[[str], None] = lambda why: None
        self._opened = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(1000 * waits))
        self._timer.timeout.connect(self._give_up)

    @property
    def waiting(self) -> bool:
        """Whether the ear is lent."""
        return self._heard is not None

    def next(self, heard: Callable[[Example], None], lost: Callable[[str], None]) -> None:
        """Tell the next utterance to `heard`; or tell `lost`, in a sentence, why none comes."""
        self._heard, self._lost = heard, lost
        self._want(True)
        self._timer.start()
        if not self._opened and not self._hearing.hands_free:
            self._opened = True
            self._ear.listen()

    def stop(self) -> None:
        """Give it back."""
        self._heard = None
        self._timer.stop()
        self._want(False)
        if self._opened:  # who talked by pushing a key is not to be listened to all the time
            self._opened = False
            self._ear.sleep()

    def draw(self, hearing: Hearing) -> None:
        """See what the ear does now."""
        before, self._hearing = self._hearing, hearing
        if self._heard is None or hearing is before:
            return
        if hearing.example is not None and hearing.example is not before.example:
            self._deliver(self._heard, hearing.example)
        elif hearing.ear is Ear.THINKING and before.ear is not Ear.THINKING:
            self._timer.start()  # an encoder may still have to be loaded

    def _deliver(self, heard: Callable[[Example], None], example: Example) -> None:
        if example.sound is not None and not example.sound.pcm:
            self._lose(example.problem)  # a tap that nobody spoke after
            return
        self._heard = None
        try:
            heard(example)
        finally:
            if not self.waiting:
                self.stop()

    def _give_up(self) -> None:
        self._lose(self._hearing.problem or _nothing_heard(self._waits))

    def _lose(self, why: str) -> None:
        lost = self._lost
        self.stop()
        lost(why)


def _nothing_heard(seconds: float) -> str:
    return message(
        "Nothing was heard for {seconds} s. What you said is kept: listen again when ready.",
        seconds=f"{seconds:.0f}",
    )
