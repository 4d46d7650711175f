"""Ways to look at one sound. What the model misreads in one it often reads rightly in another."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
import soxr

from audio.capture.sound import SAMPLE_RATE
from audio.grammar.languages import Language
from audio.recognisers.network.graph import Array
from audio.recognisers.network.whisper_model import FreeText, Prompted
from audio.recognisers.search.beam_search import Hypothesis, Width
from audio.recognisers.search.given_texts import Text

TOKENS_AT_ONCE = 8
TOKENS_A_SECOND = 10
"""Of what is spoken quickly; a word of English is a token or two, a Chinese character one to three."""


def most_tokens(seconds: float) -> int:
    """How many tokens can be said in a sound of so many seconds."""
    return TOKENS_AT_ONCE + round(TOKENS_A_SECOND * seconds)


@dataclass(frozen=True)
class Look:
    """How a sound is shown to the model, and how much is spent on it."""

    silence_after: float
    """Seconds. Whisper was trained on thirty seconds, most of them silent at the end: without any silence it
    does not know that the speaker has finished, and more of it makes it surer, at the encoder's cost."""
    width: Width
    speed: float = 1.0
    """As a tape is played faster or slower: pitch and pace change together."""

    def width_for(self, seconds: float) -> Width:
        """The width for a sound of so many seconds: nobody says more, and any sound at all could be followed
        as one long number."""
        return replace(self.width, longest=min(self.width.longest, most_tokens(seconds)))


QUICK = Look(0.8, Width(beams=5, behind=8.0, at_first=3))
THOROUGH = Width(beams=12, behind=12.0, runner_up=8.0)
"""An unlikely word ("with adagrad") costs a text much before its end shows that it was said."""
SLOWER = Look(2.0, THOROUGH, speed=0.9)
FASTER = Look(2.0, THOROUGH, speed=1.12)
FURTHER = (SLOWER, FASTER)
"""What a doubtful sound is looked at in besides."""


@dataclass(frozen=True)
class Seen:
    """What one look gave."""

    prompted: Prompted
    hypotheses: tuple[Hypothesis, ...]
    """The likeliest first."""
    encoded: Array | None = field(default=None, compare=False, repr=False)
    """(F, D): the sound, where a second opinion on it may be asked for."""
    free: FreeText | None = None
    """What the model writes by itself, once it has been asked."""
    weighed: dict[Text, Hypothesis] = field(default_factory=dict, compare=False, repr=False)
    """Whatever else has been weighed in it since."""

    @property
    def language(self) -> Language:
        """Of the hypotheses."""
        return self.prompted.language


def played(samples: Array, speed: float) -> Array:
    """The same sound, that many times as fast."""
    if speed == 1 or not len(samples):
        return samples
    return np.asarray(soxr.resample(samples, SAMPLE_RATE, SAMPLE_RATE / speed), np.float32)
