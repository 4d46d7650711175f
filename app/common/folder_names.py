"""What a folder is not called, on whichever system: people carry their folders from one to another."""

from __future__ import annotations

NO_NAME = frozenset('<>:"/\\|?*')
"""What the name of a folder has on no system."""
PORTS = {f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"}
RESERVED = frozenset({"con", "prn", "aux", "nul", "conin$", "conout$"} | PORTS)
"""Names that Windows keeps for itself, also with an ending."""


def means_another(name: str) -> bool:
    """Whether Windows takes the name for that of something else: a device, or a folder without its end."""
    return name.endswith((".", " ")) or name.partition(".")[0].rstrip().casefold() in RESERVED
