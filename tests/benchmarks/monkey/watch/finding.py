"""What a watcher tells of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """`kind` is the name by which it can be left out."""

    kind: str
    text: str
    details: str = ""


Tell = Callable[[Finding], None]
