"""A sound file that is to be heard, or that a model is to name: damaged, lying about its length, or none."""

from __future__ import annotations

import io
import os
import struct
from pathlib import Path
from random import Random

import numpy as np
import soundfile

from tests.benchmarks.hostile.case import REFUSED, USED_OR_REFUSED, Case
from tests.benchmarks.hostile.mutation import LENGTHS, mutated
from tests.benchmarks.hostile.paths import hostile_path
from tests.benchmarks.hostile.supplies import Supplies

FORMATS = tuple(
    each.split()
    for each in (
        *("WAV PCM_16", "WAV FLOAT", "WAV MS_ADPCM", "WAV GSM610", "FLAC PCM_16", "OGG VORBIS", "OGG OPUS"),
        *("AIFF PCM_24", "MP3 MPEG_LAYER_III", "CAF ALAC_16", "W64 PCM_16", "RF64 PCM_16", "AU ULAW"),
        *("VOC PCM_U8", "NIST PCM_16", "MAT5 PCM_16", "SVX PCM_S8", "PAF PCM_16", "IRCAM FLOAT"),
    )
)


def sound_case(random: Random, folder: Path, supplies: Supplies, number: int) -> Case:
    """`hearsee hear FILE`, now and then with a sound one after it; or `hearsee predict FILE`."""
    codes = USED_OR_REFUSED
    suffix = random.choice((".wav", ".flac", ".ogg", ".mp3"))
    if random.random() < 0.15:
        named, told = hostile_path(random, folder, suffix)
        codes = REFUSED
    else:
        contents, told = hostile_sound(random)
        name = os.fsencode(f"sound{suffix}") if random.random() < 0.9 else b"caf\xe9\xff.wav"
        named = os.fsdecode(os.fsencode(folder) + b"/" + name)
        Path(named).write_bytes(contents)
    words = ["hear", named]
    if random.random() < 0.15:
        # The open data set holds pictures; what is wrong with the file is told all the same.
        words, codes = ["--data", str(supplies.data), "--runs", str(supplies.runs), "predict", named], REFUSED
    elif random.random() < 0.3:
        words.append(str(supplies.clip))
    if random.random() < 0.5:
        words.insert(0, "--json")
    hears = random.choice(("stop", "stop", "", "open run " + "nine " * 2000, "字" * 3000))
    return Case(f"a sound: {told}", tuple(words), codes, folder, hears=hears)


def hostile_sound(random: Random) -> tuple[bytes, str]:
    """Contents, and what they are in words."""
    how = random.random()
    if how < 0.65:
        contents, told = sound_sound(random)
        contents, what = mutated(random, contents)
        return contents, f"{told}, {what}"
    if how < 0.9:
        return wave(random)
    return random.choice(
        (
            (b"", "nothing"),
            (b"RIFF", "four letters"),
            (random.randbytes(3000), "noise"),
            (b"ID3" + b"\x7f" * 5000, "an MP3 that is all tag"),
            (b"#!/bin/sh\nexit\n", "a script"),
        )
    )


def sound_sound(random: Random) -> tuple[bytes, str]:
    """Half a second of a tone in any format."""
    made = io.BytesIO()
    kind, subtype = random.choice(FORMATS)
    rate = random.choice((8_000, 16_000, 44_100, 48_000))
    tone = 0.3 * np.sin(2 * np.pi * 440 * np.arange(rate // 2) / rate)
    samples = np.stack([tone] * random.choice((1, 1, 2)), axis=1)
    try:
        soundfile.write(made, samples, rate, format=kind, subtype=subtype)
    except soundfile.LibsndfileError:  # not at every rate, nor in every build
        return _heading(1, 1, 16_000, 16) + b"\0" * 16_000, "WAV, PCM_16, 16000 Hz"
    return made.getvalue(), f"{kind}, {subtype}, {rate} Hz"


def wave(random: Random) -> tuple[bytes, str]:
    """A WAV whose heading says anything, and a body that may be as large as it says."""
    channels = random.choice((0, 1, 2, 1000, 1024, 65_535))
    rate = random.choice((0, 1, 7, 16_000, 192_000, 2**31 - 1, 2**32 - 1))
    bits = random.choice((0, 1, 8, 16, 24, 32, 64, 65_535))
    kind = random.choice((1, 1, 3, 2, 6, 0x55, 0xFFFE, 0xFFFF))
    frame = max(1, channels * bits // 8)
    frames = random.choice((0, 1, 100, 20_000, 200_000))
    body = bytes(min(frame * frames, 30_000_000))
    if kind == 3 and bits == 32:
        value = random.choice((float("nan"), float("inf"), 1e38, 5e-324))
        body = struct.pack("<f", np.float32(value)) * (len(body) // 4)
    size = random.choice((len(body), len(body), *LENGTHS)) % 2**32
    told = f"a WAV of {channels} channels at {rate} Hz, {bits} bits, kind {kind}, {len(body):,} bytes"
    return _heading(kind, channels, rate, bits, size) + body, told


def _heading(kind: int, channels: int, rate: int, bits: int, size: int = 16_000) -> bytes:
    align = channels * bits // 8 % 2**16
    shape = struct.pack("<HHIIHH", kind, channels, rate, rate * align % 2**32, align, bits)
    return (
        b"RIFF"
        + struct.pack("<I", (36 + size) % 2**32)
        + b"WAVEfmt \x10\0\0\0"
        + shape
        + b"data"
        + struct.pack("<I", size)
    )
