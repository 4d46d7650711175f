import json
from dataclasses import replace
from pathlib import Path

import pytest

from app.common.json_file import KeptFileError
from app.settings.preferences_file import PreferencesFile
from app.state.parts.preferences import (
    InterfaceLanguage,
    Language,
    Listening,
    Pauses,
    Preferences,
    ThemeChoice,
)

CHOSEN = Preferences(
    listening=Listening.WAKE_WORD,
    wake_word="电脑",
    pauses=Pauses.MUCH_LONGER,
    quiet_minutes=10,
    keep_phrases=True,
    language=Language.CHINESE,
    engine="whisper",
    theme=ThemeChoice.DARK,
    microphone="Headset",
    whisper_declined=True,
    interface=InterfaceLanguage.CHINESE,
    device="cpu",
    threads=2,
    runs_folder="/runs",
    pictures_folder="/pictures",
    data_folder="/data",
)


def test_preferences_come_back(tmp_path: Path) -> None:
    file = PreferencesFile(tmp_path / "preferences.json")
    assert file.load() == Preferences()
    file.save(CHOSEN)
    assert PreferencesFile(file.path).load() == CHOSEN


def test_nothing_is_kept_of_what_was_said_unless_asked_for() -> None:
    assert Preferences().keep_phrases is False
    assert Preferences().listening is Listening.PUSH_TO_TALK


def test_what_a_newer_version_wrote_stays(tmp_path: Path) -> None:
    file = PreferencesFile(tmp_path / "preferences.json")
    file.path.write_text('{"volume": 11, "theme": "dark"}')
    assert file.load() == Preferences(theme=ThemeChoice.DARK)
    file.save(CHOSEN)
    kept = json.loads(file.path.read_text(encoding="utf-8"))
    assert kept["volume"] == 11
    assert (kept["listening"], kept["language"], kept["wake_word"]) == ("wake word", "中文", "电脑")


@pytest.mark.parametrize(
    "content",
    [
        '{"listening": "telepathy"}',
        '{"wake_word": "banana"}',
        '{"pauses": "endless"}',
        '{"pauses": 2.5}',
        '{"quiet_minutes": 7}',
        '{"quiet_minutes": 5.0}',
        '{"quiet_minutes": false}',
        '{"quiet_minutes": [5]}',
        '{"keep_phrases": "yes"}',
        '{"keep_phrases": 1}',
        '{"theme": null}',
        '{"microphone": 3}',
        '{"interface": "Klingon"}',
        '{"device": "abacus"}',
        '{"threads": -1}',
        '{"threads": 100000}',
        '{"threads": true}',
        '{"runs_folder": null}',
        '{"compute": "moon"}',
        '{"cluster_address": "moon"}',
        '{"engine": 3}',
        '{"engine": []}',
    ],
)
def test_a_value_that_means_nothing_is_as_at_first(tmp_path: Path, content: str) -> None:
    (tmp_path / "preferences.json").write_text(content)
    assert PreferencesFile(tmp_path / "preferences.json").load() == Preferences()


@pytest.mark.parametrize("former", ["auto", "sphinx"])
def test_an_engine_that_there_is_no_more_is_read_as_whisper_without_a_complaint(
    tmp_path: Path, former: str
) -> None:
    file = PreferencesFile(tmp_path / "preferences.json")
    file.path.write_text(f'{{"engine": "{former}"}}')
    assert file.load().engine == "whisper"
    assert file.problem == ""


def test_a_damaged_file_does_not_hinder_saving(tmp_path: Path) -> None:
    file = PreferencesFile(tmp_path / "preferences.json")
    file.path.write_text("{")
    file.save(CHOSEN)
    assert file.load() == CHOSEN
    file.path.write_text("{")
    with pytest.raises(KeptFileError, match="your preferences are as at first"):
        file.load()


def test_only_what_changed_is_written_over_what_another_window_chose(tmp_path: Path) -> None:
    file = PreferencesFile(tmp_path / "preferences.json")
    consented = Preferences(keep_phrases=True)
    file.save(consented)
    file.save(Preferences(), since=consented)  # withdrawn in another window
    file.save(replace(consented, theme=ThemeChoice.DARK), since=consented)
    assert file.load() == Preferences(theme=ThemeChoice.DARK)


def test_preferences_that_cannot_be_read_are_moved_aside_and_not_overwritten(tmp_path: Path) -> None:
    file = PreferencesFile(tmp_path / "preferences.json")
    file.path.mkdir()  # the simplest file that cannot be read
    (file.path / "mark").touch()
    file.save(Preferences(theme=ThemeChoice.DARK), since=Preferences())
    assert file.load() == Preferences(theme=ThemeChoice.DARK)
    assert (tmp_path / "preferences.damaged.json" / "mark").exists()
