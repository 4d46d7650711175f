"""`hearsee hear`: sound files through the real recogniser."""

import subprocess
from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.end_to_end.commands import hearsee

pytestmark = pytest.mark.end_to_end


def spoken(text: str, path: Path) -> Path:
    """A clip in which a synthetic voice says the text."""
    subprocess.run(["espeak-ng", "-s", "140", "-w", path, text], check=True)
    return path


def test_clips_are_heard_a_line_each(tmp_path: Path) -> None:
    clips = [spoken("train M L P", tmp_path / "train.wav"), spoken("stop", tmp_path / "stop.wav")]
    outcome = hearsee("hear", "--engine", "sphinx", *clips, "--json", folder=tmp_path)
    assert outcome.code == 0, outcome.errors
    assert [line["path"] for line in outcome.events] == [str(clip) for clip in clips]
    # PocketSphinx, which is held to be asked before it acts, may ask.
    assert {line["verdict"] for line in outcome.events} <= {"heard", "unsure"}
    assert [line["intent"] for line in outcome.events] == ["train", "stop"]
    assert outcome.events[0]["slots"] == {"model": "mlp"}
    assert all({"text", "seconds"} <= set(line) for line in outcome.events)


def test_ordinary_speech_is_rejected(tmp_path: Path) -> None:
    clip = spoken("the train leaves the station at half past five", tmp_path / "speech.wav")
    (line,) = hearsee("hear", "--engine", "sphinx", clip, "--json", folder=tmp_path).events
    assert line["verdict"] == "rejected"
    assert (line["intent"], line["slots"]) == ("", {})


def test_a_file_that_is_no_sound_is_a_sentence_and_the_others_are_heard(tmp_path: Path) -> None:
    broken = tmp_path / "broken.wav"
    broken.write_bytes(b"no sound")
    good = spoken("stop", tmp_path / "stop.wav")
    outcome = hearsee("hear", "--engine=sphinx", broken, tmp_path / "missing.wav", good, folder=tmp_path)
    assert outcome.code == 2
    assert "broken.wav" in outcome.errors
    assert "missing.wav" in outcome.errors
    assert "Traceback" not in outcome.errors
    assert "“stop”" in outcome.out


def test_no_clip_at_all_is_a_sentence(tmp_path: Path) -> None:
    outcome = hearsee("hear", folder=tmp_path)
    assert outcome.code == 2
    assert "at least one" in outcome.errors


CAFE = """
[intents]
order = ["(can i get|i want) [a|an] [{size}] {drink} [with {milk}]"]
cancel = "cancel the order"

[slots]
size = ["small", "medium", "twelve ounce"]
drink = ["latte", "iced coffee"]
milk = ["oat milk", "soy milk"]
"""


def test_a_grammar_file_takes_the_place_of_the_commands(tmp_path: Path) -> None:
    grammar = tmp_path / "cafe.toml"
    grammar.write_text(CAFE)
    clips = [
        spoken("i want a medium iced coffee with soy milk", tmp_path / "order.wav"),
        spoken("cancel the order", tmp_path / "cancel.wav"),
        spoken("train M L P", tmp_path / "train.wav"),
    ]
    outcome = hearsee("hear", "--engine", "sphinx", "--grammar", grammar, *clips, "--json", folder=tmp_path)
    assert outcome.code == 0, outcome.errors
    order, cancel, train = outcome.events
    assert order["intent"] == "order"
    assert order["slots"] == {"size": "medium", "drink": "iced coffee", "milk": "soy milk"}
    assert (cancel["verdict"], cancel["intent"]) == ("heard", "cancel")
    assert train["verdict"] != "heard"


def test_whisper_hears_by_itself_where_its_weights_are(tmp_path: Path, whisper: str) -> None:
    clip = spoken("train M L P for ten epochs", tmp_path / "train.wav")
    outcome = hearsee("hear", clip, "--json", folder=tmp_path, HEARSEE_WHISPER=whisper)
    assert (outcome.code, outcome.errors) == (0, "")
    (line,) = outcome.events
    assert (line["verdict"], line["intent"], line["language"]) == ("heard", "train", "en")
    assert line["slots"] == {"model": "mlp", "epochs": 10}


def test_whisper_hears_the_commands_of_a_grammar_file_and_no_others(tmp_path: Path, whisper: str) -> None:
    grammar = tmp_path / "coffee.toml"
    grammar.write_text(CAFE)
    clips = [
        spoken("can i get a medium iced coffee with oat milk", tmp_path / "order.wav"),
        spoken("stop", tmp_path / "stop.wav"),
    ]
    outcome = hearsee(
        "hear", "--grammar", grammar, *clips, "--json", folder=tmp_path, HEARSEE_WHISPER=whisper
    )
    assert (outcome.code, outcome.errors) == (0, "")
    order, stop = outcome.events
    assert (order["verdict"], order["intent"]) == ("heard", "order")
    assert order["slots"] == {"size": "medium", "drink": "iced coffee", "milk": "oat milk"}
    assert stop["verdict"] == "rejected"


def test_a_recording_of_minutes_is_told_in_a_line(tmp_path: Path) -> None:
    clip = tmp_path / "long.wav"
    soundfile.write(clip, np.random.default_rng(0).normal(0, 0.05, 120 * 8000), 8000)
    outcome = hearsee("hear", "--engine", "sphinx", clip, folder=tmp_path)
    assert (outcome.code, outcome.errors) == (0, "")
    assert outcome.out == f"{clip}: rejected. The sound lasts 120 s; a command lasts at most 15 s.\n"


def test_a_faulty_grammar_file_is_a_sentence(tmp_path: Path) -> None:
    grammar = tmp_path / "cafe.toml"
    grammar.write_text(CAFE.replace("drink = ", "drinks = "))
    outcome = hearsee("hear", "--grammar", grammar, "clip.wav", folder=tmp_path)
    assert outcome.code == 2
    assert "{drink}" in outcome.errors
    assert "{drinks}" in outcome.errors
    assert outcome.errors.count("\n") == 1
