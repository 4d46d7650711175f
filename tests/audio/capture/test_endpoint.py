from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audio.capture.endpoint import Endpointer, Endpoints, collect, level, without_silence
from audio.capture.sound import Utterance
from audio.capture.voice_activity import FRAME_BYTES, FRAME_SECONDS, LoudnessActivity, SileroActivity
from tests.audio.sounds import Samples, ToldActivity, frames, noise, numbers, pcm, say, told, tone

needs_silero = pytest.mark.skipif(
    find_spec("faster_whisper") is None or find_spec("onnxruntime") is None, reason="Silero is not installed"
)


def utterances(endpointer: Endpointer, sound: list[bytes]) -> list[Utterance]:
    return [found for frame in sound if (found := endpointer.feed(frame)) is not None]


def heard(*stretches: tuple[float, float]) -> list[Utterance]:
    return utterances(Endpointer(ToldActivity()), told(*stretches))


def loud(*parts: Samples) -> list[Utterance]:
    return utterances(Endpointer(LoudnessActivity()), frames(*parts))


def test_a_word_between_silences_is_one_utterance_from_shortly_before_it_to_shortly_after_it() -> None:
    [word] = heard((0, 1), (1, 0.5), (0, 1))
    # Frames 32 to 47 are speech.
    assert numbers(word) == list(range(32 - 9, 47 + 6 + 1))


def test_it_ends_after_two_thirds_of_a_second_without_speech() -> None:
    assert heard((0, 1), (1, 0.5), (0, 0.6)) == []
    assert len(heard((0, 1), (1, 0.5), (0, 0.66))) == 1


def test_whoever_pauses_longer_has_finished_later_and_after_a_complete_command_too() -> None:
    usual = Endpoints()
    patient = usual.patient(2.5)
    assert patient.ends_after == 2.5 * usual.ends_after
    assert patient.open_ends_after == patient.complete_ends_after == 2.5 * usual.open_ends_after
    assert (patient.longest, patient.pauses_after) == (usual.longest, usual.pauses_after)
    sound = told((1, 0.4), (0, 1), (1, 0.4), (0, 2))
    assert len(utterances(Endpointer(ToldActivity(), usual), sound)) == 2
    assert len(utterances(Endpointer(ToldActivity(), patient), sound)) == 1


def test_words_far_apart_are_two_utterances_and_near_ones_are_one() -> None:
    assert len(heard((1, 0.4), (0, 1), (1, 0.4), (0, 1))) == 2
    assert len(heard((1, 0.4), (0, 0.55), (1, 0.4), (0, 1))) == 1


def test_it_takes_more_to_begin_than_to_go_on() -> None:
    assert heard((0, 1), (0.55, 1), (0, 1)) == []
    [word] = heard((0, 1), (0.65, 0.1), (0.55, 1), (0, 1))
    assert word.seconds > 1.4


def test_a_click_is_no_word_and_a_short_word_is_not_lost() -> None:
    assert heard((0, 1), (1, 0.032), (0, 1)) == []
    assert heard((0, 1), (1, 0.064), (0, 1)) == []
    assert len(heard((0, 1), (1, 0.1), (0, 1))) == 1


def test_a_click_in_the_silence_does_not_prolong_it() -> None:
    [word] = heard((0, 1), (1, 0.5), (0, 0.4), (1, 0.032), (0, 0.23))
    assert numbers(word)[-1] == 47 + 6


def test_talk_without_end_is_cut_after_fifteen_seconds_and_nothing_of_it_is_lost() -> None:
    first, second = heard((0, 1), (1, 20), (0, 1))
    assert first.seconds == pytest.approx(15.0, abs=FRAME_SECONDS)
    assert numbers(first) + numbers(second) == list(range(numbers(first)[0], numbers(second)[-1] + 1))


def test_a_pause_is_there_while_it_lasts_and_is_the_utterance_that_ends() -> None:
    endpointer = Endpointer(ToldActivity())
    pauses = []
    ended = []
    for frame in told((0, 0.5), (1, 0.5), (0, 0.5), (1, 0.5), (0, 0.66)):
        ended.append(endpointer.feed(frame))
        pauses.append(endpointer.pause)
    first, second = dict.fromkeys(pause for pause in pauses if pause is not None)
    # Silence begins after frame 32 and after frame 64; a pause is one after six frames of it, and speech is
    # that after two.
    assert [pause is first for pause in pauses] == [32 + 6 <= number <= 48 + 1 for number in range(1, 86)]
    assert [pause is second for pause in pauses] == [64 + 6 <= number < 64 + 20 for number in range(1, 86)]
    assert [one for one in ended if one is not None] == [second.utterance]
    assert ended[83] is second.utterance
    assert numbers(first.utterance) == numbers(second.utterance)[: len(numbers(first.utterance))]


def test_what_is_no_word_makes_no_pause() -> None:
    endpointer = Endpointer(ToldActivity())
    for frame in told((0, 0.5), (1, 0.064), (0, 0.5)):
        endpointer.feed(frame)
        assert endpointer.pause is None


def test_silence_is_counted_from_the_last_speech() -> None:
    endpointer = Endpointer(ToldActivity())
    for frame in told((0, 0.5), (1, 0.5)):
        endpointer.feed(frame)
        assert endpointer.silence == 0
    for frame in told((0, 0.32)):
        endpointer.feed(frame)
    assert endpointer.silence == pytest.approx(0.32)


def test_finished_in_its_pause_it_loses_nothing_of_what_comes_next() -> None:
    endpointer = Endpointer(ToldActivity())
    sound = told((0, 0.5), (1, 0.5), (0, 0.224), (1, 0.5), (0, 1))
    assert utterances(endpointer, sound[:39]) == []
    endpointer.finish()
    assert not endpointer.speaking
    assert endpointer.pause is None
    assert endpointer.silence == 0
    [next_one] = utterances(endpointer, sound[39:])
    # Frames 40 to 55 are speech; before them the silence, but for where the last word faded away.
    assert numbers(next_one) == list(range(33 + 3, 55 + 6 + 1))


def test_finished_in_the_first_frame_of_new_speech_that_frame_counts_for_the_next() -> None:
    endpointer = Endpointer(ToldActivity())
    sound = told((0, 0.5), (1, 0.5), (0, 0.224), (1, 0.5), (0, 1))
    utterances(endpointer, sound[:40])
    assert endpointer.stirring
    endpointer.finish()
    endpointer.feed(sound[40])
    assert endpointer.speaking


def test_speech_is_being_heard_until_it_has_ended() -> None:
    endpointer = Endpointer(ToldActivity())
    states = []
    for frame in told((0, 0.96), (1, 0.64), (0, 0.96)):
        endpointer.feed(frame)
        states.append(endpointer.speaking)
    assert states.index(True) * FRAME_SECONDS == pytest.approx(0.96 + 0.032)
    assert not states[-1]


def test_after_a_reset_nothing_is_left_of_before() -> None:
    activity = ToldActivity()
    endpointer = Endpointer(activity)
    utterances(endpointer, told((0, 0.5), (1, 0.5)))
    resets = activity.resets
    endpointer.reset()
    assert not endpointer.speaking
    assert activity.resets == resets + 1
    [word] = utterances(endpointer, told((1, 0.32), (0, 1)))
    assert numbers(word) == list(range(1, 10 + 6 + 1))


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from([0.0, 0.3, 0.55, 0.7, 1.0]), st.floats(0.05, 1.5)), max_size=12))
def test_whatever_is_heard_utterances_are_stretches_of_it_in_order(
    stretches: list[tuple[float, float]],
) -> None:
    found = [numbers(utterance) for utterance in heard(*stretches)]
    assert all(one == list(range(one[0], one[-1] + 1)) for one in found)
    assert all(len(one) <= 15 / FRAME_SECONDS + 1 for one in found)
    assert [one[0] for one in found] == sorted(one[0] for one in found)


def test_by_loudness_words_are_found_and_steady_noise_is_not() -> None:
    assert len(loud(noise(1), tone(0.4), noise(1), tone(0.4), noise(1))) == 2
    assert len(loud(noise(2, 0.02), tone(0.5) + noise(0.5, 0.02, seed=1), noise(2, 0.02, seed=2))) == 1
    assert loud(noise(20)) == []
    assert loud(noise(20, amplitude=0.05)) == []


def test_by_loudness_a_fan_that_is_switched_on_is_one_long_sound_and_a_word_after_it_is_found() -> None:
    fan, word = loud(noise(1), noise(20, 0.01), tone(0.6), noise(2, 0.01))
    assert fan.seconds > 10
    assert word.seconds == pytest.approx(0.3 + 0.6 + 0.2, abs=0.1)


def test_by_loudness_a_quiet_consonant_before_the_start_is_kept() -> None:
    consonant = tone(0.12, amplitude=0.002, hertz=3000)
    [word] = loud(noise(1), consonant, tone(0.4), noise(1))
    assert pcm(consonant)[:FRAME_BYTES] in word.pcm


COMMANDS = ["stop", "yes", "no", "pause", "train M L P", "predict image forty two"]


@needs_silero
@pytest.mark.parametrize("text", COMMANDS)
@pytest.mark.parametrize("loudness", [0.0005, 0.02], ids=["quiet room", "noisy room"])
def test_spoken_commands_are_found_whole(text: str, loudness: float, tmp_path: Path) -> None:
    from audio.capture.files import read_sound

    speech = np.frombuffer(read_sound(say(text, tmp_path / "say.wav")).pcm, "<i2") / 32768
    audible = np.flatnonzero(np.abs(speech) > 0.02 * np.abs(speech).max())
    word = speech[audible[0] : audible[-1]]
    sound = np.concatenate([np.zeros(16_000), word, np.zeros(16_000)])
    sound += noise(len(sound) / 16_000, loudness)
    endpointer = Endpointer(SileroActivity())
    data = frames(sound)
    [(at, utterance)] = [(n, one) for n, frame in enumerate(data) if (one := endpointer.feed(frame))]
    start = b"".join(data).index(utterance.pcm) / 32_000
    assert start <= 1.0
    assert start + utterance.seconds >= 1.0 + len(word) / 16_000
    # From the end of the word until it is known to have ended.
    assert (at + 1) * FRAME_SECONDS - 1.0 - len(word) / 16_000 <= 0.65 + 0.15


@needs_silero
def test_noises_without_a_voice_are_no_utterances() -> None:
    endpointer = Endpointer(SileroActivity())
    sounds = noise(3), noise(3, 0.1), tone(0.5), noise(1), tone(0.05, 0.9), noise(1), np.zeros(16_000)
    assert utterances(endpointer, frames(*sounds)) == []


def test_other_endpoints_can_be_chosen() -> None:
    quick = Endpointer(ToldActivity(), Endpoints(ends_after=0.32, pauses_after=0.1))
    assert len(utterances(quick, told((0, 0.5), (1, 0.5), (0, 0.32)))) == 1


def test_push_to_talk_keeps_what_was_said_and_trims_the_silence() -> None:
    assert collect(frames(noise(2), tone(0.5), noise(2))).seconds == pytest.approx(0.3 + 0.5 + 0.3, abs=0.1)


def test_push_to_talk_keeps_pauses_within() -> None:
    assert collect(frames(noise(1), tone(0.3), noise(2), tone(0.3), noise(1))).seconds > 2.6


def test_push_to_talk_keeps_all_where_nothing_stands_out() -> None:
    assert collect(frames(tone(0.992))).seconds == pytest.approx(0.992)
    assert collect([]) == Utterance(b"")


def test_the_meter_goes_from_silence_to_full_scale() -> None:
    assert level(frames(noise(0.032, 0.0))[0]) == 0.0
    assert level(b"") == 0.0
    assert level(frames(tone(0.032, amplitude=1.0))[0]) == pytest.approx(1 - 3 / 60, abs=0.01)
    assert level(frames(tone(0.032, amplitude=0.1))[0]) == pytest.approx(1 - 23 / 60, abs=0.01)


def recording(*stretches: tuple[float, float]) -> Utterance:
    return Utterance(b"".join(told(*stretches)))


def test_a_recording_loses_the_silence_around_its_speech_and_keeps_its_pauses() -> None:
    kept = without_silence(recording((0, 1), (1, 0.5), (0, 2), (1, 0.5), (0, 1)), ToldActivity())
    assert kept.seconds == pytest.approx(0.3 + 0.5 + 2 + 0.5 + 0.25, abs=2 * FRAME_SECONDS)
    assert numbers(kept)[0] == round(1 / FRAME_SECONDS) + 1 - round(0.3 / FRAME_SECONDS)


def test_a_recording_that_is_all_speech_loses_nothing() -> None:
    whole = recording((1, 1))
    assert without_silence(whole, ToldActivity()).pcm == whole.pcm


def test_a_recording_without_speech_is_left_as_it_is() -> None:
    silent = recording((0.4, 2))
    assert without_silence(silent, ToldActivity()) is silent
    nothing = Utterance(b"")
    assert without_silence(nothing, ToldActivity()) is nothing


def test_recordings_do_not_follow_on_each_other() -> None:
    activity = ToldActivity()
    for _ in range(2):
        without_silence(recording((1, 0.5)), activity)
    assert activity.resets == 2


def test_an_odd_end_of_a_recording_is_kept() -> None:
    whole = Utterance(b"".join(told((1, 1))) + bytes(6))
    assert without_silence(whole, ToldActivity()).pcm == whole.pcm


@needs_silero
def test_a_spoken_command_is_cut_out_of_a_recording_whole(tmp_path: Path) -> None:
    from audio.capture.files import read_sound

    speech = np.frombuffer(read_sound(say("train M L P", tmp_path / "say.wav")).pcm, "<i2") / 32768
    audible = np.flatnonzero(np.abs(speech) > 0.02 * np.abs(speech).max())
    word = speech[audible[0] : audible[-1]]
    sound = Utterance(pcm(np.zeros(48_000), word, np.zeros(48_000)))
    kept = without_silence(sound, SileroActivity())
    start = sound.pcm.index(kept.pcm) / 32_000
    assert 2.5 <= start <= 3.0
    assert start + kept.seconds >= 3.0 + len(word) / 16_000
    assert kept.seconds <= len(word) / 16_000 + 0.3 + 0.25 + 0.2
