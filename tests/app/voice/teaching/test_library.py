from pathlib import Path

import numpy as np
import pytest

from app.compute.messages.control import Warned
from app.state.events.unions import Event
from app.state.events.voice import PhrasesTaught
from app.state.parts.hearing import Taught
from app.voice.teaching.entries import TaughtPhrasesError
from app.voice.teaching.library import Learning
from app.voice.teaching.store import TaughtPhraseStore
from audio.capture.sound import Utterance
from audio.listening.example import Example
from audio.listening.judging import Hearing
from audio.listening.verdicts import Heard, Rejected, Verdict
from audio.recognisers.recogniser import RecogniserError
from audio.teaching.comparison import ByEncoder, BySpectrum
from audio.teaching.taught_phrases import TaughtPhrase
from tests.audio.teaching.sounds import phrase, word
from tests.audio.teaching.test_comparison import FakeEncoder
from tests.audio.vocabulary import grammar

NO = Rejected("No command.")


class Deaf:
    def hear(self, utterance: Utterance) -> Verdict:
        return NO


class Scene:
    def __init__(self, folder: Path) -> None:
        self.told: list[Event] = []
        self.seconds = 100.0
        self.learning = Learning(folder, grammar().parse, self.told.append, lambda: self.seconds)

    def hearing(self, recogniser: object = None) -> Hearing:
        return self.learning.around(Deaf(), recogniser)

    @property
    def taught(self) -> list[Taught]:
        told = [event.taught for event in self.told if isinstance(event, PhrasesTaught)]
        return list(told[-1])

    @property
    def warnings(self) -> list[str]:
        return [event.message for event in self.told if isinstance(event, Warned)]


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    return Scene(tmp_path / "taught")


def test_what_is_taught_is_heard_at_once_and_until_it_is_forgotten(scene: Scene) -> None:
    hearing = scene.hearing()
    assert hearing.hear(word("aiu", 11)) is NO
    scene.learning.keep(phrase("aiu", "train mlp", "my word"))
    assert scene.taught == [Taught("my word", "train mlp")]
    heard = hearing.hear(word("aiu", 11))
    assert isinstance(heard, Heard)
    assert (heard.intent, heard.slots, heard.addressed) == ("train", {"model": "mlp"}, False)
    assert hearing.hear(word("uea", 11)) is NO
    scene.learning.rename("my word", "other")
    assert scene.taught == [Taught("other", "train mlp")]
    assert isinstance(hearing.hear(word("aiu", 12)), Heard)
    scene.learning.forget("other")
    assert not scene.taught
    assert hearing.hear(word("aiu", 11)) is NO


def test_what_was_taught_once_is_heard_by_the_next_ear(scene: Scene) -> None:
    scene.hearing()
    scene.learning.keep(phrase("aiu", "stop"))
    other = Scene(scene.learning._folder)
    heard = other.hearing().hear(word("aiu", 11))
    assert isinstance(heard, Heard)
    assert heard.intent == "stop"


def test_while_an_example_is_wanted_nothing_is_a_command(scene: Scene) -> None:
    hearing = scene.hearing()
    scene.learning.keep(phrase("aiu", "stop"))
    scene.learning.want(True)
    assert isinstance(hearing.hear(word("aiu", 11)), Example)
    scene.learning.want(False)
    assert isinstance(hearing.hear(word("aiu", 11)), Heard)


def test_phrases_of_another_recogniser_are_named_once_and_kept_for_it(scene: Scene) -> None:
    scene.hearing()
    scene.learning.keep(phrase("aiu", "stop", "my word"))
    hearing = scene.hearing(FakeEncoder())
    assert hearing.hear(word("aiu", 11)) is NO
    assert scene.taught == [Taught("my word", "stop", usable=False)]
    (warning,) = scene.warnings
    assert "“my word”" in warning
    assert "teach it once more" in warning
    scene.hearing(FakeEncoder())
    assert len(scene.warnings) == 1
    assert isinstance(scene.hearing().hear(word("aiu", 11)), Heard)


def test_where_nothing_is_taught_the_encoder_is_left_alone(scene: Scene) -> None:
    encoder = FakeEncoder()
    assert scene.hearing(encoder).hear(word("aiu", 11)) is NO
    assert encoder.asked == 0


def test_before_there_is_an_ear_nothing_can_be_taught(scene: Scene) -> None:
    with pytest.raises(RecogniserError, match="not ready"):
        scene.learning.taught()
    with pytest.raises(TaughtPhrasesError, match="not ready"):
        scene.learning.keep(phrase("aiu", "stop"))


def test_a_change_that_fails_leaves_what_there_is(scene: Scene) -> None:
    hearing = scene.hearing()
    scene.learning.keep(phrase("aiu", "stop", "my word"))
    with pytest.raises(TaughtPhrasesError, match="already"):
        scene.learning.keep(phrase("uea", "pause", "My word"))
    assert scene.taught == [Taught("my word", "stop")]
    assert isinstance(hearing.hear(word("aiu", 11)), Heard)


def test_a_folder_that_cannot_be_read_is_told_and_the_ear_hears(tmp_path: Path) -> None:
    (tmp_path / "taught").write_text("a file")
    scene = Scene(tmp_path / "taught")
    assert scene.hearing().hear(word("aiu", 11)) is NO
    (warning,) = scene.warnings
    assert "cannot be kept or read" in warning


def test_examples_of_the_encoder_are_kept_under_its_name(scene: Scene) -> None:
    scene.hearing(FakeEncoder())
    scene.learning.keep(phrase("aiu", "stop"))
    assert len(TaughtPhraseStore(scene.learning._folder, ByEncoder.kind).load().phrases) == 1


def test_a_lesson_ends_where_another_way_of_comparing_takes_over(scene: Scene) -> None:
    scene.hearing()
    lesson = scene.learning.begin_lesson()
    assert not lesson.taught().phrases
    encoder = FakeEncoder()
    scene.hearing(encoder)
    with pytest.raises(RecogniserError, match="Another recogniser"):
        lesson.taught()
    assert encoder.asked == 0  # that would have been in the window's thread
    with pytest.raises(TaughtPhrasesError, match="Another recogniser"):
        lesson.keep(phrase("aiu", "stop"))
    assert not TaughtPhraseStore(scene.learning._folder, ByEncoder.kind).load().phrases


def test_a_lesson_goes_on_with_another_ear_that_compares_alike(scene: Scene) -> None:
    lesson = scene.learning.begin_lesson()
    scene.hearing()
    lesson.taught()
    hearing = scene.hearing()
    lesson.keep(phrase("aiu", "stop"))
    lesson.end()
    scene.seconds += 10
    assert isinstance(hearing.hear(word("aiu", 11)), Heard)


def test_examples_of_another_width_are_told_and_the_other_phrases_are_heard(scene: Scene) -> None:
    wide = TaughtPhrase("old", "stop", tuple(np.ones((12, 8), np.float32) for _ in range(3)))
    TaughtPhraseStore(scene.learning._folder, BySpectrum.kind).add(wide)
    hearing = scene.hearing()
    scene.learning.keep(phrase("aiu", "stop"))
    assert isinstance(hearing.hear(word("aiu", 11)), Heard)
    assert ["“old”" in warning for warning in scene.warnings] == [True]


def test_nothing_that_is_said_in_a_lesson_is_a_command_even_if_it_is_judged_after_it(scene: Scene) -> None:
    hearing = scene.hearing()
    lesson = scene.learning.begin_lesson()
    assert isinstance(hearing.hear(word("aiu", 11)), Example)  # as while the command is being named
    scene.learning.want(True)
    lesson.keep(phrase("aiu", "stop"))
    scene.learning.want(False)
    assert isinstance(hearing.hear(word("aiu", 11)), Example)
    lesson.end()
    repetition = word("aiu", 11)
    scene.seconds += repetition.seconds  # it began as the lesson ended
    assert isinstance(hearing.hear(repetition), Example)
    scene.seconds += 1
    assert isinstance(hearing.hear(repetition), Heard)
