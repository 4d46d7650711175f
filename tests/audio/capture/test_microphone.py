import os
import sys
import threading
import time
from collections.abc import Iterator

import numpy as np
import pytest

from audio.capture.devices import Input, MicrophoneError, Stream, how_to_install, quiet_standard_error
from audio.capture.microphone import Microphone, list_microphones
from audio.capture.voice_activity import FRAME_BYTES

BUILT_IN, HEADSET = Input(0, "Built-in", 48_000), Input(3, "Headset", 16_000)


class FakeStream:
    """Every read gives its own number; after `lasts` reads it vanishes, or blocks until the test lets go."""

    def __init__(self, lasts: int = 1000, blocks: bool = False) -> None:
        self.lasts, self.blocks = lasts, blocks
        self.reads = 0
        self.closed = threading.Event()
        self.let_go = threading.Event()

    def read(self, samples: int) -> bytes:
        self.reads += 1
        if self.reads > self.lasts:
            if self.blocks:
                self.let_go.wait(10)
            raise OSError("gone")
        return np.full(samples, self.reads, "<i2").tobytes()

    def close(self) -> None:
        self.closed.set()


class BrokenStream(FakeStream):
    """After three good reads it gives something else, or raises it."""

    def __init__(self, then: bytes | Exception) -> None:
        super().__init__()
        self.then = then

    def read(self, samples: int) -> bytes:
        if self.reads < 3:
            return super().read(samples)
        if isinstance(self.then, Exception):
            raise self.then
        return self.then

    def close(self) -> None:
        super().close()
        raise RuntimeError("a broken device does not close either")


class FakeDevices:
    def __init__(
        self, *inputs: Input, stream: FakeStream | None = None, rates: tuple[int, ...] = (16_000,)
    ) -> None:
        self.found = inputs
        self.stream = stream or FakeStream()
        self.rates = rates
        self.opened: list[tuple[str, int]] = []

    def inputs(self) -> tuple[Input, ...]:
        return self.found

    def open(self, device: Input, rate: int, samples: int) -> Stream:
        self.opened.append((device.name, rate))
        if rate not in self.rates:
            raise OSError("busy")
        return self.stream


class NoPyAudio:
    def inputs(self) -> tuple[Input, ...]:
        raise MicrophoneError(how_to_install("linux"))

    def open(self, device: Input, rate: int, samples: int) -> Stream:
        raise AssertionError("nothing to open")


@pytest.fixture(autouse=True)
def no_thread_is_left() -> Iterator[None]:
    before = threading.active_count()
    yield
    deadline = time.monotonic() + 2
    while threading.active_count() > before and time.monotonic() < deadline:
        time.sleep(0.01)
    assert threading.active_count() <= before


def first_frames(microphone: Microphone, count: int) -> list[bytes]:
    frames = microphone.frames()
    return [next(frames) for _ in range(count)]


def fault(name: str | None, devices: FakeDevices | NoPyAudio) -> str:
    with pytest.raises(MicrophoneError) as error, Microphone(name, devices, stalled_after=0.1) as microphone:
        for _ in microphone.frames():
            pass
    return str(error.value)


def test_microphones_are_listed_once_each_by_name() -> None:
    assert list_microphones(FakeDevices(HEADSET, BUILT_IN, Input(5, "Headset", 44_100))) == (
        "Headset",
        "Built-in",
    )
    assert list_microphones(FakeDevices()) == ()


class HangingDevices(FakeDevices):
    """A driver that answers only when it is let."""

    def __init__(self) -> None:
        super().__init__(HEADSET)
        self.let_go = threading.Event()

    def inputs(self) -> tuple[Input, ...]:
        assert self.let_go.wait(10)
        return super().inputs()


def test_a_driver_that_does_not_answer_holds_nobody_up() -> None:
    hanging = HangingDevices()
    with pytest.raises(MicrophoneError, match="driver does not answer"):
        list_microphones(hanging, within=0.1)
    hanging.let_go.set()
    with pytest.raises(MicrophoneError, match="PyAudio"):
        list_microphones(NoPyAudio())


def test_frames_are_of_one_length_and_in_order() -> None:
    devices = FakeDevices(BUILT_IN, HEADSET)
    with Microphone("Headset", devices) as microphone:
        frames = first_frames(microphone, 3)
    assert [len(frame) for frame in frames] == [FRAME_BYTES] * 3
    assert [np.frombuffer(frame, "<i2")[0] for frame in frames] == [1, 2, 3]
    assert devices.opened == [("Headset", 16_000)]


def test_without_a_name_it_is_the_default_one() -> None:
    devices = FakeDevices(HEADSET, BUILT_IN)
    with Microphone(None, devices):
        assert devices.opened == [("Headset", 16_000)]


def test_a_device_that_cannot_do_16_khz_is_opened_at_its_own_rate_and_resampled() -> None:
    devices = FakeDevices(BUILT_IN, rates=(48_000,), stream=FakeStream(lasts=1000))
    with Microphone(None, devices) as microphone:
        frames = first_frames(microphone, 5)
    assert devices.opened == [("Built-in", 16_000), ("Built-in", 48_000)]
    assert [len(frame) for frame in frames] == [FRAME_BYTES] * 5


def test_the_device_is_released_when_the_microphone_is_closed() -> None:
    devices = FakeDevices(BUILT_IN)
    with Microphone(None, devices) as microphone:
        first_frames(microphone, 1)
    assert devices.stream.closed.wait(1)


def test_stopping_ends_the_frames() -> None:
    stream = FakeStream(lasts=2, blocks=True)
    with Microphone(None, FakeDevices(BUILT_IN, stream=stream)) as microphone:
        threading.Timer(0.1, microphone.stop).start()
        assert len(list(microphone.frames())) <= 2
    stream.let_go.set()


def test_no_microphone_at_all() -> None:
    assert fault(None, FakeDevices()) == "No microphone was found: plug one in, or type the command."


def test_a_microphone_that_is_not_there_names_those_that_are() -> None:
    assert fault("Studio", FakeDevices(BUILT_IN, HEADSET)) == (
        "There is no microphone called “Studio”: choose one of “Built-in”, “Headset”."
    )


def test_a_busy_microphone() -> None:
    assert fault("Headset", FakeDevices(HEADSET, rates=())) == (
        "The microphone “Headset” cannot be opened: another program may be using it; "
        "close that, or choose another."
    )


def test_a_microphone_that_vanishes_while_it_is_read() -> None:
    devices = FakeDevices(HEADSET, stream=FakeStream(lasts=3))
    assert (
        fault("Headset", devices) == "The microphone “Headset” has gone: plug it in again, or choose another."
    )
    assert devices.stream.closed.is_set()


@pytest.mark.parametrize(
    "data", [b"", b"\0" * 600, b"\0" * (FRAME_BYTES - 1), b"\0" * (FRAME_BYTES + 2)],
    ids=["nothing", "too little", "half a sample too little", "too much"],
)  # fmt: skip
@pytest.mark.parametrize("rate", [16_000, 48_000])
def test_a_device_that_sends_another_number_of_bytes_is_broken(data: bytes, rate: int) -> None:
    devices = FakeDevices(BUILT_IN, stream=BrokenStream(data), rates=(rate,))
    start = time.monotonic()
    assert fault("Built-in", devices) == (
        "The microphone “Built-in” sends broken sound: unplug it and plug it in again, or choose another."
    )
    assert time.monotonic() - start < 2
    assert devices.stream.closed.is_set()


@pytest.mark.parametrize("error", [ValueError("odd"), SystemError("odd"), KeyError("odd")])
def test_a_driver_may_raise_anything(error: Exception) -> None:
    devices = FakeDevices(HEADSET, stream=BrokenStream(error))
    assert fault(None, devices) == f"The microphone failed ({error}): plug it in again, or choose another."
    assert devices.stream.closed.is_set()


def test_a_driver_may_also_fail_to_open_in_any_way() -> None:
    class Failing(FakeDevices):
        def open(self, device: Input, rate: int, samples: int) -> Stream:
            raise ValueError("odd")

    assert fault(None, Failing(HEADSET)) == (
        "The microphone failed (odd): plug it in again, or choose another."
    )


def test_a_read_that_blocks_is_noticed_and_the_device_released_once_it_returns() -> None:
    stream = FakeStream(lasts=3, blocks=True)
    start = time.monotonic()
    assert fault(None, FakeDevices(HEADSET, stream=stream)) == (
        "The microphone sends no sound: check it, or choose another."
    )
    assert time.monotonic() - start < 2
    assert not stream.closed.is_set()
    stream.let_go.set()
    assert stream.closed.wait(1)


def test_without_pyaudio_the_sentence_says_how_to_install_it() -> None:
    assert fault(None, NoPyAudio()) == (
        "The microphone needs PortAudio and PyAudio, which are not installed: "
        "run sudo apt install portaudio19-dev && pip install SpeechRecognition PyAudio"
    )
    assert how_to_install("win32").endswith("run pip install SpeechRecognition PyAudio")
    assert "brew install portaudio" in how_to_install("darwin")


def test_what_libraries_write_to_standard_error_is_kept_from_the_terminal(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with quiet_standard_error():
        os.write(2, b"ALSA lib confmisc.c: cannot find card 0\n")
    print("after", file=sys.stderr)
    assert capfd.readouterr().err == "after\n"
