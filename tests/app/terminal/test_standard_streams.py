"""Output that goes nowhere, and a folder that is gone: one sentence and the exit code that says so."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from app.__main__ import BAD_INPUT, FAILED, main

FULL = Path("/dev/full")


@pytest.fixture(autouse=True)
def _own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The app's folders are those of a test."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))


COMMANDS = (["help"], ["--json", "show the runs"], ["--version"], ["--help"])


def outcome(words: Sequence[str]) -> object:
    """What the program ends with."""
    try:
        return main(words)
    except SystemExit as end:
        return end.code


@pytest.mark.skipif(not FULL.exists(), reason="only Linux has it")
@pytest.mark.parametrize("words", COMMANDS)
def test_output_that_finds_no_room_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    with FULL.open("w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)
        assert outcome(words) == FAILED
    assert capsys.readouterr().err.splitlines() == [
        "Standard output cannot be written to (No space left on device), so what this says is not all there; "
        "make room."
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
@pytest.mark.parametrize("words", COMMANDS)
def test_output_that_nobody_reads_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", encoding="utf-8") as broken:
        monkeypatch.setattr(sys, "stdout", broken)
        assert outcome(words) == FAILED
    assert capsys.readouterr().err.splitlines() == [
        "Standard output is closed, so what this says could not be written to it."
    ]


def test_a_command_without_any_output_is_not_begun(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert outcome(["help"]) == FAILED
    assert capsys.readouterr().err.startswith("Standard output is closed")


@pytest.mark.skipif(not FULL.exists(), reason="only Linux has it")
def test_errors_that_find_no_room_end_as_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    with FULL.open("w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stderr", full)
        assert outcome(["undo"]) == FAILED


@pytest.mark.skipif(sys.platform == "win32", reason="such a folder cannot go there")
@pytest.mark.parametrize("words", [["help"], ["show the runs"], ["predict", "a.png"], ["doctor"]])
def test_a_folder_that_is_gone_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: list[str]
) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    assert outcome(words) == BAD_INPUT
    assert (
        capsys.readouterr().err
        == "The folder that you are in is gone: go to one that is there, and try again.\n"
    )
