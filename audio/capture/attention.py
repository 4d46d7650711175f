"""Which frames make an utterance: hands-free by their sound, push-to-talk by the key. No thread, no clock."""

from __future__ import annotations

from enum import Enum, auto

from audio.capture.endpoint import Endpointer, Endpoints, Pause, collect
from audio.capture.sound import Utterance
from audio.capture.voice_activity import FRAME_SECONDS, VoiceActivity

SHORT_PRESS_SECONDS = 0.3
LONGEST_PRESS_SECONDS = 60.0
KEPT_AFTER_RELEASE_SECONDS = 0.2
"""People let go of the key while the last consonant is still in the air."""
PERHAPS_SPEECH = 0.3
"""Less than is asked of speech that comes unannounced: the key says that somebody means to speak."""
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
    """What is being listened for. `hands_free` lasts until `sleep()`; a press lasts for one utterance.

    `seconds` is the time at which something happens, on any clock that never goes back.
    """

    def __init__(self, activity: VoiceActivity, endpoints: Endpoints | None = None) -> None:
        self._endpoints = endpoints
        self._activity = activity
        self._endpointer = Endpointer(activity, endpoints)
        self._talk = Talk.NONE
        self._held: list[bytes] = []
        self._pressed_at = 0.0
        self._frames = 0
        self.hands_free = False
        self.spoke_at: float | None = None
        """When the last speech, or the held key, ended; None where there has been none."""

    @property
    def wanted(self) -> bool:
        """Whether frames are wanted at all."""
        return self.hands_free or self._talk is not Talk.NONE

    @property
    def talking(self) -> bool:
        """Whether the push-to-talk key decides, for the moment."""
        return self._talk is not Talk.NONE

    @property
    def held(self) -> bool:
        """Whether the key alone says where the utterance begins and ends."""
        return self._talk in (Talk.HELD, Talk.RELEASED)

    @property
    def speaking(self) -> bool:
        """See `Endpointer.speaking`. False while the key is held."""
        return self._endpointer.speaking

    @property
    def pause(self) -> Pause | None:
        """See `Endpointer.pause`. None while the key is held."""
        return self._endpointer.pause

    @property
    def silence(self) -> float:
        """See `Endpointer.silence`."""
        return self._endpointer.silence

    @property
    def stirring(self) -> bool:
        """See `Endpointer.stirring`."""
        return self._endpointer.stirring

    def listen(self) -> None:
        """Take utterances by their sound, one after the other, until `sleep()`."""
        if not self.hands_free:
            self.hands_free = True
            if not self.talking:
                self._endpointer.reset()

    def sleep(self) -> None:
        """Want nothing more, and drop what has begun."""
        self.hands_free = False
        self.drop()

    def drop(self) -> None:
        """Forget what has begun: the sound broke off."""
        self._talk = Talk.NONE
        self._held = []
        self._endpointer.reset()

    def skip(self) -> None:
        """The sound breaks off here, but a press or a tap still waits for its utterance."""
        self._endpointer.reset()

    def press(self, seconds: float) -> None:
        """The key went down."""
        self._talk, self._held, self._pressed_at = Talk.HELD, [], seconds
        self._endpointer.reset()
        self.spoke_at = None

    def release(self, seconds: float) -> None:
        """The key came up. After a short press, wait for one utterance."""
        if self._talk is not Talk.HELD:
            return
        self._frames = 0
        if seconds - self._pressed_at >= SHORT_PRESS_SECONDS:
            self._talk = Talk.RELEASED
            self.spoke_at = seconds
            return
        self._talk = Talk.ONE_UTTERANCE
        for frame in self._held:
            self._endpointer.feed(frame)

    def feed(self, frame: bytes, seconds: float) -> Utterance | None:
        """Take the next frame; the utterance that it completes, if it does.

        A press or a tap always ends in an utterance, an empty one where nothing was said.
        """
        self._frames += 1
        match self._talk:
            case Talk.HELD | Talk.RELEASED:
                return self._hold(frame, seconds)
            case Talk.ONE_UTTERANCE:
                return self._wait_for_one(frame, seconds)
            case Talk.NONE:
                return self._follow(frame, seconds) if self.hands_free else None

    def finish(self) -> None:
        """End at once the utterance that has paused."""
        self._talk = Talk.NONE
        self._held = []
        self._endpointer.finish()

    def _follow(self, frame: bytes, seconds: float) -> Utterance | None:
        utterance = self._endpointer.feed(frame)
        if self._endpointer.speaking and not self._endpointer.silence:
            self.spoke_at = seconds
        return utterance

    def _hold(self, frame: bytes, seconds: float) -> Utterance | None:
        self._held.append(frame)
        released = self._talk is Talk.RELEASED and self._frames * FRAME_SECONDS >= KEPT_AFTER_RELEASE_SECONDS
        if not released and len(self._held) * FRAME_SECONDS < LONGEST_PRESS_SECONDS:
            return None
        if not released:
            self.spoke_at = seconds
        held = self._held
        self.drop()
        return collect(held, self._endpoints) if self._is_speech(held) else Utterance(b"")

    def _is_speech(self, frames: list[bytes]) -> bool:
        """Whether somebody may have spoken. A recogniser would make some short word out of a fan."""
        if not self._activity.knows_speech:
            return True
        self._activity.reset()
        return any(self._activity.probability(frame) >= PERHAPS_SPEECH for frame in frames)

    def _wait_for_one(self, frame: bytes, seconds: float) -> Utterance | None:
        utterance = self._follow(frame, seconds)
        too_long = self._frames * FRAME_SECONDS >= WAITS_FOR_SPEECH_SECONDS and not self._endpointer.speaking
        if utterance is None and too_long:
            utterance = Utterance(b"")
        if utterance is not None:
            self._talk, self._held = Talk.NONE, []
        return utterance
