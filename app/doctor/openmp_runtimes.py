"""Which OpenMP runtimes a process has loaded: the libraries that share loops out among threads."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path, PureWindowsPath

DUPLICATES_ALLOWED = "KMP_DUPLICATE_LIB_OK"


class Family(str, Enum):
    """Runtimes of one family are one program: two copies of it hinder each other."""

    LLVM = "LLVM"
    """Also Intel's, which is built of the same source. Two of them in one process end it (OMP Error #15)."""
    GNU = "GNU"
    MICROSOFT = "Microsoft"


NAMES = {
    Family.LLVM: re.compile(r"lib(iomp|omp|omp140)(5|5md)?([._-].*)?\.(so|dylib|dll)([.\d]*)", re.IGNORECASE),
    Family.GNU: re.compile(r"libgomp([._-].*)?\.(so|dylib|dll)([.\d]*)", re.IGNORECASE),
    Family.MICROSOFT: re.compile(r"vcomp\d*\.dll", re.IGNORECASE),
}
"""How their files are called, also those that a package carries with it (libgomp-e985bcbb.so.1.0.0)."""


@dataclass(frozen=True)
class Runtime:
    """A library that is loaded."""

    path: str
    family: Family


def runtimes_among(libraries: Iterable[str]) -> tuple[Runtime, ...]:
    """Those of some loaded libraries, given by their paths, each once and in their order."""
    found = ((path, _family(PureWindowsPath(path).name)) for path in dict.fromkeys(libraries))
    return tuple(Runtime(path, family) for path, family in found if family is not None)


def libraries_of(process: int | str = "self", folder: Path = Path("/proc")) -> tuple[str, ...]:
    """The paths of all files that a process has in its memory, as Linux tells. Raises `OSError`."""
    lines = (folder / str(process) / "maps").read_text("utf-8", errors="replace").splitlines()
    # Address, rights, offset, device, inode, and then the path, which may have spaces.
    paths = (line.split(maxsplit=5)[5:] for line in lines)
    return tuple(dict.fromkeys(path[0] for path in paths if path and path[0].startswith("/")))


def loaded_here() -> tuple[Runtime, ...]:
    """Those that this very process has loaded."""
    if sys.platform.startswith("linux"):
        return runtimes_among(libraries_of())
    return runtimes_among(_told_by_threadpoolctl())


def _told_by_threadpoolctl() -> list[str]:
    """Where there is no /proc. It is asked last: it starts each runtime to learn its number of threads.

    For that it allows duplicates in the whole process, also for the processes that this one starts. That is
    taken back: nobody asked for it.
    """
    before = os.environ.get(DUPLICATES_ALLOWED)
    try:
        from threadpoolctl import threadpool_info

        return [str(each["filepath"]) for each in threadpool_info()]
    finally:
        os.environ.pop(DUPLICATES_ALLOWED, None)
        if before is not None:
            os.environ[DUPLICATES_ALLOWED] = before


def _family(name: str) -> Family | None:
    return next((family for family, pattern in NAMES.items() if pattern.fullmatch(name)), None)
