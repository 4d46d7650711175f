"""One hostile input: the words that `hearsee` is given, what is around it, and what may come of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path

DONE, FAILED, BAD_INPUT = 0, 1, 2
REFUSED = frozenset({BAD_INPUT})
"""What is certainly bad."""
USED_OR_REFUSED = frozenset({DONE, BAD_INPUT})
"""What may still make sense."""
ANY = frozenset({DONE, FAILED, BAD_INPUT})


@dataclass(frozen=True)
class Limits:
    """What one input may take."""

    processor_seconds: float = 10.0
    """Of all its processes together."""
    idle_seconds: float = 20.0
    """By the clock: what does nothing for so long waits for something that does not come."""
    seconds: float = 60.0
    """By the clock, on an idle computer."""
    megabytes: float = 1000.0
    """Resident, of all its processes together."""


@dataclass(frozen=True)
class Outcome:
    """What came of it."""

    code: int | None
    """The exit code; None where it did not end by itself."""
    out: str
    errors: str
    stray: str = ""
    """What its processes wrote past the program's own output: a training process's traceback, say."""
    over: str = ""
    """Which limit it broke, in words, or ""."""
    processor_seconds: float = 0.0
    seconds: float = 0.0
    megabytes: float = 0.0


def nothing_more() -> AbstractContextManager[object]:
    """For what is on the disk, and needs nothing that goes on."""
    return nullcontext()


@dataclass(frozen=True)
class Case:
    """One input. What is on the disk for it is there already."""

    told: str
    """What it is, in a line for the reader."""
    arguments: tuple[str, ...]
    """Those of `hearsee`; bytes that are no text as in `os.fsdecode`."""
    codes: frozenset[int] = USED_OR_REFUSED
    """The exit codes that are right."""
    folder: Path = Path()
    """The current folder."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """What is different from the usual."""
    limits: Limits = Limits()
    hears: str = "stop"
    """The words that are heard in a sound, where no real engine hears."""
    beside: Callable[[], AbstractContextManager[object]] = nothing_more
    """What goes on meanwhile: a false scheduler, another program that holds a file."""
    alone: bool = False
    """Whether it has to be a program of its own."""
    shell: str = 'exec "$@"'
    """How that is begun: a line for `sh`."""
    may_be_silent: bool = False
    """Whether its output cannot reach anybody."""
    must_not_appear: Path | None = None
    """What is there once foreign code has run."""
