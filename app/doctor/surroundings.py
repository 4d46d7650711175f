"""All that is examined, so that a test can have another computer examined than the one it runs on."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, distribution, version
from pathlib import Path
from typing import NamedTuple

from app.common.folders import Folders, existing
from app.doctor.child import Probe, probe_here


class PythonVersion(NamedTuple):
    """For example 3.12.4."""

    major: int
    minor: int
    micro: int

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.micro}"


def version_of(package: str) -> str:
    """Of an installed package, or "" where it is not installed. It is not imported."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def installer_of(package: str) -> str:
    """What installed a package, "pip" or "conda" say, or "" where that is not known or it is not there."""
    try:
        return (distribution(package).read_text("INSTALLER") or "").strip().lower()
    except PackageNotFoundError:
        return ""


def free_bytes(folder: Path) -> int:
    """How many there are where this folder is or would be made. Raises `OSError`."""
    return shutil.disk_usage(existing(folder)).free


def cameras() -> dict[str, bool]:
    """The cameras of a Linux system, and whether this user may use each. None is opened."""
    found = sorted(Path("/dev").glob("video*"))
    return {str(each): os.access(each, os.R_OK | os.W_OK) for each in found}


@dataclass(frozen=True)
class Surroundings:
    """A computer, and the program on it."""

    folders: Folders
    data_folder: Path | None = None
    """The data set's, where another than Fashion-MNIST was chosen."""
    environment: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))
    python: PythonVersion = field(default_factory=lambda: PythonVersion(*sys.version_info[:3]))
    bits: int = 64 if sys.maxsize > 2**32 else 32
    prefix: Path = field(default_factory=lambda: Path(sys.prefix))
    """The environment that Python runs in."""
    own_environment: bool = field(default_factory=lambda: sys.prefix != sys.base_prefix)
    """Whether that is one of its own (venv) and not the system's Python."""
    platform: str = sys.platform
    system: str = field(default_factory=lambda: f"{platform.system()} {platform.release()}")
    home: Path = field(default_factory=Path.home)
    version_of: Callable[[str], str] = version_of
    installer_of: Callable[[str], str] = installer_of
    free_bytes: Callable[[Path], int] = free_bytes
    cameras: Callable[[], dict[str, bool]] = cameras
    probe: Probe = probe_here
