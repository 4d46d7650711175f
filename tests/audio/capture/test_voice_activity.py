import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from audio.capture.voice_activity import (
    CONTEXT_SAMPLES,
    FRAME_BYTES,
    FRAME_SAMPLES,
    LoudnessActivity,
    SileroActivity,
    VoiceActivity,
    VoiceActivityError,
    best_voice_activity,
    frame_count,
    speech_decibels,
)
from tests.audio.sounds import Samples, frames, noise, spoken, tone

needs_silero = pytest.mark.skipif(
    find_spec("faster_whisper") is None or find_spec("onnxruntime") is None, reason="Silero is not installed"
)


def probabilities(activity: VoiceActivity, *parts: Samples) -> list[float]:
    return [activity.probability(frame) for frame in frames(*parts)]


def voice(text: str, folder: Path) -> Samples:
    return np.frombuffer(spoken(text, folder).pcm, "<i2") / 32768


@needs_silero
def test_silero_knows_speech_from_the_silence_around_it(tmp_path: Path) -> None:
    speech = voice("pause", tmp_path)
    found = probabilities(SileroActivity(), noise(1), speech, noise(1))
    before, after = frame_count(0.9), len(found) - frame_count(0.8)
    assert max(found[:before]) < 0.3
    assert max(found[before:after]) > 0.9
    assert max(found[after:]) < 0.3


@needs_silero
@pytest.mark.parametrize(
    "sound",
    [
        noise(3, 0.0),
        noise(3, 0.05),
        tone(3),
        tone(3, hertz=220) + tone(3, 0.1, 660) + tone(3, 0.05, 880),
        np.concatenate([tone(0.2, hertz=hertz) for hertz in (262, 294, 330, 349, 392, 440, 494, 523)]),
    ],
    ids=["silence", "noise", "tone", "chord", "scale"],
)
def test_silero_takes_no_other_sound_for_speech(sound: Samples) -> None:
    assert max(probabilities(SileroActivity(), noise(0.5), sound)) < 0.5


@needs_silero
def test_silero_hears_speech_as_loud_as_the_noise(tmp_path: Path) -> None:
    speech = voice("train the network for ten epochs", tmp_path)
    loud = noise(len(speech) / 16_000, float(np.sqrt(np.mean(speech**2))))[: len(speech)]
    assert max(probabilities(SileroActivity(), noise(1, 0.05), speech + loud)) > 0.8
    assert max(probabilities(SileroActivity(), loud)) < 0.5


@needs_silero
def test_silero_frame_by_frame_equals_the_whole_sound_in_one_call(tmp_path: Path) -> None:
    import onnxruntime

    spec = find_spec("faster_whisper")
    assert spec is not None
    assert spec.origin is not None
    session = onnxruntime.InferenceSession(
        str(Path(spec.origin).parent / "assets" / "silero_vad_v6.onnx"), providers=["CPUExecutionProvider"]
    )
    sound = b"".join(frames(noise(0.5), voice("stop", tmp_path), noise(0.5)))
    samples = np.frombuffer(sound, "<i2").astype(np.float32) / 32768
    padded = np.concatenate((np.zeros(CONTEXT_SAMPLES, np.float32), samples))
    overlapping = np.lib.stride_tricks.sliding_window_view(padded, CONTEXT_SAMPLES + FRAME_SAMPLES)
    state = np.zeros((1, 1, 128), np.float32)
    whole, *_ = session.run(None, {"input": overlapping[::FRAME_SAMPLES], "h": state, "c": state})
    silero = SileroActivity()
    one_by_one = [
        silero.probability(sound[start : start + FRAME_BYTES]) for start in range(0, len(sound), FRAME_BYTES)
    ]
    assert one_by_one == pytest.approx(whole.tolist(), abs=1e-4)


@needs_silero
def test_silero_forgets_when_reset(tmp_path: Path) -> None:
    silero, speech = SileroActivity(), voice("stop", tmp_path)
    first = probabilities(silero, speech)
    assert probabilities(silero, speech) != first
    silero.reset()
    assert probabilities(silero, speech) == first


@needs_silero
def test_silero_is_loaded_without_the_libraries_of_the_recogniser() -> None:
    program = (
        "import sys; from audio.capture.voice_activity import SileroActivity; SileroActivity();"
        "print([name for name in ('faster_whisper', 'ctranslate2', 'av', 'torch') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


@needs_silero
def test_silero_is_the_best_that_there_is() -> None:
    assert isinstance(best_voice_activity(), SileroActivity)


def test_without_the_model_it_is_loudness(tmp_path: Path) -> None:
    with pytest.raises(VoiceActivityError, match="Silero cannot be used"):
        SileroActivity(tmp_path / "missing.onnx")
    assert isinstance(best_voice_activity(tmp_path / "missing.onnx"), LoudnessActivity)


def test_a_broken_model_is_as_good_as_none(tmp_path: Path) -> None:
    broken = tmp_path / "broken.onnx"
    broken.write_bytes(b"no network")
    assert isinstance(best_voice_activity(broken), LoudnessActivity)


def test_by_loudness_a_sound_over_the_noise_of_the_room_is_speech() -> None:
    found = probabilities(LoudnessActivity(), noise(1), tone(0.5), noise(1))
    assert max(found[: frame_count(0.9)]) < 0.5
    assert min(found[frame_count(1.1) : frame_count(1.4)]) == 1.0
    assert max(found[frame_count(1.6) :]) < 0.5


def test_by_loudness_somebody_who_speaks_at_once_is_heard() -> None:
    assert min(probabilities(LoudnessActivity(), tone(0.8))[1:]) > 0.6


def test_by_loudness_noise_that_slowly_grows_is_followed() -> None:
    growing = [noise(1, 0.001 * 1.15**second, seed=second) for second in range(30)]
    assert max(probabilities(LoudnessActivity(), *growing)) < 0.6


def test_by_loudness_a_fan_that_is_switched_on_becomes_the_noise_of_the_room() -> None:
    found = probabilities(LoudnessActivity(), noise(1), noise(20, 0.05))
    assert min(found[frame_count(2) : frame_count(10)]) > 0.6
    assert max(found[frame_count(17) :]) < 0.5


def test_by_loudness_the_pauses_of_a_speaker_are_not_taken_for_the_room() -> None:
    talk = [part for _ in range(10) for part in (tone(0.5), noise(0.4, 0.004))]
    found = probabilities(LoudnessActivity(), noise(1), *talk, tone(0.5, 0.02))
    assert min(found[-frame_count(0.4) :]) > 0.6


def test_rumble_is_quiet_in_the_band_of_speech() -> None:
    [rumble] = frames(tone(0.032, hertz=50))
    [hum] = frames(tone(0.032, hertz=500))
    assert speech_decibels(hum) == pytest.approx(-13.5, abs=1)
    assert speech_decibels(rumble) < speech_decibels(hum) - 30
    assert speech_decibels(b"") == -90
