"""The ear: a thread that listens to a microphone and tells a sink what it hears.

Whoever owns it asks it to listen or to sleep. It never waits in their thread, and never lets a fault out
of its own: a fault is an `Unavailable` like any other verdict.
"""

from __future__ import annotations

import contextlib
import queue
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from types import TracebackType
from typing import Protocol

from audio.attention import Attention
from audio.devices import MicrophoneError
from audio.ear_events import Asleep, EarEvent, Level, Listening, Thinking
from audio.endpoint import level
from audio.sound import Utterance
from audio.verdicts import Unavailable, Verdict

REOPENS_AFTER_SECONDS = 2.0
LEVEL_SECONDS = 0.05
CLOSES_WITHIN_SECONDS = 2.0


class EarMicrophone(Protocol):
    """What the ear needs of a microphone; `audio.microphone.Microphone` is one."""

    def __enter__(self) -> EarMicrophone:
        """Open it. Raises `MicrophoneError`."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def frames(self) -> Iterator[bytes]:
        """Frames of sound until `stop()`. Raises `MicrophoneError`."""

    def stop(self) -> None:
        """End `frames()`, now or as soon as it begins. Called from any thread."""


class Hearing(Protocol):
    """What judges utterances; `audio.listening.Listener` is one."""

    def hear(self, utterance: Utterance) -> Verdict:
        """The verdict. It may take seconds; it is called from one thread."""


class Ear:
    """Its public methods may be called from any thread, and return at once.

    `sink` gets every event on the ear's thread and must not raise. An utterance gives `Thinking`, then its
    verdict; `Asleep` comes after the last verdict. `open_microphone` makes a microphone, still closed, for a
    name or for None, the default. `clock` returns seconds and never goes back.
    """

    def __init__(
        self,
        hearing: Hearing,
        open_microphone: Callable[[str | None], EarMicrophone],
        sink: Callable[[EarEvent], None],
        clock: Callable[[], float] = time.monotonic,
        reopens_after: float = REOPENS_AFTER_SECONDS,
    ) -> None:
        self._hearing = hearing
        self._open_microphone = open_microphone
        self._sink = sink
        self._clock = clock
        self._reopens_after = reopens_after
        self._inbox: queue.Queue[Callable[[], None]] = queue.Queue()
        self._attention = Attention()
        self._name: str | None = None
        self._microphone: EarMicrophone | None = None
        self._is_open = False
        self._reopen = False
        self._closing = False
        self._fault_told = False
        self._state_told: EarEvent = Asleep()
        self._level_told_at = -LEVEL_SECONDS
        self._unjudged = 0
        # Recognition has a thread of its own, so that frames go on being collected meanwhile.
        self._judge = ThreadPoolExecutor(1, thread_name_prefix="recognition")
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

    def close(self) -> None:
        """End the thread; nothing is told any more. It may be called twice."""
        self._ask(self._close, interrupt=True)
        if threading.current_thread() is not self._thread:
            self._thread.join(CLOSES_WITHIN_SECONDS)
        self._judge.shutdown(wait=False, cancel_futures=True)

    def _ask(self, action: Callable[[], None], interrupt: bool = False) -> None:
        self._inbox.put(action)
        microphone = self._microphone
        if interrupt and microphone is not None:
            microphone.stop()  # It may be waiting for a device that sends nothing.

    # From here on everything runs on the ear's own thread.

    def _run(self) -> None:
        while not self._closing:
            if not self._attention.wanted:
                self._act(self._inbox.get())
            elif self._inbox.empty():
                self._use_microphone()
            else:
                self._act_on_what_is_waiting()

    def _use_microphone(self) -> None:
        self._reopen = False
        try:
            microphone = self._microphone = self._open_microphone(self._name)
            self._act_on_what_is_waiting()  # What was asked before this line could not interrupt it.
            if self._is_still_wanted():
                with microphone:
                    self._is_open, self._fault_told = True, False
                    self._tell_state()
                    self._hear_frames(microphone)
        except MicrophoneError as error:
            self._fail(str(error))
        except Exception as error:
            self._fail(f"The microphone failed ({error}): choose another, or type the command.")
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
            self._tell_level(frame)
            utterance = self._attention.feed(frame)
            if utterance is not None:
                self._judge_aside(utterance)
            self._tell_state()

    def _act_on_what_is_waiting(self) -> None:
        with contextlib.suppress(queue.Empty):
            while not self._closing:
                self._act(self._inbox.get_nowait())

    def _act(self, action: Callable[[], None]) -> None:
        action()
        self._tell_state()

    def _listen(self) -> None:
        self._fault_told = False
        self._attention.listen()

    def _press(self, seconds: float) -> None:
        self._fault_told = False
        self._attention.press(seconds)

    def _choose(self, name: str | None) -> None:
        self._name, self._reopen, self._fault_told = name, True, False

    def _close(self) -> None:
        self._closing = True

    def _fail(self, sentence: str) -> None:
        """Say so once; then wait before the next attempt, unless something is asked for first."""
        self._attention.drop()
        if not self._fault_told:
            self._fault_told = True
            self._state_told = Unavailable(sentence)
            self._sink(self._state_told)
        if self._attention.hands_free:
            with contextlib.suppress(queue.Empty):
                self._act(self._inbox.get(timeout=self._reopens_after))

    def _judge_aside(self, utterance: Utterance) -> None:
        self._unjudged += 1
        self._sink(Thinking())
        verdict = self._judge.submit(self._hearing.hear, utterance)
        verdict.add_done_callback(lambda done: self._inbox.put(partial(self._tell_verdict, done)))

    def _tell_verdict(self, verdict: Future[Verdict]) -> None:
        self._unjudged -= 1
        error = verdict.exception()
        self._sink(
            verdict.result()
            if error is None
            else Unavailable(f"The recogniser failed ({error}): say it again.")
        )

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
            return Asleep() if not self._unjudged else None
        if not self._is_open:
            return None
        return Listening(self._attention.hands_free and not self._attention.talking)
