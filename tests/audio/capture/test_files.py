import os
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
import soundfile

from audio.capture.files import BLOCK_SECONDS, SoundFileError, conversion, read_sound
from audio.capture.sound import Utterance
from tests.audio.sounds import Samples, tone


def heard(utterance: Utterance) -> Samples:
    return np.frombuffer(utterance.pcm, "<i2") / 32767


def strongest_hertz(utterance: Utterance) -> float:
    samples = heard(utterance)
    return float(np.argmax(np.abs(np.fft.rfft(samples))) / utterance.seconds)


@pytest.mark.parametrize(
    ("name", "subtype"),
    [
        ("tone.wav", "PCM_U8"),
        ("tone.wav", "PCM_16"),
        ("tone.wav", "PCM_24"),
        ("tone.wav", "FLOAT"),
        ("tone.flac", "PCM_16"),
        ("tone.ogg", "VORBIS"),
    ],
)
@pytest.mark.parametrize("rate", [8000, 16_000, 44_100, 48_000])
def test_files_of_any_kind_and_rate_give_the_same_sound(
    name: str, subtype: str, rate: int, tmp_path: Path
) -> None:
    soundfile.write(tmp_path / name, tone(1.0, rate=rate), rate, subtype=subtype)
    utterance = read_sound(tmp_path / name)
    assert utterance.seconds == pytest.approx(1.0, abs=0.002)
    assert strongest_hertz(utterance) == pytest.approx(440, abs=2)
    assert heard(utterance).std() == pytest.approx(0.3 / np.sqrt(2), rel=0.05)


def test_sixteen_bit_mono_at_16_khz_is_kept_as_it_is(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "tone.wav", tone(0.5), 16_000)
    kept, _ = soundfile.read(tmp_path / "tone.wav", dtype="int16")
    assert np.abs(np.frombuffer(read_sound(tmp_path / "tone.wav").pcm, "<i2").astype(int) - kept).max() <= 1


def test_stereo_is_mixed(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "stereo.wav", np.stack([tone(0.5), np.zeros(8000)], axis=1), 16_000)
    assert heard(read_sound(tmp_path / "stereo.wav")).max() == pytest.approx(0.15, abs=0.01)


def test_what_is_louder_than_full_scale_is_clipped_and_not_wrapped(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "loud.wav", tone(0.5, amplitude=4.0), 16_000, subtype="FLOAT")
    samples = heard(read_sound(tmp_path / "loud.wav"))
    assert samples.max() == 1.0
    assert samples[9] > 0.9


def test_silence_is_a_sound(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "silence.wav", np.zeros(16_000), 16_000)
    assert read_sound(tmp_path / "silence.wav").pcm == bytes(32_000)


def refusal(path: Path) -> str:
    with pytest.raises(SoundFileError) as error:
        read_sound(path)
    return str(error.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert refusal(tmp_path / "gone.wav") == f"There is no file {tmp_path / 'gone.wav'}: check its name."


def test_a_folder_is_no_sound_file(tmp_path: Path) -> None:
    assert refusal(tmp_path) == f"{tmp_path} is a folder: name a sound file in it."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are pipes with names on Unix alone")
@pytest.mark.timeout(20)
def test_a_pipe_or_a_device_is_no_sound_file_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.wav")
    for path in (tmp_path / "pipe.wav", Path("/dev/zero")):
        assert refusal(path).startswith(f"{path} is a pipe or a device and no file")


@pytest.mark.skipif(os.name == "nt", reason="Windows has names of characters only")
def test_the_name_of_a_file_may_be_no_text(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"\xff.wav")
    soundfile.write(tmp_path / "sound.wav", np.zeros(16_000), 16_000)
    try:
        (tmp_path / "sound.wav").rename(path)
    except OSError:
        pytest.skip("this file system has names of characters only")
    assert read_sound(path).seconds == 1.0
    assert conversion(path) == ""


@pytest.mark.parametrize("name", ["a\0b.wav", "x" * 5000])
def test_what_cannot_be_the_name_of_a_file_is_a_sentence(name: str, tmp_path: Path) -> None:
    assert "cannot be read (" in refusal(tmp_path / name)


@pytest.mark.parametrize("name", ["no.wav", "no.raw"])
def test_a_file_is_what_it_holds_whatever_its_name(name: str, tmp_path: Path) -> None:
    soundfile.write(tmp_path / "sound.flac", tone(0.5), 16_000)
    (tmp_path / "sound.flac").replace(tmp_path / name)
    assert read_sound(tmp_path / name).seconds == 0.5


def test_an_empty_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty.wav").touch()
    assert refusal(tmp_path / "empty.wav").startswith(f"{tmp_path / 'empty.wav'} is empty (0 bytes)")


@pytest.mark.parametrize("content", [b"this is text", b"RIFF", bytes(1000), b"fLaC" + bytes(100)])
def test_a_file_that_holds_no_sound_is_named(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "no.wav").write_bytes(content)
    assert refusal(tmp_path / "no.wav").startswith(
        f"{tmp_path / 'no.wav'} is not a sound file that can be read"
    )


def test_a_header_without_sound_is_cut_off(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "none.wav", np.zeros(0), 16_000)
    assert "is cut off" in refusal(tmp_path / "none.wav")


@pytest.mark.parametrize(
    ("name", "subtype"), [("tone.wav", "PCM_16"), ("tone.flac", "PCM_16"), ("tone.ogg", "VORBIS")]
)
def test_a_truncated_file_is_named_in_one_sentence(name: str, subtype: str, tmp_path: Path) -> None:
    path = tmp_path / name
    soundfile.write(path, np.random.default_rng(0).uniform(-0.5, 0.5, 32_000), 16_000, subtype=subtype)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    sentence = refusal(path)
    assert str(path) in sentence
    assert "cut off" in sentence or "damaged" in sentence


def test_a_file_that_is_far_too_long_says_how_long_it_is_and_what_the_limit_is(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "talk.flac", np.zeros(720 * 8000, np.int16), 8000)
    assert "lasts 12 minutes, and at most 10 are heard" in refusal(tmp_path / "talk.flac")


def test_a_file_of_ten_minutes_is_read_in_little_memory(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "long.flac", np.zeros((600 * 8000, 2), np.int16), 8000)
    tracemalloc.start()
    utterance = read_sound(tmp_path / "long.flac")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert utterance.seconds == pytest.approx(600.0)
    # At once it would be 38 MB as they are and 19 MB in mono, and 38 MB resampled.
    assert peak - len(utterance.pcm) < 30e6


def test_many_channels_at_a_high_rate_are_read_in_little_memory(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "many.wav", np.zeros((96_000, 100), np.int16), 192_000)
    tracemalloc.start()
    utterance = read_sound(tmp_path / "many.wav")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert utterance.seconds == pytest.approx(0.5)
    assert peak < 25e6  # at once it would be 38 MB


def test_more_sound_than_is_worth_reading_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "endless.wav"
    soundfile.write(path, np.zeros((16, 1000), np.int16), 192_000)
    with path.open("r+b") as file:
        for at, size in ((4, 2**30 + 36), (40, 2**30)):
            file.seek(at)
            file.write(size.to_bytes(4, "little"))
        file.truncate(2**30 + 44)  # takes no room on the disk
    assert "1000 channels at 192 kHz for 3 s, which is more than is read" in refusal(path)


@pytest.mark.parametrize("rate", [16_000, 44_100])
def test_a_file_of_several_blocks_is_one_sound(rate: int, tmp_path: Path) -> None:
    soundfile.write(tmp_path / "tone.wav", tone(BLOCK_SECONDS * 2.5, rate=rate), rate)
    utterance = read_sound(tmp_path / "tone.wav")
    assert utterance.seconds == pytest.approx(BLOCK_SECONDS * 2.5, abs=0.002)
    at_once = tone(BLOCK_SECONDS * 2.5)
    assert np.abs(heard(utterance)[1000:390_000] - at_once[1000:390_000]).max() < 0.001


def test_values_that_are_no_numbers_spoil_only_themselves(tmp_path: Path) -> None:
    sound = tone(1.0, rate=44_100)
    sound[22_050] = np.nan
    soundfile.write(tmp_path / "nan.wav", sound, 44_100, subtype="FLOAT")
    assert np.abs(heard(read_sound(tmp_path / "nan.wav"))[9000:]).max() == pytest.approx(0.3, abs=0.01)


def test_values_without_end_in_the_channels_of_a_sound_are_no_warning(tmp_path: Path) -> None:
    sound = np.zeros((8000, 2), np.float32)
    sound[100] = np.inf, -np.inf
    sound[200] = 3e38, 3e38
    soundfile.write(tmp_path / "odd.wav", sound, 16_000, subtype="FLOAT")
    assert np.isfinite(heard(read_sound(tmp_path / "odd.wav"))).all()
