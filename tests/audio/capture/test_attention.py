from audio.capture.attention import Attention
from audio.capture.sound import Utterance
from audio.capture.voice_activity import FRAME_SECONDS
from tests.audio.sounds import ToldActivity, frames, noise, numbers, told, tone

WORD = told((0, 1), (1, 0.5), (0, 1))


def made() -> Attention:
    return Attention(ToldActivity())


def heard(attention: Attention, sound: list[bytes], begins: float = 0.0) -> list[Utterance]:
    """What is completed when the frames come one after the other from that time on."""
    found = (attention.feed(frame, begins + number * FRAME_SECONDS) for number, frame in enumerate(sound, 1))
    return [utterance for utterance in found if utterance is not None]


def test_asleep_nothing_is_wanted_and_nothing_is_heard() -> None:
    attention = made()
    assert not attention.wanted
    assert heard(attention, WORD) == []


def test_hands_free_hears_one_utterance_after_the_other_until_it_sleeps() -> None:
    attention = made()
    attention.listen()
    assert len(heard(attention, WORD + WORD)) == 2
    attention.sleep()
    assert not attention.wanted


def test_asking_twice_to_listen_does_not_lose_what_has_begun() -> None:
    attention = made()
    attention.listen()
    heard(attention, told((0, 1), (1, 0.3)))
    attention.listen()
    [word] = heard(attention, told((1, 0.3), (0, 1)))
    assert word.seconds > 1.0


def test_between_press_and_release_everything_is_the_utterance() -> None:
    attention = made()
    attention.press(10.0)
    assert heard(attention, frames(noise(0.6), tone(0.3), noise(1.5), tone(0.3))) == []
    attention.release(12.7)
    [utterance] = heard(attention, frames(tone(0.15), noise(1)), begins=12.7)
    assert utterance.seconds > 2.3
    assert attention.spoke_at == 12.7
    assert not attention.wanted


def test_a_short_press_listens_for_one_utterance_and_ends_by_itself() -> None:
    attention = made()
    attention.press(10.0)
    heard(attention, told((0, 0.1)))
    attention.release(10.1)
    assert attention.wanted
    assert len(heard(attention, WORD + WORD)) == 1
    assert not attention.wanted


def test_a_short_press_without_a_word_gives_up_with_an_empty_utterance() -> None:
    attention = made()
    attention.press(10.0)
    attention.release(10.1)
    assert heard(attention, told((0, 9))) == [Utterance(b"")]
    assert not attention.wanted


def test_a_press_that_is_never_released_ends_after_a_minute() -> None:
    attention = made()
    attention.press(0.0)
    assert [utterance.seconds > 59 for utterance in heard(attention, frames(tone(61)))] == [True]


def test_after_a_press_hands_free_listening_goes_on() -> None:
    attention = made()
    attention.listen()
    attention.press(1.0)
    assert attention.talking
    attention.release(2.0)
    assert len(heard(attention, frames(tone(0.3), noise(1)))) == 1
    assert len(heard(attention, WORD)) == 1
    assert attention.hands_free
    assert not attention.talking


def test_a_release_without_a_press_is_nothing() -> None:
    attention = made()
    attention.release(1.0)
    assert not attention.wanted


def test_it_knows_when_the_last_speech_came() -> None:
    attention = made()
    attention.listen()
    assert attention.spoke_at is None
    heard(attention, told((0, 0.96), (1, 0.64), (0, 0.32)), begins=100.0)
    assert attention.spoke_at == 100.0 + 50 * FRAME_SECONDS
    assert attention.pause is not None


def test_finished_early_it_goes_on_with_the_next_word() -> None:
    attention = made()
    attention.listen()
    heard(attention, told((0, 0.5), (1, 0.5), (0, 0.224)))
    attention.finish()
    assert attention.wanted
    [word] = heard(attention, told((1, 0.5), (0, 1)))
    assert set(range(1, 17)) < set(numbers(word))


def test_a_tap_that_is_finished_early_is_over_and_hands_free_listening_loses_nothing() -> None:
    attention = made()
    attention.listen()
    attention.press(0.0)
    attention.release(0.1)
    heard(attention, told((0, 0.5), (1, 0.5), (0, 0.224)))
    assert attention.talking
    attention.finish()
    assert not attention.talking
    assert len(heard(attention, told((1, 0.5), (0, 1)))) == 1


def test_a_tap_alone_that_is_finished_early_ends_the_listening() -> None:
    attention = made()
    attention.press(0.0)
    attention.release(0.1)
    heard(attention, told((0, 0.5), (1, 0.5), (0, 0.224)))
    attention.finish()
    assert not attention.wanted


def test_a_press_drops_the_pause_before_it() -> None:
    attention = made()
    attention.listen()
    heard(attention, told((0, 0.5), (1, 0.5), (0, 0.224)))
    assert attention.pause is not None
    attention.press(1.0)
    assert attention.pause is None


def test_what_is_skipped_breaks_an_utterance_off_but_not_a_tap() -> None:
    attention = made()
    attention.press(0.0)
    attention.release(0.1)
    heard(attention, told((0, 0.5), (1, 0.5)))
    attention.skip()
    assert heard(attention, told((0, 1))) == []
    assert len(heard(attention, WORD)) == 1


class Nobody:
    """Tells speech from other sounds, and hears none."""

    knows_speech = True

    def probability(self, frame: bytes) -> float:
        return 0.1

    def reset(self) -> None:
        """Nothing is remembered."""


def test_a_fan_under_the_held_key_is_no_utterance() -> None:
    attention = Attention(Nobody())
    attention.press(0.0)
    for frame in frames(noise(1.0, 0.1)):
        attention.feed(frame, 0.0)
    attention.release(1.0)
    ended = [attention.feed(frame, 1.0) for frame in frames(noise(0.5, 0.1))]
    assert next(utterance for utterance in ended if utterance is not None) == Utterance(b"")
