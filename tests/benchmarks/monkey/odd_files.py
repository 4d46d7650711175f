"""Files and folders of every kind: good ones, and such as nobody should choose."""

from __future__ import annotations

import contextlib
import os
import wave
import zipfile
from pathlib import Path

import numpy as np
from PIL import Image

from tests.app.small_data import write_small_data

CLASSES = ("Data", "无", "None", "=1+1", "<b>x</b>", "مرحبا", "a very long name of a class " * 4)
FIFO = "pipe.png"
"""Whoever opens it waits for ever, unless it looks first."""


def write_odd_files(folder: Path) -> None:
    """Fill the folder."""
    folder.mkdir()
    chance = np.random.default_rng(0)
    _pictures(folder / "pictures 类", chance)
    write_small_data(folder / "small", training=200, test=40, seed=1)
    write_small_data(folder / "large images", training=60, test=20, size=40)
    _zip(folder / "pictures.zip", folder / "pictures 类")
    _recordings(folder / "recordings.zip", folder / "recordings", chance)
    _with_a_name_that_is_no_text(folder, chance)
    (folder / "empty").mkdir()
    (folder / "empty.zip").write_bytes(b"PK\x05\x06" + bytes(18))
    (folder / "cut.zip").write_bytes((folder / "pictures.zip").read_bytes()[:900])
    Image.fromarray(chance.integers(0, 255, (40, 30, 3), dtype=np.uint8)).save(folder / "good.png")
    Image.fromarray(chance.integers(0, 255, (1, 1), dtype=np.uint8)).save(folder / "one pixel.png")
    Image.fromarray(chance.integers(0, 255, (2, 3000), dtype=np.uint8)).save(folder / "wide.png")
    Image.new("L", (12_000, 12_000)).save(folder / "bomb.png")
    (folder / "cut.png").write_bytes((folder / "good.png").read_bytes()[:400])
    (folder / "text.png").write_text("no picture")
    (folder / "nothing.png").write_bytes(b"")
    (folder / "noise.png").write_bytes(chance.bytes(5000))
    (folder / "emoji 🙂 <b>.png").write_bytes((folder / "good.png").read_bytes())
    (folder / "a.onnx").write_bytes(chance.bytes(2000))
    (folder / "a.safetensors").write_bytes(b"\x10" + bytes(7) + b'{"__metadata__":1' + bytes(100))
    (folder / "model.json").write_text('{"filters": "many"}')
    (folder / "text.wav").write_text("no sound")
    _sound(folder / "good.wav", chance, 0.6)
    _sound(folder / "none.wav", chance, 0.0)
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / FIFO)


def _pictures(folder: Path, chance: np.random.Generator) -> None:
    for number, name in enumerate(CLASSES):
        inside = folder / name.replace("/", "_")
        inside.mkdir(parents=True)
        for picture in range(8):
            pixels = chance.integers(0, 90, (32, 32, 3), dtype=np.uint8)
            pixels[4 * number : 4 * number + 4] += 120
            Image.fromarray(pixels).save(inside / f"{picture}.png")
        (inside / "notes.txt").write_text("no picture")


def _with_a_name_that_is_no_text(folder: Path, chance: np.random.Generator) -> None:
    """Where the system allows it: bytes that are no UTF-8."""
    with contextlib.suppress(OSError):
        for name in (b"caf\xe9", b"plain"):
            inside = folder / "names" / os.fsdecode(name)
            inside.mkdir(parents=True)
            for picture in range(6):
                pixels = chance.integers(0, 255, (28, 28), dtype=np.uint8)
                Image.fromarray(pixels).save(inside / os.fsdecode(b"%d \xff.png" % picture))


def _zip(path: Path, of: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted(of.rglob("*")):
            archive.write(file, file.relative_to(of))


def _recordings(path: Path, folder: Path, chance: np.random.Generator) -> None:
    folder.mkdir()
    for label in range(3):
        for speaker in ("ann", "李"):
            for number in range(4):
                _sound(folder / f"{label}_{speaker}_{number}.wav", chance, 0.3, 300 * (label + 1))
    _zip(path, folder)


def _sound(path: Path, chance: np.random.Generator, seconds: float, hertz: int = 440) -> None:
    times = np.arange(int(8000 * seconds)) / 8000
    samples = 8000 * np.sin(2 * np.pi * hertz * times) + chance.normal(0, 200, len(times))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(samples.astype(np.int16).tobytes())
