"""Which runs lie in the folder of the runs and are not in the history."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True)
class UnknownRuns:
    """Those that were found there when it was looked last, by the names of their folders."""

    names: tuple[str, ...] = ()

    @property
    def fingerprint(self) -> str:
        """By which they are known again, or "" where there are none."""
        return hashlib.sha256("\n".join(sorted(self.names)).encode()).hexdigest()[:16] if self.names else ""
