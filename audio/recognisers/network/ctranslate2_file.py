"""Reads the weights out of a CTranslate2 model file (`model.bin`, version 6).

CTranslate2 computes with such a file but does not hand out what is in it. The layout is that of its writer,
`ModelSpec._serialize` in ctranslate2/specs/model_spec.py: a header, then every variable as name, shape, type
and values, then the names that stand for other variables. Everything is little-endian.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

import numpy as np
import numpy.typing as npt

from language.sentence import message

VERSION = 6
TYPES: Mapping[int, str] = {0: "<f4", 1: "i1", 2: "<i2", 3: "<i4", 4: "<f2"}


class ModelFileError(ValueError):
    """A file that is no CTranslate2 model, or damaged; the text is one sentence."""


def read_model_file(path: Path) -> dict[str, npt.NDArray[np.generic]]:
    """Every variable of the model, under its name.

    Raises `ModelFileError` where the file is no such model, and OSError where it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return _Reader(file, path.stat().st_size).variables()
    except ValueError as error:
        raise ModelFileError(
            message("{path} is no CTranslate2 model, or it is damaged ({error}).", path=path, error=error)
        ) from error


def check_model_file(path: Path) -> None:
    """Whether it is such a model, and whole: all is read but the values. Raises as `read_model_file`."""
    try:
        with path.open("rb") as file:
            _Reader(file, path.stat().st_size, skips_values=True).variables()
    except ValueError as error:
        raise ModelFileError(
            message("{path} is no CTranslate2 model, or it is damaged ({error}).", path=path, error=error)
        ) from error


class _Reader:
    def __init__(self, file: BinaryIO, size: int, skips_values: bool = False) -> None:
        self._file = file
        self._left = size
        self._skips_values = skips_values

    def variables(self) -> dict[str, npt.NDArray[np.generic]]:
        version = self._number("I")
        if version != VERSION:
            raise ValueError(f"version {version} of the format is not known")
        self._text()  # The kind of model.
        self._number("I")  # Its revision.
        variables = dict(self._variable() for _ in range(self._number("I")))
        aliases = [(self._text(), self._text()) for _ in range(self._number("I"))]
        missing = [name for _, name in aliases if name not in variables]
        if missing:
            raise ValueError(f"{missing[0]!r} is missing")
        return variables | {alias: variables[name] for alias, name in aliases}

    def _variable(self) -> tuple[str, npt.NDArray[np.generic]]:
        name = self._text()
        shape = [self._number("I") for _ in range(self._number("B"))]
        kind = self._number("B")
        if kind not in TYPES:
            raise ValueError(f"type {kind} of {name!r} is not known")
        length = self._number("I")
        if self._skips_values:
            self._take(length)
            self._file.seek(length, os.SEEK_CUR)
            return name, np.empty(0, TYPES[kind])
        return name, np.frombuffer(self._bytes(length), TYPES[kind]).reshape(shape)

    def _text(self) -> str:
        return self._bytes(self._number("H")).rstrip(b"\0").decode()

    def _number(self, kind: str) -> int:
        number: int = struct.unpack("<" + kind, self._bytes(struct.calcsize("<" + kind)))[0]
        return number

    def _bytes(self, count: int) -> bytes:
        self._take(count)
        return self._file.read(count)

    def _take(self, count: int) -> None:
        # Asked beforehand, since a damaged length may be of gigabytes.
        self._left -= count
        if self._left < 0:
            raise ValueError("it ends too early")
