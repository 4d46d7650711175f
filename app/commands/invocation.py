"""What is to be done, wherever it was said or clicked. Apart from the vocabulary, which loads for longer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Invocation:
    """A command and what its slots were filled with, wherever it came from."""

    command: str
    arguments: Mapping[str, Any] = field(default_factory=dict)
