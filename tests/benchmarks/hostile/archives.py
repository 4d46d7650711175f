"""A zip that is to be opened as a data set: bombs, lies, names that lead elsewhere."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random

from tests.benchmarks.hostile.case import REFUSED, USED_OR_REFUSED, Case
from tests.benchmarks.hostile.mutation import hostile_text, mutated
from tests.benchmarks.hostile.paths import hostile_path
from tests.benchmarks.hostile.supplies import Supplies
from tests.models.data.own_pictures.pictures import banded
from tests.models.data.spoken.sounds import named

Files = list[tuple[str, bytes]]
Contents = tuple[bytes, str]


def archive_case(random: Random, folder: Path, supplies: Supplies, number: int) -> Case:
    """`hearsee --data ZIP "show me the remarks"`."""
    codes = USED_OR_REFUSED
    if random.random() < 0.1:
        path, told = hostile_path(random, folder, ".zip")
        codes = REFUSED
    else:
        contents, told = hostile_archive(random)
        path = str(folder / "archive.zip")
        Path(path).write_bytes(contents)
    words = ["--data", path, "--runs", str(folder / "runs"), "show me the remarks"]
    return Case(f"a zip: {told}", (*(["--json"] if random.random() < 0.5 else []), *words), codes, folder)


def hostile_archive(random: Random) -> Contents:
    """Contents, and what they are in words."""
    how = random.random()
    if how < 0.45:
        contents, told = sound_archive(random)
        contents, what = _mutated(random, contents)
        return contents, f"{told}, {what}"
    if how < 0.65:
        files, told = sound_files(random)
        files = [(hostile_name(random) if random.random() < 0.5 else name, each) for name, each in files]
        return packed(files), f"{told}, names that nobody gives"
    return random.choice(BOMBS)(random)


def _mutated(random: Random, contents: bytes) -> Contents:
    """Half of the changes within the list at its end, which says where everything is."""
    if random.random() < 0.5:
        return mutated(random, contents)
    start = contents.rindex(b"PK\x05\x06") - random.choice((0, 200))
    changed, told = mutated(random, contents[start:])
    return contents[:start] + changed, f"in its list {told}"


def sound_files(random: Random) -> tuple[Files, str]:
    """Pictures in class folders, or recordings."""
    if random.random() < 0.5:
        return named(each=2), "recordings"
    return [
        (f"{name}/{number}.png", banded(100 * label + number, label))
        for label, name in enumerate(("cat", "dog"))
        for number in range(6)
    ], "pictures"


def sound_archive(random: Random) -> Contents:
    """As somebody makes one."""
    files, told = sound_files(random)
    return packed(files, random.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA))), told


def packed(files: Iterable[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of them; names may be of any kind."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # names that are there twice are meant
        for name, contents in files:
            entry = zipfile.ZipInfo("x")
            entry.filename = name.encode(errors="replace").decode()[:60_000]
            entry.compress_type = method
            archive.writestr(entry, contents)
    return made.getvalue()


def hostile_name(random: Random) -> str:
    """A name within a zip."""
    return random.choice(
        (
            lambda: "../" * random.choice((1, 200)) + "etc/cron.d/cat/x.png",
            lambda: "/etc/cat/x.png",
            lambda: "C:\\Windows\\cat\\x.png",
            lambda: "\\\\host\\share\\x.png",
            lambda: "a/" * random.choice((40, 1200, 20_000)) + "x.png",
            lambda: "cat/" + "x" * 50_000 + ".png",
            lambda: f"{hostile_text(random)}/x.png",
            lambda: f"cat/{hostile_text(random)}.png",
            lambda: f"{hostile_text(random)[:200]}_ben_0.wav",
            lambda: f"0_{hostile_text(random)[:200]}_{'9' * 5000}.wav",
            lambda: "cat/x.png",
            lambda: "CON/aux.png",
            lambda: ".",
            lambda: "//",
        )
    )()


def _with_field(contents: bytes, place_in_local: int, place_in_list: int, field: bytes) -> bytes:
    """The same field set in every entry, both where it lies and in the list."""
    changed = bytearray(contents)
    for mark, place in ((b"PK\x03\x04", place_in_local), (b"PK\x01\x02", place_in_list)):
        start = changed.find(mark)
        while start >= 0:
            changed[start + place : start + place + len(field)] = field
            start = changed.find(mark, start + 4)
    return bytes(changed)


def _encrypted(random: Random) -> Contents:
    return _with_field(sound_archive(random)[0], 6, 8, b"\x01\x00"), "encrypted"


def _chinese(random: Random) -> Contents:
    """As Explorer names files: GBK, and no flag that says so."""
    files, told = sound_files(random)
    contents = packed([(name.replace("cat", "QQQQ").replace("dog", "WWWW"), each) for name, each in files])
    contents = contents.replace(b"QQQQ", "猫咪".encode("gbk")).replace(b"WWWW", "小狗".encode("gbk"))
    return contents, f"{told} with names in GBK"


def _unknown_method(random: Random) -> Contents:
    method = random.choice((1, 6, 9, 12, 93, 95, 98, 99))
    return _with_field(
        sound_archive(random)[0], 8, 10, method.to_bytes(2, "little")
    ), f"packed by method {method}"


def _size_that_lies(random: Random) -> Contents:
    size = random.choice((0, 1, 10**9, 0xFFFF_FFFE, 0xFFFF_FFFF))
    return _with_field(sound_archive(random)[0], 22, 24, size.to_bytes(4, "little")), f"says {size:,} bytes"


def _bomb(random: Random) -> Contents:
    """Files that unpack to very much; each is the same bytes, packed once."""
    size, count = random.choice(((150_000_000, 30), (400_000_000, 4), (190_000_000, 100)))
    suffix = random.choice((".png", ".wav", ".bmp"))
    start = {".png": b"\x89PNG\r\n\x1a\n", ".wav": b"RIFF\xff\xff\xff\x0bWAVEfmt ", ".bmp": b"BM"}[suffix]
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = packer.compress(start) + b"".join(packer.compress(b"\0" * 10**6) for _ in range(size // 10**6))
    data += packer.flush()
    names = [
        f"{number % 3}_ben_{number}{suffix}" if suffix == ".wav" else f"c{number % 2}/{number}{suffix}"
        for number in range(count)
    ]
    return overlapping(names, data, size), f"{count} times {size / 1e6:.0f} MB of {suffix} in the same bytes"


def overlapping(names: Iterable[str], data: bytes, size: int) -> bytes:
    """A zip whose entries are all at the same place."""
    local = struct.pack("<4sHHHHHIIIHH", b"PK\x03\x04", 20, 0, 8, 0, 0, 0, len(data), size, 1, 0) + b"x"
    entries = []
    for name in names:
        coded = name.encode()
        entries.append(
            struct.pack("<4sHHHHHHIIIHHHHHII", b"PK\x01\x02", 20, 20, 0, 8, 0, 0, 0, len(data), size,
                        len(coded), 0, 0, 0, 0, 0, 0) + coded
        )  # fmt: skip
    listed = b"".join(entries)
    end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, len(entries) % 2**16, len(entries) % 2**16,
                      len(listed), len(local) + len(data), 0)  # fmt: skip
    return local + data + listed + end


def _very_many(random: Random) -> Contents:
    count = random.choice((5_000, 30_000))
    data = zlib.compress(banded(1, 1))[2:-4]
    suffix = random.choice((".png", ".wav", "", ".txt"))
    return overlapping((f"c{number % 7}/{number}{suffix}" for number in range(count)), data, 800), (
        f"{count:,} files called {suffix or 'nothing'}"
    )


def _in_itself(random: Random) -> Contents:
    contents, depth = sound_archive(random)[0], random.choice((1, 50))
    for _ in range(depth):
        contents = packed([("cat/inner.zip", contents), ("dog/inner.zip", contents)], zipfile.ZIP_STORED)
        if len(contents) > 2_000_000:
            break
    return contents, "zips in zips"


def _links(random: Random) -> Contents:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, to in (("cat", "/etc"), ("dog/1.png", "/dev/zero"), ("dog/2.png", "../../../etc/passwd")):
            entry = zipfile.ZipInfo(name)
            entry.create_system, entry.external_attr = 3, 0o120777 << 16
            archive.writestr(entry, to)
    return made.getvalue(), "links instead of files"


def _twice(random: Random) -> Contents:
    files, told = sound_files(random)
    return packed([*files, *files]), f"{told}, each name twice"


def _no_zip(random: Random) -> Contents:
    what = random.choice(
        (b"", b"PK", b"PK\x03\x04", b"Rar!\x1a\x07\x01\0", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b\x08")
    )
    return what + random.choice((b"", b"\0" * 1000, random.randbytes(1000))), "another archive, or none"


BOMBS: tuple[Callable[[Random], Contents], ...] = (
    _encrypted,
    _chinese,
    _unknown_method,
    _size_that_lies,
    _bomb,
    _very_many,
    _in_itself,
    _links,
    _twice,
    _no_zip,
)
