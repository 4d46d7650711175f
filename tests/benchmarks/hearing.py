"""How well commands are heard, how seldom anything else is taken for one, and at what cost.

    python -m tests.benchmarks.hearing SPEECH [--only people commands ...] [--every 4] [--weights FOLDER]

SPEECH holds the folders `people`, `commands`, `other`, `chinese` and `noise`, with their labels. Clips are
heard as the program hears a file: silence cut off, then the recogniser and the verdict. Noise is mixed in
with a seed for each clip. Prints a table for the README.
"""

from __future__ import annotations

import argparse
import csv
import json
import platform
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
import numpy.typing as npt
import soundfile

from app.common.folders import user_folders
from audio.endpoint import without_silence
from audio.files import as_pcm
from audio.grammar import Grammar
from audio.grammar_file import read_grammar
from audio.listening import Listener
from audio.recognisers.recogniser import Recognition
from audio.recognisers.weights import find_weights
from audio.recognisers.whisper import THRESHOLDS
from audio.recognisers.whisper_engine import WhisperEngine
from audio.sound import Utterance
from audio.verdicts import Heard, Unsure, Verdict
from audio.voice_activity import VoiceActivity, best_voice_activity

GRAMMARS = Path(__file__).parent / "grammars"
FRAME = 2048
SAME_INTENT = {"set_lr": "set", "cv": "crossval"}
SAME_SLOT = {"optimizer": "opt", "next": "index"}
Samples = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Clip:
    """A recording and what it means; an empty intent means that it is no command."""

    path: Path
    voice: str
    intent: str
    slots: dict[str, Any]
    language: str


@dataclass
class Tally:
    """What became of the clips of one row."""

    right: int = 0
    wrong: int = 0
    asked: int = 0
    rejected: int = 0
    language_right: int = 0
    cpu: list[float] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Count the clips of another row as well."""
        self.right += other.right
        self.wrong += other.wrong
        self.asked += other.asked
        self.rejected += other.rejected
        self.language_right += other.language_right
        self.cpu += other.cpu

    @property
    def clips(self) -> int:
        """How many there were."""
        return self.right + self.wrong + self.asked + self.rejected


class InThisProcess:
    """A `Recogniser` whose processor time can be measured."""

    def __init__(self, grammar: Grammar, weights: Path) -> None:
        self._engine = WhisperEngine(grammar.of_words(), weights)

    def recognise(self, utterance: Utterance) -> Recognition:
        return self._engine.recognise(utterance.pcm)

    def close(self) -> None:
        """Nothing to give back."""


def people(speech: Path) -> list[Clip]:
    labels = json.loads((speech / "people" / "labels.json").read_text())
    return [
        Clip(speech / "people" / name, "", label["intent"], label["slots"], "en")
        for name, label in sorted(labels.items())
    ]


def labelled(folder: Path, start: str, language: str) -> list[Clip]:
    """The clips of a `labels.tsv` whose path starts so."""
    with (folder / "labels.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [
        Clip(
            folder / row["path"],
            row["voice"],
            SAME_INTENT.get(row["intent"], row["intent"]),
            renamed(json.loads(row["slots"] or "{}")),
            language,
        )
        for row in rows
        if row["path"].startswith(start)
    ]


def renamed(slots: dict[str, Any]) -> dict[str, Any]:
    """One name for what the labels call differently."""
    return {SAME_SLOT.get(name, name): value for name, value in slots.items()}


def loudest_frame(sound: Samples) -> float:
    """The largest energy of a frame, as the speech-to-intent benchmark measures it."""
    frames = sound[: len(sound) // FRAME * FRAME].reshape(-1, FRAME)
    return float((frames**2).sum(axis=1).max()) if len(frames) else float((sound**2).sum())


def mean_power(sound: Samples) -> float:
    """Of the whole clip."""
    return float((sound**2).mean())


def mixed(
    sound: Samples, noise: Samples, decibels: float, power: Callable[[Samples], float], seed: int
) -> Samples:
    """The sound with a stretch of noise that many decibels below it, quieter where it would be clipped."""
    start = np.random.default_rng(seed).integers(0, max(1, len(noise) - len(sound)))
    under = np.resize(noise[start:], len(sound))
    both = sound + under * np.sqrt(power(sound) / power(under) / 10 ** (decibels / 10))
    return np.asarray(both / max(1.0, 2 * np.abs(both).max()))


def heard(
    clips: Sequence[tuple[int, Clip]], listener: Listener, prepare: Callable[[int, Clip], Utterance]
) -> Tally:
    """Hear every clip. The number with each seeds its noise."""
    tally = Tally()
    for number, clip in clips:
        utterance = prepare(number, clip)
        began = time.process_time()
        verdict = listener.hear(utterance)
        tally.cpu.append(time.process_time() - began)
        count(tally, clip, verdict)
    return tally


def count(tally: Tally, clip: Clip, verdict: Verdict) -> None:
    """Enter one verdict."""
    if isinstance(verdict, Heard):
        right = clip.intent and (verdict.intent, renamed(verdict.slots)) == (clip.intent, clip.slots)
        tally.right += bool(right)
        tally.wrong += not right
    elif isinstance(verdict, Unsure):
        tally.asked += 1
    else:
        tally.rejected += 1
    tally.language_right += getattr(verdict, "language", clip.language) == clip.language


def rows(speech: Path) -> Iterator[tuple[str, str, list[Clip], str, float | None]]:
    """Set, grammar and its clips, under which name, in which noise (None is none)."""
    orders = people(speech)
    for decibels in (None, 24.0, 12.0, 9.0, 6.0):
        yield "people", "coffee", orders, "People ordering coffee", decibels
    commands = labelled(speech, "commands/", "en")
    robots = [clip for clip in commands if clip.voice.startswith("espeak")]
    voices = [clip for clip in commands if not clip.voice.startswith("espeak")]
    chinese = labelled(speech / "chinese", "", "zh")
    for decibels in (None, 10.0):
        yield "commands", "commands", voices, "Commands, 8 synthetic voices", decibels
        yield "commands", "commands", robots, "Commands, 3 espeak voices", decibels
        yield "chinese", "commands", [clip for clip in chinese if clip.intent], "Chinese commands", decibels
        yield "other", "commands", labelled(speech, "other/", "en"), "Other speech", decibels
        yield (
            "other",
            "commands",
            [clip for clip in chinese if not clip.intent],
            "Chinese sentences",
            decibels,
        )


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("speech", type=Path)
    parser.add_argument("--only", nargs="*", default=["people", "commands", "chinese", "other"])
    parser.add_argument("--every", type=int, default=1, help="hear only every so many clips")
    parser.add_argument("--weights", type=Path, default=None)
    options = parser.parse_args()
    weights = find_weights(options.weights, user_folders().weights)
    if weights is None:
        raise SystemExit("Whisper's weights are not here: see the README.")
    listeners: dict[str, Listener] = {}
    total = Tally()
    noise = samples(options.speech / "noise" / "kitchen.flac")
    activity = best_voice_activity()
    print(f"{platform.platform()}, {platform.machine()}, one thread")
    print("| | n | right | wrong | asked | rejected | language | CPU, median |")
    print("|---|---|---|---|---|---|---|---|")
    for kind, name, clips, title, decibels in rows(options.speech):
        if kind not in options.only:
            continue
        if name not in listeners:
            grammar = read_grammar(GRAMMARS / f"{name}.toml")
            listeners[name] = Listener(InThisProcess(grammar, weights), grammar, THRESHOLDS)
        power = loudest_frame if kind == "people" else mean_power

        def prepare(number: int, clip: Clip) -> Utterance:
            return utterance_of(clip, noise, decibels, power, number, activity)  # noqa: B023 - used at once

        tally = heard(list(enumerate(clips))[:: options.every], listeners[name], prepare)
        total.add(tally)
        print(line(title, in_words(decibels), tally), flush=True)
    print(line("All utterances", "clean and in noise", total))


def samples(path: Path) -> Samples:
    sound, _ = soundfile.read(path, dtype="float64")
    return np.asarray(sound)


def utterance_of(
    clip: Clip,
    noise: Samples,
    decibels: float | None,
    power: Callable[[Samples], float],
    seed: int,
    activity: VoiceActivity,
) -> Utterance:
    """The clip as the recogniser gets it."""
    sound = samples(clip.path)
    if decibels is not None:
        sound = mixed(sound, noise, decibels, power, seed)
    return without_silence(Utterance(as_pcm(sound.astype(np.float32))), activity)


def in_words(decibels: float | None) -> str:
    """The noise of a row."""
    return "clean" if decibels is None else f"kitchen {decibels:g} dB"


def line(title: str, where: str, tally: Tally) -> str:
    """A row of the table."""
    shares = (tally.right, tally.wrong, tally.asked, tally.rejected, tally.language_right)
    figures = " | ".join(f"{share / max(1, tally.clips):.3f}" for share in shares)
    return f"| {title}, {where} | {tally.clips} | {figures} | {median(tally.cpu or [0.0]):.2f} s |"


if __name__ == "__main__":
    main()
