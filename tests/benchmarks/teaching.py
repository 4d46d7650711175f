"""How well phrases taught by example are heard again, and how seldom anything else is taken for one.

    python -m tests.benchmarks.teaching SPOKEN_DIGITS SPEECH [--whisper MODEL] [--examples 3 5] [--tests 10]
        [--clips 50] [--clear 0.65]

SPOKEN_DIGITS holds `{digit}_{speaker}_{number}.wav`; SPEECH holds the folders `other` and `commands`, and
`labels.tsv`. Without --whisper the plain spectrum is measured. The limits were chosen on the first three
speakers; the table tells them apart from the others. Speech is cut to the band of the digits, which are
sampled at 8 kHz: else its treble alone would tell it from them.
"""

from __future__ import annotations

import argparse
import itertools
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import soxr

from audio.capture.files import as_pcm, read_sound
from audio.capture.sound import SAMPLE_RATE, Utterance
from audio.teaching.background import background_sounds
from audio.teaching.dynamic_time_warping import Matrix, Templates
from audio.teaching.features import EncoderFeatures, Features, SpectrumFeatures, mean_of_encoder
from audio.teaching.taught_phrases import (
    ENCODER_LIMITS,
    SPECTRUM_LIMITS,
    Clarity,
    Limits,
    TaughtPhrase,
    TaughtPhrases,
)
from audio.teaching.trimming import FRAME_SAMPLES, loud_span

CHOSEN_ON = ("george", "jackson", "lucas")
REPORTED_ON = ("nicolas", "theo", "yweweler")
DIGITS = tuple("0123456789")
DIGIT_WORDS = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}
BEFORE_SECONDS, AFTER_SECONDS = 0.3, 0.6
"""What the endpointer leaves around an utterance."""
FIRST_TEST = 5

Takes = dict[tuple[str, str], list[Matrix]]


class WhisperEncoder:
    """Whisper's encoder on a window that is no longer than the sound."""

    def __init__(self, folder: Path) -> None:
        import ctranslate2
        from faster_whisper.feature_extractor import FeatureExtractor

        self._view = ctranslate2.StorageView
        self._model = ctranslate2.models.Whisper(str(folder), compute_type="int8", intra_threads=1)
        self._mel = FeatureExtractor()

    def __call__(self, utterance: Utterance) -> Matrix:
        """See `audio.teaching.features.Encode`."""
        mel = self._mel(utterance.samples, padding=0)
        even = np.ascontiguousarray(mel[None, :, : mel.shape[1] // 2 * 2])
        encoded = self._model.encode(self._view.from_array(even), to_cpu=True)
        (frames,) = np.array(encoded, np.float32)
        return np.asarray(frames, np.float32)


def main() -> None:
    """Measure and print."""
    asked = _arguments()
    features = _features(asked.whisper)
    limits = ENCODER_LIMITS if asked.whisper else SPECTRUM_LIMITS
    if asked.clear is not None:
        limits = replace(limits, clear=asked.clear)
    background = Templates(_described(features, background_sounds()))
    numbers = [*range(FIRST_TEST), *range(FIRST_TEST, FIRST_TEST + asked.tests)]
    takes = {
        (speaker, digit): _described(features, _digits(asked.digits, speaker, digit, numbers))
        for speaker in CHOSEN_ON + REPORTED_ON
        for digit in DIGITS
    }
    clips = list(_clips(asked.speech, asked.clips))
    foreign = {
        "other sentences": _described(features, [clip for kind, clip in clips if kind == "other"]),
        "commands": _described(features, [clip for kind, clip in clips if kind == "commands"]),
        "pieces of both": _described(features, _pieces([clip for _, clip in clips])),
    }
    for count, (name, speakers) in itertools.product(
        asked.examples, (("chosen on", CHOSEN_ON), ("reported on", REPORTED_ON))
    ):
        print(f"{count} examples, {name} {', '.join(speakers)}")
        for line in _report(takes, foreign, background, speakers, count, limits):
            print(f"  {line}")


def _report(
    takes: Takes,
    foreign: dict[str, list[Matrix]],
    background: Templates,
    speakers: Sequence[str],
    count: int,
    limits: Limits,
) -> Iterator[str]:
    same: Counter[str] = Counter()
    others: Counter[str] = Counter()
    held_out: Counter[str] = Counter()
    started: dict[str, Counter[str]] = {kind: Counter() for kind in foreign}
    for speaker in speakers:
        taught = _taught(takes, speaker, DIGITS, count, background, limits)
        for digit in DIGITS:
            same.update(_outcome(taught, take, digit) for take in takes[speaker, digit][FIRST_TEST:])
            for other in CHOSEN_ON + REPORTED_ON:
                if other != speaker:
                    tests = takes[other, digit][FIRST_TEST : FIRST_TEST + 2]
                    others.update(_outcome(taught, take, digit) for take in tests)
        for kind, sounds in foreign.items():
            started[kind].update(_outcome(taught, sound, "") for sound in sounds)
        for half, rest in ((DIGITS[::2], DIGITS[1::2]), (DIGITS[1::2], DIGITS[::2])):
            some = _taught(takes, speaker, half, count, background, limits)
            for digit in rest:
                held_out.update(_outcome(some, take, "") for take in takes[speaker, digit][FIRST_TEST:])
    yield f"the same person: {_shares(same)}"
    yield f"other people saying the same digits: {_shares(others)}"
    yield f"the same person saying a digit that was not taught: {_started(held_out)}"
    for kind, outcomes in started.items():
        yield f"{kind}: {_started(outcomes)}"


def _taught(
    takes: Takes, speaker: str, digits: Sequence[str], count: int, background: Templates, limits: Limits
) -> TaughtPhrases:
    phrases = tuple(TaughtPhrase(digit, digit, tuple(takes[speaker, digit][:count])) for digit in digits)
    return TaughtPhrases(phrases, background, limits)


def _outcome(taught: TaughtPhrases, take: Matrix, digit: str) -> str:
    match = taught.match(take)
    if match is None or match.clarity is Clarity.NONE:
        return "rejected"
    return "right" if match.phrase.name == digit else "wrong"


def _shares(outcomes: Counter[str]) -> str:
    total = outcomes.total()
    shares = [f"{outcome} {outcomes[outcome] / total:.1%}" for outcome in ("right", "wrong", "rejected")]
    return f"{', '.join(shares)} of {total}"


def _started(outcomes: Counter[str]) -> str:
    return f"{outcomes['wrong']} of {outcomes.total()} started something"


def _features(whisper: Path | None) -> Features:
    if whisper is None:
        return SpectrumFeatures()
    encoder = WhisperEncoder(whisper)
    return EncoderFeatures(encoder, mean_of_encoder(encoder, background_sounds()))


def _described(features: Features, sounds: Sequence[Utterance]) -> list[Matrix]:
    described = [features(sound) for sound in sounds]
    return [matrix for matrix in described if matrix is not None]


def _digits(folder: Path, speaker: str, digit: str, numbers: Sequence[int]) -> list[Utterance]:
    return [_surrounded(read_sound(folder / f"{digit}_{speaker}_{number}.wav")) for number in numbers]


def _surrounded(utterance: Utterance) -> Utterance:
    before, after = (bytes(2 * round(seconds * SAMPLE_RATE)) for seconds in (BEFORE_SECONDS, AFTER_SECONDS))
    return Utterance(before + utterance.pcm + after)


def _clips(folder: Path, count: int) -> Iterator[tuple[str, Utterance]]:
    """Clips of each kind; none by the people who speak the digits, and none with a digit in it."""
    lines = (folder / "labels.tsv").read_text("utf-8").splitlines()[1:]
    fields = [line.split("\t") for line in lines]
    for kind in ("other", "commands"):
        names = [
            path
            for path, voice, text, *_ in fields
            if path.startswith(f"{kind}/")
            and not voice.startswith("fsdd")
            and not DIGIT_WORDS & set(text.lower().split())
            and not any(letter.isdigit() for letter in text)
        ]
        for name in random.Random(0).sample(names, min(count, len(names))):
            sound = read_sound(folder / name).samples
            narrow = soxr.resample(soxr.resample(sound, SAMPLE_RATE, 8000), 8000, SAMPLE_RATE)
            yield kind, _surrounded(Utterance(as_pcm(narrow)))


def _pieces(clips: Sequence[Utterance]) -> list[Utterance]:
    """Two stretches of each clip as long as a word, 0.3 to 0.8 s, where it is loud: harder than sentences."""
    chance = random.Random(1)
    pieces = []
    for clip in clips:
        span = loud_span(clip)
        assert span is not None
        first, last = span.start * FRAME_SAMPLES, span.end * FRAME_SAMPLES
        for _ in range(2):
            length = round(chance.uniform(0.3, 0.8) * SAMPLE_RATE)
            start = chance.randrange(first, max(first + 1, last - length))
            pieces.append(_surrounded(Utterance(clip.pcm[2 * start : 2 * (start + length)])))
    return pieces


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("digits", type=Path)
    parser.add_argument("speech", type=Path)
    parser.add_argument("--whisper", type=Path, help="a folder with Whisper for CTranslate2")
    parser.add_argument("--examples", type=int, nargs="+", default=[3])
    parser.add_argument("--tests", type=int, default=10, help="repetitions of each digit that are tested")
    parser.add_argument("--clear", type=float, help="how near a clear match is, instead of the usual limit")
    parser.add_argument("--clips", type=int, default=50, help="clips of each kind of other speech")
    return parser.parse_args()


if __name__ == "__main__":
    main()
