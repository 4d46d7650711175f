"""Something that a user does, as plain values that a file can keep."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Action:
    """`kind` is a method of the hand, `arguments` what it is given."""

    kind: str
    arguments: dict[str, Any] = field(default_factory=dict)
    pause: int = 0
    """Milliseconds until the next one."""

    def as_line(self) -> str:
        """A line of JSON; lone surrogates are escaped."""
        return json.dumps([self.kind, self.arguments, self.pause])

    @staticmethod
    def from_line(line: str) -> Action:
        """Reads such a line."""
        kind, arguments, pause = json.loads(line)
        return Action(kind, arguments, pause)

    def __str__(self) -> str:
        told = ", ".join(f"{name}={_short(value)}" for name, value in self.arguments.items())
        return f"{self.kind}({told})"


def _short(value: object, longest: int = 100) -> str:
    text = ascii(value) if isinstance(value, str) and not value.isprintable() else repr(value)
    return text if len(text) <= longest else f"{text[:longest]}… ({len(text):,} characters)"
