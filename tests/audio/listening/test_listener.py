import itertools

import pytest

from audio.capture.sound import Utterance
from audio.grammar.grammar import Grammar
from audio.grammar.wake_word import with_wake_word
from audio.listening.listener import MOST_OFFERED, Listener, nothing_to_hear
from audio.listening.verdicts import Heard, Reading, Rejected, Unavailable, Unsure, Verdict
from audio.recognisers.recogniser import RecogniserError, Recognition, Thresholds
from tests.audio.sounds import noise, pcm, tone
from tests.audio.vocabulary import grammar

SPEECH = Utterance(bytes(9600) + pcm(tone(0.5)))


class FakeRecogniser:
    def __init__(self, answer: Recognition | RecogniserError) -> None:
        self.answer = answer

    def recognise(self, utterance: Utterance) -> Recognition:
        if isinstance(self.answer, RecogniserError):
            raise self.answer
        return self.answer

    def close(self) -> None: ...


def verdict(answer: Recognition | RecogniserError, utterance: Utterance = SPEECH) -> Verdict:
    clock = itertools.count(step=0.5)
    listener = Listener(FakeRecogniser(answer), grammar(), Thresholds(1.0, 2.0), clock=lambda: next(clock))
    return listener.hear(utterance)


def test_a_clear_command_is_heard() -> None:
    assert verdict(Recognition("train m l p", 0.3)) == Heard("train m l p", "train", {"model": "mlp"}, 0.5)


@pytest.mark.parametrize(
    ("doubt", "kind"),
    [(None, Heard), (-3.0, Heard), (1.0, Heard), (1.01, Unsure), (2.0, Unsure), (2.01, Rejected)],
)
def test_doubt_decides_between_acting_asking_and_nothing(doubt: float | None, kind: type) -> None:
    assert isinstance(verdict(Recognition("stop", doubt)), kind)


def test_an_uncertain_command_keeps_its_likeliest_reading() -> None:
    assert verdict(Recognition("stop", 1.5)) == Unsure("stop", "stop", {}, 0.5)


def test_words_that_are_no_command_are_rejected_and_named() -> None:
    assert verdict(Recognition("stop the", 0.0)) == Rejected("“stop the” is no command.", 0.5, "stop the")


def test_no_words_are_rejected() -> None:
    assert verdict(Recognition("")) == Rejected("No words could be made out.", 0.5)


def test_what_was_heard_freely_is_named_where_it_is_no_command() -> None:
    assert verdict(Recognition("", freely="a cup of tea")) == Rejected(
        "“a cup of tea” is no command.", 0.5, "a cup of tea"
    )
    assert verdict(Recognition("stop", 3.0, freely="a cup of tea")) == Rejected(
        "That did not sound like a command.", 0.5, "a cup of tea"
    )


def test_a_command_that_was_heard_freely_but_fits_too_badly_is_not_called_none() -> None:
    assert verdict(Recognition("", freely="stop")) == Rejected(
        "That did not sound like a command.", 0.5, "stop"
    )


@pytest.mark.parametrize(
    ("sound", "reason"),
    [
        (b"", "Nothing was said."),
        (pcm(tone(0.05)), "The sound lasts only 0.05 s, which is too short for a word."),
        (bytes(32_000), "The sound is silent: check that the microphone is not muted."),
        (pcm(noise(1, 0.0001)), "The sound is silent: check that the microphone is not muted."),
    ],
)
def test_sound_without_speech_never_reaches_the_recogniser(sound: bytes, reason: str) -> None:
    assert verdict(RecogniserError("must not be asked"), Utterance(sound)) == Rejected(reason, 0.5)


def test_what_was_too_quiet_to_be_understood_is_told_so_and_what_was_understood_is_done() -> None:
    quiet = Utterance(pcm(tone(0.5, 0.02)))
    rejected = verdict(Recognition("stop", 3.0), quiet)
    assert isinstance(rejected, Rejected)
    assert rejected.trouble.startswith("That was very quiet")
    assert isinstance(verdict(Recognition("stop"), quiet), Heard)


def test_a_missing_recogniser_says_what_to_do() -> None:
    assert verdict(RecogniserError("Install it.")) == Unavailable("Install it.", 0.5)


def test_the_loudest_negative_sample_is_not_silence() -> None:
    loud = Utterance(b"\x00\x80" * 8000)
    assert isinstance(verdict(Recognition("stop"), loud), Heard)


def judged(recognition: Recognition, spoken: Grammar | None = None) -> Verdict:
    """Where commands have to be half a nat apart."""
    thresholds = Thresholds(1.0, 2.0, apart=0.5)
    return Listener(FakeRecogniser(recognition), spoken or grammar(), thresholds).hear(SPEECH)


def offered(recognition: Recognition) -> list[str]:
    """The texts that are asked about besides the likeliest."""
    unsure = judged(recognition)
    assert isinstance(unsure, Unsure)
    return [other.text for other in unsure.others]


@pytest.mark.parametrize(("behind", "kind"), [(0.0, Unsure), (0.49, Unsure), (0.5, Heard), (3.0, Heard)])
def test_a_clear_command_with_another_close_behind_is_asked_about(behind: float, kind: type) -> None:
    other = Recognition("predict image 50", 0.2, behind=behind)
    assert isinstance(judged(Recognition("predict image 15", 0.1, others=(other,))), kind)


@pytest.mark.parametrize(
    ("doubt", "behind", "kind"),
    [(0.0, 0.6, Heard), (0.5, 0.6, Unsure), (0.5, 1.0, Heard), (0.9, 1.0, Unsure)],
)
def test_the_more_a_command_is_doubted_the_farther_behind_another_has_to_be(
    doubt: float, behind: float, kind: type
) -> None:
    recogniser = FakeRecogniser(
        Recognition("predict image 15", doubt, others=(Recognition("predict image 50", 0.2, behind=behind),))
    )
    thresholds = Thresholds(1.0, 2.0, apart=0.5, apart_by_doubt=1.0)
    assert isinstance(Listener(recogniser, grammar(), thresholds).hear(SPEECH), kind)


def test_being_torn_does_not_depend_on_the_order_of_the_others() -> None:
    others = (Recognition("pause", 0.2, behind=4.0), Recognition("resume", 0.2, behind=0.1))
    assert offered(Recognition("stop", 0.1, others=others)) == ["pause", "resume"]


def test_the_other_command_is_told_with_its_meaning() -> None:
    other = Recognition("predict image 50", 0.2, behind=0.1)
    unsure = judged(Recognition("predict image 15", 0.1, others=(other,)))
    assert isinstance(unsure, Unsure)
    assert (unsure.text, unsure.intent, unsure.slots) == ("predict image 15", "predict", {"image": 15})
    assert unsure.others == (Reading("predict image 50", "predict", {"image": 50}),)


@pytest.mark.parametrize("same", ["train mlp", "start training the multilayer perceptron", "train m l p"])
def test_other_words_for_the_same_command_are_no_other_command(same: str) -> None:
    other = Recognition(same, 0.1, behind=0.0)
    assert isinstance(judged(Recognition("train m l p", 0.1, others=(other,))), Heard)


def test_other_words_that_are_no_command_count_for_nothing() -> None:
    other = Recognition("stop the", 0.1, behind=0.0)
    assert isinstance(judged(Recognition("stop", 0.1, others=(other,))), Heard)


def test_each_meaning_is_offered_once_in_the_words_that_are_likeliest() -> None:
    texts = ("train m l p", "train mlp", "train softmax", "pause", "resume")
    others = tuple(Recognition(text, 1.6, behind=at + 1.0) for at, text in enumerate(texts))
    assert MOST_OFFERED == 2
    assert offered(Recognition("stop", 1.5, others=others)) == ["train m l p", "train softmax"]


def test_others_that_do_not_sound_like_a_command_are_not_offered() -> None:
    others = (
        Recognition("pause", 2.1, behind=1.0),
        Recognition("resume", 2.0, behind=2.0),
        Recognition("yes", behind=3.0),
    )
    assert offered(Recognition("stop", 1.5, others=others)) == ["resume", "yes"]


def test_sound_that_is_no_command_stays_none_however_close_the_others_are() -> None:
    other = Recognition("pause", 0.1, behind=0.1)
    assert isinstance(judged(Recognition("stop", 2.1, others=(other,))), Rejected)


@pytest.mark.parametrize("doubt", [0.1, 1.5])
@pytest.mark.parametrize(("text", "addressed"), [("computer stop", True), ("stop", False)])
def test_whether_the_wake_word_came_first_is_told_and_nothing_else_of_it(
    text: str, addressed: bool, doubt: float
) -> None:
    verdict = judged(Recognition(text, doubt), with_wake_word(grammar()))
    assert isinstance(verdict, Heard | Unsure)
    assert (verdict.text, verdict.intent, verdict.slots) == (text, "stop", {})
    assert verdict.addressed is addressed


def test_without_a_wake_word_every_command_is_addressed() -> None:
    heard = judged(Recognition("stop", 0.1))
    assert isinstance(heard, Heard)
    assert heard.addressed


def test_a_command_with_and_without_the_wake_word_is_one_command() -> None:
    other = Recognition("stop", 0.1, behind=0.1)
    assert isinstance(
        judged(Recognition("computer stop", 0.1, others=(other,)), with_wake_word(grammar())), Heard
    )


def test_other_commands_are_told_without_the_wake_word() -> None:
    other = Recognition("computer train mlp", 0.1, behind=0.1)
    unsure = judged(Recognition("computer stop", 0.1, others=(other,)), with_wake_word(grammar()))
    assert isinstance(unsure, Unsure)
    assert unsure.others == (Reading("computer train mlp", "train", {"model": "mlp"}),)


@pytest.mark.parametrize("doubt", [0.1, 1.5])
@pytest.mark.parametrize("language", ["zh", "en", ""])
def test_the_language_is_passed_on(language: str, doubt: float) -> None:
    verdict = judged(Recognition("stop", doubt, language=language))
    assert isinstance(verdict, Heard | Unsure)
    assert verdict.language == language


@pytest.mark.parametrize("doubt", [0.1, 1.5])
@pytest.mark.parametrize("may_go_on", [True, False])
def test_whether_a_command_may_go_on_is_passed_on(may_go_on: bool, doubt: float) -> None:
    verdict = judged(Recognition("train mlp", doubt, may_go_on))
    assert isinstance(verdict, Heard | Unsure)
    assert verdict.may_go_on is may_go_on


def test_a_sound_that_is_longer_than_a_command_is_not_heard_without_its_end() -> None:
    utterance = Utterance(pcm(tone(16)))
    assert nothing_to_hear(utterance) == "The sound lasts 16 s; a command lasts at most 15 s."
    assert nothing_to_hear(Utterance(pcm(tone(14)))) is None
