"""What the window's process is told to do, and what it tells of it, as files in JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Order:
    """One window: from its opening to its end."""

    home: str
    out: str
    """The folder for the journal, the pictures and what is told."""
    life: int
    """Which window this is, from 0."""
    seed: int
    seconds: float
    """How long it is driven."""
    rest_every: float = 30.0
    """Seconds between two rests."""
    said: int = 0
    """Examples that the windows before have said."""
    leave_out: tuple[str, ...] = ()
    replay: str = ""
    """A journal whose actions are done, instead of others."""
    hears: bool = False
    """Whether there is an ear, with the recogniser that is on this computer."""
    goes_on: bool = False
    """Whether it goes on after a finding."""

    def as_text(self) -> str:
        return json.dumps(asdict(self))

    @staticmethod
    def from_text(text: str) -> Order:
        values = json.loads(text)
        return Order(**{**values, "leave_out": tuple(values["leave_out"])})

    @property
    def journal(self) -> Path:
        """Every action of this window."""
        return Path(self.out) / f"actions-{self.life}.jsonl"

    @property
    def told(self) -> Path:
        """What it tells at its end or at a finding."""
        return Path(self.out) / f"told-{self.life}.json"

    @property
    def crash(self) -> Path:
        """Where the stacks go that are told of in a crash."""
        return Path(self.out) / f"crash-{self.life}.txt"


@dataclass
class Told:
    """What came of a window."""

    findings: list[dict[str, str]] = field(default_factory=list)
    actions: int = 0
    said: int = 0
    rests: list[dict[str, float]] = field(default_factory=list)
    longest: float = 0.0
    """Seconds of the thread's own in one turn."""
    ended: bool = False
    jumps: list[str] = field(default_factory=list)
    """Where its memory grew much at once, in words."""

    def write(self, path: Path) -> None:
        beside = path.with_suffix(".new")
        beside.write_text(json.dumps(asdict(self)), encoding="ascii")
        beside.replace(path)

    @staticmethod
    def read(path: Path) -> Told:
        return Told(**json.loads(path.read_text("ascii"))) if path.exists() else Told()
