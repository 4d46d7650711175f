"""The ear on loan: while an example is wanted, what is said is one and no command."""

from __future__ import annotations

from collections.abc import Callable

from audio.capture.sound import Utterance
from audio.listening.example import Example
from audio.listening.judging import Hearing, Judgement
from audio.listening.verdicts import Unavailable
from audio.recognisers.recogniser import RecogniserError
from audio.teaching.features import Features
from audio.teaching.quality import problem_with


class ExampleListener:
    """A `Hearing` around another one, which hears while nothing is wanted.

    `wanted` is asked of every utterance, on the recogniser's thread: it is all that has to be given back.
    """

    def __init__(self, hearing: Hearing, wanted: Callable[[Utterance], bool], features: Features) -> None:
        self._hearing = hearing
        self._wanted = wanted
        self._features = features

    def hear(self, utterance: Utterance) -> Judgement:
        """The usual verdict, or the utterance as an example where one is wanted."""
        if not self._wanted(utterance):
            return self._hearing.hear(utterance)
        problem = problem_with(utterance)
        if problem:
            return Example(None, problem, utterance)
        try:
            return Example(self._features(utterance), "", utterance)
        except RecogniserError as error:
            return Unavailable(str(error))
