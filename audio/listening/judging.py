"""Utterances are judged aside, one at a time, some of them before it is certain that they have ended."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from audio.capture.sound import Utterance
from audio.listening.ear_events import EarEvent, Thinking
from audio.listening.example import Example
from audio.listening.reasons import reason_of
from audio.listening.said import Said
from audio.listening.verdicts import Unavailable, Verdict
from language.sentence import message

Judgement = Verdict | Example | Said
"""What becomes of an utterance: a verdict, an example for whoever teaches a phrase, or a word for a model."""


class Hearing(Protocol):
    """What judges utterances; `audio.listening.listener.Listener` is one."""

    def hear(self, utterance: Utterance) -> Judgement:
        """What it is. It may take seconds; it is called from one thread."""


def finish_anyway(_utterance: Utterance) -> None:
    """Where a recogniser cannot be told that nobody waits any more."""


def forget(_utterance: Utterance, _judgement: Judgement) -> None:
    """Where no sound is kept."""


@dataclass(eq=False)
class _Case:
    utterance: Utterance
    spoke_at: float | None
    certain: bool = False
    verdict: Judgement | None = None


class Judging:
    """Tells `Thinking` and then one verdict for every utterance that is given to `decide`, in their order.

    An utterance that has only paused can be considered beforehand: if it turns out to have ended there, the
    work is done already, or half done; if not, nobody hears of it. At most one is considered, and it waits
    until the recogniser is free.

    Everything is called from one thread, and tells on that thread: `later` is given, on another, what is to
    be called there. A verdict's `seconds` are counted by `clock` from `spoke_at`, where that is known.
    `abandon` is told of an utterance that is at the recogniser and that nobody waits for any more. `keep` is
    given each utterance whose verdict is told.
    """

    def __init__(
        self,
        hearing: Hearing,
        later: Callable[[Callable[[], None]], None],
        tell: Callable[[EarEvent], None],
        clock: Callable[[], float],
        abandon: Callable[[Utterance], None] = finish_anyway,
        keep: Callable[[Utterance, Judgement], None] = forget,
    ) -> None:
        self._hearing = hearing
        self._later = later
        self._tell = tell
        self._clock = clock
        self._abandon = abandon
        self._keep = keep
        self._waiting: deque[_Case] = deque()
        self._working: _Case | None = None
        self._considered: _Case | None = None
        self._untold = 0
        # A thread of its own, so that frames go on being collected meanwhile.
        self._recognition = ThreadPoolExecutor(1, thread_name_prefix="recognition")

    @property
    def busy(self) -> bool:
        """Whether a verdict is still to be told."""
        return self._untold > 0

    @property
    def opinion(self) -> Judgement | None:
        """The verdict on the utterance that is being considered, once there is one."""
        return None if self._considered is None else self._considered.verdict

    def consider(self, utterance: Utterance, spoke_at: float | None) -> None:
        """Begin to judge it; it may have ended. What was considered before is dropped."""
        self.drop()
        self._considered = _Case(utterance, spoke_at)
        self._start(self._considered)

    def drop(self) -> None:
        """What was being considered goes on, or is gone: its verdict will not be told."""
        case, self._considered = self._considered, None
        if case is None:
            return
        if case in self._waiting:
            self._waiting.remove(case)
        elif case is self._working:
            self._abandon(case.utterance)

    def decide(self, utterance: Utterance, spoke_at: float | None) -> None:
        """It has ended: tell its verdict, at once where it has been considered long enough."""
        considered = self._considered
        if considered is None or considered.utterance is not utterance:
            self.drop()
            considered = _Case(utterance, spoke_at)
            self._start(considered)
        self._considered = None
        considered.certain = True
        self._untold += 1
        self._tell(Thinking())
        self._tell_verdict(considered)

    def close(self) -> None:
        """End the thread as soon as the recogniser returns. It may be called twice, and from any thread."""
        self._recognition.shutdown(wait=False, cancel_futures=True)

    def _start(self, case: _Case) -> None:
        self._waiting.append(case)
        self._work()

    def _work(self) -> None:
        if self._working is not None or not self._waiting:
            return
        case = self._working = self._waiting.popleft()
        judged = self._recognition.submit(self._hearing.hear, case.utterance)
        judged.add_done_callback(lambda done: self._later(partial(self._judged, case, done)))

    def _judged(self, case: _Case, done: Future[Judgement]) -> None:
        error = done.exception()
        case.verdict = (
            done.result()
            if error is None
            else Unavailable(
                message("The recogniser failed ({error}): say it again.", error=reason_of(error))
            )
        )
        self._working = None
        self._tell_verdict(case)
        self._work()

    def _tell_verdict(self, case: _Case) -> None:
        if case.verdict is None or not case.certain:
            return
        self._untold -= 1
        # Before it is told: whoever is told of it may ask for it.
        self._keep(case.utterance, case.verdict)
        if case.spoke_at is not None:
            case.verdict = replace(case.verdict, seconds=self._clock() - case.spoke_at)
        self._tell(case.verdict)
