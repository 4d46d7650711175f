"""What a camera is to the window: names to choose from, and pictures as plain values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from language.sentence import message, without_stop

NO_CAMERA = message("No camera was found. Plug one in or switch it on; it is noticed by itself.")
DENIED = message(
    "This program may not use the camera. Allow it in the privacy settings of the "
    "system, then press “Try again”."
)


class CameraError(Exception):
    """No camera can be used at all. Its text is a sentence or two: what is so and what to do."""


@dataclass(frozen=True)
class Device:
    """A camera that is there."""

    key: str
    """What the system calls it; no two have the same."""
    name: str
    """What people call it."""
    faces_user: bool = True
    """Whether it looks at whoever sits there, who then expects a mirror."""


@dataclass(frozen=True, eq=False)
class Frame:
    """A square picture of what a camera sees."""

    side: int
    """Pixels in a row, and rows."""
    pixels: bytes
    """Red, green and blue of each pixel, row by row from the top left: `3 * side * side` values 0 .. 255."""


@dataclass(frozen=True)
class Sink:
    """What a camera tells."""

    frame: Callable[[Frame], None]
    lost: Callable[[str], None]
    """Nothing more comes, and why, in a sentence or two."""


class Camera(Protocol):
    """The cameras of this computer. Everything is called, and calls back, in the window's thread."""

    def devices(self) -> tuple[Device, ...]:
        """Those that are there, the usual one first."""

    def watch(self, changed: Callable[[], None]) -> None:
        """Tell from now on when one was plugged in or unplugged."""

    def start(self, device: Device, sink: Sink) -> None:
        """See through this one until `stop`; another one is stopped first."""

    def stop(self) -> None:
        """See nothing more: the light beside the lens goes out."""

    def close(self) -> None:
        """Stop, and watch nothing more."""


def silent(camera: str) -> str:
    """What to say where a camera gives no picture."""
    return message(
        "The camera {camera} gives no picture; another program may be using it. Close that "
        "one, then press “Try again”.",
        camera=camera,
    )


def unusable(camera: str, reason: str) -> str:
    """What to say where the system refuses a camera."""
    reason = without_stop(reason.strip()) or message("it gives no reason")
    return message(
        "The camera {camera} cannot be used ({reason}); another program may have it. Close "
        "that one, then press “Try again”.",
        camera=camera,
        reason=reason,
    )


def gone(camera: str) -> str:
    """What to say where a camera is not there when it is to start."""
    return message("The camera {camera} is not there any more; choose another one.", camera=camera)


def unplugged(camera: str) -> str:
    """What to say where a camera is gone."""
    return message(
        "The camera {camera} is gone; all that was taken is kept. Plug it in again, or "
        "choose another camera.",
        camera=camera,
    )
