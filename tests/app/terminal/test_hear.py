from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from app.__main__ import main
from app.terminal.hear import NO_SPEECH, fetch_weights, hear_clips
from audio.capture.files import read_sound
from audio.capture.sound import SAMPLE_RATE, Utterance
from audio.grammar.grammar import Grammar
from audio.recognisers.engines import Made, WeightsMissingError
from audio.recognisers.network.weights import WeightsError
from audio.recognisers.network.weights_download import Downloading, Progress
from audio.recognisers.recogniser import RecogniserError, Recognition, Thresholds
from tests.audio.sounds import say


class FakeEngine:
    """Hears the same in every clip, and remembers what is asked of it."""

    def __init__(self, text: str, **facts: Any) -> None:
        self.recognition = Recognition(text, **facts)
        self.heard: list[Utterance] = []
        self.made_for: list[str] = []
        self.calls: list[str] = []

    def make(self, engine: str, grammar: Grammar) -> Made:
        self.made_for.append(engine)
        return Made(self, Thresholds(0.0, 1.0, 0.5), engine)

    def warm_up(self) -> None:
        self.calls.append("warm up")
        raise RecogniserError("It cannot warm up.")

    def recognise(self, utterance: Utterance) -> Recognition:
        self.calls.append("recognise")
        self.heard.append(utterance)
        return self.recognition

    def close(self) -> None:
        self.calls.append("close")


@pytest.fixture
def clips(tmp_path: Path) -> list[Path]:
    return [say("stop", tmp_path / name) for name in ("one.wav", "two.wav")]


@pytest.fixture
def cafe(tmp_path: Path) -> Path:
    file = tmp_path / "cafe.toml"
    file.write_text(
        '[intents]\norder = "i want [{count}] {drink}"\n[slots]\ncount = "1..9"\ndrink = ["latte"]\n'
    )
    return file


def test_clips_go_through_one_recogniser_one_after_the_other(
    clips: list[Path], cafe: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    engine = FakeEngine("i want two latte")
    assert hear_clips(clips, as_json=True, grammar_file=cafe, engine="vosk", make=engine.make) == 0
    assert engine.made_for == ["vosk"]
    assert engine.calls == ["warm up", "recognise", "recognise", "close"]
    out, errors = capsys.readouterr()
    assert errors == ""
    lines = [json.loads(line) for line in out.splitlines()]
    assert [line.pop("path") for line in lines] == [str(clip) for clip in clips]
    assert all(line.pop("seconds") >= 0 for line in lines)
    slots = {"count": 2, "drink": "latte"}
    told = {"verdict": "heard", "text": "i want two latte", "intent": "order", "language": ""}
    assert lines == [told | {"slots": slots}] * 2


def test_commands_of_hearsee_are_none_of_the_files(
    clips: list[Path], cafe: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hear_clips(clips[:1], as_json=True, grammar_file=cafe, make=FakeEngine("stop").make)
    assert json.loads(capsys.readouterr().out)["verdict"] == "rejected"
    hear_clips(clips[:1], as_json=True, make=FakeEngine("stop").make)
    assert json.loads(capsys.readouterr().out)["intent"] == "stop"


def line_of(clip: Path, engine: FakeEngine, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """What is told of one clip, as JSON."""
    hear_clips([clip], as_json=True, make=engine.make)
    facts = json.loads(capsys.readouterr().out)
    assert isinstance(facts, dict)
    return facts


def test_the_language_is_told_and_the_first_six_keys_come_first(
    clips: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    facts = line_of(clips[0], FakeEngine("停止", language="zh"), capsys)
    assert list(facts) == ["path", "verdict", "text", "intent", "slots", "seconds", "language"]
    assert (facts["verdict"], facts["intent"], facts["language"]) == ("heard", "stop", "zh")
    rejected = line_of(clips[0], FakeEngine("good morning", language="en"), capsys)
    assert list(rejected) == [*facts, "reason"]
    assert (rejected["text"], rejected["language"]) == ("", "")


def test_other_readings_of_an_unsure_command_are_told(
    clips: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    other = Recognition("train lenet", doubt=0.0, behind=0.2)
    facts = line_of(clips[0], FakeEngine("train mlp", doubt=0.0, others=(other,)), capsys)
    assert (facts["verdict"], facts["text"]) == ("unsure", "train mlp")
    assert facts["others"] == [{"text": "train lenet", "intent": "train", "slots": {"model": "lenet"}}]


def test_commands_about_the_talk_are_heard_too(clips: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert line_of(clips[0], FakeEngine("undo that"), capsys)["intent"] == "undo"
    assert line_of(clips[0], FakeEngine("use chinese"), capsys)["slots"] == {"language": "中文"}


def test_silence_around_a_command_is_not_heard(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    speech = read_sound(say("stop", tmp_path / "stop.wav"))
    quiet = bytes(5 * 2 * SAMPLE_RATE)
    soundfile.write(
        tmp_path / "long.wav", np.frombuffer(quiet + speech.pcm + quiet, "<i2"), SAMPLE_RATE, subtype="PCM_16"
    )
    engine = FakeEngine("stop")
    line_of(tmp_path / "long.wav", engine, capsys)
    assert engine.heard[0].seconds < speech.seconds + 0.6


def test_a_recording_in_which_nobody_speaks_reaches_no_engine(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    noise = np.random.default_rng(0).normal(0, 0.2, 2 * SAMPLE_RATE)
    soundfile.write(tmp_path / "noise.wav", noise, SAMPLE_RATE)
    soundfile.write(tmp_path / "silence.wav", np.zeros(SAMPLE_RATE), SAMPLE_RATE)
    engine = FakeEngine("stop")
    noisy = line_of(tmp_path / "noise.wav", engine, capsys)
    assert (noisy["verdict"], noisy["reason"]) == ("rejected", NO_SPEECH)
    assert "microphone" in line_of(tmp_path / "silence.wav", engine, capsys)["reason"]
    assert engine.heard == []


def test_a_long_recording_is_no_command_and_no_error(
    clips: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    noise = np.random.default_rng(0).normal(0, 0.1, 16 * SAMPLE_RATE)
    soundfile.write(tmp_path / "long.wav", noise, SAMPLE_RATE)
    engine = FakeEngine("stop")
    assert hear_clips([tmp_path / "long.wav", clips[0]], as_json=True, make=engine.make) == 0
    out, errors = capsys.readouterr()
    long, short = [json.loads(line) for line in out.splitlines()]
    assert (long["verdict"], short["verdict"]) == ("rejected", "heard")
    assert long["reason"] == "The sound lasts 16 s; a command lasts at most 15 s."
    assert errors == ""
    assert engine.calls.count("recognise") == 1


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there a name is always text")
def test_a_clip_whose_name_is_no_text_is_heard_and_so_are_those_after_it(
    clips: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = clips[0].rename(tmp_path / os.fsdecode(b"stop \xff.wav"))
    assert hear_clips([odd, clips[1]], as_json=False, make=FakeEngine("stop").make) == 0
    assert capsys.readouterr().out.count("heard “stop”") == 2
    assert line_of(odd, FakeEngine("stop"), capsys)["path"] == str(odd)
    assert hear_clips([odd.with_suffix(".ogg"), clips[1]], as_json=False, make=FakeEngine("stop").make) == 2
    out, errors = capsys.readouterr()
    assert out.count("heard “stop”") == 1
    assert "stop \\udcff.ogg: check its name" in errors


class DyingEngine(FakeEngine):
    """Hears nothing in the first clip."""

    def recognise(self, utterance: Utterance) -> Recognition:
        if "recognise" in self.calls:
            return super().recognise(utterance)
        self.calls.append("recognise")
        raise RecogniserError("It died.")


def test_what_could_not_be_heard_is_told_by_the_exit_code_too(
    clips: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert hear_clips(clips, as_json=False, make=DyingEngine("stop").make) == 1
    dead, heard = capsys.readouterr().out.splitlines()
    assert "unavailable. It died." in dead
    assert "heard “stop”" in heard
    missing = tmp_path / "missing.wav"
    assert hear_clips([*clips, missing], as_json=False, make=DyingEngine("stop").make) == 2


@pytest.mark.parametrize("as_json", [True, False])
def test_without_weights_nothing_is_heard_and_one_line_says_how_to_get_them(
    as_json: bool, clips: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    def make(engine: str, grammar: Grammar) -> Made:
        raise WeightsMissingError("There are none.")

    assert hear_clips(clips, as_json=as_json, make=make) == 1
    out, errors = capsys.readouterr()
    assert (out, errors.count("\n")) == ("", 1)
    for part in ("--download", "hearsee[offline]", "HEARSEE_WHISPER"):
        assert part in errors


@pytest.mark.parametrize(("engine", "code"), [("whisper", 1), ("siri", 2)])
def test_an_engine_that_cannot_hear_has_another_exit_code_than_one_that_there_is_not(
    engine: str, code: int, clips: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    def make(engine: str, grammar: Grammar) -> Made:
        raise RecogniserError("Its library does not load: install it.")

    assert hear_clips(clips, as_json=False, engine=engine, make=make) == code
    assert capsys.readouterr() == ("", "Its library does not load: install it.\n")


@pytest.mark.parametrize(
    ("engine", "download", "fetched"),
    [("whisper", True, 1), ("vosk", True, 0), ("whisper", False, 0)],
)
def test_weights_are_fetched_only_where_they_are_asked_for_and_needed(
    engine: str, download: bool, fetched: int, clips: list[Path]
) -> None:
    fetches: list[None] = []
    hear_clips(
        clips,
        as_json=True,
        engine=engine,
        download=download,
        make=FakeEngine("stop").make,
        fetch=lambda: fetches.append(None),
    )
    assert len(fetches) == fetched


class Terminal(io.StringIO):
    """Standard error that somebody looks at."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("terminal", [True, False])
def test_how_far_the_weights_are_shows_only_in_a_terminal(
    terminal: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shown = Terminal() if terminal else io.StringIO()
    monkeypatch.setattr(sys, "stderr", shown)
    folders: list[Path] = []

    def download(cache: Path, progress: Progress) -> None:
        folders.append(cache)
        progress(Downloading(0, 148_000_000))
        progress(Downloading(148_000_000, 148_000_000))

    fetch_weights(tmp_path, lambda chosen, cache: None, download)
    fetch_weights(tmp_path, lambda chosen, cache: cache, download)
    assert folders == [tmp_path]
    assert ("Whisper" in shown.getvalue()) is terminal


def test_weights_that_do_not_come_are_a_sentence(
    clips: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    def fetch() -> None:
        raise WeightsError("They could not be downloaded: connect to the network.")

    engine = FakeEngine("stop")
    assert hear_clips(clips, as_json=True, download=True, make=engine.make, fetch=fetch) == 2
    assert capsys.readouterr().err == "They could not be downloaded: connect to the network.\n"
    assert engine.made_for == []


def test_who_chooses_an_engine_that_sends_sound_away_is_told(
    clips: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    hear_clips(clips, as_json=True, engine="google", make=FakeEngine("stop").make)
    assert (
        capsys.readouterr().err == "Google Web Speech hears these clips: their sound leaves this computer.\n"
    )
    hear_clips(clips, as_json=True, engine="vosk", make=FakeEngine("stop").make)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        (["hear", "--engine", "siri", "clip.wav"], ["siri", "whisper, google, vosk"]),
        (["hear", "--grammar", "nowhere.toml", "clip.wav"], ["nowhere.toml", "check its name"]),
        (["--engine", "vosk"], ["hear CLIP"]),
        (["--download"], ["hear CLIP"]),
        (["--grammar", "cafe.toml", "train", "mlp"], ["hear CLIP"]),
        (["hear", "--engine", "vosk"], ["at least one"]),
    ],
)
def test_what_cannot_be_meant_is_a_sentence(
    words: list[str], parts: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    out, errors = capsys.readouterr()
    assert out == ""
    assert errors.count("\n") == 1
    for part in parts:
        assert part in errors
