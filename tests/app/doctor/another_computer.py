"""A computer on which all is well, for tests to spoil."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.common.folders import Folders
from app.doctor.child import Outcome
from app.doctor.surroundings import PythonVersion, Surroundings

VERSIONS = {
    "PySide6-Essentials": "6.11.3",
    "shiboken6": "6.11.3",
    "numpy": "2.4.6",
    "torch": "2.13.0",
    "torchvision": "0.28.0",
    "onnx": "1.23.2",
    "onnxruntime": "1.32.0",
    "ctranslate2": "4.8.5",
    "matplotlib": "3.11.2",
}


class FakeProbe:
    """Comes back with what a test lays ready, outcome by outcome, and remembers what it was sent for."""

    def __init__(self, *outcomes: Outcome) -> None:
        self._outcomes = list(outcomes)
        self.sent: list[tuple[tuple[str, ...], Mapping[str, str]]] = []

    def __call__(self, what: Sequence[str], seconds: float, environment: Mapping[str, str], /) -> Outcome:
        self.sent.append((tuple(what), environment))
        return self._outcomes.pop(0)


def came_back(**facts: Any) -> Outcome:
    return Outcome(facts, 0)


def computer(folder: Path, **changes: Any) -> Surroundings:
    folders = Folders(
        runs=folder / "runs", cache=folder / "data", pictures=folder / "pictures", weights=folder / "whisper"
    )
    well = Surroundings(
        folders,
        environment={"QT_QPA_PLATFORM": "offscreen"},
        python=PythonVersion(3, 12, 4),
        bits=64,
        prefix=folder / "venv",
        own_environment=True,
        platform="linux",
        system="Linux 6.12",
        home=folder,
        version_of=lambda package: VERSIONS.get(package, ""),
        installer_of=lambda package: "pip" if package in VERSIONS else "",
        free_bytes=lambda folder: 10**11,
        cameras=dict,
        probe=FakeProbe(),
    )
    return replace(well, **changes)
