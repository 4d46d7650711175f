"""Utterances -> verdicts: the recogniser says what was heard, the grammar what it means, doubt what to do."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from audio.capture.endpoint import Endpoints
from audio.capture.loudness import trouble_with
from audio.capture.sound import Utterance
from audio.grammar.grammar import Grammar, Parse
from audio.grammar.wake_word import SLOT, is_addressed, without_wake_word
from audio.listening.verdicts import Heard, Reading, Rejected, Unavailable, Unsure, Verdict
from audio.recognisers.recogniser import Recogniser, RecogniserError, Recognition, Thresholds
from language.sentence import message

SHORTEST_SECONDS = 0.1
LONGEST_SECONDS = Endpoints().longest
UNLIKE = message("That did not sound like a command.")
SILENT_BELOW = 33
"""Peak of the 16-bit samples; -60 dB of full scale."""


MOST_OFFERED = 2
"""Commands besides the likeliest that are asked about."""


class Listener:
    """Judges utterances, each on its own. `clock` returns seconds and never goes back."""

    def __init__(
        self,
        recogniser: Recogniser,
        grammar: Grammar,
        thresholds: Thresholds,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._recogniser = recogniser
        self._grammar = grammar
        self._thresholds = thresholds
        self._clock = clock

    def follow(self, grammar: Grammar) -> None:
        """What is recognised from now on is in another grammar."""
        self._grammar = grammar

    def hear(self, utterance: Utterance) -> Verdict:
        """Say whether the utterance is a command, and which. Never raises for what a person says or lacks."""
        start = self._clock()
        reason = nothing_to_hear(utterance)
        if reason:
            return Rejected(reason, self._clock() - start)
        try:
            recognition = self._recogniser.recognise(utterance)
        except RecogniserError as error:
            return Unavailable(str(error), self._clock() - start)
        verdict = self._judge(recognition, self._clock() - start)
        if isinstance(verdict, Rejected) and (trouble := trouble_with(utterance)):
            return replace(verdict, trouble=trouble)
        return verdict

    def _judge(self, recognition: Recognition, seconds: float) -> Verdict:
        text, freely = recognition.text, recognition.freely
        if not text and not freely:
            return Rejected(message("No words could be made out."), seconds)
        if not text and self._grammar.parse(freely) is None:
            return _no_command(freely, seconds)
        if not text:
            return Rejected(UNLIKE, seconds, freely)
        said = self._grammar.parse(text)
        if said is None:
            return _no_command(text, seconds)
        parse = without_wake_word(said)
        others = self._others(recognition, parse)
        doubt = max(0.0, recognition.doubt or 0.0)
        apart = self._thresholds.apart + self._thresholds.apart_by_doubt * doubt
        torn = any(other.behind < apart for other in others)
        heard = Heard(
            text,
            parse.intent,
            parse.slots,
            seconds,
            recognition.may_go_on,
            is_addressed(said) or SLOT not in self._grammar.slots,
            recognition.language,
        )
        if doubt <= self._thresholds.sure and not torn:
            return heard
        if doubt <= self._thresholds.unsure:
            return self._unsure(heard, others)
        return Rejected(UNLIKE, seconds, freely or text)

    def _unsure(self, heard: Heard, others: list[_Other]) -> Unsure:
        offered = [other.reading for other in others if other.doubt <= self._thresholds.unsure]
        return Unsure(
            heard.text,
            heard.intent,
            heard.slots,
            heard.seconds,
            heard.may_go_on,
            tuple(offered[:MOST_OFFERED]),
            heard.addressed,
            heard.language,
        )

    def _others(self, recognition: Recognition, best: Parse) -> list[_Other]:
        """Other texts that mean something else, one for each meaning."""
        found, known = [], [best]
        for other in recognition.others:
            said = self._grammar.parse(other.text)
            parse = None if said is None else without_wake_word(said)
            if parse is not None and parse not in known:
                known.append(parse)
                reading = Reading(other.text, parse.intent, parse.slots)
                found.append(_Other(reading, other.doubt or 0.0, other.behind))
        return found


def _no_command(text: str, seconds: float) -> Rejected:
    return Rejected(message("“{text}” is no command.", text=text), seconds, text)


@dataclass(frozen=True)
class _Other:
    reading: Reading
    doubt: float
    behind: float


def too_long(seconds: float) -> str:
    """Why a sound of so many seconds is not heard at all: a command without its end is another command."""
    return message(
        "The sound lasts {seconds} s; a command lasts at most {longest_seconds} s.",
        seconds=f"{seconds:.0f}",
        longest_seconds=f"{LONGEST_SECONDS:.0f}",
    )


def nothing_to_hear(utterance: Utterance) -> str | None:
    """Why there is no speech to recognise, in a sentence; None where there may be some."""
    if not utterance.pcm:
        return message("Nothing was said.")
    if utterance.seconds < SHORTEST_SECONDS:
        return message(
            "The sound lasts only {seconds} s, which is too short for a word.",
            seconds=f"{utterance.seconds:.2f}",
        )
    if utterance.seconds > LONGEST_SECONDS:
        return too_long(utterance.seconds)
    # A wider type, because the magnitude of -32768 does not fit into 16 bits.
    samples = np.frombuffer(utterance.pcm, "<i2").astype(np.int32)
    if np.abs(samples).max() < SILENT_BELOW:
        return message("The sound is silent: check that the microphone is not muted.")
    return None
