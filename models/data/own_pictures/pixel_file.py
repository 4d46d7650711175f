"""One .npy file that pictures are added to one by one, and that is read without being loaded."""

from __future__ import annotations

import io
import math
import mmap
import os
from pathlib import Path
from types import TracebackType

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from models.data.own_pictures.form import Form
from models.files.held_by_others import put_in_place
from models.files.user_files import open_user_file


class PixelWriter:
    """Writes uint8 [pictures, *form.shape]; only one picture of it is in memory.

    The file has its name only once it is whole: `finish` gives it, and leaving without that removes it.
    Raises `OSError`.
    """

    def __init__(self, path: Path, form: Form) -> None:
        self._path, self._shape = path, form.shape
        self._temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
        self._file = self._temporary.open("wb")
        self._file.write(_header(0, self._shape))
        self.count = 0

    def __enter__(self) -> PixelWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
        self._temporary.unlink(missing_ok=True)

    def add(self, pixels: NDArray[np.uint8]) -> int:
        """Append one picture; the row that it has from now on."""
        self._file.write(pixels.tobytes())
        self.count += 1
        return self.count - 1

    def finish(self) -> None:
        """Tell in the header how many there are, and give the file its name."""
        # numpy pads a header so that its first axis may grow in place.
        self._file.seek(0)
        self._file.write(_header(self.count, self._shape))
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        put_in_place(self._temporary, self._path)


def _header(count: int, shape: tuple[int, ...]) -> bytes:
    buffer = io.BytesIO()
    described = {"descr": "|u1", "fortran_order": False, "shape": (count, *shape)}
    npy.write_array_header_1_0(buffer, described)
    return buffer.getvalue()


def mapped(path: Path) -> NDArray[np.uint8]:
    """The array, mapped: the system reads what is used, and forgets it where memory is short.

    It cannot be written to: a copy on writing would be memory that the system has to promise, and of files
    larger than memory it refuses to. Raises `OSError`, and `ValueError` for another kind of file.
    """
    with open_user_file(path) as file:
        npy.read_magic(file)
        shape, by_column, kind = npy.read_array_header_1_0(file)
        if kind != np.uint8 or by_column:
            raise ValueError(f"{path} holds {kind}")
        start = file.tell()
        inside = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    if hasattr(inside, "madvise"):
        # Batches are drawn from everywhere: what lies around an image is not needed, and where memory is
        # short, reading it too would push out what is.
        inside.madvise(mmap.MADV_RANDOM)
    return np.frombuffer(inside, np.uint8, math.prod(shape), start).reshape(shape)
