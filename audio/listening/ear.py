"""The ear: a thread that listens to a microphone and tells a sink what it hears.

Whoever owns it asks it to listen or to sleep. It never waits in their thread, and never lets a fault out
of its own: a fault is an `Unavailable` like any other verdict.
"""

from __future__ import annotations

import contextlib
import queue
import threading
import time
from collections.abc import Callable
from functools import partial

from audio.capture.attention import Attention
from audio.capture.devices import MicrophoneError
from audio.capture.endpoint import Endpoints, level
from audio.capture.hush import LONGEST_HUSH_SECONDS, Hush
from audio.capture.sound import Utterance
from audio.capture.voice_activity import VoiceActivity, best_voice_activity
from audio.listening.ear_events import Asleep, EarEvent, Level, Listening
from audio.listening.ear_microphone import EarMicrophone
from audio.listening.judging import Hearing, Judgement, Judging, finish_anyway, forget
from audio.listening.long_thought import LongThought
from audio.listening.pausing import Pausing
from audio.listening.reasons import reason_of
from audio.listening.silent_device import SilentDevice
from audio.listening.verdicts import Unavailable
from language.sentence import message

REOPENS_AFTER_SECONDS = 2.0
LEVEL_SECONDS = 0.05
CLOSES_WITHIN_SECONDS = 2.0
LOOKS_UP_AFTER_SECONDS = 1.0
"""While the recogniser thinks and no frames come."""


class Ear:
    """Its public methods may be called from any thread, and return at once.

    `sink` gets every event on the ear's thread and must not raise. An utterance gives `Thinking`, then its
    verdict; `Asleep` comes after the last verdict. A command that is complete ends its utterance sooner than
    one that could go on or that has to be asked about, and these sooner than anything else: see `Endpoints`.
    What is understood before a pause in which speech goes on is told as `SoFar`.

    A verdict's `seconds` count from the frame in which the last speech came (or from the release of the key)
    until it is told; what the sound card keeps back before it hands over a frame is not in it.

    `open_microphone` makes a microphone, still closed, for a name or for None, the default. `clock` returns
    seconds and never goes back. `voice_activity` makes what tells speech from other sound.
    `abandon` is told of an utterance whose verdict nobody waits for any more, `keep` is given all others.
    """

    def __init__(
        self,
        hearing: Hearing,
        open_microphone: Callable[[str | None], EarMicrophone],
        sink: Callable[[EarEvent], None],
        clock: Callable[[], float] = time.monotonic,
        reopens_after: float = REOPENS_AFTER_SECONDS,
        voice_activity: Callable[[], VoiceActivity] = best_voice_activity,
        endpoints: Endpoints | None = None,
        abandon: Callable[[Utterance], None] = finish_anyway,
        keep: Callable[[Utterance, Judgement], None] = forget,
    ) -> None:
        self._open_microphone = open_microphone
        self._sink = sink
        self._clock = clock
        self._reopens_after = reopens_after
        endpoints = endpoints or Endpoints()
        self._inbox: queue.Queue[Callable[[], None]] = queue.Queue()
        self._attention = Attention(voice_activity(), endpoints)
        self._judging = Judging(hearing, self._inbox.put, sink, clock, abandon, keep)
        self._pausing = Pausing(self._attention, self._judging, endpoints, sink)
        self._hush = Hush()
        self._name: str | None = None
        self._microphone: EarMicrophone | None = None
        self._is_open = False
        self._reopen = False
        self._closing = False
        self._fault_told = False
        self._silent_device = SilentDevice()
        self._long_thought = LongThought()
        self._state_told: EarEvent = Asleep()
        self._level_told_at = -LEVEL_SECONDS
        self._thread = threading.Thread(target=self._run, name="ear", daemon=True)
        self._thread.start()

    def listen(self) -> None:
        """Listen hands-free until `sleep()`."""
        self._ask(self._listen)

    def press(self) -> None:
        """The push-to-talk key went down."""
        self._ask(partial(self._press, self._clock()))

    def release(self) -> None:
        """The push-to-talk key came up. After a short press the ear waits for one utterance by itself."""
        self._ask(partial(self._attention.release, self._clock()))

    def sleep(self) -> None:
        """Close the microphone. What has been said already still gets its verdict."""
        self._ask(self._attention.sleep, interrupt=True)

    def choose(self, microphone_name: str | None) -> None:
        """Use another microphone from now on; None is the default one."""
        self._ask(partial(self._choose, microphone_name), interrupt=True)

    def hush(self, at_most: float = LONGEST_HUSH_SECONDS) -> None:
        """The app begins to speak or to play a sound: drop what is heard until `unhush()`.

        May be nested; each ends by itself after `at_most` seconds. A held key is heard nevertheless.
        """
        self._ask(partial(self._begin_hush, self._clock(), at_most))

    def unhush(self) -> None:
        """The app has finished what it said or played. Each `hush()` needs one."""
        self._ask(partial(self._hush.end, self._clock()))

    def close(self) -> None:
        """End the thread; nothing is told any more. It may be called twice."""
        self._ask(self._close, interrupt=True)
        if threading.current_thread() is not self._thread:
            self._thread.join(CLOSES_WITHIN_SECONDS)
        self._judging.close()

    def _ask(self, action: Callable[[], None], interrupt: bool = False) -> None:
        self._inbox.put(action)
        microphone = self._microphone
        if interrupt and microphone is not None:
            microphone.stop()  # It may be waiting for a device that sends nothing.

    # From here on everything runs on the ear's own thread.

    def _run(self) -> None:
        while not self._closing:
            if not self._attention.wanted:
                self._wait_for_an_action()
            elif self._inbox.empty():
                self._use_microphone()
            else:
                self._act_on_what_is_waiting()

    def _wait_for_an_action(self) -> None:
        try:
            self._act(self._inbox.get(timeout=LOOKS_UP_AFTER_SECONDS if self._judging.busy else None))
        except queue.Empty:
            self._watch_for_thought()

    def _use_microphone(self) -> None:
        self._reopen = False
        try:
            microphone = self._microphone = self._open_microphone(self._name)
            self._act_on_what_is_waiting()  # What was asked before this line could not interrupt it.
            if self._is_still_wanted():
                with microphone:
                    self._is_open = not self._fault_told
                    self._silent_device.opened()
                    self._tell_state()
                    self._hear_frames(microphone)
        except MicrophoneError as error:
            self._fail(str(error))
        except Exception as error:
            self._fail(
                message(
                    "The microphone failed ({error}): choose another, or type the command.",
                    error=reason_of(error),
                )
            )
        finally:
            self._microphone, self._is_open = None, False
        self._tell_state()

    def _is_still_wanted(self) -> bool:
        return self._attention.wanted and not self._reopen and not self._closing

    def _hear_frames(self, microphone: EarMicrophone) -> None:
        for frame in microphone.frames():
            self._act_on_what_is_waiting()
            if not self._is_still_wanted():
                return
            # A device that opens and then sends nothing has not come back.
            self._is_open, self._fault_told = True, False
            self._tell_level(frame)
            self._watch_for_silence(frame)
            self._attend(frame)
            self._watch_for_thought()
            self._tell_state()

    def _attend(self, frame: bytes) -> None:
        now = self._clock()
        if self._hush.lasts(now) and not self._attention.held:
            self._attention.skip()
        else:
            utterance = self._attention.feed(frame, now)
            if utterance is not None:
                self._pausing.end(utterance)
        self._pausing.follow()

    def _watch_for_silence(self, frame: bytes) -> None:
        by_sound = self._attention.hands_free and not self._attention.talking
        noted = self._silent_device.follow(frame, speech_is_due=by_sound)
        if noted is not None:
            self._sink(noted)

    def _watch_for_thought(self) -> None:
        noted = self._long_thought.follow(self._judging.busy, self._clock())
        if noted is not None:
            self._sink(noted)

    def _act_on_what_is_waiting(self) -> None:
        with contextlib.suppress(queue.Empty):
            while not self._closing:
                self._act(self._inbox.get_nowait())

    def _act(self, action: Callable[[], None]) -> None:
        action()
        if not self._closing:
            self._pausing.follow()
            self._watch_for_thought()
        self._tell_state()

    def _listen(self) -> None:
        self._fault_told = False
        self._attention.listen()

    def _press(self, seconds: float) -> None:
        self._fault_told = False
        self._attention.press(seconds)

    def _choose(self, name: str | None) -> None:
        self._name, self._reopen, self._fault_told = name, True, False
        self._attention.skip()

    def _begin_hush(self, seconds: float, at_most: float) -> None:
        self._hush.begin(seconds, at_most)
        self._attention.skip()

    def _close(self) -> None:
        self._closing = True

    def _fail(self, sentence: str) -> None:
        """Say so once; then wait before the next attempt, unless something is asked for first."""
        self._attention.drop()
        self._pausing.follow()
        if not self._fault_told:
            self._fault_told = True
            self._state_told = Unavailable(sentence)
            self._sink(self._state_told)
        if self._attention.hands_free:
            with contextlib.suppress(queue.Empty):
                self._act(self._inbox.get(timeout=self._reopens_after))

    def _tell_level(self, frame: bytes) -> None:
        now = self._clock()
        if now - self._level_told_at >= LEVEL_SECONDS:
            self._level_told_at = now
            self._sink(Level(level(frame)))

    def _tell_state(self) -> None:
        """Tell whether it listens or sleeps, if that has changed."""
        state = self._state()
        if state is not None and state != self._state_told and not self._closing:
            self._state_told = state
            self._sink(state)

    def _state(self) -> EarEvent | None:
        """None while it is neither: the microphone does not work, or is only being opened."""
        if not self._attention.wanted:
            return Asleep() if not self._judging.busy else None
        if not self._is_open:
            return None
        return Listening(self._attention.hands_free and not self._attention.talking)
