"""A word for somebody else than the recogniser: what was said, as it sounded."""

from __future__ import annotations

from dataclasses import dataclass

from audio.capture.sound import Utterance
from language.sentence import message

LONGEST_WORD_SECONDS = 4.0
"""More is a sentence, and no word to tell from others."""
NOTHING_SAID = message("Nothing was said, so nothing was predicted; say “predict what I say” to try again.")
NO_SPEECH = message(
    "That was no speech, so nothing was predicted; say “predict what I say” and then one word."
)


@dataclass(frozen=True)
class Said:
    """An utterance that was waited for, or in a sentence why it is none."""

    utterance: Utterance
    """Without the silence before and after it."""
    problem: str = ""
    seconds: float = 0.0
    """As in a verdict."""


def too_long(seconds: float) -> str:
    """Why a sound is no word."""
    return message(
        "That lasted {seconds} s, and one word is wanted, so nothing was predicted; say "
        "“predict what I say” and then the word alone.",
        seconds=f"{seconds:.0f}",
    )
