"""The phrases of a grammar that a sound may be, by Whisper: a quick look, and in doubt several."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean

from audio.automaton import Automaton, Ending
from audio.grammar import Grammar
from audio.languages import Language, grammar_in, languages
from audio.recognisers.beam_search import BeamSearch, Hypothesis
from audio.recognisers.doubt import doubt
from audio.recognisers.given_texts import Text, hypotheses_of
from audio.recognisers.looks import FURTHER, QUICK, Look, Seen, played
from audio.recognisers.number_check import (
    differ_in_numbers_alone,
    weights_of,
    with_numbers_in_words,
)
from audio.recognisers.products import Array
from audio.recognisers.recogniser import RecogniserError, Recognition
from audio.recognisers.token_paths import Pieces, TokenPaths, TokenTree
from audio.recognisers.whisper_model import WhisperModel
from audio.recognisers.word_forms import word_forms
from audio.sound import SAMPLE_RATE, Utterance
from audio.spellings import folded

ENCODED_FRAMES_A_SECOND = 50
MOST_FOUND = 5
"""Phrases that are worth offering."""
MOST_TEXTS = 8
"""Texts of one look that are compared in the others."""


WELL_BEHIND = 1.0
CLEAR = 0.4
"""Doubt up to which no further look is taken."""

ANOTHER_LANGUAGE = 0.2
"""Doubt that it adds to hear a command in another language than the likeliest."""


@dataclass(frozen=True)
class Found:
    """A phrase of the grammar that a sound may be, as all looks at it say on average."""

    ending: Ending
    text: str
    """As Whisper writes it."""
    language: Language
    doubt: float
    """See `audio.recognisers.doubt`."""
    weight: float
    """See `audio.recognisers.beam_search`."""
    behind: float = 0.0
    """Nats by which it is less likely than the likeliest phrase, as the looks or the numbers weigh them."""


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
        found = self._look_on(samples, quick)
        if found and found[0].doubt <= 1:
            return found
        # A single word says little of its language: before it is no command in one, the next likely is tried.
        others = [
            _less_likely(self._look_on(samples, self.look(samples, QUICK, (language,))))
            for language in quick.prompted.also_likely
        ]
        return min((each for each in (found, *others) if each), key=lambda each: each[0].doubt, default=())

    def _look_on(self, samples: Array, first: Seen) -> tuple[Found, ...]:
        """What the first look and, as long as they leave a doubt, further ones say together."""
        looks, found = [first], self.together([first])
        for look in FURTHER:
            if _is_clear(found):
                break
            looks.append(self.look(samples, look, (first.language,)))
            found = self.together(looks)
        return found

    def look(self, samples: Array, look: Look, languages: tuple[Language, ...]) -> Seen:
        """One look at speech in the likeliest of these languages."""
        encoded = self._model.encode(played(samples, look.speed), look.silence_after)
        prompted = self._model.prompt(encoded, languages)
        paths = self._paths[prompted.language]
        search = BeamSearch(self._model.decoder, paths, self._model.end, look.width)
        return Seen(prompted, search.likeliest(prompted.sound, prompted.features, prompted.past))

    def together(self, looks: Sequence[Seen]) -> tuple[Found, ...]:
        """What looks at one sound, all in one language, say together: the likeliest phrase first."""
        texts = tuple(dict.fromkeys(each.tokens for seen in looks for each in seen.hypotheses[:MOST_TEXTS]))
        by_look = [self._scored(seen, texts) for seen in looks]
        found = [self._found(looks[0].language, [scored[text] for scored in by_look]) for text in texts]
        return self._settle_numbers(looks, _different(each for each in found if each is not None))

    def _scored(self, seen: Seen, texts: Sequence[Text]) -> dict[Text, Hypothesis]:
        """What every text scores in one look, also those that its own search did not come to."""
        known = {each.tokens: each for each in seen.hypotheses}
        unknown = [text for text in texts if text not in known]
        read = hypotheses_of(self._model.decoder, self._model.end, seen.prompted, unknown)
        return known | {each.tokens: each for each in read}

    def _found(self, language: Language, scored: Sequence[Hypothesis]) -> Found | None:
        """One text, with what it scored in each look."""
        text = b"".join(self._model.texts[token] for token in scored[0].tokens)
        ending = self._paths[language].automaton.read(folded(text))
        if ending is None:
            return None
        doubts, weights = [doubt(each, language) for each in scored], [each.weight for each in scored]
        return Found(ending, text.decode(errors="replace").strip(), language, fmean(doubts), fmean(weights))

    def _settle_numbers(self, looks: Sequence[Seen], found: tuple[Found, ...]) -> tuple[Found, ...]:
        """The same, in another order where numbers that come into question sound more like it in words."""
        spoken = {}
        for each in found:
            same = each is found[0] or differ_in_numbers_alone(found[0].ending.words, each.ending.words)
            text = with_numbers_in_words(_printed(each), each.language) if same else None
            if text is not None:
                spoken[each] = text
        if len(spoken) < 2 or found[0] not in spoken:
            return found
        by_look = [weights_of(self._model, seen.prompted, list(spoken.values())) for seen in looks]
        said = map(fmean, zip(*by_look, strict=True))
        together = {each: fmean((each.weight, weight)) for each, weight in zip(spoken, said, strict=True)}
        most = max(together.values())
        settled = [replace(each, behind=most - both) for each, both in together.items()]
        unchanged = (each for each in found if each not in together)
        return tuple(sorted((*settled, *unchanged), key=lambda each: each.behind))


def _different(found: Iterable[Found]) -> tuple[Found, ...]:
    """The likeliest text of each phrase, however it is written, and how far each is behind the first."""
    kept: dict[str, Found] = {}
    for each in sorted(found, key=lambda each: -each.weight):
        kept.setdefault(each.ending.words, each)
    most = max((each.weight for each in kept.values()), default=0.0)
    return tuple(replace(each, behind=most - each.weight) for each in kept.values())[:MOST_FOUND]


def _less_likely(found: tuple[Found, ...]) -> tuple[Found, ...]:
    """The same, doubted more: in a language that was not the likeliest."""
    return tuple(replace(each, doubt=each.doubt + ANOTHER_LANGUAGE) for each in found)


def _is_clear(found: tuple[Found, ...]) -> bool:
    """Whether nothing more need be looked at: the phrase fits, and none that is said otherwise is near it."""
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
