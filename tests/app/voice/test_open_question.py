from app.voice.questions import SECONDS, OpenQuestion
from tests.app.fakes import FakeClock


def test_speech_that_ended_before_it_was_asked_is_no_answer() -> None:
    clock = FakeClock()
    question = OpenQuestion(clock)
    question.begin()
    clock.seconds += 1
    assert question.takes(seconds_ago=1.0)
    assert not question.takes(seconds_ago=1.1)


def test_it_waits_for_some_seconds() -> None:
    clock = FakeClock()
    question = OpenQuestion(clock)
    question.begin()
    clock.seconds += SECONDS
    assert question.takes(seconds_ago=0.0)
    assert not question.is_over
    clock.seconds += 1
    assert question.is_over
    assert not question.takes(seconds_ago=0.5)
    # However long it takes to recognise.
    assert question.takes(seconds_ago=1.5)
