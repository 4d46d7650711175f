"""The webcam: whether QtMultimedia is there, in the version of the window, and a camera that may be used."""

from __future__ import annotations

from app.doctor.finding import Finding, Health
from app.doctor.surroundings import Surroundings

NAME = "Webcam"


def examine_webcam(here: Surroundings) -> tuple[Finding, ...]:
    """Without loading QtMultimedia. That it is not there is fine: it is an extra."""
    window, extra = here.version_of("PySide6-Essentials"), here.version_of("PySide6-Addons")
    if not window:
        return ()  # that is said of Qt, and the rest would depend on it
    command = f'pip install "PySide6-Addons=={window}"'
    if not extra:
        found = "Teaching from the webcam is an extra that is not installed."
        return (Finding(NAME, Health.GOOD, found, f"To have it, install it with {command}."),)
    if extra != window:
        found = f"PySide6-Addons is {extra} and PySide6-Essentials {window}; the two belong together."
        return (Finding(NAME, Health.BAD, found, f"Install the one that fits with {command}."),)
    return (_devices(here, extra),)


def _devices(here: Surroundings, extra: str) -> Finding:
    """Linux alone tells without being asked through QtMultimedia."""
    installed = f"QtMultimedia {extra} is installed"
    if here.platform != "linux":
        return Finding(NAME, Health.GOOD, f"{installed}; the window says which cameras there are.")
    cameras = here.cameras()
    if not cameras:
        found = f"{installed}, and no camera is connected."
        return Finding(NAME, Health.GOOD, found)
    if not any(cameras.values()):
        found = f"{installed}, and this user may use no camera ({', '.join(cameras)})."
        advice = (
            "Add the user to the group that may, usually with sudo usermod -aG video NAME, and sign in again."
        )
        return Finding(NAME, Health.NOTICE, found, advice)
    return Finding(NAME, Health.GOOD, f"{installed}, and there is a camera ({', '.join(cameras)}).")
