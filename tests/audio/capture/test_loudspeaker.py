from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import Any

import pytest

from audio.capture.loudspeaker import NO_LOUDSPEAKER, NO_PYAUDIO, LoudspeakerError, PortAudioOutputs


class FakePyAudio:
    """PyAudio, as far as it is used to play. It knows one rate, or has no output at all."""

    paInt16 = 8  # noqa: N815 - PyAudio's name

    def __init__(self, rate: int | None = 48_000) -> None:
        self.rate = rate
        self.calls: list[str] = []

    def PyAudio(self) -> FakePyAudio:  # noqa: N802 - PyAudio's name
        self.calls.append("start")
        return self

    def get_default_output_device_info(self) -> dict[str, float]:
        if self.rate is None:
            raise OSError("No Default Output Device Available")
        return {"defaultSampleRate": float(self.rate)}

    def open(self, **wanted: Any) -> SimpleNamespace:
        if wanted["rate"] != self.rate:
            raise ValueError("Invalid sample rate")
        assert (wanted["channels"], wanted["format"], wanted["output"]) == (1, self.paInt16, True)
        return SimpleNamespace(
            write=lambda pcm: self.calls.append(f"write {len(pcm)}"),
            stop_stream=lambda: self.calls.append("stop"),
            close=lambda: self.calls.append("close"),
        )

    def terminate(self) -> None:
        self.calls.append("end")


def pyaudio(monkeypatch: pytest.MonkeyPatch, **options: Any) -> FakePyAudio:
    made = FakePyAudio(**options)
    monkeypatch.setitem(sys.modules, "pyaudio", made)
    return made


def test_what_is_written_is_heard_to_its_end_before_the_device_is_released(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fake = pyaudio(monkeypatch)
    output = PortAudioOutputs().open(48_000)
    output.write(b"1234")
    output.close()
    assert fake.calls == ["start", "write 4", "stop", "close", "end"]


def test_the_rate_of_the_device_is_told_and_nothing_is_left_open(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = pyaudio(monkeypatch)
    assert PortAudioOutputs().rate() == 48_000
    assert fake.calls == ["start", "end"]


def test_a_rate_that_the_device_does_not_know_is_refused_and_nothing_is_left_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fake = pyaudio(monkeypatch)
    with pytest.raises(OSError, match="Invalid sample rate"):
        PortAudioOutputs().open(16_000)
    assert fake.calls == ["start", "end"]


def test_without_a_loudspeaker_or_pyaudio_one_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = pyaudio(monkeypatch, rate=None)
    with pytest.raises(LoudspeakerError) as told:
        PortAudioOutputs().rate()
    assert str(told.value) == NO_LOUDSPEAKER
    assert fake.calls == ["start", "end"]
    monkeypatch.setitem(sys.modules, "pyaudio", None)
    for ask in (PortAudioOutputs().rate, lambda: PortAudioOutputs().open(16_000)):
        with pytest.raises(LoudspeakerError) as told:
            ask()
        assert str(told.value) == NO_PYAUDIO


def test_a_device_that_was_pulled_out_is_let_go_nevertheless(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = pyaudio(monkeypatch)
    output = PortAudioOutputs().open(48_000)

    def fail() -> None:
        raise OSError("unplugged")

    monkeypatch.setattr(output._stream, "stop_stream", fail)  # type: ignore[attr-defined]
    monkeypatch.setattr(output._stream, "close", fail)  # type: ignore[attr-defined]
    output.close()
    assert fake.calls[-1] == "end"
