"""The webcam: whether QtMultimedia is there, in the version of the window, and a camera that may be used."""

from __future__ import annotations

from app.doctor.finding import Finding, Health
from app.doctor.surroundings import Surroundings
from language.sentence import message

NAME = message("Webcam")


def examine_webcam(here: Surroundings) -> tuple[Finding, ...]:
    """Without loading QtMultimedia. That it is not there is fine: it is an extra."""
    window, extra = here.version_of("PySide6-Essentials"), here.version_of("PySide6-Addons")
    if not window:
        return ()  # that is said of Qt, and the rest would depend on it
    command = f'pip install "PySide6-Addons=={window}"'
    if not extra:
        found = message("Teaching from the webcam is an extra that is not installed.")
        return (
            Finding(
                NAME, Health.GOOD, found, message("To have it, install it with {command}.", command=command)
            ),
        )
    if extra != window:
        found = message(
            "PySide6-Addons is {extra} and PySide6-Essentials {window}; the two belong together.",
            extra=extra,
            window=window,
        )
        return (
            Finding(
                NAME, Health.BAD, found, message("Install the one that fits with {command}.", command=command)
            ),
        )
    return (_devices(here, extra),)


def _devices(here: Surroundings, extra: str) -> Finding:
    """Linux alone tells without being asked through QtMultimedia."""
    installed = message("QtMultimedia {extra} is installed", extra=extra)
    if here.platform != "linux":
        return Finding(
            NAME,
            Health.GOOD,
            message("{installed}; the window says which cameras there are.", installed=installed),
        )
    cameras = here.cameras()
    if not cameras:
        found = message("{installed}, and no camera is connected.", installed=installed)
        return Finding(NAME, Health.GOOD, found)
    if not any(cameras.values()):
        found = message(
            "{installed}, and this user may use no camera ({listed}).",
            installed=installed,
            listed=", ".join(cameras),
        )
        advice = message(
            "Add the user to the group that may, usually with sudo usermod -aG video NAME, and sign in again."
        )
        return Finding(NAME, Health.NOTICE, found, advice)
    return Finding(
        NAME,
        Health.GOOD,
        message(
            "{installed}, and there is a camera ({listed}).", installed=installed, listed=", ".join(cameras)
        ),
    )
