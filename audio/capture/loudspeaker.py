"""The sound output of this computer, by PyAudio, behind two small protocols; see `audio.capture.devices`."""

from __future__ import annotations

import contextlib
from typing import Any, Protocol

from audio.capture.devices import PORTAUDIO, quiet_standard_error
from language.sentence import message

NO_LOUDSPEAKER = message(
    "No loudspeaker was found: plug one in, or switch one on in the settings of the system."
)
NO_PYAUDIO = message(
    "Playing needs PortAudio and PyAudio, which are not installed: “hearsee doctor” says how to."
)


class LoudspeakerError(Exception):
    """Nothing can be played; the text is one sentence for the user: what is wrong and what to do."""


class Output(Protocol):
    """An open output: 16-bit little-endian mono."""

    def write(self, pcm: bytes) -> None:
        """Play it, and return when it is nearly over. It may block for ever. Raises OSError."""

    def close(self) -> None:
        """Let what was written be heard to its end, and release the device."""


class Outputs(Protocol):
    """The default output, as it is at this moment."""

    def rate(self) -> int:
        """Samples a second that it works at by itself. Raises `LoudspeakerError` where there is none."""

    def open(self, rate: int) -> Output:
        """Open it at a rate. Raises OSError where that fails."""


class PortAudioOutputs:
    """The real one."""

    def rate(self) -> int:
        """See `Outputs`."""
        made = _pyaudio()
        with PORTAUDIO, quiet_standard_error():
            portaudio = made.PyAudio()
            try:
                return int(portaudio.get_default_output_device_info()["defaultSampleRate"])
            except OSError:
                raise LoudspeakerError(NO_LOUDSPEAKER) from None
            finally:
                portaudio.terminate()

    def open(self, rate: int) -> Output:
        """See `Outputs`."""
        made = _pyaudio()
        with PORTAUDIO, quiet_standard_error():
            portaudio = made.PyAudio()
            try:
                stream = portaudio.open(rate=rate, channels=1, format=made.paInt16, output=True)
            except Exception as error:  # PyAudio raises ValueError, too
                portaudio.terminate()
                raise OSError(str(error)) from error
        return _OpenOutput(portaudio, stream)


class _OpenOutput:
    def __init__(self, portaudio: Any, stream: Any) -> None:
        self._portaudio = portaudio
        self._stream = stream

    def write(self, pcm: bytes) -> None:
        self._stream.write(pcm)

    def close(self) -> None:
        # A device that was pulled out fails to stop; it is gone either way.
        with contextlib.suppress(OSError):
            # It waits for what is still to be heard: a microphone may be opened meanwhile.
            self._stream.stop_stream()
        with PORTAUDIO, contextlib.suppress(OSError):
            self._stream.close()
        with PORTAUDIO:
            self._portaudio.terminate()


def _pyaudio() -> Any:
    try:
        import pyaudio
    except ImportError as error:
        raise LoudspeakerError(NO_PYAUDIO) from error
    return pyaudio
