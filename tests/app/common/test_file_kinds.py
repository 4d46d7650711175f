from __future__ import annotations

from pathlib import Path

import pytest

from app.common.file_kinds import sound_files
from app.data.named_sets import named_data


@pytest.mark.parametrize(
    ("words", "files"),
    [
        (["predict", "a.wav"], ["a.wav"]),
        (["predict", "my folder/a.WAV", "b.flac"], ["my folder/a.WAV", "b.flac"]),
        (["predict my folder/a.wav"], ["my folder/a.wav"]),
        (["Predict", "a.ogg"], ["a.ogg"]),
        (["predict"], []),
        (["predict some images"], []),
        (["predict", "image", "42"], []),
        (["predict", "a.wav", "and then train"], []),
        (["train mlp"], []),
        ([], []),
    ],
)
def test_predict_and_sound_files_are_told_from_every_other_command(
    words: list[str], files: list[str]
) -> None:
    assert sound_files(words) == tuple(map(Path, files))


def test_the_spoken_digits_have_a_name_for_the_terminal(tmp_path: Path) -> None:
    named = named_data(Path("spoken-digits"), tmp_path)
    assert named == tmp_path / "spoken-digits" / "free-spoken-digit-dataset.zip"
    assert named_data(tmp_path, tmp_path) == tmp_path
    assert named_data(None, tmp_path) is None


def test_a_folder_of_that_name_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "spoken-digits").mkdir()
    monkeypatch.chdir(tmp_path)
    assert named_data(Path("spoken-digits"), tmp_path) == Path("spoken-digits")
