"""The phrases of one grammar that a sound may be, by Whisper: a quick look, and a thorough one where in doubt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from audio.automaton import Automaton, Ending
from audio.grammar import Grammar
from audio.languages import grammar_in, languages
from audio.recognisers.beam_search import BeamSearch, Hypothesis, Width
from audio.recognisers.byte_tokens import BytePairs
from audio.recognisers.recogniser import RecogniserError, Recognition
from audio.recognisers.token_paths import Pieces, TokenPaths, TokenTree
from audio.recognisers.whisper_model import WhisperModel
from audio.recognisers.word_forms import word_forms
from audio.spellings import folded

FULL_SCALE = 32768
MOST_FOUND = 5
"""Phrases that are worth offering."""


@dataclass(frozen=True)
class Look:
    """How much is spent on a sound."""

    silence_after: float
    """Seconds. Whisper was trained on thirty seconds, most of them silent at the end: without any silence it
    does not know that the speaker has finished, and more of it makes it surer, at the encoder's cost."""
    width: Width


QUICK = Look(0.8, Width(beams=5, behind=8.0))
THOROUGH = Look(2.0, Width(beams=10, behind=14.0))
CLEAR = 0.35
"""Doubt up to which a quick look is enough."""


@dataclass(frozen=True)
class Found:
    """A phrase of the grammar that a sound may be."""

    ending: Ending
    text: str
    """As Whisper writes it."""
    hypothesis: Hypothesis

    @property
    def doubt(self) -> float:
        """0 for a clear command; see `doubt`."""
        return doubt(self.hypothesis)


def doubt(hypothesis: Hypothesis) -> float:
    """How little a phrase explains the sound: 0 or little for a command, over 1 for other speech and noise.

    Other speech is written otherwise (what the phrase lost against the likeliest token, on average and at
    the worst place), goes on where the phrase ends (the last token's loss), and noise could be anything (the
    average log-probability). The largest counts. Each is in units of what 99 commands of a hundred keep.
    """
    lost = hypothesis.lost
    return max(
        sum(lost) / len(lost) / LOST_ON_AVERAGE,
        max(lost) / LOST_AT_WORST,
        lost[-1] / LOST_AT_THE_END,
        -hypothesis.score / len(lost) / UNLIKELY,
    )


LOST_ON_AVERAGE = 1.9
LOST_AT_WORST = 7.5
LOST_AT_THE_END = 5.0
UNLIKELY = 3.0
"""In nats."""


class WhisperEngine:
    """The model, and the paths of a grammar in each of its languages. Called from one thread."""

    def __init__(self, grammar: Grammar, weights: Path) -> None:
        """Raises `RecogniserError` where the folder `weights` holds no such model."""
        try:
            self._model = WhisperModel(weights)
        except (OSError, ValueError, RuntimeError, KeyError, ImportError) as error:
            raise RecogniserError(f"Whisper's weights in {weights} cannot be used ({error}).") from error
        pairs = BytePairs(self._model.texts)
        spelt = (f"{space}{form}".encode() for form in word_forms(grammar) for space in ("", " "))
        pieces, tree = Pieces(pairs.split(word) for word in spelt), TokenTree(self._model.texts)
        self._languages = languages(grammar)
        self._paths = {
            language: TokenPaths(Automaton(grammar_in(grammar, language)), tree, pieces)
            for language in self._languages
        }

    def recognise(self, pcm: bytes) -> Recognition:
        """16-bit mono samples at 16 kHz -> the likeliest phrases."""
        samples = np.frombuffer(pcm, "<i2").astype(np.float32) / np.float32(FULL_SCALE)
        found = self.find(samples)
        if not found:
            return Recognition("")
        best = found[0]
        others = tuple(_recognition(other, best) for other in found[1:])
        return _recognition(best, best, others)

    def find(self, samples: npt.NDArray[np.float32]) -> tuple[Found, ...]:
        """Samples in -1 .. 1 -> the phrases that they may be, the likeliest first."""
        found = self.look(samples, QUICK)
        if found and found[0].doubt <= CLEAR:
            return found
        return self.look(samples, THOROUGH) or found

    def look(self, samples: npt.NDArray[np.float32], look: Look) -> tuple[Found, ...]:
        """One look, quick or thorough."""
        encoded = self._model.encode(samples, look.silence_after)
        prompted = self._model.prompt(encoded, self._languages)
        paths = self._paths[prompted.language]
        search = BeamSearch(self._model.decoder, paths, self._model.end, look.width)
        hypotheses = search.likeliest(prompted.sound, prompted.features, prompted.past)
        return tuple(self._different(paths.automaton, hypotheses))[:MOST_FOUND]

    def _different(self, automaton: Automaton, hypotheses: tuple[Hypothesis, ...]) -> Iterator[Found]:
        """One for each phrase, however it is written."""
        known = set()
        for hypothesis in hypotheses[: 4 * MOST_FOUND]:
            text = b"".join(self._model.texts[token] for token in hypothesis.tokens)
            ending = automaton.read(folded(text))
            if ending is not None and ending.words not in known:
                known.add(ending.words)
                yield Found(ending, text.decode(errors="replace").strip(), hypothesis)


def _recognition(found: Found, best: Found, others: tuple[Recognition, ...] = ()) -> Recognition:
    behind = best.hypothesis.weight - found.hypothesis.weight
    return Recognition(found.ending.words, found.doubt, found.ending.may_go_on, others, behind)
