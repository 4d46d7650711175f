from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import soundfile

from app.__main__ import main
from app.hear import hear_clips
from audio.grammar import Grammar
from audio.recognisers.engines import Made
from audio.recognisers.recogniser import RecogniserError, Recognition, Thresholds
from audio.sound import SAMPLE_RATE, Utterance


class FakeEngine:
    """Hears the same in every clip, and counts what is asked of it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.made_for: list[str] = []
        self.calls: list[str] = []

    def make(self, engine: str, grammar: Grammar) -> Made:
        self.made_for.append(engine)
        return self, Thresholds(0.0, 0.0)

    def warm_up(self) -> None:
        self.calls.append("warm up")
        raise RecogniserError("It cannot warm up.")

    def recognise(self, utterance: Utterance) -> Recognition:
        self.calls.append("recognise")
        return Recognition(self.text)

    def close(self) -> None:
        self.calls.append("close")


@pytest.fixture
def clips(tmp_path: Path) -> list[Path]:
    sound = np.sin(np.arange(SAMPLE_RATE // 2) / 20) / 2
    names = [tmp_path / "one.wav", tmp_path / "two.wav"]
    for name in names:
        soundfile.write(name, sound, SAMPLE_RATE)
    return names


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
    assert hear_clips(clips, as_json=True, grammar_file=cafe, engine="sphinx", make=engine.make) == 0
    assert engine.made_for == ["sphinx"]
    assert engine.calls == ["warm up", "recognise", "recognise", "close"]
    out, errors = capsys.readouterr()
    assert errors == ""
    lines = [json.loads(line) for line in out.splitlines()]
    assert [line.pop("path") for line in lines] == [str(clip) for clip in clips]
    assert all(line.pop("seconds") >= 0 for line in lines)
    slots = {"count": 2, "drink": "latte"}
    assert lines == [{"verdict": "heard", "text": "i want two latte", "intent": "order", "slots": slots}] * 2


def test_commands_of_hearsee_are_none_of_the_files(
    clips: list[Path], cafe: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hear_clips(clips[:1], as_json=True, grammar_file=cafe, make=FakeEngine("stop").make)
    assert json.loads(capsys.readouterr().out)["verdict"] == "rejected"
    hear_clips(clips[:1], as_json=True, make=FakeEngine("stop").make)
    assert json.loads(capsys.readouterr().out)["intent"] == "stop"


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
        (["hear", "--engine", "siri", "clip.wav"], ["siri", "sphinx"]),
        (["hear", "--grammar", "nowhere.toml", "clip.wav"], ["nowhere.toml", "check its name"]),
        (["--engine", "sphinx"], ["hear CLIP"]),
        (["--grammar", "cafe.toml", "train", "mlp"], ["hear CLIP"]),
        (["hear", "--engine", "sphinx"], ["at least one"]),
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
