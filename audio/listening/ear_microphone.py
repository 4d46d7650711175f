"""What the ear needs of a microphone."""

from __future__ import annotations

from collections.abc import Iterator
from types import TracebackType
from typing import Protocol


class EarMicrophone(Protocol):
    """`audio.capture.microphone.Microphone` is one."""

    def __enter__(self) -> EarMicrophone:
        """Open it. Raises `MicrophoneError`."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def frames(self) -> Iterator[bytes]:
        """Frames of sound until `stop()`. Raises `MicrophoneError`."""

    def stop(self) -> None:
        """End `frames()`, now or as soon as it begins. Called from any thread."""
