"""Which of several numbers was said: phrases with other numbers are compared in words.

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

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?|\.\d+")
MOST_DIGITS = 6


def have_other_numbers(first: str, second: str) -> bool:
    """Whether both texts have numbers, in digits or in words, and not the same ones."""
    numbers, others = _numbers(first), _numbers(second)
    return bool(numbers and others) and numbers != others


def _numbers(text: str) -> list[float]:
    said, at = tokens(text), 0
    found = []
    while at < len(said):
        value, after = next(iter(readings(said, at)), (None, at + 1))
        found += [] if value is None else [value]
        at = after
    return found


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
