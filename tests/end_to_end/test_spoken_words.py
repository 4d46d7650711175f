"""Words that espeak-ng speaks are learnt as pictures, and one that is played into the microphone is named."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end_to_end.commands import hearsee
from tests.end_to_end.conftest import WindowProgram
from tests.end_to_end.terminal_here import TerminalHere
from tests.virtual_microphone import virtual_microphone

pytestmark = [
    pytest.mark.end_to_end,
    pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed"),
]

WORDS = ("two", "seven", "nine")
VOICES = {"ann": ("en-us", "60"), "bob": ("en-gb", "35"), "cid": ("en-us", "45")}
SPEEDS = ("110", "125", "140", "155")


def speak(word: str, voice: str, pitch: str, speed: str, path: Path) -> Path:
    options = ["-v", voice, "-p", pitch, "-s", speed, "-w", str(path)]
    subprocess.run(["espeak-ng", *options, word], check=True, timeout=30)
    return path


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("words")
    for word in WORDS:
        for name, (voice, pitch) in VOICES.items():
            for number, speed in enumerate(SPEEDS):
                speak(word, voice, pitch, speed, folder / f"{word}_{name}_{number}.wav")
    return folder


@pytest.mark.sound
@pytest.mark.usefixtures("whisper")
def test_the_next_word_at_the_microphone_goes_to_the_model(
    open_program: Callable[..., WindowProgram], words: Path, tmp_path: Path
) -> None:
    with virtual_microphone() as microphone:
        sound = {
            name: value
            for name, value in microphone.environment.items()
            if name in ("XDG_RUNTIME_DIR", "ALSA_CONFIG_PATH")
        }
        window = open_program(tmp_path, words, hears=True, **sound)
        window.until(lambda facts: facts["data"] and facts["ear"] == "asleep" and facts["engine"])
        window.ask("say", "train the CNN for 6 epochs with batch size 4")
        window.until(lambda facts: facts["status"] == "finished")
        window.ask("say", "predict what I say")
        facts = window.until(lambda facts: facts["ear"] == "listening")
        assert facts["view"] == "predictions"
        microphone.play(speak("seven", "en-us", "50", "130", tmp_path / "seven.wav"))
        facts = window.until(lambda facts: "The word is" in facts["conversation"][-1][1])
        assert facts["conversation"][-1][1].startswith("The word is “seven”, with a probability of")
        window.until(lambda facts: facts["ear"] == "asleep" and facts["canvases"]["prediction"] > 50)
        assert not facts["torch"]
        assert window.close() == 0


def test_the_terminal_names_the_words_in_files(terminal: TerminalHere, words: Path, tmp_path: Path) -> None:
    common = ("--json", "--runs", "runs", "--data", words)
    assert terminal(*common, "train the CNN for 6 epochs with batch size 4", folder=tmp_path).code == 0
    nine = speak("nine", "en-us", "50", "130", tmp_path / "nine.wav")
    outcome = hearsee(*common, "predict", nine, tmp_path / "missing.wav", folder=tmp_path)
    assert outcome.code == 2
    told = outcome.events
    assert [(line["file"], line["predicted"]) for line in told if line["event"] == "predicted_sound"] == [
        ("nine.wav", "nine")
    ]
    assert [line["message"] for line in told if line["event"] == "failed"] == [
        f"There is no file {tmp_path / 'missing.wav'}: check its name."
    ]
    resampled = "The 22.05 kHz of"
    assert any(str(line.get("message")).startswith(resampled) for line in told if line["event"] == "warning")
