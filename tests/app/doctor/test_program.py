from pathlib import Path
from typing import Any

import pytest

from app.doctor.finding import Finding, Health
from app.doctor.program import examine_python, examine_qt
from app.doctor.surroundings import PythonVersion, Surroundings
from tests.app.doctor.another_computer import VERSIONS, computer


def with_qt(here: Path, version: str, shiboken: str = "", **changes: Any) -> Surroundings:
    versions = {**VERSIONS, "PySide6-Essentials": version, "shiboken6": shiboken or version}
    return computer(here, version_of=lambda package: versions.get(package, ""), **changes)


def the(findings: tuple[Finding, ...]) -> Finding:
    (finding,) = findings
    return finding


@pytest.mark.parametrize(
    ("version", "health"),
    [((3, 9, 2), "bad"), ((3, 10, 0), "good"), ((3, 13, 1), "good"), ((3, 14, 0), "bad")],
)
def test_python_is_neither_too_old_nor_too_new(
    tmp_path: Path, version: tuple[int, int, int], health: str
) -> None:
    finding = the(examine_python(computer(tmp_path, python=PythonVersion(*version))))
    assert finding.health.value == health
    assert bool(finding.advice) == (health == "bad")


def test_a_python_of_32_bits_and_the_systems_own_are_told(tmp_path: Path) -> None:
    assert the(examine_python(computer(tmp_path, bits=32))).health is Health.BAD
    assert the(examine_python(computer(tmp_path, own_environment=False))).health is Health.NOTICE
    (tmp_path / "venv" / "conda-meta").mkdir(parents=True)
    assert the(examine_python(computer(tmp_path, own_environment=False))).health is Health.GOOD


def test_the_qt_that_miscounts_references_on_python_3_11_is_warned_of(tmp_path: Path) -> None:
    on_311 = the(examine_qt(with_qt(tmp_path, "6.12.0", python=PythonVersion(3, 11, 7))))
    assert on_311.health is Health.BAD
    assert "PySide6-Essentials!=6.12.0" in on_311.advice
    assert the(examine_qt(with_qt(tmp_path, "6.12.0"))).health is Health.NOTICE
    assert the(examine_qt(with_qt(tmp_path, "6.11.3", python=PythonVersion(3, 11, 7)))).health is Health.GOOD


def test_qt_that_is_not_there_or_not_of_one_version_is_told(tmp_path: Path) -> None:
    assert the(examine_qt(computer(tmp_path, version_of=lambda package: ""))).health is Health.BAD
    assert the(examine_qt(with_qt(tmp_path, "6.11.3", "6.10.0"))).health is Health.BAD


def test_a_computer_without_a_display_is_told_what_works_without(tmp_path: Path) -> None:
    finding = the(examine_qt(computer(tmp_path, environment={"DISPLAY": ":4711"})))
    assert finding.health is Health.NOTICE
    assert finding.advice
