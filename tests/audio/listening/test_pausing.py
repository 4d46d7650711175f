from __future__ import annotations

import queue
from collections.abc import Callable, Iterator

import pytest

from audio.capture.attention import Attention
from audio.capture.endpoint import Endpoints
from audio.capture.sound import Utterance
from audio.capture.voice_activity import FRAME_SECONDS
from audio.listening.ear_events import EarEvent, SoFar, Thinking
from audio.listening.judging import Judging
from audio.listening.pausing import Pausing
from audio.listening.verdicts import Heard, Rejected, Unsure, Verdict
from tests.audio.sounds import ToldActivity, told

STOP = Heard("stop", "stop")
TRAIN = Heard("train M L P", "train", may_go_on=True)
WHOLE = Heard("train M L P for ten epochs", "train", {"epochs": 10})
SPEECH = told((0, 0.6), (1, 0.5))
PAUSE = told((0, 0.256))
MORE = told((1, 0.3))


class Answers:
    """Says of one utterance after the other what a test says."""

    def __init__(self, *answers: Verdict) -> None:
        self.answers = list(answers)

    def hear(self, utterance: Utterance) -> Verdict:
        return self.answers.pop(0)


class Scene:
    """Frames go in, events come out; a verdict is there once the test lets it."""

    def __init__(self, *answers: Verdict, endpoints: Endpoints | None = None) -> None:
        endpoints = endpoints or Endpoints()
        self.told: list[EarEvent] = []
        self._judged: queue.Queue[Callable[[], None]] = queue.Queue()
        self.attention = Attention(ToldActivity(), endpoints)
        self.judging = Judging(Answers(*answers), self._judged.put, self.told.append, lambda: 0.0)
        self.pausing = Pausing(self.attention, self.judging, endpoints, self.told.append)
        self.attention.listen()

    def hear(self, *sound: bytes) -> None:
        for frame in sound:
            utterance = self.attention.feed(frame, 0.0)
            if utterance is not None:
                self.pausing.end(utterance)
            self.pausing.follow()

    def judge(self) -> None:
        """Let the verdict on the last pause come."""
        self._judged.get(timeout=3)()
        self.pausing.follow()

    def hear_in_turn(self, *sounds: list[bytes]) -> None:
        """Each ends in a pause, which is judged."""
        for sound in sounds:
            self.hear(*sound, *PAUSE)
            self.judge()


@pytest.fixture
def scene() -> Iterator[Callable[..., Scene]]:
    scenes: list[Scene] = []

    def make(*answers: Verdict, endpoints: Endpoints | None = None) -> Scene:
        scenes.append(Scene(*answers, endpoints=endpoints))
        return scenes[-1]

    yield make
    for one in scenes:
        one.judging.close()


Make = Callable[..., Scene]


def test_what_is_understood_before_a_pause_is_told_once_speech_goes_on(scene: Make) -> None:
    s = scene(TRAIN, WHOLE)
    s.hear_in_turn(SPEECH)
    assert s.told == []
    s.hear(*MORE)
    assert s.told == [SoFar("train M L P")]
    s.hear_in_turn(MORE)
    assert s.told == [SoFar("train M L P"), Thinking(), WHOLE]


def test_each_pause_is_told_once(scene: Make) -> None:
    longer = Unsure("train M L P with Adam", "train", may_go_on=True)
    s = scene(TRAIN, longer, WHOLE)
    s.hear_in_turn(SPEECH, MORE)
    s.hear(*MORE, *MORE)
    assert s.told == [SoFar("train M L P"), SoFar("train M L P with Adam")]


@pytest.mark.parametrize("verdict", [STOP, TRAIN])
def test_a_command_that_ends_in_its_first_pause_is_not_told_beforehand(scene: Make, verdict: Heard) -> None:
    s = scene(verdict)
    s.hear_in_turn(SPEECH)
    s.hear(*told((0, 1.0)))
    assert s.told == [Thinking(), verdict]


def test_a_click_in_a_pause_is_no_speech_that_goes_on(scene: Make) -> None:
    s = scene(TRAIN)
    s.hear_in_turn(SPEECH)
    s.hear(*told((1, FRAME_SECONDS)))
    assert s.told == []
    s.hear(*told((0, 0.5)))
    assert s.told == [Thinking(), TRAIN]


def test_whoever_pauses_much_longer_is_not_cut_off_after_what_is_a_command_by_itself(scene: Make) -> None:
    s = scene(STOP, WHOLE, endpoints=Endpoints().patient(2.5))
    s.hear_in_turn(SPEECH)
    s.hear(*told((0, 0.7)))
    assert s.told == []
    s.hear(*MORE)
    assert s.told == [SoFar("stop")]
    s.hear_in_turn(MORE)
    s.hear(*told((0, 0.7)))
    assert s.told == [SoFar("stop")]
    s.hear(*told((0, 0.1)))
    assert s.told == [SoFar("stop"), Thinking(), WHOLE]


@pytest.mark.parametrize(
    "verdict",
    [Rejected("No words.", text="whatever"), Heard("stop", "stop", addressed=False, may_go_on=True)],
    ids=["no command", "said to somebody else"],
)
def test_what_is_no_command_to_the_app_is_not_told(scene: Make, verdict: Verdict) -> None:
    s = scene(verdict, WHOLE)
    s.hear_in_turn(SPEECH)
    s.hear(*MORE)
    assert s.told == []


def test_a_pause_that_was_not_judged_in_time_is_not_told(scene: Make) -> None:
    s = scene(TRAIN, WHOLE)
    s.hear(*SPEECH, *PAUSE, *MORE)
    s.judge()
    assert s.told == []


@pytest.mark.parametrize(
    "breaks_off", [Attention.sleep, Attention.skip, Attention.drop, lambda attention: attention.press(0.0)]
)
def test_what_was_told_is_taken_back_where_no_verdict_follows(
    scene: Make, breaks_off: Callable[[Attention], None]
) -> None:
    s = scene(TRAIN, WHOLE)
    s.hear_in_turn(SPEECH)
    s.hear(*MORE)
    breaks_off(s.attention)
    s.pausing.follow()
    s.pausing.follow()
    assert s.told == [SoFar("train M L P"), SoFar("")]


def test_a_pause_in_which_the_sound_breaks_off_is_not_told(scene: Make) -> None:
    s = scene(TRAIN)
    s.hear_in_turn(SPEECH)
    s.attention.skip()
    s.pausing.follow()
    assert s.told == []
