"""Microphones that send nothing."""

from __future__ import annotations

from audio.capture.voice_activity import FRAME_BYTES, frame_count
from audio.listening.ear_events import Noted
from audio.listening.silent_device import (
    SILENT,
    SILENT_AFTER_SECONDS,
    SILENT_AGAIN_AFTER_SECONDS,
    SilentDevice,
)

ZEROS = bytes(FRAME_BYTES)
SOUND = b"\x01\x00\x02\x00" * (FRAME_BYTES // 4)


def noted(device: SilentDevice, frame: bytes, seconds: float, *, speech_is_due: bool = True) -> list[Noted]:
    frames = [device.follow(frame, speech_is_due=speech_is_due) for _ in range(frame_count(seconds))]
    return [each for each in frames if each is not None]


def test_a_device_that_sends_nothing_is_noted_once() -> None:
    device = SilentDevice()
    assert noted(device, ZEROS, SILENT_AFTER_SECONDS - 0.1) == []
    assert noted(device, ZEROS, 10.0) == [Noted(SILENT)]


def test_the_note_is_taken_back_with_the_first_sound() -> None:
    device = SilentDevice()
    noted(device, ZEROS, 10.0)
    assert noted(device, SOUND, 1.0) == [Noted("")]


def test_between_sentences_zeros_are_usual_and_after_a_minute_noted_again() -> None:
    device = SilentDevice()
    noted(device, SOUND, 1.0)
    assert noted(device, ZEROS, SILENT_AGAIN_AFTER_SECONDS - 1) == []
    assert noted(device, ZEROS, 10.0) == [Noted(SILENT)]


def test_nothing_is_noted_while_no_speech_is_due() -> None:
    device = SilentDevice()
    assert noted(device, ZEROS, 10.0, speech_is_due=False) == []
    assert noted(device, ZEROS, 0.1) == [Noted(SILENT)]


def test_another_microphone_is_known_as_little_as_the_first() -> None:
    device = SilentDevice()
    noted(device, SOUND, 1.0)
    device.opened()
    assert noted(device, ZEROS, 10.0) == [Noted(SILENT)]
