"""`hearsee hear` on sound of every kind: what is no command starts nothing, and a poor recording is heard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
import soxr

from app.terminal.hear import NO_SPEECH
from tests.audio.sounds import Samples, say
from tests.end_to_end.commands import Outcome, hearsee

pytestmark = pytest.mark.end_to_end
COMMAND = "train M L P for ten epochs"
MEANT = ("train", {"model": "mlp", "epochs": 10})
CHORDS = ((220.0, 277.2, 329.6), (196.0, 246.9, 293.7), (174.6, 220.0, 261.6), (196.0, 246.9, 392.0))
CHORD_SECONDS = 0.8
LONG_SECONDS = 600
KEYS = {"path", "verdict", "text", "intent", "slots", "seconds", "language"}


class Studio:
    """Makes clips in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.command, self.rate = self.say(COMMAND)

    def say(self, text: str) -> tuple[Samples, int]:
        samples, rate = soundfile.read(say(text, self.folder / "spoken.wav"))
        return samples, rate

    def word(self, text: str) -> Samples:
        """Without the silence around it."""
        samples, _ = self.say(text)
        loud = np.flatnonzero(np.abs(samples) > 0.02)
        return np.asarray(samples[loud[0] : loud[-1] + 1])

    def resampled(self, rate: int) -> Samples:
        return np.asarray(soxr.resample(self.command, self.rate, rate))

    def music(self, seconds: float) -> Samples:
        """Four plucked chords over and over, each of three notes and their octaves."""
        length = round(CHORD_SECONDS * self.rate)
        time = np.arange(length) / self.rate
        bars = [
            np.exp(-2 * time)
            * sum(np.sin(2 * np.pi * f * time) + 0.3 * np.sin(4 * np.pi * f * time) for f in chord)
            for chord in CHORDS * (1 + round(seconds / (4 * CHORD_SECONDS)))
        ]
        return np.concatenate(bars)[: round(seconds * self.rate)]

    def over_music(self, decibels: float) -> Samples:
        """The command, and music that is so much quieter, which begins before it and ends after it."""
        pause = np.zeros(self.rate)
        speech = np.concatenate((pause, self.command, pause))
        music = self.music(len(speech) / self.rate)
        share = np.sqrt(np.mean(self.command**2) / np.mean(music**2)) * 10 ** (-decibels / 20)
        return np.asarray(speech + share * music[: len(speech)])


def white(seconds: float, amplitude: float, rate: int) -> Samples:
    return np.random.default_rng(0).normal(0, amplitude, round(seconds * rate)).clip(-1, 1)


def sounds(studio: Studio) -> dict[str, tuple[Samples, int]]:
    """Every clip that can be read: samples in -1 .. 1, (N,) or (N, channels), and their rate."""
    rate, command = studio.rate, studio.command
    return {
        "clean": (command, rate),
        "clipped": (np.clip(20 * command, -1, 1), rate),
        "telephone": (studio.resampled(8000), 8000),
        "disc": (studio.resampled(44_100), 44_100),
        "stereo": (np.stack((command, 0.1 * command), axis=1), rate),
        "over music": (studio.over_music(10), rate),
        "in minutes of silence": (
            np.concatenate((np.zeros(60 * rate), command, np.zeros(60 * rate))),
            rate,
        ),
        "silence": (np.zeros(2 * 16_000), 16_000),
        "white noise": (white(3, 0.2, 16_000), 16_000),
        "faint noise": (white(1, 0.01, 16_000), 16_000),
        "music": (0.1 * studio.music(4), rate),
        "ten minutes": (white(LONG_SECONDS, 0.05, 8000), 8000),
        "other speech": studio.say("my brother trains every morning before breakfast"),
        "two commands": (np.concatenate((studio.word("stop"), studio.word("train M L P"))), rate),
        "two commands in a breath": studio.say("stop train M L P"),
    }


@dataclass(frozen=True)
class Heard:
    """What was told of the clips."""

    outcome: Outcome
    lines: Mapping[str, dict[str, Any]]
    """By the clip's name."""
    clips: tuple[Path, ...]


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Studio:
    return Studio(tmp_path_factory.mktemp("clips"))


@pytest.fixture(scope="module")
def clips(studio: Studio) -> tuple[Path, ...]:
    made = []
    for name, (samples, rate) in sounds(studio).items():
        made.append(studio.folder / f"{name}.wav")
        soundfile.write(made[-1], samples, rate)
    whole = made[0].read_bytes()
    for name, data in (("empty", b""), ("cut off", whole[: len(whole) // 2])):
        made.append(studio.folder / f"{name}.wav")
        made[-1].write_bytes(data)
    return tuple(made)


@pytest.fixture(scope="module")
def heard(clips: tuple[Path, ...], weights: Path | None) -> Heard:
    """All clips, in one process."""
    if weights is None:
        pytest.skip("Whisper's weights are not on this computer")
    outcome = hearsee("hear", "--json", *clips, folder=clips[0].parent, HEARSEE_WHISPER=str(weights))
    return Heard(outcome, {Path(line["path"]).stem: line for line in outcome.events}, clips)


def test_every_clip_has_one_line_in_its_order(heard: Heard) -> None:
    assert [line["path"] for line in heard.outcome.events] == [str(clip) for clip in heard.clips]
    assert all(set(line) >= KEYS for line in heard.outcome.events)
    verdicts = {line["verdict"] for line in heard.outcome.events}
    assert verdicts <= {"heard", "unsure", "rejected"}


def test_files_that_cannot_be_read_are_a_sentence_each_and_the_exit_code(heard: Heard) -> None:
    assert heard.outcome.code == 2
    empty, cut_off = heard.outcome.errors.splitlines()
    assert "empty.wav is empty (0 bytes)" in empty
    assert "cut off.wav is cut off" in cut_off
    for name, sentence in (("empty", empty), ("cut off", cut_off)):
        assert (heard.lines[name]["verdict"], heard.lines[name]["reason"]) == ("rejected", sentence)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("silence", "The sound is silent: check that the microphone is not muted."),
        ("white noise", NO_SPEECH),
        ("faint noise", NO_SPEECH),
        ("music", NO_SPEECH),
        ("ten minutes", f"The sound lasts {LONG_SECONDS} s; a command lasts at most 15 s."),
    ],
)
def test_sound_in_which_nobody_speaks_is_no_command(name: str, reason: str, heard: Heard) -> None:
    line = heard.lines[name]
    assert (line["verdict"], line["intent"], line["slots"]) == ("rejected", "", {})
    assert line["reason"] == reason


def test_other_speech_is_no_command(heard: Heard) -> None:
    assert heard.lines["other speech"]["verdict"] == "rejected"


@pytest.mark.parametrize(
    "name",
    ["clean", "clipped", "telephone", "disc", "stereo", "over music", "in minutes of silence"],
)
def test_a_command_is_heard_however_it_was_recorded(name: str, heard: Heard) -> None:
    line = heard.lines[name]
    assert (line["verdict"], line["language"]) == ("heard", "en")
    assert (line["intent"], line["slots"]) == MEANT


@pytest.mark.parametrize("name", ["two commands", "two commands in a breath"])
def test_of_two_commands_in_one_breath_either_is_heard_or_none(name: str, heard: Heard) -> None:
    line = heard.lines[name]
    either = [("stop", {}), ("train", {"model": "mlp"})]
    assert line["verdict"] == "rejected" or (line["intent"], line["slots"]) in either
