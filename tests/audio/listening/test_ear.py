from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from audio.capture.devices import MicrophoneError
from audio.capture.sound import Utterance
from audio.capture.voice_activity import FRAME_BYTES, FRAME_SECONDS
from audio.listening.ear import Ear
from audio.listening.ear_events import Asleep, EarEvent, Level, Listening, Noted, SoFar, Thinking
from audio.listening.long_thought import STILL_THINKING
from audio.listening.verdicts import Heard, Rejected, Unavailable, Unsure, Verdict
from tests.audio.sounds import ToldActivity, frames, numbers, told, tone

SPEECH = told((0, 0.6), (1, 0.5))
WORD = told((0, 0.6), (1, 0.5), (0, 0.9))
QUIET = told((0, 0.1))
STOP = Heard("stop", "stop")
TRAIN = Heard("train M L P", "train", may_go_on=True)


class FakeMicrophone:
    """Gives the frames that the test says, then waits. A fault is raised once they have been given."""

    def __init__(self, opening: Exception | None = None) -> None:
        self.opening = opening
        self.waiting: queue.Queue[bytes | Exception | None] = queue.Queue()
        self.closed = threading.Event()

    def hear(self, *sound: bytes | Exception) -> None:
        for frame in sound:
            self.waiting.put(frame)

    def __enter__(self) -> FakeMicrophone:
        if self.opening is not None:
            raise self.opening
        return self

    def __exit__(self, *_: object) -> None:
        self.closed.set()

    def frames(self) -> Iterator[bytes]:
        while (frame := self.waiting.get()) is not None:
            if isinstance(frame, Exception):
                raise frame
            yield frame

    def stop(self) -> None:
        self.waiting.put(None)


class FakeHearing:
    """Answers at once, or when the test lets it; in turn, and the last answer again and again."""

    def __init__(self, *answers: Verdict | Exception) -> None:
        self.answers = list(answers) or [STOP]
        self.heard: list[Utterance] = []
        self.answered = 0
        self.may_answer = threading.Event()
        self.may_answer.set()

    def hear(self, utterance: Utterance) -> Verdict:
        self.heard.append(utterance)
        self.may_answer.wait(5)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        self.answered += 1
        if isinstance(answer, Exception):
            raise answer
        return answer


class Scene:
    """An ear with microphones that are handed out in turn, and what it has told."""

    def __init__(
        self, *microphones: FakeMicrophone, hearing: FakeHearing | None = None, reopens_after: float = 0.05
    ) -> None:
        self.microphones = list(microphones)
        self.names: list[str | None] = []
        self.hearing = hearing or FakeHearing()
        self.told: queue.Queue[EarEvent] = queue.Queue()
        self.levels: list[Level] = []
        self.so_far: list[str] = []
        self.abandoned: list[Utterance] = []
        self.kept: list[Utterance] = []
        self.now = 0.0
        self.ear = Ear(
            self.hearing,
            self.open,
            self.told.put,
            clock=lambda: self.now,
            reopens_after=reopens_after,
            voice_activity=ToldActivity,
            abandon=self.abandoned.append,
            keep=lambda utterance, _judgement: self.kept.append(utterance),
        )

    def open(self, name: str | None) -> FakeMicrophone:
        self.names.append(name)
        return self.microphones.pop(0)

    def next(self) -> EarEvent:
        """The next event that is no level, and no part of what is still being said."""
        while isinstance(event := self.told.get(timeout=3), Level | SoFar):
            self._keep(event)
        return event

    def _keep(self, event: EarEvent) -> None:
        match event:
            case Level():
                self.levels.append(event)
            case SoFar(text):
                self.so_far.append(text)

    def listening(self) -> FakeMicrophone:
        """Listen hands-free; the microphone that it opens."""
        microphone = self.microphones[0]
        self.ear.listen()
        assert self.next() == Listening(hands_free=True)
        return microphone

    def nothing_more(self) -> bool:
        time.sleep(0.15)
        events = [self.told.get() for _ in range(self.told.qsize())]
        for event in events:
            self._keep(event)
        return all(isinstance(event, Level | SoFar) for event in events)


Make = Callable[..., Scene]


@pytest.fixture
def scene() -> Iterator[Make]:
    scenes: list[Scene] = []

    def make(*microphones: FakeMicrophone, **options: object) -> Scene:
        scenes.append(Scene(*microphones, **options))  # type: ignore[arg-type]  # Passed on as they are.
        return scenes[-1]

    before = threading.active_count()
    yield make
    for one in scenes:
        one.hearing.may_answer.set()
        start = time.monotonic()
        one.ear.close()
        assert time.monotonic() - start < 2
    deadline = time.monotonic() + 2
    while threading.active_count() > before and time.monotonic() < deadline:
        time.sleep(0.01)
    assert threading.active_count() <= before


def test_hands_free_it_listens_thinks_and_tells_the_verdict(scene: Make) -> None:
    microphone = FakeMicrophone()
    s = scene(microphone)
    s.ear.listen()
    assert s.next() == Listening(hands_free=True)
    microphone.hear(*WORD)
    assert s.next() == Thinking()
    microphone.hear(*QUIET)
    assert s.next() == STOP
    s.ear.sleep()
    assert s.next() == Asleep()
    assert microphone.closed.wait(1)


def test_asleep_it_opens_no_microphone(scene: Make) -> None:
    s = scene()
    s.ear.sleep()
    assert s.nothing_more()
    assert s.names == []


def test_push_to_talk_tells_the_verdict_and_then_sleeps(scene: Make) -> None:
    microphone = FakeMicrophone()
    s = scene(microphone)
    s.ear.press()
    assert s.next() == Listening(hands_free=False)
    microphone.hear(*told((1, 0.5)))
    wait_until(lambda: microphone.waiting.empty())
    s.now = 1.0
    s.ear.release()
    microphone.hear(*told((0, 0.5)))
    assert [s.next() for _ in range(3)] == [Thinking(), STOP, Asleep()]
    assert s.hearing.heard[0].seconds > 0.4
    assert len(s.hearing.heard) == 1


def test_a_short_press_waits_for_one_utterance(scene: Make) -> None:
    microphone = FakeMicrophone()
    s = scene(microphone)
    s.ear.press()
    s.now = 0.1
    s.ear.release()
    assert s.next() == Listening(hands_free=False)
    microphone.hear(*WORD)
    assert [s.next() for _ in range(3)] == [Thinking(), STOP, Asleep()]


def test_a_press_while_it_listens_hands_free_goes_back_to_that(scene: Make) -> None:
    microphone = FakeMicrophone()
    s = scene(microphone)
    s.ear.listen()
    assert s.next() == Listening(hands_free=True)
    s.ear.press()
    microphone.hear(*told((1, 0.5)))
    assert s.next() == Listening(hands_free=False)
    s.now = 1.0
    s.ear.release()
    microphone.hear(*told((0, 0.5)))
    events = [s.next() for _ in range(3)]
    assert events[0] == Thinking()
    assert {type(event) for event in events[1:]} == {Heard, Listening}
    assert Listening(hands_free=True) in events


def test_while_it_thinks_no_sound_is_lost(scene: Make) -> None:
    microphone = FakeMicrophone()
    hearing = FakeHearing()
    hearing.may_answer.clear()
    s = scene(microphone, hearing=hearing)
    s.ear.listen()
    assert s.next() == Listening(hands_free=True)
    microphone.hear(*WORD, *WORD)
    assert [s.next(), s.next()] == [Thinking(), Thinking()]
    hearing.may_answer.set()
    for _ in range(2):
        judged(hearing, len(hearing.heard))
        microphone.hear(*QUIET)
        assert s.next() == STOP
    assert len(hearing.heard) == 2


def judged(hearing: FakeHearing, times: int) -> None:
    """Wait until so many utterances have been judged, and their verdicts lie ready for the ear."""
    wait_until(lambda: hearing.answered >= times)
    time.sleep(0.05)


def test_a_complete_command_ends_in_the_first_pause(scene: Make) -> None:
    s = scene(FakeMicrophone())
    microphone = s.listening()
    microphone.hear(*SPEECH, *told((0, 0.16)))
    assert s.nothing_more()
    assert s.hearing.heard == []
    microphone.hear(*told((0, 0.032)))
    judged(s.hearing, 1)
    microphone.hear(*told((0, 0.032)))
    assert [s.next(), s.next()] == [Thinking(), STOP]
    microphone.hear(*told((0, 2)))
    assert s.nothing_more()
    assert len(s.hearing.heard) == 1


def test_a_command_that_could_go_on_ends_a_little_later(scene: Make) -> None:
    s = scene(FakeMicrophone(), hearing=FakeHearing(TRAIN))
    microphone = s.listening()
    microphone.hear(*SPEECH, *told((0, 0.2)))
    judged(s.hearing, 1)
    microphone.hear(*told((0, 0.16)))
    assert s.nothing_more()
    microphone.hear(*told((0, 0.032)))
    assert [s.next(), s.next()] == [Thinking(), TRAIN]
    microphone.hear(*told((0, 2)))
    assert s.nothing_more()
    assert len(s.hearing.heard) == 1


def test_what_has_to_be_asked_about_is_asked_as_soon_as_a_command_that_could_go_on(scene: Make) -> None:
    unsure = Unsure("stop", "stop")
    s = scene(FakeMicrophone(), hearing=FakeHearing(unsure))
    microphone = s.listening()
    microphone.hear(*SPEECH, *told((0, 0.2)))
    judged(s.hearing, 1)
    microphone.hear(*told((0, 0.16)))
    assert s.nothing_more()
    microphone.hear(*told((0, 0.032)))
    assert [s.next(), s.next()] == [Thinking(), unsure]


@pytest.mark.parametrize(
    "verdict",
    [Rejected("No words could be made out."), Unavailable("There is no recogniser.")],
    ids=lambda verdict: type(verdict).__name__,
)
def test_anything_else_is_told_once_the_silence_is_long_and_judged_once(
    scene: Make, verdict: Verdict
) -> None:
    s = scene(FakeMicrophone(), hearing=FakeHearing(verdict))
    microphone = s.listening()
    microphone.hear(*SPEECH, *told((0, 0.2)))
    judged(s.hearing, 1)
    microphone.hear(*told((0, 0.41)))
    assert s.nothing_more()
    microphone.hear(*told((0, 0.032)))
    assert [s.next(), s.next()] == [Thinking(), verdict]
    assert len(s.hearing.heard) == 1


def test_speech_that_goes_on_after_a_pause_is_one_utterance_with_one_verdict(scene: Make) -> None:
    epochs = Heard("train M L P for ten epochs", "train", {"epochs": 10})
    s = scene(FakeMicrophone(), hearing=FakeHearing(TRAIN, epochs))
    microphone = s.listening()
    sound = told((0, 0.6), (1, 0.5), (0, 0.3), (1, 0.5), (0, 0.2))
    microphone.hear(*sound)
    judged(s.hearing, 2)
    microphone.hear(*QUIET)
    assert [s.next(), s.next()] == [Thinking(), epochs]
    assert s.nothing_more()
    assert s.kept == s.hearing.heard[1:]
    first, whole = map(numbers, s.hearing.heard)
    assert first == whole[: len(first)]
    assert whole[-1] == len(sound)


def test_what_was_understood_before_a_pause_is_told_while_somebody_goes_on_and_gone_when_they_are_cut_off(
    scene: Make,
) -> None:
    s = scene(FakeMicrophone(), hearing=FakeHearing(TRAIN))
    microphone = s.listening()
    microphone.hear(*SPEECH, *told((0, 0.2)))
    judged(s.hearing, 1)
    microphone.hear(*told((1, 0.3)))
    assert s.nothing_more()
    assert s.so_far == ["train M L P"]
    s.ear.hush()
    microphone.hear(*QUIET)
    assert s.nothing_more()
    assert s.so_far == ["train M L P", ""]


def test_a_recogniser_is_told_at_once_that_nobody_waits_for_a_pause_in_which_speech_went_on(
    scene: Make,
) -> None:
    hearing = FakeHearing()
    hearing.may_answer.clear()
    s = scene(FakeMicrophone(), hearing=hearing)
    microphone = s.listening()
    microphone.hear(*SPEECH, *told((0, 0.224)))
    wait_until(lambda: len(hearing.heard) == 1)
    assert s.abandoned == []
    microphone.hear(*told((1, 0.1)))
    wait_until(lambda: len(s.abandoned) == 1)
    assert s.abandoned[0] is hearing.heard[0]


def test_a_verdict_that_is_long_in_coming_is_still_thought_about(scene: Make) -> None:
    hearing = FakeHearing()
    hearing.may_answer.clear()
    s = scene(FakeMicrophone(), hearing=hearing)
    microphone = s.listening()
    microphone.hear(*WORD)
    assert s.next() == Thinking()
    microphone.hear(*QUIET)
    assert s.nothing_more()
    s.now = 4.0
    microphone.hear(*QUIET)
    assert s.next() == Noted(STILL_THINKING)
    hearing.may_answer.set()
    judged(hearing, 1)
    microphone.hear(*QUIET)
    assert isinstance(s.next(), Heard)


def test_it_is_noted_too_where_the_microphone_is_closed_meanwhile(scene: Make) -> None:
    hearing = FakeHearing()
    hearing.may_answer.clear()
    microphone = FakeMicrophone()
    s = scene(microphone, hearing=hearing)
    s.ear.press()
    assert s.next() == Listening(hands_free=False)
    microphone.hear(*SPEECH)
    wait_until(microphone.waiting.empty)
    s.now = 1.0
    s.ear.release()
    microphone.hear(*told((0, 0.3)))
    assert s.next() == Thinking()
    assert s.nothing_more()
    s.now = 5.0
    assert s.next() == Noted(STILL_THINKING)
    hearing.may_answer.set()
    assert isinstance(s.next(), Heard)


def test_a_verdict_that_comes_when_speech_has_gone_on_is_ignored(scene: Make) -> None:
    hearing = FakeHearing(STOP, TRAIN)
    hearing.may_answer.clear()
    s = scene(FakeMicrophone(), hearing=hearing)
    microphone = s.listening()
    microphone.hear(*SPEECH, *told((0, 0.2), (1, 0.5)))
    wait_until(lambda: len(hearing.heard) == 1)
    wait_until(microphone.waiting.empty)  # the ear has heard that speech goes on
    hearing.may_answer.set()
    judged(hearing, 1)
    microphone.hear(*told((1, 0.2)))
    assert s.nothing_more()
    microphone.hear(*told((0, 0.3)))
    judged(hearing, 2)
    microphone.hear(*told((0, 0.5)))
    assert [s.next(), s.next()] == [Thinking(), TRAIN]
    assert s.nothing_more()


def test_while_one_pause_is_judged_only_the_newest_waits(scene: Make) -> None:
    hearing = FakeHearing()
    hearing.may_answer.clear()
    s = scene(FakeMicrophone(), hearing=hearing)
    microphone = s.listening()
    sound = told((0, 0.6), *[(1, 0.3), (0, 0.3)] * 5)
    microphone.hear(*sound)
    wait_until(microphone.waiting.empty)
    assert s.nothing_more()
    hearing.may_answer.set()
    judged(hearing, 1)
    microphone.hear(*QUIET)
    judged(hearing, 2)
    microphone.hear(*QUIET)
    assert [s.next(), s.next()] == [Thinking(), STOP]
    assert s.nothing_more()
    assert len(hearing.heard) == 2
    assert len(numbers(hearing.heard[1])) > len(sound) - 20


def test_silence_that_lasts_while_the_pause_is_judged_is_thinking(scene: Make) -> None:
    hearing = FakeHearing(TRAIN)
    hearing.may_answer.clear()
    s = scene(FakeMicrophone(), hearing=hearing)
    microphone = s.listening()
    microphone.hear(*WORD)
    assert s.next() == Thinking()
    assert s.nothing_more()
    hearing.may_answer.set()
    judged(hearing, 1)
    microphone.hear(*QUIET)
    assert s.next() == TRAIN
    assert s.nothing_more()
    assert len(hearing.heard) == 1


def test_speech_right_after_a_verdict_is_the_next_utterance_from_its_first_frame(scene: Make) -> None:
    s = scene(FakeMicrophone())
    microphone = s.listening()
    sound = told((0, 0.6), (1, 0.5), (0, 0.224), (1, 0.5), (0, 0.3))
    silent = len(told((0, 0.6), (1, 0.5), (0, 0.224)))
    microphone.hear(*sound[: silent - 1])
    judged(s.hearing, 1)
    microphone.hear(sound[silent - 1])
    assert [s.next(), s.next()] == [Thinking(), STOP]
    microphone.hear(*sound[silent:])
    judged(s.hearing, 2)
    microphone.hear(*QUIET)
    assert [s.next(), s.next()] == [Thinking(), STOP]
    assert {silent + 1, silent + 16} <= set(numbers(s.hearing.heard[1]))
    assert numbers(s.hearing.heard[1])[0] > numbers(s.hearing.heard[0])[-1] - 6


def test_a_verdict_waits_while_a_frame_may_be_the_beginning_of_more_speech(scene: Make) -> None:
    hearing = FakeHearing()
    hearing.may_answer.clear()
    s = scene(FakeMicrophone(), hearing=hearing)
    microphone = s.listening()
    microphone.hear(*SPEECH, *told((0, 0.256), (1, 0.032)))
    wait_until(microphone.waiting.empty)
    hearing.may_answer.set()
    judged(hearing, 1)
    assert s.nothing_more()
    microphone.hear(*told((1, 0.2)))
    assert s.nothing_more()
    microphone.hear(*told((0, 0.2)))
    judged(hearing, 2)
    microphone.hear(*QUIET)
    assert [s.next(), s.next()] == [Thinking(), STOP]
    assert hearing.heard[1].seconds > hearing.heard[0].seconds + 0.4


def test_a_tap_ends_with_a_complete_command(scene: Make) -> None:
    microphone = FakeMicrophone()
    s = scene(microphone)
    s.ear.press()
    s.ear.release()
    assert s.next() == Listening(hands_free=False)
    microphone.hear(*SPEECH, *told((0, 0.2)))
    judged(s.hearing, 1)
    microphone.hear(*told((0, 0.032)))
    assert [s.next() for _ in range(3)] == [Thinking(), STOP, Asleep()]
    assert s.nothing_more()


@pytest.mark.parametrize("ask", [Ear.press, Ear.sleep, Ear.hush, lambda ear: ear.choose("Headset")])
def test_whatever_breaks_an_utterance_off_drops_the_verdict_on_its_pause(
    scene: Make, ask: Callable[[Ear], None]
) -> None:
    hearing = FakeHearing()
    hearing.may_answer.clear()
    s = scene(FakeMicrophone(), FakeMicrophone(), hearing=hearing)
    microphone = s.listening()
    microphone.hear(*SPEECH, *told((0, 0.224)))
    wait_until(lambda: len(hearing.heard) == 1)
    ask(s.ear)
    microphone.hear(*QUIET)
    wait_until(lambda: microphone.waiting.empty() or microphone.closed.is_set())
    hearing.may_answer.set()
    judged(hearing, 1)
    microphone.hear(*told((0, 1)))
    time.sleep(0.1)
    events = [s.told.get() for _ in range(s.told.qsize())]
    assert {type(event) for event in events} <= {Level, Listening, Asleep}


def test_the_seconds_of_a_verdict_count_from_the_last_speech_until_it_is_told(scene: Make) -> None:
    s = scene(FakeMicrophone())
    microphone = s.listening()

    def hear(sound: list[bytes]) -> None:
        for frame in sound:
            s.now += FRAME_SECONDS
            microphone.hear(frame)
            wait_until(microphone.waiting.empty)
            time.sleep(0.002)

    hear(SPEECH)
    hear(told((0, 0.192)))
    judged(s.hearing, 1)
    s.now += 0.1
    hear(told((0, 0.032)))
    assert s.next() == Thinking()
    verdict = s.next()
    assert isinstance(verdict, Heard)
    assert verdict.seconds == pytest.approx(7 * FRAME_SECONDS + 0.1)


def test_the_seconds_of_a_held_key_count_from_its_release(scene: Make) -> None:
    microphone = FakeMicrophone()
    s = scene(microphone)
    s.ear.press()
    assert s.next() == Listening(hands_free=False)
    microphone.hear(*told((1, 0.5)))
    wait_until(microphone.waiting.empty)
    s.now = 1.0
    s.ear.release()
    s.now = 1.25
    microphone.hear(*told((0, 0.5)))
    assert s.next() == Thinking()
    verdict = s.next()
    assert isinstance(verdict, Heard)
    assert verdict.seconds == pytest.approx(0.25)


def test_hushed_it_hears_nothing_until_all_who_hushed_it_have_finished(scene: Make) -> None:
    s = scene(FakeMicrophone())
    microphone = s.listening()
    s.ear.hush()
    s.ear.hush()
    microphone.hear(*WORD)
    s.now = 2.0
    s.ear.unhush()
    microphone.hear(*WORD)
    wait_until(microphone.waiting.empty)
    s.now = 4.0
    s.ear.unhush()
    assert s.nothing_more()
    s.now = 4.2
    microphone.hear(*WORD)
    judged(s.hearing, 1)
    microphone.hear(*QUIET)
    assert [s.next(), s.next()] == [Thinking(), STOP]
    assert len(s.hearing.heard) == 1


def test_a_hush_that_nobody_ends_ends_by_itself(scene: Make) -> None:
    s = scene(FakeMicrophone())
    microphone = s.listening()
    s.ear.hush(at_most=3.0)
    s.now = 2.9
    microphone.hear(*WORD)
    wait_until(microphone.waiting.empty)
    assert s.nothing_more()
    s.now = 3.0
    microphone.hear(*WORD)
    assert s.next() == Thinking()


def test_hushed_it_still_hears_what_is_said_while_the_key_is_held(scene: Make) -> None:
    microphone = FakeMicrophone()
    s = scene(microphone)
    s.ear.hush()
    s.ear.press()
    assert s.next() == Listening(hands_free=False)
    microphone.hear(*told((1, 0.5)))
    wait_until(microphone.waiting.empty)
    s.now = 1.0
    s.ear.release()
    microphone.hear(*told((0, 0.5)))
    assert [s.next() for _ in range(3)] == [Thinking(), STOP, Asleep()]


@pytest.mark.parametrize("value", [0, -32768, 7])
def test_a_microphone_that_sends_nothing_is_noted_once_and_heard_on(scene: Make, value: int) -> None:
    dead = [value.to_bytes(2, "little", signed=True) * (FRAME_BYTES // 2)] * round(1.9 / FRAME_SECONDS)
    s = scene(FakeMicrophone())
    microphone = s.listening()
    microphone.hear(*dead[: round(1.7 / FRAME_SECONDS)])
    assert s.nothing_more()
    microphone.hear(*dead)
    event = s.next()
    assert isinstance(event, Noted)
    assert event.note.startswith("The microphone sends nothing but silence: check that it is not muted")
    assert s.nothing_more()
    microphone.hear(*SPEECH, *told((0, 0.2)))
    assert s.next() == Noted("")
    judged(s.hearing, 1)
    microphone.hear(*QUIET)
    assert [s.next(), s.next()] == [Thinking(), STOP]
    microphone.hear(*dead, *dead)
    assert s.nothing_more()
    assert not microphone.closed.is_set()


def test_a_headset_that_sends_zeros_between_words_is_not_said_to_be_silent(scene: Make) -> None:
    zeros = [bytes(FRAME_BYTES)] * round(3.0 / FRAME_SECONDS)
    s = scene(FakeMicrophone())
    microphone = s.listening()
    microphone.hear(*told((0, 0.2)), *zeros)
    assert s.nothing_more()


def test_a_microphone_that_vanishes_within_an_utterance_leaves_nothing_of_it(scene: Make) -> None:
    first, again = FakeMicrophone(), FakeMicrophone()
    s = scene(first, again)
    s.listening()
    first.hear(*SPEECH, MicrophoneError("It has gone."))
    assert s.next() == Unavailable("It has gone.")
    sound = told((0, 0.6), (1, 0.3), (0, 0.2))
    again.hear(*sound)
    assert s.next() == Listening(hands_free=True)
    judged(s.hearing, 1)
    again.hear(*QUIET)
    assert [s.next(), s.next()] == [Thinking(), STOP]
    assert set(numbers(s.hearing.heard[0])) <= set(range(1, len(sound) + 1))


def test_a_microphone_that_opens_again_but_sends_nothing_is_not_back(scene: Make) -> None:
    fault = MicrophoneError("It sends no sound.")
    first, mute, again = FakeMicrophone(), FakeMicrophone(), FakeMicrophone()
    s = scene(first, mute, again)
    s.listening()
    first.hear(fault)
    assert s.next() == Unavailable("It sends no sound.")
    mute.hear(fault)
    assert mute.closed.wait(1)
    assert s.nothing_more()
    again.hear(*QUIET)
    assert s.next() == Listening(hands_free=True)


def test_levels_come_about_twenty_times_a_second(scene: Make) -> None:
    microphone = FakeMicrophone()
    s = scene(microphone)
    s.ear.listen()
    assert s.next() == Listening(hands_free=True)
    for frame in frames(tone(3.0, amplitude=1.0, hertz=437.5)):  # each begins at 0, which is no speech
        s.now += FRAME_SECONDS
        microphone.hear(frame)
        wait_until(lambda: microphone.waiting.empty())
    s.ear.sleep()
    assert s.next() == Asleep()
    assert 45 <= len(s.levels) <= 60
    assert all(0.9 < one.value <= 1 for one in s.levels)


@pytest.mark.parametrize(
    ("fault", "reason"),
    [(MicrophoneError("It has gone."), "It has gone."), (RuntimeError("odd"), "The microphone failed (odd)")],
)
def test_a_microphone_that_fails_is_told_once_and_reopened(
    scene: Make, fault: Exception, reason: str
) -> None:
    first, again = FakeMicrophone(), FakeMicrophone()
    s = scene(first, FakeMicrophone(fault), FakeMicrophone(fault), again)
    s.ear.listen()
    assert s.next() == Listening(hands_free=True)
    first.hear(fault)
    event = s.next()
    assert isinstance(event, Unavailable)
    assert event.reason.startswith(reason)
    again.hear(*WORD)
    assert s.next() == Listening(hands_free=True)
    assert s.next() == Thinking()


def test_a_failed_press_is_told_and_ends_asleep(scene: Make) -> None:
    s = scene(FakeMicrophone(MicrophoneError("Busy.")))
    s.ear.press()
    assert s.next() == Unavailable("Busy.")
    assert s.next() == Asleep()
    s.ear.release()
    assert s.nothing_more()
    assert s.names == [None]


def test_asked_again_it_tells_again(scene: Make) -> None:
    s = scene(*(FakeMicrophone(MicrophoneError("Busy.")) for _ in range(2)))
    s.ear.press()
    assert s.next() == Unavailable("Busy.")
    assert s.next() == Asleep()
    s.ear.press()
    assert s.next() == Unavailable("Busy.")


def test_waiting_to_reopen_it_still_falls_asleep_at_once(scene: Make) -> None:
    s = scene(FakeMicrophone(MicrophoneError("Busy.")), reopens_after=60.0)
    s.ear.listen()
    assert s.next() == Unavailable("Busy.")
    s.ear.sleep()
    assert s.next() == Asleep()


def test_another_microphone_is_opened_by_its_name(scene: Make) -> None:
    first, second = FakeMicrophone(), FakeMicrophone()
    s = scene(first, second)
    s.ear.listen()
    assert s.next() == Listening(hands_free=True)
    s.ear.choose("Headset")
    assert first.closed.wait(1)
    second.hear(*WORD)
    assert s.next() == Thinking()
    assert s.names == [None, "Headset"]


def test_a_recogniser_that_fails_unexpectedly_is_a_verdict(scene: Make) -> None:
    microphone = FakeMicrophone()
    s = scene(microphone, hearing=FakeHearing(RuntimeError("odd")))
    s.ear.listen()
    assert s.next() == Listening(hands_free=True)
    microphone.hear(*WORD)
    assert s.next() == Thinking()
    microphone.hear(*QUIET)
    assert s.next() == Unavailable("The recogniser failed (odd): say it again.")


def test_closing_while_no_frame_comes_takes_no_time_and_closes_the_microphone(scene: Make) -> None:
    microphone = FakeMicrophone()
    s = scene(microphone)
    s.ear.listen()
    assert s.next() == Listening(hands_free=True)
    start = time.monotonic()
    s.ear.close()
    s.ear.close()
    assert time.monotonic() - start < 1
    assert microphone.closed.is_set()
    assert s.nothing_more()


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 3
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.001)
