"""How well commands are heard, how seldom anything else is taken for one, and at what cost.

    python -m tests.benchmarks.hearing SPEECH [--only people commands ...] [--every 4] [--weights FOLDER]

SPEECH holds the folders `people`, `commands`, `other`, `chinese` and `noise`, with their labels. Clips are
heard as the program hears a file: silence cut off, then the recogniser with the app's whole grammar (for the
orders of coffee with theirs) and the verdict; one engine hears all of them, also the first. Noise is mixed
in with a seed for each clip. Prints a table for docs/hearing.md, with intervals of 95 % (Wilson).
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
from typing import Any

import numpy as np
import numpy.typing as npt
import soundfile

from app.common.folders import user_folders
from app.terminal.hear import every_command_but_answers
from audio.capture.endpoint import without_silence
from audio.capture.files import as_pcm
from audio.capture.sound import Utterance
from audio.capture.voice_activity import VoiceActivity, best_voice_activity
from audio.grammar.grammar import Grammar, Parse
from audio.grammar.grammar_file import read_grammar
from audio.listening.listener import Listener
from audio.listening.verdicts import Heard, Unsure, Verdict
from audio.recognisers.network.weights import find_weights
from audio.recognisers.recogniser import Recognition
from audio.recognisers.whisper import THRESHOLDS
from audio.recognisers.whisper_engine import WhisperEngine
from tests.benchmarks.tables import in_short, share

COFFEE = Path(__file__).parent / "grammars" / "coffee.toml"
FRAME = 2048
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
    voices: set[str] = field(default_factory=set)

    def add(self, other: Tally) -> None:
        """Count the clips of another row as well."""
        self.right += other.right
        self.wrong += other.wrong
        self.asked += other.asked
        self.rejected += other.rejected
        self.language_right += other.language_right
        self.cpu += other.cpu
        self.voices |= other.voices

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


def labelled(folder: Path, start: str, language: str, grammar: Grammar) -> list[Clip]:
    """The clips of a `labels.tsv` whose path starts so. They mean what their text does where it is typed."""
    with (folder / "labels.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [
        clip_of(folder / row["path"], row["voice"], grammar.parse(row["text"]), language)
        for row in rows
        if row["path"].startswith(start)
    ]


def clip_of(path: Path, voice: str, means: Parse | None, language: str) -> Clip:
    """One that means this, or nothing."""
    return Clip(path, voice, means.intent if means else "", means.slots if means else {}, language)


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
    tally.voices.add(clip.voice)
    if isinstance(verdict, Heard):
        right = clip.intent and (verdict.intent, verdict.slots) == (clip.intent, clip.slots)
        tally.right += bool(right)
        tally.wrong += not right
    elif isinstance(verdict, Unsure):
        tally.asked += 1
    else:
        tally.rejected += 1
    tally.language_right += getattr(verdict, "language", clip.language) == clip.language


def rows(speech: Path, app: Grammar) -> Iterator[tuple[str, list[Clip], str, float | None]]:
    """Set and its clips, under which name, in which noise (None is none)."""
    orders = people(speech)
    for decibels in (None, 24.0, 12.0, 9.0, 6.0):
        yield "people", orders, "People ordering coffee", decibels
    commands = labelled(speech, "commands/", "en", app)
    robots = [clip for clip in commands if clip.voice.startswith("espeak")]
    voices = [clip for clip in commands if not clip.voice.startswith("espeak")]
    chinese = labelled(speech / "chinese", "", "zh", app)
    for decibels in (None, 10.0):
        yield "commands", voices, "Commands, synthetic", decibels
        yield "commands", robots, "Commands, espeak", decibels
        yield "chinese", [clip for clip in chinese if clip.intent], "Chinese commands, synthetic", decibels
        yield "other", labelled(speech, "other/", "en", app), "Other speech, synthetic", decibels
        yield "other", [clip for clip in chinese if not clip.intent], "Chinese sentences, synthetic", decibels


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
        raise SystemExit("Whisper's weights are not here: see docs/hearing.md.")
    app = every_command_but_answers()
    listeners: dict[bool, Listener] = {}
    total = Tally()
    noise = samples(options.speech / "noise" / "kitchen.flac")
    activity = best_voice_activity()
    print(f"{platform.platform()}, {platform.machine()}, one thread")
    print("| | n | voices | right | done wrongly | asked | language | CPU, median / 95 % / longest |")
    print("|---|---|---|---|---|---|---|---|")
    for kind, clips, title, decibels in rows(options.speech, app):
        if kind not in options.only:
            continue
        coffee = kind == "people"
        if coffee not in listeners:
            grammar = read_grammar(COFFEE) if coffee else app
            listeners[coffee] = Listener(InThisProcess(grammar, weights), grammar, THRESHOLDS)
        power = loudest_frame if coffee else mean_power

        def prepare(number: int, clip: Clip) -> Utterance:
            return utterance_of(clip, noise, decibels, power, number, activity)  # noqa: B023 - used at once

        tally = heard(list(enumerate(clips))[:: options.every], listeners[coffee], prepare)
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
    counts = (tally.right, tally.wrong, tally.asked, tally.language_right)
    figures = " | ".join(share(count, tally.clips) for count in counts)
    return f"| {title}, {where} | {tally.clips} | {len(tally.voices)} | {figures} | {in_short(tally.cpu)} |"


if __name__ == "__main__":
    main()
