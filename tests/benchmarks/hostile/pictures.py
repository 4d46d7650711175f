"""A picture that a model is to name: files of every format, damaged, lying about their size, or none."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from random import Random

import numpy as np
from PIL import Image

from tests.benchmarks.hostile.case import REFUSED, USED_OR_REFUSED, Case
from tests.benchmarks.hostile.mutation import LENGTHS, mutated
from tests.benchmarks.hostile.paths import hostile_path
from tests.benchmarks.hostile.supplies import Supplies

FORMATS = {
    ".png": "PNG",
    ".jpg": "JPEG",
    ".gif": "GIF",
    ".webp": "WEBP",
    ".bmp": "BMP",
    ".tif": "TIFF",
    ".ppm": "PPM",
    ".pgm": "PPM",
}
Contents = tuple[bytes, str]


def picture_case(random: Random, folder: Path, supplies: Supplies, number: int) -> Case:
    """`hearsee predict FILE`."""
    suffix = random.choice(list(FORMATS))
    if random.random() < 0.15:
        named, told = hostile_path(random, folder, suffix)
        codes = REFUSED
    else:
        contents, told, suffix = hostile_picture(random, suffix)
        named, codes = str(folder / f"picture{suffix}"), USED_OR_REFUSED
        Path(named).write_bytes(contents)
    words = ["--data", str(supplies.data), "--runs", str(supplies.runs), "predict", named]
    if random.random() < 0.5:
        words.insert(0, "--json")
    return Case(f"a picture: {told}", tuple(words), codes, folder)


def hostile_picture(random: Random, suffix: str) -> tuple[bytes, str, str]:
    """Contents, what they are in words, and the suffix that fits them, if any does."""
    if random.random() < 0.75:
        contents, told = sound_picture(random, suffix)
        contents, what = mutated(random, contents)
        return contents, f"{told}, {what}", suffix
    make, suffix = random.choice(BOMBS)
    contents, told = make(random)
    return contents, told, suffix


def sound_picture(random: Random, suffix: str) -> Contents:
    """A small picture of a random mode, as a file of this format."""
    kind = FORMATS[suffix]
    modes = {"JPEG": ("L", "RGB", "CMYK"), "PPM": ("L", "RGB"), "BMP": ("1", "L", "P", "RGB")}
    mode = random.choice(modes.get(kind, ("1", "L", "P", "RGB", "RGBA")))
    size = random.choice(((28, 28), (1, 1), (3, 200), (300, 300)))
    noise = np.frombuffer(random.randbytes(size[0] * size[1] * 3), np.uint8).reshape(size[1], size[0], 3)
    image = Image.fromarray(noise).convert(mode)
    made = io.BytesIO()
    image.save(made, kind)
    return made.getvalue(), f"{kind}, {mode}, {size[0]} x {size[1]}"


def _png(*chunks: tuple[bytes, bytes]) -> bytes:
    parts = [
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def _large_png(random: Random) -> Contents:
    """A heading that promises much, with the right check sum."""
    width, height = (random.choice((1, 28, 20_000, 65_535, 2**31 - 1, 2**32 - 1)) for _ in range(2))
    depth, colour = random.choice((1, 8, 16)), random.choice((0, 2, 3, 4, 6))
    heading = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, random.choice((0, 1)))
    data = zlib.compress(b"\0" * 1000)
    return _png((b"IHDR", heading), (b"IDAT", data), (b"IEND", b"")), f"a PNG that says {width} x {height}"


def _zlib_bomb(random: Random) -> Contents:
    """Data, a comment or a colour profile that unpack to very much."""
    packed = zlib.compress(b"\0" * 300_000_000, 9)
    heading = struct.pack(">IIBBBBB", 28, 28, 8, 0, 0, 0, 0)
    name = random.choice((b"IDAT", b"zTXt", b"iCCP", b"iTXt"))
    inner = {
        b"IDAT": packed,
        b"zTXt": b"Comment\0\0" + packed,
        b"iCCP": b"profile\0\0" + packed,
        b"iTXt": b"Comment\0\1\0\0\0" + packed,
    }[name]
    pixels = (b"IDAT", zlib.compress(b"\0" * 29 * 28))
    rest = () if name == b"IDAT" else (pixels,)
    return _png((b"IHDR", heading), (name, inner), *rest, (b"IEND", b"")), f"300 MB in {name.decode()}"


def _honest_bomb(random: Random) -> Contents:
    """As large as it says: a few kilobytes, and gigabytes of pixels."""
    side = random.choice((9_000, 13_000, 20_000))
    row = b"\0" * (side + 1)
    packer = zlib.compressobj(9)
    data = b"".join(packer.compress(row * 100) for _ in range(side // 100)) + packer.flush()
    heading = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    return _png((b"IHDR", heading), (b"IDAT", data), (b"IEND", b"")), f"a PNG of {side} x {side} zeros"


def _many_chunks(random: Random) -> Contents:
    heading = struct.pack(">IIBBBBB", 28, 28, 8, 0, 0, 0, 0)
    texts = [(b"tEXt", b"Comment\0" + b"x" * 10)] * random.choice((1_000, 100_000))
    pixels = (b"IDAT", zlib.compress(b"\0" * 29 * 28))
    return _png((b"IHDR", heading), *texts, pixels, (b"IEND", b"")), f"a PNG of {len(texts):,} comments"


def _bitmap(random: Random) -> Contents:
    header = bytearray(sound_picture(random, ".bmp")[0])
    told = []
    for place in random.sample(range(14, 46, 4), 2):
        number = random.choice(LENGTHS) % 2**32
        header[place : place + 4] = number.to_bytes(4, "little")
        told.append(f"{number:#x} at {place}")
    return bytes(header), f"a BMP with {' and '.join(told)}"


def _portable(random: Random) -> Contents:
    kind = random.choice(("P1", "P2", "P3", "P4", "P5", "P6", "Pf", "PF"))
    width, height, most = (
        random.choice(("1", "28", "100000", "-5", "9" * 400, "9" * 5000, "1e9", "nan", "", "0", "\x1b[2J"))
        for _ in range(3)
    )
    body = random.choice((b"", b"\0" * 2352, b"1 " * 2000, b"9" * 10_000))
    return f"{kind}\n{width} {height}\n{most}\n".encode() + body, f"a {kind} of {width[:20]} x {height[:20]}"


def _frames(random: Random) -> Contents:
    """An animation that is long."""
    frames = [Image.new("L", (28, 28), number % 256) for number in range(random.choice((500, 3000)))]
    made = io.BytesIO()
    frames[0].save(made, "GIF", save_all=True, append_images=frames[1:])
    return made.getvalue(), f"a GIF of {len(frames):,} frames"


def _tiff(random: Random) -> Contents:
    """A directory of fields that point anywhere, or back to itself."""
    order = random.choice("<>")
    fields = []
    for tag in random.sample((254, 256, 257, 258, 259, 262, 273, 277, 278, 279, 284, 317, 339, 34675), 8):
        kind, count = random.choice((1, 2, 3, 4, 5, 12, 16)), random.choice((0, 1, 2, 2**16, 2**32 - 1))
        fields.append(struct.pack(f"{order}HHII", tag, kind, count, random.choice(LENGTHS) % 2**32))
    mark = b"II*\0" if order == "<" else b"MM\0*"
    directory = struct.pack(f"{order}H", len(fields)) + b"".join(fields) + struct.pack(f"{order}I", 8)
    return mark + struct.pack(f"{order}I", 8) + directory + b"\0" * 500, "a TIFF of fields that lie"


def _scans(random: Random) -> Contents:
    """A progressive JPEG whose scan comes very often: each costs a pass over all pixels."""
    made = io.BytesIO()
    Image.new("RGB", (2000, 2000), (90, 30, 10)).save(made, "JPEG", progressive=True)
    contents = made.getvalue()
    scan = contents[contents.rindex(b"\xff\xda") : -2]
    times = random.choice((200, 5000))
    return contents[:-2] + scan * times + contents[-2:], f"a JPEG of {times:,} more scans"


def _other(random: Random) -> Contents:
    return random.choice(
        (
            (b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>", "an SVG"),
            (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(a) run\n", "a PostScript"),
            (b"%PDF-1.7\n1 0 obj", "a PDF"),
            (b"MZ" + b"\0" * 100, "a program"),
            (b"\0" * 100_000, "zeros"),
            (random.randbytes(5000), "noise"),
            (b"notes\n" * 1000, "a text"),
        )
    )


BOMBS: tuple[tuple[Callable[[Random], Contents], str], ...] = (
    (_large_png, ".png"),
    (_zlib_bomb, ".png"),
    (_honest_bomb, ".png"),
    (_many_chunks, ".png"),
    (_bitmap, ".bmp"),
    (_portable, ".ppm"),
    (_frames, ".gif"),
    (_tiff, ".tif"),
    (_scans, ".jpg"),
    (_other, ".png"),
)
"""What chance mutations do not come to, and the suffix that fits."""
