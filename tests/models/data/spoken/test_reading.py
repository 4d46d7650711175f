from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
import torch

from models.data.checks import DataError
from models.data.data_set import DataSet
from models.data.spoken import places
from models.data.spoken.decoding import decode
from models.data.spoken.published import NAME, SPEAKERS, is_published
from models.data.spoken.reading import MOST_WORDS, read_sounds
from models.data.spoken.spectrogram import HEIGHT, WIDTH, picture_of
from tests.models.data.spoken.sounds import named, tone, wav, word, write, write_sounds, write_zip
from tests.models.samples import is_one_sentence


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def complaint(path: Path, cache: Path) -> str:
    with pytest.raises(DataError) as caught:
        read_sounds(path, cache)
    assert is_one_sentence(str(caught.value).replace(". ", " ")), str(caught.value)
    return str(caught.value)


def same(one: DataSet, other: DataSet) -> bool:
    return all(
        torch.equal(getattr(one, part), getattr(other, part))
        for part in ("training_images", "training_labels", "test_images", "test_labels")
    )


def test_a_folder_of_recordings_is_a_data_set_with_its_voices(tmp_path: Path, cache: Path) -> None:
    data = read_sounds(write_sounds(tmp_path / "tones"), cache)
    assert data.name == "tones"
    assert data.classes == ("0", "1", "2")
    assert data.image_shape == (HEIGHT, WIDTH)
    assert data.training_images.dtype == torch.uint8
    assert (len(data.training_labels), len(data.test_labels)) == (24, 6)
    assert data.holds_sounds
    assert data.voices is not None
    assert data.voices.speakers == ("anna", "ben")
    assert sorted(torch.cat([data.voices.training, data.voices.test]).tolist()) == 15 * [0] + 15 * [1]
    assert data.notices == ()


def test_every_image_is_that_of_the_file_with_its_label_and_voice(tmp_path: Path, cache: Path) -> None:
    data = read_sounds(write_sounds(tmp_path / "tones", each=2), cache)
    assert data.voices is not None
    expected = {
        (label, speaker, picture_of(decode(wav(word(label, speaker, number))).samples).tobytes())
        for label in "012"
        for speaker in ("anna", "ben")
        for number in range(2)
    }
    labels = torch.cat([data.training_labels, data.test_labels]).tolist()
    voices = torch.cat([data.voices.training, data.voices.test]).tolist()
    images = torch.cat([data.training_images, data.test_images]).numpy()
    found = {
        (data.classes[label], data.voices.speakers[voice], image.tobytes())
        for label, voice, image in zip(labels, voices, images, strict=True)
    }
    assert found == expected


def test_a_zip_is_read_as_the_folder_is(tmp_path: Path, cache: Path) -> None:
    folder = read_sounds(write_sounds(tmp_path / "tones"), cache)
    archive = read_sounds(write_zip(tmp_path / "tones.zip", named()), cache)
    assert same(folder, archive)
    assert archive.name == "tones"


def test_recordings_may_lie_below_the_folder(tmp_path: Path, cache: Path) -> None:
    write_sounds(tmp_path / "all" / "recordings" / "deep")
    assert read_sounds(tmp_path / "all", cache).classes == ("0", "1", "2")


def test_the_split_depends_on_the_seed_alone(tmp_path: Path, cache: Path) -> None:
    folder = write_sounds(tmp_path / "tones")
    assert same(read_sounds(folder, cache, seed=1), read_sounds(folder, cache, seed=1))
    assert not same(read_sounds(folder, cache, seed=1), read_sounds(folder, cache, seed=2))


def test_files_that_cannot_be_used_are_left_out_and_named(tmp_path: Path, cache: Path) -> None:
    folder = write_sounds(tmp_path / "tones")
    (folder / "0_anna_90.wav").write_bytes(b"")
    (folder / "0_anna_91.wav").write_bytes(b"nonsense")
    write(folder / "0_anna_92.wav", np.zeros(4000, np.float32))
    write(folder / "0_anna_93.wav", tone(440, 11.0))
    write(folder / "hello.wav", tone(440))
    data = read_sounds(folder, cache)
    assert len(data.training_labels) + len(data.test_labels) == 30
    assert data.notices == (
        "5 of 35 sound files were left out. “0_anna_90.wav” was left out: an empty file. "
        "“0_anna_91.wav” was left out: damaged, or no sound file. "
        "“0_anna_92.wav” was left out: nothing but silence. So were 2 more.",
    )


def test_stereo_at_another_rate_is_converted_and_that_is_said(tmp_path: Path, cache: Path) -> None:
    folder = write_sounds(tmp_path / "tones")
    both = np.stack(2 * [word("0", "ben", 99, rate=44_100)], axis=1)
    write(folder / "0_ben_99.wav", both, 44_100)
    (notice,) = read_sounds(folder, cache).notices
    assert notice.startswith("1 of 31 recordings were mixed down to mono or resampled to 8 kHz")


def test_a_file_that_may_not_be_read_is_left_out(tmp_path: Path, cache: Path) -> None:
    folder = write_sounds(tmp_path / "tones")
    (folder / "0_anna_0.wav").chmod(0)
    if os.access(folder / "0_anna_0.wav", os.R_OK):
        pytest.skip("whoever runs this may read everything")
    assert "it cannot be read" in read_sounds(folder, cache).notices[0]


def test_a_name_that_is_no_text_is_left_out_and_can_be_told(tmp_path: Path, cache: Path) -> None:
    folder = write_sounds(tmp_path / "tones")
    try:
        (folder / os.fsdecode(b"caf\xe9.wav")).write_bytes(wav(tone(440)))
    except OSError:
        pytest.skip("this system has no such names")
    (notice,) = read_sounds(folder, cache).notices
    assert "“caf?.wav” was left out" in notice
    notice.encode("utf-8")


def test_a_link_that_leads_round_in_a_circle_is_not_followed(tmp_path: Path, cache: Path) -> None:
    folder = write_sounds(tmp_path / "tones")
    (folder / "again").symlink_to(folder, target_is_directory=True)
    (folder / "0_anna_99.wav").symlink_to(folder / "nowhere.wav")
    data = read_sounds(folder, cache)
    assert len(data.training_labels) + len(data.test_labels) == 30


def test_a_folder_without_a_single_wav_says_so(tmp_path: Path, cache: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert "There is not a single WAV file in" in complaint(tmp_path / "empty", cache)
    assert "There is not a single WAV file in" in complaint(
        write_zip(tmp_path / "z.zip", [("a.txt", b"a")]), cache
    )


def test_recordings_of_one_word_alone_say_so(tmp_path: Path, cache: Path) -> None:
    folder = write_sounds(tmp_path / "tones", words=["7"])
    assert "are all of one word, “7”; it takes two" in complaint(folder, cache)


def test_sounds_none_of_which_can_be_used_say_why(tmp_path: Path, cache: Path) -> None:
    write(tmp_path / "tones" / "song.wav", tone(440))
    text = complaint(tmp_path / "tones", cache)
    assert "None of the 1 sound files" in text
    assert "(“song.wav”) because: its name does not say word, speaker and number" in text


def test_a_word_that_was_recorded_once_is_left_out(tmp_path: Path, cache: Path) -> None:
    folder = write_sounds(tmp_path / "tones")
    write(folder / "9_anna_0.wav", word("9"))
    data = read_sounds(folder, cache)
    assert data.classes == ("0", "1", "2")
    assert "the only one of its word" in data.notices[0]


def test_more_words_than_can_be_told_apart_are_refused(tmp_path: Path, cache: Path) -> None:
    contents = wav(tone(440, 0.1))
    files = [(f"w{word}_anna_{number}.wav", contents) for word in range(MOST_WORDS + 1) for number in (0, 1)]
    assert "are of 101 different words" in complaint(write_zip(tmp_path / "z.zip", files), cache)


# ---- the cache


def test_pictures_are_made_once(tmp_path: Path, cache: Path) -> None:
    folder = write_sounds(tmp_path / "tones")
    first = read_sounds(folder, cache)
    kept = list((cache / "sound-pictures").iterdir())
    assert len(kept) == 1
    stamp = kept[0].stat().st_mtime_ns
    assert same(first, read_sounds(folder, cache))
    assert kept[0].stat().st_mtime_ns == stamp


def test_a_file_that_changes_has_them_made_again(tmp_path: Path, cache: Path) -> None:
    folder = write_sounds(tmp_path / "tones")
    first = read_sounds(folder, cache)
    write(folder / "0_anna_0.wav", tone(3000))
    assert not same(first, read_sounds(folder, cache))


def test_a_damaged_cache_is_made_anew(tmp_path: Path, cache: Path) -> None:
    folder = write_sounds(tmp_path / "tones")
    first = read_sounds(folder, cache)
    (kept,) = (cache / "sound-pictures").iterdir()
    for contents in (b"", b"nonsense", kept.read_bytes()[:-200]):
        kept.write_bytes(contents)
        assert same(first, read_sounds(folder, cache))


def test_the_same_notices_come_from_the_cache(tmp_path: Path, cache: Path) -> None:
    folder = write_sounds(tmp_path / "tones")
    (folder / "0_anna_90.wav").write_bytes(b"")
    assert read_sounds(folder, cache).notices == read_sounds(folder, cache).notices != ()


def test_a_cache_that_cannot_be_written_keeps_nobody_from_reading(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_bytes(b"")
    assert read_sounds(write_sounds(tmp_path / "tones"), in_the_way).classes == ("0", "1", "2")


def test_a_few_are_kept_and_the_oldest_make_room(tmp_path: Path, cache: Path) -> None:
    for number in range(10):
        read_sounds(write_sounds(tmp_path / f"tones{number}", each=2, words=["0", "1"]), cache)
    assert len(list((cache / "sound-pictures").iterdir())) == 8


# ---- what was published


def test_the_published_recordings_are_known_by_what_they_are() -> None:
    labels = tuple(digit for digit in "0123456789" for _ in range(300))
    speakers = tuple(speaker for _ in range(10) for speaker in SPEAKERS for _ in range(50))
    assert is_published(labels, speakers)
    assert not is_published(labels[:-1], speakers[:-1])
    assert NAME == "Free Spoken Digit Dataset"


def test_a_folder_with_more_files_than_can_be_looked_through_says_so(tmp_path: Path) -> None:
    for folder in range(3):
        (tmp_path / str(folder)).mkdir()
        (tmp_path / str(folder) / "notes.txt").touch()
    with pytest.raises(DataError, match="too many to look through"):
        places.has_sounds(tmp_path, most=2)
