from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.doctor.finding import Finding
from app.doctor.webcam import examine_webcam
from tests.app.doctor.another_computer import VERSIONS, computer

WITH_EXTRA = VERSIONS | {"PySide6-Addons": "6.11.3"}


def found(folder: Path, versions: dict[str, str], **changes: Any) -> Finding:
    here = computer(folder, version_of=lambda package: versions.get(package, ""), **changes)
    (finding,) = examine_webcam(here)
    return finding


def test_without_the_extra_all_is_well_and_how_to_have_it_is_said(tmp_path: Path) -> None:
    finding = found(tmp_path, VERSIONS)
    assert finding.health.value == "good"
    assert 'pip install "PySide6-Addons==6.11.3"' in finding.advice


def test_an_extra_of_another_version_is_bad(tmp_path: Path) -> None:
    finding = found(tmp_path, VERSIONS | {"PySide6-Addons": "6.10.0"})
    assert finding.health.value == "bad"
    assert "6.10.0" in finding.found
    assert "PySide6-Addons==6.11.3" in finding.advice


@pytest.mark.parametrize(
    ("cameras", "health", "told"),
    [
        ({}, "good", "no camera is connected"),
        ({"/dev/video0": True, "/dev/video1": False}, "good", "there is a camera"),
        ({"/dev/video0": False}, "notice", "this user may use no camera (/dev/video0)"),
    ],
)
def test_cameras_of_linux_are_told_without_opening_them(
    tmp_path: Path, cameras: dict[str, bool], health: str, told: str
) -> None:
    finding = found(tmp_path, WITH_EXTRA, cameras=lambda: cameras)
    assert (finding.health.value, bool(finding.advice)) == (health, health == "notice")
    assert told in finding.found


def test_elsewhere_the_window_tells_them(tmp_path: Path) -> None:
    assert "the window says which" in found(tmp_path, WITH_EXTRA, platform="darwin").found


def test_without_a_window_nothing_is_said_of_its_extra(tmp_path: Path) -> None:
    assert examine_webcam(computer(tmp_path, version_of=lambda package: "")) == ()
