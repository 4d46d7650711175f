from __future__ import annotations

from audio.listening.ear_events import Noted
from audio.listening.long_thought import LONG_AFTER_SECONDS, STILL_THINKING, LongThought


def test_a_verdict_that_is_long_in_coming_is_noted_once() -> None:
    thought = LongThought()
    assert thought.follow(busy=True, seconds=10.0) is None
    assert thought.follow(busy=True, seconds=9.9 + LONG_AFTER_SECONDS) is None
    assert thought.follow(busy=True, seconds=10.0 + LONG_AFTER_SECONDS) == Noted(STILL_THINKING)
    assert thought.follow(busy=True, seconds=100.0) is None


def test_each_utterance_has_its_own_time() -> None:
    thought = LongThought()
    for start in (0.0, 50.0):
        assert thought.follow(busy=True, seconds=start) is None
        assert thought.follow(busy=True, seconds=start + LONG_AFTER_SECONDS) == Noted(STILL_THINKING)
        assert thought.follow(busy=False, seconds=start + 20.0) is None


def test_while_nothing_is_judged_nothing_is_noted() -> None:
    thought = LongThought()
    assert not any(thought.follow(busy=False, seconds=seconds) for seconds in (0.0, 10.0, 100.0))
