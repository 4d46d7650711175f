"""Whether a window can open. Qt ends the whole program where it cannot, so it is asked beforehand.

What is asked with loads only where it is: the window waits for this.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Mapping
from pathlib import Path

from language.sentence import message

QT_NEEDS = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
"""Libraries that Qt's window needs on Linux, and the Debian package of each."""
DROPPED_BACK_END = "HEARSEE_DROPPED_MPLBACKEND"
"""What `MPLBACKEND` named before HearSee dropped it."""
TERMINAL_WAY = message(
    'In the terminal, one command works without a window: hearsee "train MLP for 3 epochs".'
)


def why_no_window(environment: Mapping[str, str], platform: str = sys.platform) -> str:
    """One or two sentences that say why no window can open, or "" where it can."""
    if not platform.startswith("linux"):
        return ""
    if environment.get("QT_QPA_PLATFORM", "").split(":")[0] not in ("", "xcb", "wayland"):
        return ""
    missing = [package for library, package in QT_NEEDS.items() if not _loads(library)]
    if missing:
        return message(
            "The window needs: sudo apt install {missing}. {terminal_way}",
            missing=" ".join(missing),
            terminal_way=TERMINAL_WAY,
        )
    if _wayland_answers(environment):
        return ""
    display = environment.get("DISPLAY", "")
    if not display:
        return message(
            "There is no display here (DISPLAY is not set), so no window can open. {terminal_way}",
            terminal_way=TERMINAL_WAY,
        )
    if not _answers(display):
        return message(
            "The display {display} does not answer, so no window can open. {terminal_way}",
            display=display,
            terminal_way=TERMINAL_WAY,
        )
    return ""


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    """Whether a compositor is there: the name alone may be left from another login."""
    if not environment.get("WAYLAND_DISPLAY"):
        return False
    import socket

    path = Path(environment.get("XDG_RUNTIME_DIR", "/")) / environment["WAYLAND_DISPLAY"]
    with socket.socket(socket.AF_UNIX) as connection, contextlib.suppress(OSError):
        connection.connect(str(path))
        return True
    return False


def _loads(library: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _answers(display: str) -> bool:
    """Whether an X server is there and lets us in."""
    import ctypes

    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not refused
