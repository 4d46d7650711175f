"""Cameras that see what a test has them see."""

from __future__ import annotations

from collections.abc import Callable

from app.gui.webcam.camera import Device, Frame, Sink

LAPTOP, DESK = Device("/dev/video0", "Laptop camera"), Device("/dev/video2", "Desk camera", faces_user=False)


class FakeCamera:
    """See `Camera`. Which devices are there, and what is seen, a test says."""

    def __init__(self, *devices: Device) -> None:
        self.there = devices
        self.on: Device | None = None
        """The one whose light is on."""
        self.started = 0
        self.closed = False
        self._sink: Sink | None = None
        self._changed: Callable[[], None] = lambda: None

    def devices(self) -> tuple[Device, ...]:
        return self.there

    def watch(self, changed: Callable[[], None]) -> None:
        self._changed = changed

    def start(self, device: Device, sink: Sink) -> None:
        self.on, self._sink, self.started = device, sink, self.started + 1

    def stop(self) -> None:
        self.on = self._sink = None

    def close(self) -> None:
        self.stop()
        self.closed = True

    def see(self, frame: Frame) -> None:
        """A picture came."""
        assert self._sink is not None, "the camera is off"
        self._sink.frame(frame)

    def fail(self, why: str) -> None:
        assert self._sink is not None, "the camera is off"
        self._sink.lost(why)

    def plug(self, *devices: Device) -> None:
        """These are there from now on."""
        self.there = devices
        self._changed()


def striped(hue: int, shift: int = 0, side: int = 64) -> Frame:
    """A picture of one of three things: stripes of red (0), green or blue (2), moved by `shift`."""
    pixels = bytearray(3 * side * side)
    for row in range(side):
        for column in range(side):
            at = 3 * (row * side + column)
            bright = ((row + shift) // 8) % 2 if hue == 0 else ((column + shift) // 8) % 2
            pixels[at + hue] = 200 if bright else 60
            pixels[at + (hue + 1) % 3] = (7 * shift + column) % 40
    return Frame(side, bytes(pixels))
