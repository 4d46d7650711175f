"""A microphone by name -> frames of sound. Faults become one sentence, within two seconds."""

from __future__ import annotations

import contextlib
import queue
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FuturesTimeoutError
from types import TracebackType

import numpy as np
import soxr

from audio.capture.devices import Devices, Input, MicrophoneError, PortAudioDevices, Stream
from audio.capture.sound import SAMPLE_RATE, SAMPLE_WIDTH
from audio.capture.voice_activity import FRAME_BYTES, FRAME_SECONDS
from language.sentence import message

OPENS_WITHIN_SECONDS = 5.0
STALLED_AFTER_SECONDS = 1.8
LISTS_WITHIN_SECONDS = 5.0
HANGS = message(
    "The sound driver does not answer: unplug the microphone and plug it in again, or type the command."
)


def list_microphones(devices: Devices | None = None, within: float = LISTS_WITHIN_SECONDS) -> tuple[str, ...]:
    """The names of the sound inputs, the default one first.

    Raises `MicrophoneError` without PyAudio, and where the driver does not answer `within` so many seconds:
    it is asked on a thread that can be abandoned.
    """
    chosen = devices or PortAudioDevices()
    found: Future[tuple[Input, ...]] = Future()
    threading.Thread(target=_settle, args=(found, chosen.inputs), name="microphones", daemon=True).start()
    try:
        inputs = found.result(within)
    except FuturesTimeoutError:
        raise MicrophoneError(HANGS) from None
    return tuple(dict.fromkeys(device.name for device in inputs))


def _settle(found: Future[tuple[Input, ...]], ask: Callable[[], tuple[Input, ...]]) -> None:
    try:
        found.set_result(ask())
    except Exception as error:  # whoever waits raises it
        found.set_exception(error)


class Microphone:
    """An open microphone; None is the computer's default one.

        with Microphone(None) as microphone:
            for frame in microphone.frames():
                ...

    Opening and reading may block for ever in the driver, so both happen on a thread that can be abandoned.
    """

    def __init__(
        self, name: str | None, devices: Devices | None = None, stalled_after: float = STALLED_AFTER_SECONDS
    ) -> None:
        self.name = name
        self._devices = devices or PortAudioDevices()
        self._stalled_after = stalled_after
        self._arrived: queue.Queue[bytes | MicrophoneError | None] = queue.Queue()
        self._stopped = threading.Event()
        self._reader = threading.Thread(target=self._read, name="microphone", daemon=True)

    def __enter__(self) -> Microphone:
        """Open it. Raises `MicrophoneError` when there is none, none of that name, or it does not open."""
        self._reader.start()
        try:
            # The first thing to arrive is an empty frame: it is open.
            self._next(
                OPENS_WITHIN_SECONDS,
                message("does not open: unplug it and plug it in again, or choose another"),
            )
        except MicrophoneError:
            self.stop()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        # The reader closes the device itself, as soon as the driver lets it go.
        self._reader.join(timeout=0.3)

    def stop(self) -> None:
        """End `frames()`. May be called from any thread, and more than once."""
        self._stopped.set()
        self._arrived.put(None)

    def frames(self) -> Iterator[bytes]:
        """Frames of `FRAME_SECONDS` at `SAMPLE_RATE`, until `stop()`.

        Raises `MicrophoneError` when the device vanishes, fails, or sends broken sound, or nothing for two
        seconds.
        """
        waiting = b""
        while (
            chunk := self._next(self._stalled_after, message("sends no sound: check it, or choose another"))
        ) is not None:
            waiting += chunk
            while len(waiting) >= FRAME_BYTES:
                yield waiting[:FRAME_BYTES]
                waiting = waiting[FRAME_BYTES:]

    def _next(self, timeout: float, fault: str) -> bytes | None:
        try:
            arrived = self._arrived.get(timeout=timeout)
        except queue.Empty:
            raise self._fault(fault) from None
        if isinstance(arrived, MicrophoneError):
            raise arrived
        return None if self._stopped.is_set() else arrived

    def _read(self) -> None:
        """Runs on the reader thread, the only one that touches the device. Whatever fails is passed on."""
        try:
            self._read_device()
        except MicrophoneError as error:
            self._arrived.put(error)
        except OSError:
            self._arrived.put(self._fault(message("has gone: plug it in again, or choose another")))
        except Exception as error:  # a driver may raise anything
            self._arrived.put(
                self._fault(message("failed ({error}): plug it in again, or choose another", error=error))
            )

    def _read_device(self) -> None:
        device = choose(self._devices.inputs(), self.name)
        stream, rate = self._open(device)
        try:
            self._arrived.put(b"")
            self._pass_on(stream, rate)
        finally:
            with contextlib.suppress(Exception):  # What went wrong before it is what the user should know.
                stream.close()

    def _open(self, device: Input) -> tuple[Stream, int]:
        for rate in dict.fromkeys((SAMPLE_RATE, device.rate)):
            try:
                return self._devices.open(device, rate, round(rate * FRAME_SECONDS)), rate
            except OSError:
                continue
        raise self._fault(
            message("cannot be opened: another program may be using it; close that, or choose another")
        )

    def _pass_on(self, stream: Stream, rate: int) -> None:
        samples = round(rate * FRAME_SECONDS)
        if rate == SAMPLE_RATE:
            while not self._stopped.is_set():
                self._arrived.put(self._chunk(stream, samples))
            return
        resampler = soxr.ResampleStream(rate, SAMPLE_RATE, 1, dtype="int16")
        while not self._stopped.is_set():
            chunk = np.frombuffer(self._chunk(stream, samples), "<i2")
            self._arrived.put(resampler.resample_chunk(chunk).astype("<i2").tobytes())

    def _chunk(self, stream: Stream, samples: int) -> bytes:
        data = stream.read(samples)
        # After half a sample all that follows would be noise, and after nothing it may be nothing for ever.
        if len(data) != samples * SAMPLE_WIDTH:
            raise self._fault(
                message("sends broken sound: unplug it and plug it in again, or choose another")
            )
        return data

    def _fault(self, what: str) -> MicrophoneError:
        return MicrophoneError(message("{microphone} {what}.", microphone=_called(self.name), what=what))


def choose(inputs: tuple[Input, ...], name: str | None) -> Input:
    """The input of that name, or the default one. Raises `MicrophoneError` where there is none."""
    if not inputs:
        raise MicrophoneError(message("No microphone was found: plug one in, or type the command."))
    for device in inputs:
        if name in (None, device.name):
            return device
    there = ", ".join(f"“{device.name}”" for device in inputs)
    raise MicrophoneError(
        message("There is no microphone called “{name}”: choose one of {there}.", name=name, there=there)
    )


def _called(name: str | None) -> str:
    return message("The microphone") if name is None else message("The microphone “{name}”", name=name)
