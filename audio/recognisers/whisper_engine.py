"""The phrases of a grammar that a sound may be, by Whisper: a quick look, and a thorough one in doubt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from audio.automaton import Automaton, Ending
from audio.grammar import Grammar
from audio.languages import Language, grammar_in, languages
from audio.recognisers.beam_search import BeamSearch, Hypothesis, Width
from audio.recognisers.number_check import (
    differ_in_numbers_alone,
    weights_of,
    with_numbers_in_words,
)
from audio.recognisers.products import Array
from audio.recognisers.recogniser import RecogniserError, Recognition
from audio.recognisers.token_paths import Pieces, TokenPaths, TokenTree
from audio.recognisers.whisper_model import Prompted, WhisperModel
from audio.recognisers.word_forms import word_forms
from audio.sound import SAMPLE_RATE, Utterance
from audio.spellings import folded

ENCODED_FRAMES_A_SECOND = 50
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
WELL_BEHIND = 1.0
CLEAR = 0.4
"""Doubt up to which a quick look is enough."""


@dataclass(frozen=True)
class Found:
    """A phrase of the grammar that a sound may be."""

    ending: Ending
    text: str
    """As Whisper writes it."""
    hypothesis: Hypothesis
    language: Language
    behind: float
    """Nats by which it is less likely than the likeliest phrase, as the search or the numbers weigh them."""

    @property
    def doubt(self) -> float:
        """0 for a clear command; see `doubt`."""
        return doubt(self.hypothesis, self.language)


@dataclass(frozen=True)
class Seen:
    """What one look gave."""

    found: tuple[Found, ...]
    """The likeliest first."""
    also_likely: tuple[Language, ...]
    """Languages that it may have been besides."""


def doubt(hypothesis: Hypothesis, language: Language) -> float:
    """How little a phrase explains a sound: nearly 0 for a clear command, over 1 for other speech and noise.

    Two figures decide: by how much the model would rather have written something else, and how unlikely it
    finds what it wrote. Other speech fails in the first, noise in the second. Each is an average over the
    worse half of the tokens: in a long phrase most follow from those before, whatever was said. The end
    counts once more: where it is unlikely, the speaker said more than the phrase.
    """
    surprises = [-score for score in hypothesis.scores]
    nats = _of_the_worse_half(hypothesis.lost) + SURPRISE * _of_the_worse_half(surprises)
    return (nats + LEFT_OVER * hypothesis.lost[-1]) / NATS_OF_A_COMMAND[language]


SURPRISE = 0.5
LEFT_OVER = 0.5
NATS_OF_A_COMMAND = {Language.ENGLISH: 6.2, Language.CHINESE: 4.6}
"""97 commands of a hundred stay below it, and other speech above: measured on synthetic voices, clean and in
kitchen noise at 10 dB. A Chinese character is several tokens, of which the first alone is hard to tell."""


def _of_the_worse_half(values: Sequence[float]) -> float:
    """The mean of the larger half of the values; of an odd number, without the middle one."""
    worst = sorted(values, reverse=True)[: max(1, len(values) // 2)]
    return sum(worst) / len(worst)


class WhisperEngine:
    """The model, and the paths of a grammar in each of its languages. Called from one thread."""

    def __init__(self, grammar: Grammar, weights: Path, language: Language | None = None) -> None:
        """`language` is the only one that is spoken, or None to hear which.

        Raises `RecogniserError` where the folder `weights` holds no such model.
        """
        try:
            self._model = WhisperModel(weights)
        except (OSError, ValueError, RuntimeError, KeyError, ImportError) as error:
            raise RecogniserError(f"Whisper's weights in {weights} cannot be used ({error}).") from error
        pairs = self._model.pairs
        spelt = (
            f"{space}{form}".encode()
            for form in word_forms(grammar, self._model.is_common)
            for space in ("", " ")
        )
        pieces, tree = Pieces(pairs.split(word) for word in spelt), TokenTree(self._model.texts)
        spoken = languages(grammar)
        self._languages = (language,) if language in spoken else spoken
        self._paths = {
            language: TokenPaths(Automaton(grammar_in(grammar, language)), tree, pieces)
            for language in self._languages
        }

    def encode(self, pcm: bytes) -> Array:
        """(F, D): 16-bit mono samples at 16 kHz -> what the encoder makes of them, a row each 20 ms."""
        samples = Utterance(pcm).samples
        frames = len(samples) * ENCODED_FRAMES_A_SECOND // SAMPLE_RATE
        return self._model.encode(samples, QUICK.silence_after)[:frames]

    def recognise(self, pcm: bytes) -> Recognition:
        """16-bit mono samples at 16 kHz -> the likeliest phrases."""
        found = self.find(Utterance(pcm).samples)
        if not found:
            return Recognition("")
        return _recognition(found[0], tuple(_recognition(other) for other in found[1:]))

    def find(self, samples: Array) -> tuple[Found, ...]:
        """Samples in -1 .. 1 -> the phrases that they may be, the likeliest first."""
        quick = self.look(samples, QUICK, self._languages)
        if _is_clear(quick.found):
            return quick.found
        thorough = self.look(samples, THOROUGH, self._languages)
        if thorough.found and thorough.found[0].doubt <= 1:
            return thorough.found
        # A single word says little of its language: before it is no command in one, the next likely is tried.
        others = [self.look(samples, THOROUGH, (language,)) for language in thorough.also_likely]
        looks = [each for each in (thorough, *others, quick) if each.found]
        return min(looks, key=lambda each: each.found[0].doubt).found if looks else ()

    def look(self, samples: Array, look: Look, languages: tuple[Language, ...]) -> Seen:
        """One look, quick or thorough, at speech in one of these languages."""
        encoded = self._model.encode(samples, look.silence_after)
        prompted = self._model.prompt(encoded, languages)
        paths = self._paths[prompted.language]
        search = BeamSearch(self._model.decoder, paths, self._model.end, look.width)
        hypotheses = search.likeliest(prompted.sound, prompted.features, prompted.past)
        found = tuple(self._different(prompted.language, hypotheses))[:MOST_FOUND]
        return Seen(self._settle_numbers(prompted, found), prompted.also_likely)

    def _settle_numbers(self, prompted: Prompted, found: tuple[Found, ...]) -> tuple[Found, ...]:
        """The same, in another order where numbers that come into question sound more like it in words."""
        spoken = {}
        for each in found:
            same = each is found[0] or differ_in_numbers_alone(found[0].ending.words, each.ending.words)
            text = with_numbers_in_words(_printed(each), prompted.language) if same else None
            if text is not None:
                spoken[each] = text
        if len(spoken) < 2 or found[0] not in spoken:
            return found
        weights = weights_of(self._model, prompted, list(spoken.values()))
        together = {each: each.hypothesis.weight + said for each, said in zip(spoken, weights, strict=True)}
        most = max(together.values())
        settled = [replace(each, behind=most - both) for each, both in together.items()]
        unchanged = (each for each in found if each not in together)
        return tuple(sorted((*settled, *unchanged), key=lambda each: each.behind))

    def _different(self, language: Language, hypotheses: tuple[Hypothesis, ...]) -> Iterator[Found]:
        """One for each phrase, however it is written."""
        automaton, known = self._paths[language].automaton, set()
        most = max((each.weight for each in hypotheses), default=0.0)
        for hypothesis in hypotheses[: 4 * MOST_FOUND]:
            text = b"".join(self._model.texts[token] for token in hypothesis.tokens)
            ending = automaton.read(folded(text))
            if ending is not None and ending.words not in known:
                known.add(ending.words)
                written = text.decode(errors="replace").strip()
                yield Found(ending, written, hypothesis, language, most - hypothesis.weight)


def _is_clear(found: tuple[Found, ...]) -> bool:
    """Whether a quick look is enough: the phrase fits, and none that is said otherwise is near it."""
    if not found or found[0].doubt > CLEAR:
        return False
    said = _said(found[0])
    return all(each.behind >= WELL_BEHIND or _said(each) == said for each in found[1:])


def _said(found: Found) -> str:
    """The phrase as it is spoken: "7" and "seven" are the same."""
    printed = _printed(found)
    return with_numbers_in_words(printed, found.language) or printed


def _printed(found: Found) -> str:
    """The grammar's words as they are printed: Chinese without spaces."""
    words = found.ending.words
    return words.replace(" ", "") if found.language is Language.CHINESE else words


def _recognition(found: Found, others: tuple[Recognition, ...] = ()) -> Recognition:
    ending, language = found.ending, found.language.value
    return Recognition(ending.words, found.doubt, ending.may_go_on, others, found.behind, language)
