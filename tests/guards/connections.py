"""Whether any program that a test starts would connect to another computer, or look one up.

A small library in C is loaded into each of them before all else: it sees what Python's own hooks do not, the
sockets of other libraries. It needs Linux and a C compiler; elsewhere nothing is seen.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import MutableMapping
from pathlib import Path

SOURCE = Path(__file__).with_suffix(".c")
LIBRARY, LOG = "LD_PRELOAD", "HEARSEE_CONNECTIONS"
"""Variables of the environment: what the system's loader loads first, and where it writes what it saw."""


class Connections:
    """What the programs that are started in this environment tried. One for a process that runs tests."""

    def __init__(self, environment: MutableMapping[str, str] = os.environ) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="hearsee-connections-"))
        self._log = self._folder / "log"
        self._read = 0
        self.is_on = _build(self._folder, environment)
        """Whether anything is seen at all."""
        environment[LOG] = str(self._log)

    def tried(self) -> list[str]:
        """What was tried since this was asked last, a line each."""
        if not self._log.exists():
            return []
        with self._log.open("rb") as log:
            log.seek(self._read)
            lines = log.read()
        self._read += len(lines)
        return lines.decode("utf-8", errors="replace").splitlines()

    def close(self) -> None:
        """Leave nothing behind."""
        shutil.rmtree(self._folder, ignore_errors=True)


def _build(folder: Path, environment: MutableMapping[str, str]) -> bool:
    if SOURCE.stem in environment.get(LIBRARY, ""):
        return True  # by the process that started this one
    compiler = shutil.which("cc") or shutil.which("gcc")
    if sys.platform != "linux" or compiler is None:
        return False
    library = folder / f"{SOURCE.stem}.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, SOURCE, "-ldl"], check=True)
    environment[LIBRARY] = f"{environment.get(LIBRARY, '')} {library}".strip()
    return True
