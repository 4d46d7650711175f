"""Sounds that can be taught: chirps and vowels whose every repetition is a little different."""

import numpy as np

from audio.capture.sound import SAMPLE_RATE, Utterance
from audio.teaching.dynamic_time_warping import Matrix, Templates
from audio.teaching.features import SpectrumFeatures
from audio.teaching.taught_phrases import TaughtPhrase, TaughtPhrases
from tests.audio.sounds import Samples, noise, pcm

VOWELS = {"a": (730, 1090, 2440), "i": (270, 2290, 3010), "u": (300, 870, 2240), "e": (530, 1840, 2480)}
"""Formants in hertz (Peterson & Barney 1952)."""


def word(vowels: str, seed: int, syllable: float = 0.25) -> Utterance:
    """One repetition of a word of vowels; the seed changes its speed, pitch and loudness."""
    chance = np.random.default_rng(seed)
    seconds, pitch = syllable * chance.uniform(0.85, 1.15), chance.uniform(110, 125)
    sound = np.concatenate([_vowel(VOWELS[name], seconds, pitch) for name in vowels])
    sound = chance.uniform(0.15, 0.4) * sound / np.abs(sound).max()
    return Utterance(
        pcm(
            noise(0.3, seed=seed),
            sound + noise(len(sound) / SAMPLE_RATE, seed=seed + 1),
            noise(0.5, seed=seed + 2),
        )
    )


def whistle(low: float, high: float, seed: int) -> Utterance:
    """A whistle that glides."""
    chance = np.random.default_rng(seed)
    count = round(chance.uniform(0.45, 0.6) * SAMPLE_RATE)
    hertz = np.linspace(low, high, count) * chance.uniform(0.97, 1.03)
    sound = 0.3 * np.sin(2 * np.pi * np.cumsum(hertz) / SAMPLE_RATE)
    return Utterance(pcm(noise(0.3, seed=seed), sound, noise(0.5, seed=seed + 1)))


def features(utterance: Utterance) -> Matrix:
    found = SpectrumFeatures()(utterance)
    assert found is not None
    return found


def phrase(vowels: str, sentence: str, name: str = "") -> TaughtPhrase:
    """A phrase taught with three repetitions."""
    return TaughtPhrase(name or vowels, sentence, tuple(features(word(vowels, seed)) for seed in (1, 2, 3)))


def background() -> Templates:
    """Words that nobody teaches here."""
    names = ["uaea", "eeai", "iuu", "aeu", "uie", "eua", "iae", "aiuu", "ueei", "eiua", "auei", "iea"]
    return Templates([features(word(name, seed)) for seed, name in enumerate(names, start=50)])


def taught(*phrases: TaughtPhrase) -> TaughtPhrases:
    return TaughtPhrases(phrases, background())


def _vowel(formants: tuple[int, int, int], seconds: float, pitch: float) -> Samples:
    """Harmonics of the pitch, louder near the formants."""
    time = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    sound = np.zeros(len(time))
    for harmonic in np.arange(pitch, 3800, pitch):
        loudness = sum(1 / (1 + ((harmonic - formant) / 80) ** 2) for formant in formants)
        sound += loudness * np.sin(2 * np.pi * harmonic * time)
    return sound * np.hanning(len(time)) ** 0.3
