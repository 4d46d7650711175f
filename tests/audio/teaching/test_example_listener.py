import pytest

from audio.capture.sound import Utterance
from audio.listening.example import Example
from audio.listening.verdicts import Heard, Unavailable, Verdict
from audio.recognisers.recogniser import RecogniserError
from audio.teaching.dynamic_time_warping import Matrix
from audio.teaching.example_listener import ExampleListener
from audio.teaching.features import Features, SpectrumFeatures
from tests.audio.sounds import pcm, tone
from tests.audio.teaching.sounds import features, word

STOP = Heard("stop", "stop")


class FakeHearing:
    def __init__(self) -> None:
        self.heard: list[Utterance] = []

    def hear(self, utterance: Utterance) -> Verdict:
        self.heard.append(utterance)
        return STOP


def listener(*wanted: bool, features: Features | None = None) -> tuple[ExampleListener, FakeHearing]:
    answers, hearing = list(wanted), FakeHearing()
    made = ExampleListener(hearing, lambda utterance: answers.pop(0), features or SpectrumFeatures())
    return made, hearing


def test_an_utterance_is_an_example_only_while_one_is_wanted() -> None:
    lent, hearing = listener(False, True, False)
    one, two, three = (word("aiu", seed) for seed in (1, 2, 3))
    assert lent.hear(one) is STOP
    example = lent.hear(two)
    assert isinstance(example, Example)
    assert example.features is not None
    assert (example.features == features(two)).all()
    assert (example.problem, example.sound) == ("", two)
    assert lent.hear(three) is STOP
    assert hearing.heard == [one, three]


@pytest.mark.parametrize(
    ("utterance", "words"),
    [(Utterance(b""), "Nothing was said"), (Utterance(pcm(tone(8.0))), "at most")],
)
def test_what_cannot_be_learnt_from_says_why(utterance: Utterance, words: str) -> None:
    example = listener(True)[0].hear(utterance)
    assert isinstance(example, Example)
    assert example.features is None
    assert words in example.problem


def broken(utterance: Utterance) -> Matrix | None:
    raise RecogniserError("It has died.")


def test_a_recogniser_that_has_died_is_no_example() -> None:
    assert listener(True, features=broken)[0].hear(word("aiu", 1)) == Unavailable("It has died.")
