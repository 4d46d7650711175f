"""What was said, heard and asked, and what became of Whisper."""

from __future__ import annotations

from dataclasses import dataclass

from app.commands.own_phrases import Aliases
from app.state.parts.conversation import Line
from app.state.parts.hearing import Engine, Taught
from app.state.parts.question import Question


@dataclass(frozen=True)
class Spoken:
    """A line was added to the conversation."""

    line: Line


@dataclass(frozen=True)
class AliasesChanged:
    """The user's own phrases are these now."""

    aliases: Aliases


@dataclass(frozen=True)
class NotUnderstood:
    """Something was said or typed that fits nothing; "" where that is settled."""

    text: str
    only_noted: bool = False
    """Whether the conversation says nothing of it."""


@dataclass(frozen=True)
class Overheard:
    """A command was heard that was not meant for the app."""

    note: str


@dataclass(frozen=True)
class PhrasesTaught:
    """The phrases that were taught by voice are these now."""

    taught: tuple[Taught, ...]


@dataclass(frozen=True)
class MicrophonesFound:
    """The names of the microphones that can be chosen."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class EngineHears:
    """From now on it is this engine that turns speech into words."""

    engine: Engine | None
    """None where none can."""


@dataclass(frozen=True)
class WeightsMissing:
    """Whisper would hear, if its weights were here."""


@dataclass(frozen=True)
class WeightsOffered:
    """The user is asked whether to fetch Whisper's weights."""


@dataclass(frozen=True)
class WeightsRequested:
    """Whisper's weights are being fetched."""


@dataclass(frozen=True)
class WeightsProgress:
    """How much of Whisper's weights has come."""

    done_bytes: int
    total_bytes: int
    seconds: float
    """Since they were asked for."""


@dataclass(frozen=True)
class WeightsFetched:
    """Whisper's weights are here."""


@dataclass(frozen=True)
class WeightsCancelled:
    """The user did not want to wait for Whisper's weights."""


@dataclass(frozen=True)
class WeightsFailed:
    """Whisper's weights did not come, and why."""

    message: str


@dataclass(frozen=True)
class Asked:
    """Something waits for a yes or no."""

    question: Question


@dataclass(frozen=True)
class Answered:
    """The open question is settled."""


WeightsEvent = (
    WeightsMissing
    | WeightsOffered
    | WeightsRequested
    | WeightsProgress
    | WeightsFetched
    | WeightsCancelled
    | WeightsFailed
)
