from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audio.endpoint import FRAME_BYTES, FRAME_SECONDS, Endpointer, collect, level, speech_decibels
from audio.sound import Utterance
from tests.audio.sounds import Samples, frames, noise, pcm, say, tone


def utterances(*parts: Samples) -> list[Utterance]:
    endpointer = Endpointer()
    return [found for frame in frames(*parts) if (found := endpointer.feed(frame)) is not None]


def test_a_word_between_silences_is_one_utterance() -> None:
    [word] = utterances(noise(1), tone(0.5), noise(1))
    # The word, what is kept before it, and the silence that ends it.
    assert word.seconds == pytest.approx(0.3 + 0.5 + 0.6, abs=0.1)


def test_the_sound_before_the_start_is_kept() -> None:
    consonant = tone(0.12, amplitude=0.002, hertz=3000)
    [word] = utterances(noise(1), consonant, tone(0.4), noise(1))
    assert pcm(consonant)[:FRAME_BYTES] in word.pcm


def test_two_words_far_apart_are_two_utterances_and_near_ones_are_one() -> None:
    assert len(utterances(noise(1), tone(0.4), noise(1), tone(0.4), noise(1))) == 2
    assert len(utterances(noise(1), tone(0.4), noise(0.4), tone(0.4), noise(1))) == 1


def test_a_short_word_is_not_lost() -> None:
    assert len(utterances(noise(1), tone(0.24), noise(1))) == 1


def test_a_click_is_no_word() -> None:
    assert utterances(noise(1), tone(0.04), noise(1)) == []
    assert utterances(noise(1), tone(0.1), noise(1)) == []


def test_silence_and_steady_noise_are_no_words() -> None:
    assert utterances(noise(20)) == []
    assert utterances(noise(20, amplitude=0.05)) == []


def test_a_word_louder_than_a_noisy_room_is_found() -> None:
    assert len(utterances(noise(2, 0.02), tone(0.5) + noise(0.5, 0.02, seed=1), noise(2, 0.02, seed=2))) == 1


def test_somebody_who_speaks_at_once_is_heard_from_the_start() -> None:
    [word] = utterances(tone(0.8), noise(1))
    assert pcm(tone(0.8))[:FRAME_BYTES] in word.pcm


def test_noise_that_slowly_grows_is_followed() -> None:
    growing = [noise(1, 0.001 * 1.15**second, seed=second) for second in range(30)]
    assert utterances(*growing) == []


def test_talk_without_end_is_cut_after_fifteen_seconds() -> None:
    [first, *_] = utterances(noise(1), tone(20), noise(1))
    assert first.seconds == pytest.approx(15.0, abs=FRAME_SECONDS)


def test_a_fan_that_is_switched_on_is_no_word_and_a_word_after_it_is_found() -> None:
    assert utterances(noise(1), noise(45, amplitude=0.05)) == []
    assert len(utterances(noise(1), noise(20, 0.01), tone(0.6), noise(2, 0.01))) == 1


def test_speech_is_being_heard_until_it_has_ended() -> None:
    endpointer = Endpointer()
    states = []
    for frame in frames(noise(0.9), tone(0.6), noise(0.9)):
        endpointer.feed(frame)
        states.append(endpointer.speaking)
    assert states.index(True) * FRAME_SECONDS == pytest.approx(0.9 + 0.06, abs=0.04)
    assert not states[-1]


@settings(max_examples=30)
@given(st.lists(st.tuples(st.floats(0.05, 1.5), st.sampled_from([0.0, 0.0005, 0.01, 0.1, 0.9])), max_size=8))
def test_whatever_is_heard_utterances_are_stretches_of_it(stretches: list[tuple[float, float]]) -> None:
    parts = [noise(seconds, amplitude, seed) for seed, (seconds, amplitude) in enumerate(stretches)]
    if parts:
        whole = b"".join(frames(*parts))
        assert all(
            utterance.pcm in whole and len(utterance.pcm) <= 500 * FRAME_BYTES
            for utterance in utterances(*parts)
        )


@pytest.mark.parametrize("text", ["stop", "yes", "no", "pause", "train M L P", "predict image forty two"])
def test_spoken_commands_are_found_whole(text: str, tmp_path: Path) -> None:
    from audio.files import read_sound

    speech = read_sound(say(text, tmp_path / "say.wav"))
    endpointer = Endpointer()
    data = pcm(noise(0.5)) + speech.pcm + pcm(noise(1.0))
    found = [endpointer.feed(data[at : at + FRAME_BYTES]) for at in range(0, len(data), FRAME_BYTES)]
    [utterance] = [one for one in found if one is not None]
    assert utterance.seconds >= speech.seconds - 0.15


def test_push_to_talk_keeps_what_was_said_and_trims_the_silence() -> None:
    assert collect(frames(noise(2), tone(0.5), noise(2))).seconds == pytest.approx(0.3 + 0.5 + 0.3, abs=0.1)


def test_push_to_talk_keeps_pauses_within() -> None:
    assert collect(frames(noise(1), tone(0.3), noise(2), tone(0.3), noise(1))).seconds > 2.6


def test_push_to_talk_keeps_all_where_nothing_stands_out() -> None:
    assert collect(frames(tone(0.99))).seconds == pytest.approx(0.99)
    assert collect([]) == Utterance(b"")


def test_the_meter_goes_from_silence_to_full_scale() -> None:
    assert level(frames(noise(0.03, 0.0))[0]) == 0.0
    assert level(b"") == 0.0
    assert level(frames(tone(0.03, amplitude=1.0))[0]) == pytest.approx(1 - 3 / 60, abs=0.01)
    assert level(frames(tone(0.03, amplitude=0.1))[0]) == pytest.approx(1 - 23 / 60, abs=0.01)


def test_rumble_is_quiet_in_the_band_of_speech() -> None:
    [rumble] = frames(tone(0.03, hertz=50))
    [voice] = frames(tone(0.03, hertz=500))
    assert speech_decibels(voice) == pytest.approx(-13.5, abs=1)
    assert speech_decibels(rumble) < speech_decibels(voice) - 30
