"""A second opinion: what the recogniser does not understand may be a phrase that was taught."""

from __future__ import annotations

import time
from collections.abc import Callable

from audio.capture.sound import Utterance
from audio.grammar.grammar import Parse
from audio.listening.example import Example
from audio.listening.judging import Hearing, Judgement
from audio.listening.said import Said
from audio.listening.verdicts import Heard, Unavailable, Verdict
from audio.recognisers.recogniser import RecogniserError
from audio.teaching.features import Features
from audio.teaching.taught_phrases import Clarity, Match, TaughtPhrases


class TaughtListener:
    """A `Hearing` around another one.

    `taught` gives the phrases as they are now, so that one can be taught while it listens; it may raise
    `RecogniserError`. `parse` says what a phrase's sentence means; a sentence that means nothing any more
    starts nothing. `clock` returns seconds and never goes back.
    """

    def __init__(
        self,
        hearing: Hearing,
        taught: Callable[[], TaughtPhrases],
        features: Features,
        parse: Callable[[str], Parse | None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._hearing = hearing
        self._taught = taught
        self._features = features
        self._parse = parse
        self._clock = clock

    def hear(self, utterance: Utterance) -> Judgement:
        """The usual verdict, or the command of the phrase that it clearly is."""
        start = self._clock()
        verdict = self._hearing.hear(utterance)
        if isinstance(verdict, Unavailable | Example | Said):
            return verdict
        match = self._match(utterance)
        if match is None or not _wins(match, verdict):
            return verdict
        parse = self._parse(match.phrase.sentence)
        if parse is None or _means(verdict, parse):
            return verdict
        seconds = self._clock() - start
        # Nobody says the wake word before a word of their own.
        return Heard(match.phrase.sentence, parse.intent, parse.slots, seconds, addressed=False)

    def _match(self, utterance: Utterance) -> Match | None:
        try:
            taught = self._taught()
            features = self._features(utterance) if taught.phrases else None
            return None if features is None else taught.match(features)
        except (RecogniserError, ValueError):  # the latter where examples are of another width
            return None


def _wins(match: Match, verdict: Verdict) -> bool:
    """A phrase has to be unmistakable where the recogniser is sure of something else."""
    if isinstance(verdict, Heard):
        return match.clarity is Clarity.UNMISTAKABLE
    return match.clarity is not Clarity.NONE


def _means(verdict: Verdict, parse: Parse) -> bool:
    return isinstance(verdict, Heard) and (verdict.intent, verdict.slots) == (parse.intent, parse.slots)
