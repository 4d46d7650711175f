"""The terminal in Chinese."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.__main__ import BAD_INPUT, main
from app.common.folders import Folders
from app.settings.preferences_file import preferences_in
from app.state.parts.preferences import InterfaceLanguage, Preferences
from app.terminal.arguments.user_language import of_the_system, wants_chinese
from audio.grammar.tokens import has_han
from language.spoken import speak


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    speak(None)


def run(arguments: list[str], tmp_path: Path) -> int:
    return main(["--runs", str(tmp_path / "runs"), *arguments])


def test_a_command_is_answered_in_chinese(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["--language", "zh", "show all runs"], tmp_path)
    assert capsys.readouterr().out.startswith("还没有训练：")
    run(["--language", "en", "show all runs"], tmp_path)
    assert capsys.readouterr().out.startswith("There is no run yet")


def test_so_is_what_cannot_be_done(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--language", "zh", "undo"], tmp_path) == BAD_INPUT
    assert capsys.readouterr().err == "这需要窗口：只输入 hearsee。\n"


def test_the_help_of_commands_is_chinese_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["--language", "zh", "help"], tmp_path)
    summaries = capsys.readouterr().out.splitlines()[::2]
    assert [each for each in summaries if not has_han(each)] == []


def test_programs_read_english(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["--language", "zh", "--json", "undo"], tmp_path)
    line = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert not has_han(str(line))


def test_the_options_are_explained_in_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--language", "zh", "--help"])
    assert "用语音训练、比较和解释图像分类器。" in capsys.readouterr().out


def test_a_language_that_is_none_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--language", "xx", "help"])
    assert end.value.code == BAD_INPUT
    assert "--language" in capsys.readouterr().err


def test_a_window_has_its_language_in_its_settings(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--language", "en"]) == BAD_INPUT
    assert capsys.readouterr().err.startswith("--language goes with a command")


@pytest.mark.parametrize("choice", [InterfaceLanguage.CHINESE, InterfaceLanguage.ENGLISH])
def test_what_was_chosen_for_the_window_counts(folders: Folders, choice: InterfaceLanguage) -> None:
    assert folders.settings is not None
    folders.settings.mkdir()
    preferences_in(folders.settings).save(Preferences(interface=choice))
    assert wants_chinese(folders) is (choice is InterfaceLanguage.CHINESE)


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"LANG": "zh_CN.UTF-8"}, ("zh_CN.UTF-8",)),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "zh_CN"}, ("zh_CN",)),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "zh:en"}, ("zh", "en", "de_DE.UTF-8")),
        ({"LANG": "C.UTF-8", "LANGUAGE": "zh"}, ()),
        ({"LC_ALL": "C"}, ()),
    ],
)
def test_else_the_language_of_the_system(environment: dict[str, str], expected: tuple[str, ...]) -> None:
    assert of_the_system(environment) == expected
