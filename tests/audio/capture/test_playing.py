from __future__ import annotations

import threading
import time

import numpy as np
import pytest

from audio.capture.loudspeaker import NO_LOUDSPEAKER, LoudspeakerError
from audio.capture.playing import BUSY, GONE, HANGS, play
from audio.capture.sound import SAMPLE_RATE, Utterance
from tests.audio.sounds import pcm, tone

SOUND = Utterance(pcm(tone(0.5)))


class FakeOutput:
    """Remembers what was written, and fails or hangs where a test wants that."""

    def __init__(self, fault: Exception | None = None, let_go: threading.Event | None = None) -> None:
        self.fault, self.let_go = fault, let_go
        self.written = b""
        self.closed = threading.Event()

    def write(self, pcm: bytes) -> None:
        if self.let_go is not None:
            assert self.let_go.wait(10)
        if self.fault is not None:
            raise self.fault
        self.written += pcm

    def close(self) -> None:
        self.closed.set()


class FakeOutputs:
    """One output, which knows some rates."""

    def __init__(self, output: FakeOutput | None, *rates: int) -> None:
        self.output, self.rates = output, rates or (SAMPLE_RATE,)

    def rate(self) -> int:
        if self.output is None:
            raise LoudspeakerError(NO_LOUDSPEAKER)
        return self.rates[-1]

    def open(self, rate: int) -> FakeOutput:
        if self.output is None or rate not in self.rates:
            raise OSError("Invalid sample rate")
        return self.output


def fault(outputs: FakeOutputs, within: float = 5.0) -> str:
    with pytest.raises(LoudspeakerError) as told:
        play(SOUND, outputs, within)
    return str(told.value)


def test_all_of_it_is_played_in_its_order_and_the_device_is_released() -> None:
    output = FakeOutput()
    play(SOUND, FakeOutputs(output))
    assert output.written == SOUND.pcm
    assert output.closed.is_set()


def test_for_a_device_that_cannot_do_16_khz_it_is_resampled() -> None:
    output = FakeOutput()
    play(SOUND, FakeOutputs(output, 48_000))
    samples = np.frombuffer(output.written, "<i2").astype(float)
    assert len(samples) == pytest.approx(3 * len(SOUND.pcm) / 2, rel=0.01)
    loudest = np.argmax(np.abs(np.fft.rfft(samples))) * 48_000 / len(samples)
    assert loudest == pytest.approx(440, abs=3)


def test_without_a_loudspeaker_one_sentence_says_so() -> None:
    assert fault(FakeOutputs(None)) == NO_LOUDSPEAKER


@pytest.mark.parametrize(
    ("error", "sentence"),
    [(OSError("unplugged"), GONE), (ValueError("odd"), "The loudspeaker failed (odd): plug it in again.")],
)
def test_a_loudspeaker_that_fails_in_the_middle_is_told_and_released(error: Exception, sentence: str) -> None:
    output = FakeOutput(error)
    assert fault(FakeOutputs(output)) == sentence
    assert output.closed.is_set()


def test_a_loudspeaker_that_another_program_has_is_told() -> None:
    class Taken(FakeOutputs):
        def open(self, rate: int) -> FakeOutput:
            raise OSError("Device unavailable")

    assert fault(Taken(FakeOutput(), 48_000)) == BUSY


def test_a_device_that_does_not_answer_is_waited_for_only_so_long_and_plays_nothing_afterwards() -> None:
    let_go = threading.Event()
    output = FakeOutput(let_go=let_go)
    start = time.monotonic()
    assert fault(FakeOutputs(output), within=0.1) == HANGS
    assert time.monotonic() - start < 3
    let_go.set()
    assert output.closed.wait(3)
    assert len(output.written) < len(SOUND.pcm) / 2
