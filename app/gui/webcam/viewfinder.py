"""Runs a camera while one is wanted, and says in a sentence why nothing is seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from app.gui.webcam.camera import NO_CAMERA, Camera, CameraError, Device, Frame, Sink, silent, unplugged

PATIENCE = 8000
"""Milliseconds without a picture after which nobody waits for one any more."""


class Viewfinder(QObject):
    """`make` gives the cameras once they are asked for; it may raise `CameraError`."""

    seen = Signal(object)
    """A `Frame`."""
    troubled = Signal(object)
    """Why nothing is seen, or "" where something is."""
    found = Signal(object)
    """The names of the cameras that are there."""

    def __init__(self, make: Callable[[], Camera], parent: QObject, patience: int = PATIENCE) -> None:
        super().__init__(parent)
        self._make = make
        self._camera: Camera | None = None
        self._wanted: str | None = None
        """The name of the camera that is wanted, "" for the usual one; None for none."""
        self.device: Device | None = None
        """The camera that sees now."""
        self._sees = self._closed = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(patience)
        self._patience.timeout.connect(self._give_up)

    def run(self, name: str) -> None:
        """See through the camera of this name or, where it is not there, the usual one."""
        if self._wanted == name or self._closed:
            return  # also where something is in the way: then the user says when to try again
        self._wanted = name
        self._start()

    def try_again(self) -> None:
        """After something was in the way."""
        if self._wanted is not None:
            self._start()

    def rest(self) -> None:
        """See nothing, until it is to run again."""
        self._wanted = None
        self._stop()

    def close(self) -> None:
        """Nothing of it goes on, and nothing begins again."""
        self.rest()
        self._closed = True
        if self._camera is not None:
            self._camera.close()
            self._camera = None

    def _start(self) -> None:
        self._stop()
        camera = self._cameras()
        if camera is None:
            return
        there = camera.devices()
        self.found.emit(tuple(each.name for each in there))
        device = next((each for each in there if each.name == self._wanted), there[0] if there else None)
        if device is None:
            self.troubled.emit(NO_CAMERA)
            return
        self.device = device
        self._patience.start()
        camera.start(device, Sink(self._show, self._lose))

    def _cameras(self) -> Camera | None:
        """Those of this computer, or None where that was told."""
        if self._camera is None:
            try:
                self._camera = self._make()
            except CameraError as error:
                self.troubled.emit(str(error))
                return None
            self._camera.watch(self._follow)
        return self._camera

    def _stop(self) -> None:
        self._patience.stop()
        self.device, self._sees = None, False
        if self._camera is not None:
            self._camera.stop()

    def _follow(self) -> None:
        """A camera came or went."""
        if self._wanted is None or self._camera is None:
            return
        there = self._camera.devices()
        if self.device is None:
            self._start()  # what came may be what was missing
            return
        self.found.emit(tuple(each.name for each in there))
        if all(each.key != self.device.key for each in there):
            self._lose(unplugged(self.device.name))

    def _show(self, frame: Frame) -> None:
        if self.device is None:
            return
        if not self._sees:
            self._sees = True
            self.troubled.emit("")
        self._patience.start()
        self.seen.emit(frame)

    def _lose(self, why: str) -> None:
        self._stop()
        self.troubled.emit(why)

    def _give_up(self) -> None:
        if self.device is not None:
            self._lose(silent(self.device.name))
