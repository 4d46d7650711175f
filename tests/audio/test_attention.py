from audio.attention import Attention
from audio.sound import Utterance
from tests.audio.sounds import Samples, frames, noise, tone


def heard(attention: Attention, *parts: Samples) -> list[Utterance]:
    return [found for frame in frames(*parts) if (found := attention.feed(frame)) is not None]


def test_asleep_nothing_is_wanted_and_nothing_is_heard() -> None:
    attention = Attention()
    assert not attention.wanted
    assert heard(attention, noise(1), tone(0.5), noise(1)) == []


def test_hands_free_hears_one_utterance_after_the_other_until_it_sleeps() -> None:
    attention = Attention()
    attention.listen()
    assert len(heard(attention, noise(1), tone(0.5), noise(1), tone(0.5), noise(1))) == 2
    attention.sleep()
    assert not attention.wanted


def test_asking_twice_to_listen_does_not_lose_what_has_begun() -> None:
    attention = Attention()
    attention.listen()
    heard(attention, noise(1), tone(0.3))
    attention.listen()
    [word] = heard(attention, tone(0.3), noise(1))
    assert word.seconds > 1.2


def test_between_press_and_release_everything_is_the_utterance() -> None:
    attention = Attention()
    attention.press(10.0)
    assert heard(attention, noise(0.6), tone(0.3), noise(1.5), tone(0.3)) == []
    attention.release(12.7)
    [utterance] = heard(attention, tone(0.15), noise(1))
    assert utterance.seconds > 2.3
    assert not attention.wanted


def test_a_short_press_listens_for_one_utterance_and_ends_by_itself() -> None:
    attention = Attention()
    attention.press(10.0)
    heard(attention, noise(0.1))
    attention.release(10.1)
    assert attention.wanted
    assert len(heard(attention, noise(0.5), tone(0.5), noise(1), tone(0.5), noise(1))) == 1
    assert not attention.wanted


def test_a_short_press_without_a_word_gives_up_with_an_empty_utterance() -> None:
    attention = Attention()
    attention.press(10.0)
    attention.release(10.1)
    assert heard(attention, noise(9)) == [Utterance(b"")]
    assert not attention.wanted


def test_a_press_that_is_never_released_ends_after_a_minute() -> None:
    attention = Attention()
    attention.press(0.0)
    assert [utterance.seconds > 59 for utterance in heard(attention, tone(61))] == [True]


def test_after_a_press_hands_free_listening_goes_on() -> None:
    attention = Attention()
    attention.listen()
    attention.press(1.0)
    assert attention.talking
    attention.release(2.0)
    assert len(heard(attention, tone(0.3), noise(1), tone(0.5), noise(1))) == 2
    assert attention.hands_free
    assert not attention.talking


def test_a_release_without_a_press_is_nothing() -> None:
    attention = Attention()
    attention.release(1.0)
    assert not attention.wanted
