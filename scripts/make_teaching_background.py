"""Make audio/teaching/background.ogg: meaningless words by espeak-ng, one a second.

python scripts/make_teaching_background.py
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import numpy as np
import soundfile

from audio.capture.files import read_sound
from audio.capture.sound import SAMPLE_RATE
from audio.teaching.background import FILE
from audio.teaching.trimming import FRAME_SAMPLES, loud_span, samples

WORDS = 36
LANGUAGES = ("en-us", "de", "fr-fr", "es", "cmn", "ru", "it", "pl", "tr", "sv", "ar", "hi")
VOICES = ("m1", "m3", "m5", "f1", "f2", "f4")
CONSONANTS = (*"bdfgklmnprstvz", "sh", "ch", "st", "pl")
VOWELS = (*"aeiou", "ai", "ee", "oo")
ENDINGS = ("n", "s", "t", "l", "m", "")


def main() -> None:
    """Write the file."""
    random = np.random.default_rng(5)
    seconds: list[np.ndarray] = []
    with tempfile.TemporaryDirectory() as folder:
        while len(seconds) < WORDS:
            number = len(seconds)
            syllables = [random.choice(CONSONANTS) + random.choice(VOWELS) for _ in range(1 + number % 3)]
            word = "".join(syllables) + random.choice(ENDINGS)
            voice = f"{LANGUAGES[number % 12]}+{VOICES[number // 2 % 6]}"
            seconds.append(_spoken(word, voice, 120 + 10 * (number % 8), 30 + 5 * (number % 9), Path(folder)))
    soundfile.write(FILE, np.concatenate(seconds), SAMPLE_RATE, format="OGG", subtype="VORBIS")


def _spoken(word: str, voice: str, speed: int, pitch: int, folder: Path) -> np.ndarray:
    """The word in the middle of a second."""
    path = folder / "word.wav"
    options = ["-v", voice, "-s", str(speed), "-p", str(pitch), "-w", str(path)]
    subprocess.run(["espeak-ng", *options, word], check=True, timeout=30)
    utterance = read_sound(path)
    span = loud_span(utterance)
    assert span is not None
    sound = samples(utterance)[span.start * FRAME_SAMPLES : span.end * FRAME_SAMPLES][: SAMPLE_RATE * 9 // 10]
    second = np.zeros(SAMPLE_RATE, np.float32)
    start = (SAMPLE_RATE - len(sound)) // 2
    second[start : start + len(sound)] = sound
    return second


if __name__ == "__main__":
    main()
