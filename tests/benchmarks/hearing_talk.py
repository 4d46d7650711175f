"""How often an hour of other people's talk has something done while the app listens hands-free.

    python -m tests.benchmarks.hearing_talk FOLDER [--minutes 60] [--wake-word] [--seed 1] [--weights FOLDER]

FOLDER is that of `hearing_real`; what means something in the vocabulary is left out. All else is played, one
after the other in a drawn order, with silence of 0.8 to 3 s between them, frame by frame into what finds
utterances hands-free. Every pause is judged, as at the window, by a computer that never makes it wait. Prints
what was done and asked, an hour, with 95 % intervals (exact, of Poisson counts: Garwood 1936).
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import numpy as np
from scipy.stats import chi2

from app.common.folders import user_folders
from app.terminal.hear import every_command_but_answers
from audio.capture.attention import Attention
from audio.capture.endpoint import Endpoints
from audio.capture.files import as_pcm
from audio.capture.sound import SAMPLE_RATE, SAMPLE_WIDTH, Utterance
from audio.capture.voice_activity import FRAME_SECONDS, best_voice_activity
from audio.grammar.grammar import Grammar
from audio.grammar.wake_word import with_wake_word
from audio.listening.judging import Judgement, Judging
from audio.listening.listener import LONGEST_SECONDS, Listener
from audio.listening.pausing import Pausing
from audio.listening.verdicts import Heard, Rejected, Unsure
from audio.recognisers.network.weights import find_weights
from audio.recognisers.whisper import THRESHOLDS
from tests.benchmarks.hearing import InThisProcess, samples
from tests.benchmarks.hearing_real import RealClip, real_clips

FRAME_BYTES = round(FRAME_SECONDS * SAMPLE_RATE) * SAMPLE_WIDTH
GAP_SECONDS = 0.8, 3.0
ROOM = 2e-4
"""Standard deviation of the noise between two recordings, of full scale."""
SECONDS_AN_HOUR = 3600.0


@dataclass
class AtOnce:
    """Stands where `Judging` does, and never makes anybody wait."""

    listener: Listener
    told: list[Judgement] = field(default_factory=list)
    opinion: Judgement | None = None
    _of: Utterance | None = None

    def consider(self, utterance: Utterance, _spoke_at: float | None) -> None:
        """Judge a pause."""
        self._of, self.opinion = utterance, self._judge(utterance)

    def drop(self) -> None:
        """Nobody waits for the pause any more."""
        self._of, self.opinion = None, None

    def decide(self, utterance: Utterance, _spoke_at: float | None) -> None:
        """Tell the verdict on a whole utterance."""
        known = self.opinion if utterance is self._of else None
        self.told.append(known or self._judge(utterance))

    def _judge(self, utterance: Utterance) -> Judgement:
        if utterance.seconds > LONGEST_SECONDS:
            return Rejected("")
        return self.listener.hear(utterance)


def per_hour(count: int, seconds: float) -> str:
    """A rate and its interval."""
    hours = seconds / SECONDS_AN_HOUR
    low = float(chi2.ppf(0.025, 2 * count)) / 2 if count else 0.0
    high = float(chi2.ppf(0.975, 2 * count + 2)) / 2
    return f"{count / hours:.1f} ({low / hours:.1f} to {high / hours:.1f})"


def talk(clips: Sequence[RealClip], chance: random.Random) -> Iterator[bytes]:
    """The sound of one clip after another, each with the silence after it: 16-bit mono at 16 kHz."""
    noise = np.random.default_rng(chance.randrange(2**32))
    for clip in clips:
        silence = noise.normal(0, ROOM, round(chance.uniform(*GAP_SECONDS) * SAMPLE_RATE))
        yield as_pcm(samples(clip.path).astype("float32")) + as_pcm(silence.astype("float32"))


def listen(sound: bytes, attention: Attention, pausing: Pausing, begun: float) -> float:
    """Hear it frame by frame, hands-free. The seconds that it took, by the sound."""
    frames = len(sound) // FRAME_BYTES
    for number in range(frames):
        frame = sound[number * FRAME_BYTES : (number + 1) * FRAME_BYTES]
        utterance = attention.feed(frame, begun + number * FRAME_SECONDS)
        if utterance is not None:
            pausing.end(utterance)
        pausing.follow()
    return frames * FRAME_SECONDS


def not_commands(clips: Sequence[RealClip], grammar: Grammar) -> list[RealClip]:
    """Without those that say something to do."""
    return [clip for clip in clips if grammar.parse(clip.text) is None]


def row(title: str, told: Sequence[Judgement], seconds: float) -> str:
    """Of the table."""
    done = sum(isinstance(each, Heard) and each.addressed for each in told)
    asked = sum(isinstance(each, Unsure) and each.addressed for each in told)
    rates = f"{per_hour(done, seconds)} | {per_hour(asked, seconds)}"
    return f"| {title} | {seconds / 60:.0f} | {len(told)} | {rates} |"


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--wake-word", action="store_true", help="do nothing without it")
    parser.add_argument("--weights", type=Path, default=None)
    options = parser.parse_args()
    weights = find_weights(options.weights, user_folders().weights)
    if weights is None:
        raise SystemExit("Whisper's weights are not here: see docs/hearing.md.")
    grammar, chance = every_command_but_answers(), random.Random(options.seed)
    clips = not_commands(real_clips(options.folder), grammar)
    chance.shuffle(clips)
    heard = with_wake_word(grammar) if options.wake_word else grammar
    judging = AtOnce(Listener(InThisProcess(heard, weights), heard, THRESHOLDS))
    attention = Attention(best_voice_activity(), Endpoints())
    attention.listen()
    pausing = Pausing(attention, cast(Judging, cast(Any, judging)), Endpoints(), lambda _: None)
    seconds, before = 0.0, 0
    for clip, sound in zip(clips, talk(clips, chance), strict=False):
        seconds += listen(sound, attention, pausing, seconds)
        for each in judging.told[before:]:
            if isinstance(each, Heard) and each.addressed:
                print(f"done: “{clip.text}” ({clip.source}) as “{each.text}”", flush=True)
        before = len(judging.told)
        if seconds >= options.minutes * 60:
            break
    print("| | minutes | utterances | done an hour | asked an hour |\n|---|---|---|---|---|")
    print(row("with a wake word" if options.wake_word else "hands-free", judging.told, seconds))


if __name__ == "__main__":
    main()
