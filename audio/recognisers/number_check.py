"""Which of several numbers was said: phrases that differ in numbers alone are compared in words.

Whisper writes most numbers in digits and then guesses more than it hears: "0.02" for "point zero one".
Written out, each word has its own moment in the sound, so the likelihoods of "zero one" and "zero two" tell
them apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from audio.languages import Language
from audio.number_words import in_words
from audio.numbers import readings
from audio.recognisers.given_texts import hypotheses_of
from audio.recognisers.whisper_model import Prompted, WhisperModel
from audio.tokens import tokens

MARK = "#"
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?|\.\d+")
MOST_DIGITS = 6


def differ_in_numbers_alone(first: str, second: str) -> bool:
    """Whether two texts are the same but for the numbers in them, in digits or in words."""
    (words, numbers), (other_words, other_numbers) = map(_words_and_numbers, (first, second))
    return words == other_words and numbers != other_numbers


def _words_and_numbers(text: str) -> tuple[list[str], list[float]]:
    """The words, with a mark in place of each number, and the numbers."""
    said, at = tokens(text), 0
    words: list[str] = []
    numbers: list[float] = []
    while at < len(said):
        found = next(iter(readings(said, at)), None)
        words.append(said[at] if found is None else MARK)
        numbers += [] if found is None else [found[0]]
        at = at + 1 if found is None else found[1]
    return words, numbers


def with_numbers_in_words(text: str, language: Language) -> str | None:
    """The text as it would be spoken; None where it has no numbers in digits, or too long ones."""
    numbers = NUMBER.findall(text)
    if not numbers or any(sum(map(str.isdecimal, number)) > MOST_DIGITS for number in numbers):
        return None
    return NUMBER.sub(lambda found: in_words(found.group().rstrip(","), language), text)


def weights_of(model: WhisperModel, prompted: Prompted, texts: Sequence[str]) -> list[float]:
    """What each text weighs as the answer to the prompt: see `beam_search.weight`."""
    given = [tuple(model.tokens(text)) for text in texts]
    return [each.weight for each in hypotheses_of(model.decoder, model.end, prompted, given)]
