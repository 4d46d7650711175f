"""Where the windows are shown: nowhere, or on a screen of their own. Never on that of the user."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

NOWHERE, XVFB = "offscreen", "xvfb"
SCREENS = (NOWHERE, XVFB)


@contextmanager
def screen(which: str) -> Iterator[dict[str, str]]:
    """What its windows need in their environment."""
    if which == NOWHERE:
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as numbers:
            number = numbers.readline().strip()
        try:
            yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
        finally:
            server.terminate()
