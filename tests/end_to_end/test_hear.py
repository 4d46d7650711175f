"""`hearsee hear`: sound files through the real recogniser."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.end_to_end.commands import Outcome, hearsee

pytestmark = pytest.mark.end_to_end


def spoken(text: str, path: Path) -> Path:
    """A clip in which a synthetic voice says the text."""
    subprocess.run(["espeak-ng", "-s", "140", "-w", path, text], check=True)
    return path


@dataclass(frozen=True)
class Heard:
    """What was told of some clips."""

    outcome: Outcome
    clips: tuple[Path, ...]


@pytest.fixture(scope="module")
def heard(weights: Path | None, tmp_path_factory: pytest.TempPathFactory) -> Heard:
    """Commands and a sentence, by one program: loading Whisper takes seconds."""
    if weights is None:
        pytest.skip("Whisper's weights are not on this computer")
    folder = tmp_path_factory.mktemp("whisper")
    clips = (
        spoken("train M L P for ten epochs", folder / "train.wav"),
        spoken("stop", folder / "stop.wav"),
        spoken("the train leaves the station at half past five", folder / "speech.wav"),
        spoken("show the shirts called coat", folder / "cell.wav"),
        spoken("relabel it as a shirt", folder / "relabel.wav"),
    )
    (folder / "home").mkdir()
    surroundings = {
        "HOME": str(folder / "home"),
        "XDG_CACHE_HOME": "",
        "XDG_CONFIG_HOME": "",
        "XDG_DATA_HOME": "",
        "HEARSEE_WHISPER": str(weights),
        "ORT_DISABLE_TELEMETRY": "",
    }
    return Heard(hearsee("hear", *clips, "--json", folder=folder, timeout=100, **surroundings), clips)


def test_clips_are_heard_a_line_each(heard: Heard) -> None:
    outcome = heard.outcome
    assert (outcome.code, outcome.errors) == (0, "")
    assert [line["path"] for line in outcome.events] == [str(clip) for clip in heard.clips]
    train, stop = outcome.events[:2]
    assert (train["verdict"], train["intent"], train["language"]) == ("heard", "train", "en")
    assert train["slots"] == {"model": "mlp", "epochs": 10}
    # A single word of a robot may be asked about.
    assert stop["verdict"] in ("heard", "unsure")
    assert (stop["intent"], stop["slots"]) == ("stop", {})
    assert all({"text", "seconds"} <= set(line) for line in outcome.events)


def test_ordinary_speech_is_rejected(heard: Heard) -> None:
    line = heard.outcome.events[2]
    assert line["verdict"] == "rejected"
    assert (line["intent"], line["slots"]) == ("", {})


def test_shirts_called_coat_are_heard(heard: Heard) -> None:
    cell, relabel = heard.outcome.events[3:]
    assert (cell["intent"], cell["slots"]) == ("show_cell", {"true_class": "Shirt", "called": "Coat"})
    assert (relabel["intent"], relabel["slots"]) == ("relabel", {"label": "Shirt"})


def test_no_library_leaves_a_name_for_the_computer_in_the_home_of_who_hears(heard: Heard) -> None:
    # As onnxruntime did, for reports that it sends some seconds later.
    home = heard.clips[0].parent / "home"
    left = {path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file()}
    assert all(path.startswith(".cache/HearSee/") for path in left), left


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


def test_a_grammar_file_takes_the_place_of_the_commands(tmp_path: Path, whisper: str) -> None:
    grammar = tmp_path / "coffee.toml"
    grammar.write_text(CAFE)
    clips = [
        spoken("can i get a medium iced coffee with oat milk", tmp_path / "order.wav"),
        spoken("cancel the order", tmp_path / "cancel.wav"),
        spoken("stop", tmp_path / "stop.wav"),
        spoken("train M L P", tmp_path / "train.wav"),
    ]
    outcome = hearsee(
        "hear", "--grammar", grammar, *clips, "--json", folder=tmp_path, HEARSEE_WHISPER=whisper
    )
    assert (outcome.code, outcome.errors) == (0, "")
    order, cancel, stop, train = outcome.events
    assert (order["verdict"], order["intent"]) == ("heard", "order")
    assert order["slots"] == {"size": "medium", "drink": "iced coffee", "milk": "oat milk"}
    assert (cancel["verdict"], cancel["intent"]) == ("heard", "cancel")
    assert (stop["verdict"], train["verdict"]) == ("rejected", "rejected")


def test_a_file_that_is_no_sound_is_a_sentence_and_the_others_are_heard(tmp_path: Path, whisper: str) -> None:
    grammar, broken = tmp_path / "cafe.toml", tmp_path / "broken.wav"
    grammar.write_text(CAFE)
    broken.write_bytes(b"no sound")
    good = spoken("cancel the order", tmp_path / "cancel.wav")
    outcome = hearsee(
        "hear",
        "--engine=whisper",
        "--grammar",
        grammar,
        broken,
        tmp_path / "missing.wav",
        good,
        folder=tmp_path,
        HEARSEE_WHISPER=whisper,
    )
    assert outcome.code == 2
    assert "broken.wav" in outcome.errors
    assert "missing.wav" in outcome.errors
    assert "Traceback" not in outcome.errors
    assert "“cancel the order”" in outcome.out


def test_weights_that_are_damaged_are_a_sentence_and_nothing_is_heard(tmp_path: Path) -> None:
    clip = spoken("stop", tmp_path / "stop.wav")
    outcome = hearsee("hear", clip, folder=tmp_path, HEARSEE_WHISPER=str(tmp_path))
    assert (outcome.code, outcome.out) == (1, "")
    assert "lacks model.bin" in outcome.errors
    assert outcome.errors.count("\n") == 1


def test_a_recording_of_minutes_is_told_in_a_line(tmp_path: Path, whisper: str) -> None:
    clip = tmp_path / "long.wav"
    soundfile.write(clip, np.random.default_rng(0).normal(0, 0.05, 120 * 8000), 8000)
    outcome = hearsee("hear", clip, folder=tmp_path, HEARSEE_WHISPER=whisper)
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
