"""The phrases of a grammar that a sound may be, by Whisper: a quick look, and in doubt several."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from audio.capture.sound import SAMPLE_RATE, Utterance
from audio.grammar.automaton import Automaton
from audio.grammar.grammar import Grammar
from audio.grammar.languages import Language, grammar_in, languages
from audio.grammar.text_reader import Ending
from audio.recognisers.confidence.doubt import by_length
from audio.recognisers.confidence.evidence import Silence, doubts, scored, unexpected, weights
from audio.recognisers.confidence.found import (
    CLEAR,
    NEARLY_IN_DOUBT,
    SETTLED,
    Found,
    by_numbers,
    different,
    doubt_of,
    is_clear,
    less_likely,
    likely_languages,
    nats_behind,
    recognition_of,
    with_rivals,
)
from audio.recognisers.confidence.language_prior import LanguagePrior
from audio.recognisers.confidence.near_by_sound import NearBySound
from audio.recognisers.confidence.number_check import both_ways
from audio.recognisers.confidence.second_opinion import added_doubt, is_hopeless, is_sure, of_a_phrase, told
from audio.recognisers.confidence.sounds_like import heard_in
from audio.recognisers.confidence.word_forms import word_forms
from audio.recognisers.engine_serving import AbandonedError
from audio.recognisers.network.graph import Array
from audio.recognisers.network.whisper_model import Prompted, WhisperModel
from audio.recognisers.recogniser import RecogniserError, Recognition
from audio.recognisers.search.beam_search import BeamSearch, Hypothesis, Width
from audio.recognisers.search.given_texts import Text, hypotheses_of
from audio.recognisers.search.looks import FURTHER, QUICK, Look, Seen, most_tokens, played
from audio.recognisers.search.texts import Texts
from audio.recognisers.search.token_paths import Pieces, TokenPaths, TokenTree
from language.sentence import message

ENCODED_FRAMES_A_SECOND = 50
PROMISING = 0.6
"""Doubt up to which the first look has found what was said, but for a number or a name that is like another:
further looks only weigh what it has found."""
BEYOND_DOUBT = 2.5
"""Doubt above which a further look is the last one, and none is taken at other words that are certain."""
HARDLY_ANOTHER_LANGUAGE = 1.25
"""The same in a language that is not the likeliest, where none is taken at all."""
MOST_TEXTS = 8
"""Texts of one look that are compared in the others."""
MOST_WEIGHED = 16
"""Of all of them, those that are weighed thoroughly."""


class WhisperEngine:
    """The model, and the paths of a grammar in each of its languages. Called from one thread."""

    def __init__(
        self,
        grammar: Grammar,
        weights: Path,
        language: Language | None = None,
        expected: Language | None = None,
    ) -> None:
        """`language` is the only one that is spoken, or None to hear which; `expected` is then the one that
        is likelier at first, if any.

        Raises `RecogniserError` where the folder `weights` holds no such model.
        """
        try:
            self._model = WhisperModel(weights)
        except (OSError, ValueError, RuntimeError, KeyError, ImportError) as error:
            raise RecogniserError(
                message(
                    "Whisper's weights in {weights} cannot be used ({error}).", weights=weights, error=error
                )
            ) from error
        self._tree = TokenTree(self._model.texts)
        self._prior = LanguagePrior(expected)
        self._is_wanted: Callable[[], bool] = lambda: True
        self._language = language
        self.follow(grammar)

    def watch(self, is_wanted: Callable[[], bool]) -> None:
        """See `audio.recognisers.engine_serving.Watching`: it asks before each look."""
        self._is_wanted = is_wanted

    def follow(self, grammar: Grammar) -> None:
        """Hear the phrases of another grammar from now on; the model stays as it is."""
        pairs = self._model.pairs
        spelt = (
            f"{space}{form}".encode()
            for form in word_forms(grammar, self._model.is_common)
            for space in ("", " ")
        )
        pieces, tree = Pieces(pairs.split(word) for word in spelt), self._tree
        spoken = languages(grammar)
        self._languages = (self._language,) if self._language in spoken else spoken
        parts = {language: grammar_in(grammar, language) for language in self._languages}
        self._paths = {
            language: TokenPaths(Automaton(part), tree, pieces) for language, part in parts.items()
        }
        self._paths_in_words = {
            language: TokenPaths(Automaton(part, digits=False), tree, pieces)
            for language, part in parts.items()
        }
        self._texts = Texts(grammar, parts, self._model.texts)
        for paths in self._paths.values():
            paths.onward(TokenPaths.START)  # every utterance begins so: now, and not while somebody waits
        self._near = {language: NearBySound(part) for language, part in parts.items()}
        self._silence = Silence(self._model, self._languages)

    def encode(self, pcm: bytes) -> Array:
        """(F, D): 16-bit mono samples at 16 kHz -> what the encoder makes of them, a row each 20 ms."""
        samples = Utterance(pcm).samples
        frames = len(samples) * ENCODED_FRAMES_A_SECOND // SAMPLE_RATE
        return self._model.encode(samples, QUICK.silence_after)[:frames]

    def recognise(self, pcm: bytes) -> Recognition:
        """16-bit mono samples at 16 kHz -> the likeliest phrases."""
        utterance = Utterance(pcm)
        found, seen = self._find(utterance.samples)
        freely = "" if seen.free is None else told(self._texts.written(seen.free.tokens))
        if not found:
            return Recognition("", freely=freely)
        if found[0].doubt <= CLEAR:
            self._prior.spoken(found[0].language)
        best, *others = (recognition_of(each, utterance.seconds) for each in found)
        return replace(best, others=tuple(others), freely=freely)

    def find(self, samples: Array) -> tuple[Found, ...]:
        """Samples in -1 .. 1 -> the phrases that they may be, the likeliest first."""
        return self._find(samples)[0]

    def _find(self, samples: Array) -> tuple[tuple[Found, ...], Seen]:
        """The same, and the first look in their language."""
        looks = [self.look(samples, QUICK)]
        found = self.look_on(samples, looks)
        nats, first = [seen.prompted.nats for seen in looks], looks[0].language
        seconds = len(samples) / SAMPLE_RATE
        doubted = by_length(found[0].doubt, found[0].ending.words, seconds) if found else math.inf
        likely = likely_languages(nats)
        settled = SETTLED if self._is_foreign(first) and len(likely) > 1 else 1.0
        if likely[0] is first and doubted <= settled:
            return found, looks[0]
        # A single word says little of its language: before it is no command in one, the next likely is tried.
        if doubted > 1 and not is_sure(looks[0].free):
            likely = likely_languages(nats, NEARLY_IN_DOUBT)
        by_language, seen = {first: found}, {first: looks[0]}
        for language in likely:
            if language is not first:
                others = [self.look(samples, QUICK, language)]
                found_there = self.look_on(samples, others, HARDLY_ANOTHER_LANGUAGE)
                by_language[language], seen[language] = found_there, others[0]
        every = [
            each if of is likely[0] else less_likely(each, nats_behind(nats, of))
            for of, each in by_language.items()
        ]
        best = min(filter(None, every), key=lambda each: each[0].doubt, default=())
        if not best:
            return (), looks[0]
        if self._is_foreign(best[0].language):
            best = with_rivals(best, by_language.values(), self._texts.meaning)
        return best, seen[best[0].language]

    def _is_foreign(self, language: Language) -> bool:
        """Words of the first language may be taken for this one; hardly the other way."""
        return language is not self._languages[0]

    def look_on(self, samples: Array, looks: list[Seen], worth: float = math.inf) -> tuple[Found, ...]:
        """What the first look says, and as long as a doubt is left, a second opinion and further looks with
        it; they are added. With more doubt than `worth` after the second opinion, no further look is."""
        found = self.together(looks)
        if is_clear(found):
            return found
        seconds = len(samples) / SAMPLE_RATE
        looks[0] = self._also_near_by_sound(self._second_opinion(looks[0], most_tokens(seconds)))
        if is_hopeless(looks[0]):
            return ()
        found = self.together(looks)
        if is_clear(found) or doubt_of(found) > worth:
            return found
        if doubt_of(found) > BEYOND_DOUBT and is_sure(looks[0].free):
            return found
        if any(both_ways(each.ending.words, each.language) for each in found):
            looks[0] = self._also_in_words(looks[0], seconds)
        search = doubt_of(found) > PROMISING
        for look in FURTHER:
            looks.append(self.look(samples, look, looks[0].language, search=search))
            found = self.together(looks)
            if is_clear(found) or doubt_of(found) > BEYOND_DOUBT:
                return found
        return self.thoroughly(looks)

    def _also_in_words(self, seen: Seen, seconds: float) -> Seen:
        """The same look, with the phrases whose numbers are looked for in words."""
        found = self._search(seen.prompted, self._paths_in_words, QUICK.width_for(seconds))
        return replace(seen, hypotheses=_different(seen.hypotheses + found))

    def _also_near_by_sound(self, seen: Seen) -> Seen:
        """The same look, with the short phrases that sound like its free text."""
        heard = "" if seen.free is None else self._texts.shown(seen.free.tokens)
        forms = self._near[seen.language].written(heard)
        texts = [tuple(self._model.tokens_of(form.decode())) for form in forms]
        weighed = hypotheses_of(self._model.decoder, self._model.end, seen.prompted, texts)
        return replace(seen, hypotheses=_different((*seen.hypotheses, *weighed)))

    def _second_opinion(self, seen: Seen, most: int) -> Seen:
        assert seen.encoded is not None
        return replace(seen, free=self._model.free_text(seen.encoded, seen.language, most))

    def look(
        self, samples: Array, look: Look, language: Language | None = None, *, search: bool = True
    ) -> Seen:
        """One look at speech in this language, or in the likeliest; without a search it finds no phrases, and
        is only for weighing those of others. Raises `AbandonedError`."""
        if not self._is_wanted():
            raise AbandonedError
        encoded = self._model.encode(played(samples, look.speed), look.silence_after)
        seconds = len(samples) / SAMPLE_RATE
        prompted = self._model.prompt(encoded, self._languages, language, self._prior.nats(seconds))
        if not search:
            return Seen(prompted, (), encoded)
        width = look.width_for(seconds)
        return Seen(prompted, self._search(prompted, self._paths, width), encoded)

    def _search(
        self, prompted: Prompted, paths: Mapping[Language, TokenPaths], width: Width
    ) -> tuple[Hypothesis, ...]:
        search = BeamSearch(self._model.decoder, paths[prompted.language], self._model.end, width)
        return search.likeliest(prompted.sound, prompted.features, prompted.past)[:MOST_TEXTS]

    def together(self, looks: Sequence[Seen]) -> tuple[Found, ...]:
        """What looks at one sound, all in one language, say together: the likeliest phrase first."""
        return different(self._found(looks, weights(looks, _texts(looks), self._model)), self._texts.meaning)

    def thoroughly(self, looks: Sequence[Seen]) -> tuple[Found, ...]:
        """The same, with numbers written both ways, and less what was to be expected anyway."""
        plain = weights(looks, _texts(looks), self._model)
        texts = sorted(plain, key=lambda text: -plain[text])[:MOST_WEIGHED]
        language, said = looks[0].language, dict[Hashable, list[Text]]()
        every = dict.fromkeys(texts)
        for text in texts:
            words = self._texts.words(language, text)
            written = both_ways(words, language) if words else None
            if written is not None:
                spoken, digits = (tuple(self._model.tokens(each)) for each in written)
                said.setdefault(self._texts.meaning(words), []).append(spoken)
                every |= dict.fromkeys((spoken, digits))
        weighed = unexpected(
            weights(looks, tuple(every), self._model), self._silence.of(language), self._model
        )
        found = different(self._found(looks, weighed), self._texts.meaning)
        spoken_weights = {meaning: max(weighed[spoken] for spoken in each) for meaning, each in said.items()}
        return by_numbers(
            found, [spoken_weights.get(self._texts.meaning(each.ending.words)) for each in found]
        )

    def _found(self, looks: Sequence[Seen], weighed: Mapping[Text, float]) -> list[Found]:
        """The texts that are phrases of the grammar."""
        language = looks[0].language
        read = ((text, self._texts.ending(language, text)) for text in weighed)
        endings = {text: ending for text, ending in read if ending is not None}
        doubted = self._doubts(looks, endings)
        return [
            Found(ending, self._texts.shown(text), language, doubted[text], weighed[text])
            for text, ending in endings.items()
        ]

    def _doubts(self, looks: Sequence[Seen], endings: Mapping[Text, Ending]) -> dict[Text, float]:
        """How much each text is doubted, by all looks and, where there is one, by the second opinion."""
        texts, free = list(endings), looks[0].free
        doubted = doubts(looks, texts, self._model)
        if free is None:
            return doubted
        first, freely = scored(looks[0], texts, self._model), self._texts.shown(free.tokens)
        likeness = {
            text: of_a_phrase(heard_in(freely, self._texts.shown(text)), ending.words)
            for text, ending in endings.items()
        }
        return {
            text: doubt + added_doubt(free, first[text], likeness[text]) for text, doubt in doubted.items()
        }


def _different(hypotheses: Iterable[Hypothesis]) -> tuple[Hypothesis, ...]:
    return tuple({each.tokens: each for each in hypotheses}.values())


def _texts(looks: Sequence[Seen]) -> tuple[Text, ...]:
    return tuple(dict.fromkeys(each.tokens for seen in looks for each in seen.hypotheses))
