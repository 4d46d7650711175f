from pathlib import Path

import pytest

from app.every_command import every_command
from app.folders import Folders
from app.terminal import BAD_INPUT, DONE, ENDS, WINDOW_ONLY, run_command


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(
        runs=tmp_path / "runs",
        cache=tmp_path / "cache",
        pictures=tmp_path / "pictures",
        weights=tmp_path / "weights",
        settings=tmp_path / "settings",
    )


def run(folders: Folders, text: str) -> int:
    return run_command(text, folders, data_folder=None, as_json=False)


def test_a_phrase_of_ones_own_works_here_too(folders: Folders, capsys: pytest.CaptureFixture[str]) -> None:
    assert folders.settings is not None
    folders.settings.mkdir()
    (folders.settings / "phrases.json").write_text('{"tell me all": "help"}')
    assert run(folders, "tell me all") == DONE
    assert "Train a model on the open data set" in capsys.readouterr().out


def test_damaged_phrases_are_told_and_the_command_is_done(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    assert folders.settings is not None
    folders.settings.mkdir()
    (folders.settings / "phrases.json").write_text("[")
    assert run(folders, "help") == DONE
    assert "phrases.damaged.json" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["undo", "use push to talk", "set the learning rate to 0.1", "记住这个"])
def test_what_would_be_gone_at_once_needs_the_window(
    folders: Folders, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    assert run(folders, text) == BAD_INPUT
    assert "That needs the window" in capsys.readouterr().err


def test_kept_phrases_can_be_forgotten_here(folders: Folders, capsys: pytest.CaptureFixture[str]) -> None:
    assert folders.settings is not None
    folders.settings.mkdir()
    kept = folders.settings / "not-understood.json"
    kept.write_text('{"phrases": [{"text": "fire it up", "day": "2026-11-24"}]}')
    assert run(folders, "forget the phrases now") == DONE
    assert "fire it up" not in kept.read_text()


def test_the_tables_name_commands_that_there_are() -> None:
    commands = every_command().commands.keys()
    assert WINDOW_ONLY.keys() <= commands
    assert ENDS.keys() <= commands
    assert not WINDOW_ONLY.keys() & ENDS.keys()
