"""The sound inputs of this computer, through SpeechRecognition's `Microphone` and PyAudio.

Everything that touches PortAudio is here, behind two small protocols, so that the rest can be tried without.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from language.sentence import message

# PortAudio keeps its devices for the whole process, and starting or ending it is not safe from two threads.
PORTAUDIO = threading.Lock()


class MicrophoneError(Exception):
    """Nothing can be recorded; the text is one sentence for the user: what is wrong and what to do."""


@dataclass(frozen=True)
class Input:
    """One sound input."""

    index: int
    name: str
    rate: int
    """Samples a second that it works at by itself."""


class Stream(Protocol):
    """An open input: 16-bit little-endian mono."""

    def read(self, samples: int) -> bytes:
        """Wait for so many samples. It may block for ever. Raises OSError when the device has gone.

        What comes back may be anything: a failing driver keeps no promises.
        """

    def close(self) -> None:
        """Release the device."""


class Devices(Protocol):
    """The sound inputs that there are at this moment."""

    def inputs(self) -> tuple[Input, ...]:
        """Every input, the default one first. Raises `MicrophoneError` where nothing can record."""

    def open(self, device: Input, rate: int, samples: int) -> Stream:
        """Open it at a rate, in chunks of so many samples. Raises OSError where that fails."""


class PortAudioDevices:
    """The real ones. PortAudio looks for new devices only while none is open."""

    def inputs(self) -> tuple[Input, ...]:
        """See `Devices`."""
        pyaudio = _recording().Microphone.get_pyaudio()
        with PORTAUDIO, quiet_standard_error():
            portaudio = pyaudio.PyAudio()
            try:
                return tuple(_inputs(portaudio))
            finally:
                portaudio.terminate()

    def open(self, device: Input, rate: int, samples: int) -> Stream:
        """See `Devices`."""
        recording = _recording()
        with PORTAUDIO, quiet_standard_error():
            microphone = recording.Microphone(device.index, rate, samples)
            microphone.__enter__()
        # SpeechRecognition hides a failure to open: it shows only in the missing stream.
        if microphone.stream is None:
            raise OSError(message("{device} does not open at {rate} Hz", device=device.name, rate=rate))
        return _OpenMicrophone(microphone)


class _OpenMicrophone:
    def __init__(self, microphone: Any) -> None:
        self._microphone = microphone

    def read(self, samples: int) -> bytes:
        data: bytes = self._microphone.stream.read(samples)
        if not data:
            raise OSError(message("the device has stopped"))
        return data

    def close(self) -> None:
        # A device that was pulled out fails to stop; it is gone either way.
        with PORTAUDIO, contextlib.suppress(OSError):
            self._microphone.__exit__(None, None, None)


def _recording() -> Any:
    """The `speech_recognition` module, which needs PyAudio. Raises `MicrophoneError` without either."""
    try:
        with warnings.catch_warnings():
            # It imports aifc and audioop, which Python 3.11 and 3.12 call deprecated.
            warnings.simplefilter("ignore", DeprecationWarning)
            import speech_recognition
        speech_recognition.Microphone.get_pyaudio()
    except (ImportError, AttributeError) as error:
        raise MicrophoneError(how_to_install(sys.platform)) from error
    return speech_recognition


def how_to_install(platform: str) -> str:
    """One sentence: what the microphone needs on this `sys.platform`."""
    command = {
        "win32": "pip install SpeechRecognition PyAudio",
        "darwin": "brew install portaudio && pip install SpeechRecognition PyAudio",
    }.get(platform, "sudo apt install portaudio19-dev && pip install SpeechRecognition PyAudio")
    return message(
        "The microphone needs PortAudio and PyAudio, which are not installed: run {command}", command=command
    )


def _inputs(portaudio: Any) -> Iterator[Input]:
    try:
        default = portaudio.get_default_input_device_info()["index"]
    except OSError:
        default = None
    found = [portaudio.get_device_info_by_index(index) for index in range(portaudio.get_device_count())]
    for info in sorted(found, key=lambda info: info["index"] != default):
        if info["maxInputChannels"] > 0:
            yield Input(info["index"], str(info["name"]), int(info["defaultSampleRate"]))


@contextlib.contextmanager
def quiet_standard_error() -> Iterator[None]:
    """Send the process's standard error nowhere for a moment.

    When PortAudio starts it tries every device that ALSA and JACK can name, and those libraries write a
    screenful of complaints straight to file descriptor 2, where neither `sys.stderr` nor PortAudio can hold
    them back. The price: what another thread writes there during these milliseconds is lost as well.
    """
    try:
        if sys.stderr is not None:
            sys.stderr.flush()
        kept = os.dup(2)
    except (OSError, ValueError):  # Started without a terminal: there is nothing to keep quiet.
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(nowhere)
        os.close(kept)
