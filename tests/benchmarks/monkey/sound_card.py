"""Microphones that hear what the monkey wants them to: nothing, noise, or something like a voice."""

from __future__ import annotations

import time

import numpy as np

from audio.capture.devices import Input

DESK, HEADSET = Input(0, "Desk microphone", 16_000), Input(1, "耳机", 48_000)
VOICE_HERTZ = 130
SYLLABLES_HERTZ = 4


class SoundCard:
    """See `audio.capture.devices.Devices`. What is heard, and the inputs, can change at any time."""

    def __init__(self) -> None:
        self.there: tuple[Input, ...] = (DESK, HEADSET)
        self.heard = "nothing"

    def inputs(self) -> tuple[Input, ...]:
        return self.there

    def open(self, device: Input, rate: int, samples: int) -> OpenInput:
        if device not in self.there:
            raise OSError("it is not there any more")
        return OpenInput(self, device, rate)


class OpenInput:
    """See `audio.capture.devices.Stream`; as slow as a real one."""

    def __init__(self, card: SoundCard, device: Input, rate: int) -> None:
        self._card, self._device, self._rate = card, device, rate
        self._chance = np.random.default_rng(0)
        self._place = 0

    def read(self, samples: int) -> bytes:
        time.sleep(samples / self._rate)
        if self._device not in self._card.there:
            raise OSError("the device has stopped")
        times = (self._place + np.arange(samples)) / self._rate
        self._place += samples
        loud = self._chance.normal(0, 20, samples)
        if self._card.heard == "noise":
            loud = 100 * loud
        elif self._card.heard == "voice":
            tones = [np.sin(2 * np.pi * VOICE_HERTZ * number * times) / number for number in range(1, 20)]
            loud = loud + 4000 * np.sum(tones, axis=0) * np.sin(np.pi * SYLLABLES_HERTZ * times) ** 2
        return bytes(loud.clip(-32_767, 32_767).astype("<i2").tobytes())

    def close(self) -> None:
        """It holds nothing."""
