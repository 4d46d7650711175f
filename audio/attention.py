"""Which frames make an utterance: hands-free by their sound, push-to-talk by the key. No thread, no clock."""

from __future__ import annotations

from enum import Enum, auto

from audio.endpoint import FRAME_SECONDS, Endpointer, Endpoints, collect
from audio.sound import Utterance

SHORT_PRESS_SECONDS = 0.3
LONGEST_PRESS_SECONDS = 60.0
KEPT_AFTER_RELEASE_SECONDS = 0.2
"""People let go of the key while the last consonant is still in the air."""
WAITS_FOR_SPEECH_SECONDS = 8.0


class Talk(Enum):
    """What the push-to-talk key is about."""

    NONE = auto()
    HELD = auto()
    """All that is said belongs to the utterance."""
    RELEASED = auto()
    """The last frames still come in."""
    ONE_UTTERANCE = auto()
    """The key was only tapped: the end of the utterance shows in the sound."""


class Attention:
    """What is being listened for. `hands_free` lasts until `sleep()`; a press lasts for one utterance."""

    def __init__(self, endpoints: Endpoints | None = None) -> None:
        self._endpoints = endpoints
        self._endpointer = Endpointer(endpoints)
        self._talk = Talk.NONE
        self._held: list[bytes] = []
        self._pressed_at = 0.0
        self._frames = 0
        self.hands_free = False

    @property
    def wanted(self) -> bool:
        """Whether frames are wanted at all."""
        return self.hands_free or self._talk is not Talk.NONE

    @property
    def talking(self) -> bool:
        """Whether the push-to-talk key decides, for the moment."""
        return self._talk is not Talk.NONE

    def listen(self) -> None:
        """Take utterances by their sound, one after the other, until `sleep()`."""
        if not self.hands_free:
            self.hands_free = True
            self._endpointer = Endpointer(self._endpoints)

    def sleep(self) -> None:
        """Want nothing more, and drop what has begun."""
        self.hands_free = False
        self.drop()

    def drop(self) -> None:
        """Forget what has begun: the sound broke off."""
        self._talk = Talk.NONE
        self._held = []
        self._endpointer = Endpointer(self._endpoints)

    def press(self, seconds: float) -> None:
        """The key went down at that time."""
        self._talk, self._held, self._pressed_at = Talk.HELD, [], seconds

    def release(self, seconds: float) -> None:
        """The key came up at that time. After a short press, wait for one utterance."""
        if self._talk is not Talk.HELD:
            return
        self._frames = 0
        if seconds - self._pressed_at >= SHORT_PRESS_SECONDS:
            self._talk = Talk.RELEASED
            return
        self._talk = Talk.ONE_UTTERANCE
        self._endpointer = Endpointer(self._endpoints)
        for frame in self._held:
            self._endpointer.feed(frame)

    def feed(self, frame: bytes) -> Utterance | None:
        """Take the next frame; the utterance that it completes, if it does.

        A press or a tap always ends in an utterance, an empty one where nothing was said.
        """
        self._frames += 1
        match self._talk:
            case Talk.HELD | Talk.RELEASED:
                return self._hold(frame)
            case Talk.ONE_UTTERANCE:
                return self._wait_for_one(frame)
            case Talk.NONE:
                return self._endpointer.feed(frame) if self.hands_free else None

    def _hold(self, frame: bytes) -> Utterance | None:
        self._held.append(frame)
        released = self._talk is Talk.RELEASED and self._frames * FRAME_SECONDS >= KEPT_AFTER_RELEASE_SECONDS
        if not released and len(self._held) * FRAME_SECONDS < LONGEST_PRESS_SECONDS:
            return None
        utterance = collect(self._held, self._endpoints)
        self.drop()
        return utterance

    def _wait_for_one(self, frame: bytes) -> Utterance | None:
        utterance = self._endpointer.feed(frame)
        too_long = self._frames * FRAME_SECONDS >= WAITS_FOR_SPEECH_SECONDS and not self._endpointer.speaking
        if utterance is None and too_long:
            utterance = Utterance(b"")
        if utterance is not None:
            self.drop()
        return utterance
