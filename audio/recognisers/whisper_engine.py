"""The phrases of a grammar that a sound may be, by Whisper: a quick look, and in doubt several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from statistics import fmean

from audio.automaton import Automaton
from audio.grammar import Grammar
from audio.languages import Language, grammar_in, languages
from audio.recognisers.beam_search import BeamSearch, Hypothesis
from audio.recognisers.doubt import doubt
from audio.recognisers.found import Found, different, is_clear, less_likely, likely_languages, said
from audio.recognisers.given_texts import Text, hypotheses_of
from audio.recognisers.looks import FURTHER, QUICK, Look, Seen, played
from audio.recognisers.number_check import have_other_numbers, weights_of
from audio.recognisers.products import Array
from audio.recognisers.recogniser import RecogniserError, Recognition
from audio.recognisers.token_paths import Pieces, TokenPaths, TokenTree
from audio.recognisers.whisper_model import WhisperModel
from audio.recognisers.word_forms import word_forms
from audio.sound import SAMPLE_RATE, Utterance
from audio.spellings import folded

ENCODED_FRAMES_A_SECOND = 50
MOST_TEXTS = 8
"""Texts of one look that are compared in the others."""


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
        looks = [self.look(samples, QUICK)]
        found = self._look_on(samples, looks)
        first, likely = looks[0].language, likely_languages([seen.prompted.nats for seen in looks])
        if likely == [first] or (likely[0] is first and found and found[0].doubt <= 1):
            return found
        # A single word says little of its language: before it is no command in one, the next likely is tried.
        by_language = {first: found}
        for language in likely:
            if language is not first:
                by_language[language] = self._look_on(samples, [self.look(samples, QUICK, language)])
        doubted = (each if of is likely[0] else less_likely(each) for of, each in by_language.items())
        return min(filter(None, doubted), key=lambda each: each[0].doubt, default=())

    def _look_on(self, samples: Array, looks: list[Seen]) -> tuple[Found, ...]:
        """What the first look says, and as long as a doubt is left, further ones with it; they are added."""
        found = self.together(looks)
        for look in FURTHER:
            if is_clear(found):
                break
            looks.append(self.look(samples, look, looks[0].language))
            found = self.together(looks)
        return found

    def look(self, samples: Array, look: Look, language: Language | None = None) -> Seen:
        """One look at speech in this language, or in the likeliest."""
        encoded = self._model.encode(played(samples, look.speed), look.silence_after)
        prompted = self._model.prompt(encoded, self._languages, language)
        paths = self._paths[prompted.language]
        search = BeamSearch(self._model.decoder, paths, self._model.end, look.width)
        return Seen(prompted, search.likeliest(prompted.sound, prompted.features, prompted.past))

    def together(self, looks: Sequence[Seen]) -> tuple[Found, ...]:
        """What looks at one sound, all in one language, say together: the likeliest phrase first."""
        texts = tuple(dict.fromkeys(each.tokens for seen in looks for each in seen.hypotheses[:MOST_TEXTS]))
        by_look = [self._scored(seen, texts) for seen in looks]
        found = [self._found(looks[0].language, [scored[text] for scored in by_look]) for text in texts]
        return self._settle_numbers(looks, different(each for each in found if each is not None))

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
        first = found[0].ending.words if found else ""
        spoken = {
            each: said(each)
            for each in found
            if each is found[0] or have_other_numbers(first, each.ending.words)
        }
        if len(spoken) < 2:
            return found
        by_look = [weights_of(self._model, seen.prompted, list(spoken.values())) for seen in looks]
        in_words = map(fmean, zip(*by_look, strict=True))
        together = {each: fmean((each.weight, weight)) for each, weight in zip(spoken, in_words, strict=True)}
        most = max(together.values())
        settled = [replace(each, behind=most - both) for each, both in together.items()]
        unchanged = (each for each in found if each not in together)
        return tuple(sorted((*settled, *unchanged), key=lambda each: each.behind))


def _recognition(found: Found, others: tuple[Recognition, ...] = ()) -> Recognition:
    ending, language = found.ending, found.language.value
    return Recognition(ending.words, found.doubt, ending.may_go_on, others, found.behind, language)
