from audio.capture.sound import Utterance
from audio.listening.last_heard import LastHeard
from audio.listening.verdicts import Heard, Rejected, Unsure

ONE, OTHER = Utterance(b"one!"), Utterance(b"other!")


def test_the_last_utterance_is_kept_whatever_became_of_it() -> None:
    last = LastHeard("play_heard")
    assert last.utterance is None
    for utterance, judgement in ((ONE, Heard("stop", "stop")), (OTHER, Rejected("No words."))):
        last.keep(utterance, judgement)
        assert last.utterance is utterance


def test_what_asks_for_it_and_a_tap_that_nobody_spoke_after_leave_the_one_before() -> None:
    last = LastHeard("play_heard")
    last.keep(ONE, Rejected("No words."))
    last.keep(OTHER, Heard("play what you heard", "play_heard"))
    last.keep(OTHER, Unsure("play what you heard", "play_heard"))
    last.keep(Utterance(b""), Rejected("Nothing was said."))
    assert last.utterance is ONE
