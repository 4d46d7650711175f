"""Cameras through QtMultimedia, which is a package of its own: imported once a camera is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.metadata import version
from importlib.util import find_spec
from typing import TYPE_CHECKING

from PySide6.QtCore import QCameraPermission, QCoreApplication, QObject, Qt, QTimer

from app.gui.webcam.camera import DENIED, Camera, CameraError, Device, Sink, gone, unusable
from app.gui.webcam.frames import frame_of
from language.sentence import message

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QCamera, QCameraDevice

FRAME_MILLISECONDS = 33
"""No picture is looked at sooner after another."""
ENOUGH_SIDE = 480
"""Pixels of the shorter side; more would only take time."""
ENOUGH_RATE = 15.0
"""Pictures a second."""
Permission = Callable[[Callable[[bool], None]], None]
"""Asks the system, and perhaps the user, whether cameras may be used, and then tells it."""


def make_camera() -> Camera:
    """The cameras of this computer. Raises `CameraError` where QtMultimedia is not there or does not load."""
    if find_spec("PySide6.QtMultimedia") is None:
        # Of the same version: the two belong together.
        command = f'pip install "PySide6-Addons=={version("PySide6-Essentials")}"'
        raise CameraError(
            message(
                "The webcam needs one package more. Install it with {command} and start HearSee again.",
                command=command,
            )
        )
    try:
        return QtCamera()
    except ImportError as error:
        raise CameraError(
            message(
                "QtMultimedia, which the webcam needs, does not load ({error}); install what it "
                "names and start HearSee again.",
                error=error,
            )
        ) from error


def asked_of_the_system(told: Callable[[bool], None]) -> None:
    """See `Permission`."""
    application, permission = QCoreApplication.instance(), QCameraPermission()
    assert application is not None
    status = application.checkPermission(permission)
    if status is Qt.PermissionStatus.Undetermined:
        application.requestPermission(
            permission, application, lambda asked: told(asked.status() is Qt.PermissionStatus.Granted)
        )
    else:
        told(status is Qt.PermissionStatus.Granted)


class QtCamera(QObject):
    """See `Camera`. Raises `ImportError` where QtMultimedia does not load."""

    def __init__(self, permission: Permission = asked_of_the_system) -> None:
        from PySide6.QtMultimedia import QMediaCaptureSession, QMediaDevices, QVideoSink

        super().__init__()
        self._permission = permission
        self._media = QMediaDevices(self)
        self._capture = QMediaCaptureSession(self)
        self.video = QVideoSink(self)
        """Where the pictures come in."""
        self._capture.setVideoSink(self.video)
        self._camera: QCamera | None = None
        self._sink: Sink | None = None
        self._fresh = False
        # Pictures come from another thread. That there is one is noted, and the latest is looked at when
        # there is time: whatever holds the window up, they do not pile up.
        self.video.videoFrameChanged.connect(self._note)
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MILLISECONDS)
        self._timer.timeout.connect(self.look)

    def devices(self) -> tuple[Device, ...]:
        """See `Camera`."""
        usual = self._media.defaultVideoInput()
        found = sorted(self._media.videoInputs(), key=lambda each: each != usual)
        names = told_apart([each.description() for each in found])
        return tuple(
            Device(_key(each), name, not _faces_away(each)) for each, name in zip(found, names, strict=True)
        )

    def watch(self, changed: Callable[[], None]) -> None:
        """See `Camera`."""
        self._media.videoInputsChanged.connect(lambda: changed())

    def start(self, device: Device, sink: Sink) -> None:
        """See `Camera`."""
        self.stop()
        self._sink = sink

        def begin(allowed: bool) -> None:
            if self._sink is not sink:
                return  # it was stopped while the user was asked
            if allowed:
                self._begin(device, sink)
            else:
                self.stop()
                sink.lost(DENIED)

        self._permission(begin)

    def receive(self, sink: Sink) -> None:
        """Tell this one of pictures, wherever they come from."""
        self._sink, self._fresh = sink, False
        self._timer.start()

    def stop(self) -> None:
        """See `Camera`."""
        self._timer.stop()
        self._sink = None
        camera, self._camera = self._camera, None
        if camera is not None:
            camera.stop()
            camera.deleteLater()

    def close(self) -> None:
        """See `Camera`."""
        self.stop()
        self._media.blockSignals(True)
        self.deleteLater()

    def look(self) -> None:
        """Tell of the latest picture, if there is one that has not been told of."""
        if not self._fresh or self._sink is None:
            return
        self._fresh = False
        image = self.video.videoFrame().toImage()
        if not image.isNull():
            self._sink.frame(frame_of(image))

    def _begin(self, device: Device, sink: Sink) -> None:
        from PySide6.QtMultimedia import QCamera

        inputs = [each for each in self._media.videoInputs() if _key(each) == device.key]
        if not inputs:
            self.stop()
            sink.lost(gone(device.name))
            return
        camera = QCamera(inputs[0], self)
        formats = inputs[0].videoFormats()
        sizes = [
            (each.resolution().width(), each.resolution().height(), each.maxFrameRate()) for each in formats
        ]
        chosen = suiting(sizes)
        if chosen is not None:
            camera.setCameraFormat(formats[chosen])
        camera.errorOccurred.connect(lambda _, text: self._lose(device, text))
        self._camera = camera
        self._capture.setCamera(camera)
        self.receive(sink)
        camera.start()

    def _lose(self, device: Device, reason: str) -> None:
        sink = self._sink
        self.stop()
        if sink is not None:
            sink.lost(unusable(device.name, reason))

    def _note(self) -> None:
        self._fresh = True


def told_apart(names: Sequence[str]) -> list[str]:
    """The names, with a number after those that are there before: two cameras of one kind have one name."""
    return [
        name if name not in names[:place] else f"{name} {names[: place + 1].count(name)}"
        for place, name in enumerate(names)
    ]


def suiting(sizes: Sequence[tuple[int, int, float]]) -> int | None:
    """Which of (width, height, pictures a second) is large and quick enough, and no larger; None of none."""
    if not sizes:
        return None
    enough = [
        place
        for place, (width, height, rate) in enumerate(sizes)
        if min(width, height) >= ENOUGH_SIDE and rate >= ENOUGH_RATE
    ]

    def pixels(place: int) -> tuple[int, float]:
        width, height, rate = sizes[place]
        return width * height, rate

    if enough:
        return min(enough, key=lambda place: (pixels(place)[0], -pixels(place)[1]))
    return max(range(len(sizes)), key=pixels)


def _key(device: QCameraDevice) -> str:
    return bytes(device.id().data()).decode(errors="replace")


def _faces_away(device: QCameraDevice) -> bool:
    from PySide6.QtMultimedia import QCameraDevice

    return device.position() is QCameraDevice.Position.BackFace
