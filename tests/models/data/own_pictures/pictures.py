"""Pictures as files, sound ones and bad ones of every kind."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw

from models.data.remarks import Kind


def noise(seed: int, size: tuple[int, int] = (32, 32), mode: str = "RGB") -> Image.Image:
    """No two seeds give the same picture; `size` is width and height."""
    channels = {"L": (), "RGB": (3,), "RGBA": (4,), "CMYK": (4,)}[mode]
    values = np.random.default_rng(seed).integers(0, 256, (size[1], size[0], *channels), dtype=np.uint8)
    return Image.fromarray(values, mode)


def encoded(image: Image.Image, image_format: str = "PNG", **options: Any) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, image_format, **options)
    return buffer.getvalue()


def png(seed: int, **options: Any) -> bytes:
    return encoded(noise(seed, **options))


def banded(seed: int, label: int, size: int = 28) -> bytes:
    """A noisy grey picture with a bright band whose place tells the class."""
    values = np.random.default_rng(seed).integers(0, 100, (size, size), dtype=np.uint8)
    values[4 * label : 4 * label + 4] += 120
    return encoded(Image.fromarray(values))


def write_pictures(folder: Path, each: int = 8, classes: tuple[str, ...] = ("cat", "dog")) -> Path:
    """Sound pictures, so many of each class, which can be told apart."""
    for label, name in enumerate(classes):
        (folder / name).mkdir(parents=True, exist_ok=True)
        for number in range(each):
            (folder / name / f"{number:05}.png").write_bytes(banded(label * 100_000 + number, label))
    return folder


SHAPES = {"circle": "crimson", "square": "seagreen", "triangle": "royalblue"}
"""What is drawn by `shape`, and in which colour."""


def shape(name: str, seed: int, size: tuple[int, int] = (48, 48)) -> Image.Image:
    """A coloured circle, square or triangle somewhere on a ground that is a little uneven."""
    random = np.random.default_rng(seed)
    ground = random.integers(150, 230, 3) + random.integers(-20, 20, (size[1], size[0], 3))
    image = Image.fromarray(ground.astype(np.uint8))
    across, down = (int(each) for each in random.integers(-4, 5, 2))
    middle, reach = (size[0] // 2 + across, size[1] // 2 + down), int(min(size) * random.uniform(0.24, 0.34))
    left, top, right, bottom = middle[0] - reach, middle[1] - reach, middle[0] + reach, middle[1] + reach
    pen = ImageDraw.Draw(image)
    if name == "circle":
        pen.ellipse((left, top, right, bottom), SHAPES[name])
    elif name == "square":
        pen.rectangle((left, top, right, bottom), SHAPES[name])
    else:
        pen.polygon([(middle[0], top), (right, bottom), (left, bottom)], SHAPES[name])
    return image


def write_shapes(folder: Path, each: int = 20) -> Path:
    """So many pictures of every shape, in class folders; they are told apart by colour as well as by form."""
    for label, name in enumerate(SHAPES):
        (folder / name).mkdir(parents=True, exist_ok=True)
        for number in range(each):
            (folder / name / f"{number:05}.png").write_bytes(encoded(shape(name, 1000 * label + number)))
    return folder


def write_zip(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, contents in files.items():
            archive.writestr(name, contents)
    return path


def animated(seed: int) -> bytes:
    frames = [noise(seed * 7 + number, (28, 28), "L") for number in range(3)]
    return encoded(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=50)


def deep(seed: int) -> bytes:
    values = np.random.default_rng(seed).integers(0, 65_536, (28, 28), dtype=np.uint16)
    return encoded(Image.fromarray(values))


def transparent(seed: int) -> bytes:
    return encoded(noise(seed, (28, 28), "RGBA"))


def turned(seed: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6
    return encoded(noise(seed, (28, 28)), "JPEG", exif=exif)


def printed(seed: int) -> bytes:
    return encoded(noise(seed, (28, 28), "CMYK"), "JPEG")


def huge() -> bytes:
    """Small in bytes, and more pixels than are decoded."""
    header = encoded(Image.new("L", (28, 28)), "BMP")
    return header[:18] + (20_000).to_bytes(4, "little") * 2 + header[26:]


BAD: dict[Kind, tuple[str, Any]] = {
    Kind.EMPTY: ("png", lambda seed: b""),
    Kind.CORRUPT: ("png", lambda seed: png(seed)[:200]),
    Kind.NO_PICTURE: ("txt", lambda seed: b"notes"),
    Kind.HUGE: ("bmp", lambda seed: huge()),
    Kind.TINY: ("png", lambda seed: png(seed, size=(1, 9))),
    Kind.ANIMATED: ("gif", animated),
    Kind.DEEP: ("png", deep),
    Kind.TRANSPARENT: ("png", transparent),
    Kind.PRINTED: ("jpg", printed),
    Kind.TURNED: ("jpg", turned),
    Kind.SIZE: ("png", lambda seed: png(seed, size=(60, 20))),
}
"""For each kind a suffix, and what makes the bytes of such a file from a seed."""
