"""What becomes of real people's speech, nearly all of which is no command, with the whole vocabulary.

    python -m tests.benchmarks.hearing_real FOLDER [--every 4] [--weights FOLDER]

FOLDER has a `labels.tsv` with the columns path, speaker, text, language and source. A clip whose text means
something in the vocabulary is a command and is to be done; of all others nothing is. Prints a table, a row a
source, with 95 % intervals (Wilson, "Probable inference", 1927).
"""

from __future__ import annotations

import argparse
import csv
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.common.folders import user_folders
from app.terminal.hear import every_command_but_answers
from audio.capture.endpoint import without_silence
from audio.capture.files import as_pcm
from audio.capture.sound import Utterance
from audio.capture.voice_activity import VoiceActivity, best_voice_activity
from audio.grammar.grammar import Grammar
from audio.listening.listener import LONGEST_SECONDS, Listener
from audio.listening.verdicts import Heard, Rejected, Unsure, Verdict
from audio.recognisers.network.weights import find_weights
from audio.recognisers.whisper import THRESHOLDS
from tests.benchmarks.hearing import InThisProcess, samples
from tests.benchmarks.tables import in_short, share

COMMANDS, OTHER = "commands", "no commands"


@dataclass(frozen=True)
class RealClip:
    """A recording of a person and what was said in it."""

    path: Path
    speaker: str
    text: str
    source: str


@dataclass(frozen=True)
class Outcome:
    """What became of one clip."""

    clip: RealClip
    verdict: Verdict
    right: bool
    """Whether it was done and means what was said."""
    cpu: float
    """Seconds of processor time."""


def real_clips(folder: Path) -> list[RealClip]:
    """All that the labels name."""
    with (folder / "labels.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [RealClip(folder / row["path"], row["speaker"], row["text"], row["source"]) for row in rows]


def outcome(clip: RealClip, listener: Listener, grammar: Grammar, activity: VoiceActivity) -> Outcome:
    """Hear it as the program hears a file."""
    recording = Utterance(as_pcm(samples(clip.path).astype("float32")))
    utterance = without_silence(recording, activity)
    began = time.process_time()
    if utterance is recording or utterance.seconds > LONGEST_SECONDS:
        verdict: Verdict = Rejected("There is no speech, or too much of it.")
    else:
        verdict = listener.hear(utterance)
    cpu = time.process_time() - began
    meant = grammar.parse(clip.text)
    right = (
        meant is not None
        and isinstance(verdict, Heard)
        and (verdict.intent, verdict.slots) == (meant.intent, meant.slots)
    )
    return Outcome(clip, verdict, right, cpu)


def line(title: str, outcomes: Sequence[Outcome]) -> str:
    """A row of the table."""
    n, speakers = len(outcomes), len({each.clip.speaker for each in outcomes})
    right = sum(each.right for each in outcomes)
    done = sum(isinstance(each.verdict, Heard) for each in outcomes) - right
    asked = sum(isinstance(each.verdict, Unsure) for each in outcomes)
    cpu = [each.cpu for each in outcomes]
    shares = " | ".join(share(count, n) for count in (right, done, asked))
    return f"| {title} | {n} | {speakers} | {shares} | {in_short(cpu)} |"


def by_row(outcomes: Iterable[Outcome], grammar: Grammar) -> dict[str, list[Outcome]]:
    """Those of each source, and then commands and all others of all sources."""
    rows: dict[str, list[Outcome]] = {}
    for each in outcomes:
        rows.setdefault(each.clip.source, []).append(each)
    every = [each for row in rows.values() for each in row]
    rows[COMMANDS] = [each for each in every if grammar.parse(each.clip.text) is not None]
    rows[OTHER] = [each for each in every if grammar.parse(each.clip.text) is None]
    return rows


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=1, help="hear only every so many clips")
    parser.add_argument("--weights", type=Path, default=None)
    options = parser.parse_args()
    weights = find_weights(options.weights, user_folders().weights)
    if weights is None:
        raise SystemExit("Whisper's weights are not here: see docs/hearing.md.")
    grammar, activity = every_command_but_answers(), best_voice_activity()
    listener = Listener(InThisProcess(grammar, weights), grammar, THRESHOLDS)
    clips = real_clips(options.folder)[:: options.every]
    outcomes = [outcome(clip, listener, grammar, activity) for clip in clips]
    print("| | n | speakers | right | done wrongly | asked | CPU, median / 95 % / longest |")
    print("|---|---|---|---|---|---|---|")
    for title, row in by_row(outcomes, grammar).items():
        if row:
            print(line(title, row))
    for each in outcomes:
        if isinstance(each.verdict, Heard) and not each.right:
            print(f"done wrongly: {each.clip.path.name}: “{each.clip.text}” as “{each.verdict.text}”")


if __name__ == "__main__":
    main()
