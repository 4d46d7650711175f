"""What every engine that turns speech into text has in common, so that one can take another's place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from audio.capture.sound import Utterance
from audio.grammar.grammar import Grammar


class RecogniserError(Exception):
    """The engine cannot recognise at present; the text is one sentence: what is missing, what to do."""


@dataclass(frozen=True)
class Recognition:
    """What an engine makes of an utterance."""

    text: str
    """The likeliest words, as `audio.grammar.tokens` understands them; empty where there are none."""
    doubt: float | None = None
    """How much better the sound fits speech in general than `text`: 0 or less is a clear command, more is
    worse. The scale is the engine's own, and so are the thresholds that it suggests.
    None where an engine cannot tell: its text is then taken at its word."""
    may_go_on: bool = False
    """Whether a text that means something else begins with this one."""
    others: tuple[Recognition, ...] = ()
    """Other texts that it may have been, the likeliest first."""
    behind: float = 0.0
    """How much less likely than the likeliest text, on the engine's own scale."""
    language: str = ""
    """Its ISO 639-1 code, where the engine can tell."""
    freely: str = ""
    """What an engine that writes whatever it hears makes of it, where it was asked in doubt; else empty."""


@dataclass(frozen=True)
class Thresholds:
    """Where doubt ends a command. At most `sure`: act. At most `unsure`: ask. Above: no command."""

    sure: float
    unsure: float
    apart: float = 0.0
    """An other command that is less behind is asked about."""
    apart_by_doubt: float = 0.0
    """By how much more it has to be behind for each unit of doubt: what is unclear may easily be another."""


class Recogniser(Protocol):
    """An engine. It may take its time; it is called from one thread at a time."""

    def recognise(self, utterance: Utterance) -> Recognition:
        """Turn the utterance into text. Raises `RecogniserError` where the engine is missing or has died."""

    def close(self) -> None:
        """Give back what the engine holds. It may be called twice; `recognise` is not called after it."""


@runtime_checkable
class Following(Protocol):
    """A recogniser that can hear the phrases of another grammar without being made anew."""

    def follow(self, grammar: Grammar) -> None:
        """Hear these phrases from now on. Whoever asks meanwhile waits. Raises `RecogniserError`."""


@runtime_checkable
class Interruptible(Protocol):
    """A recogniser that need not finish what nobody waits for any more."""

    def abandon(self, utterance: Utterance) -> None:
        """If it is at work on this very utterance, end soon, with any answer. Called from any thread, and
        returns at once."""
