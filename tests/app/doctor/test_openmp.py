"""OpenMP, with runtimes that are really loaded, and with what other computers would tell."""

from __future__ import annotations

import os
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from app.doctor.child import Outcome, probe_here
from app.doctor.finding import Finding, Health
from app.doctor.openmp import examine_openmp, judged
from app.doctor.openmp_runtimes import DUPLICATES_ALLOWED, Family, Runtime
from tests.app.doctor.another_computer import FakeProbe, came_back, computer

LLVM = [Runtime("/conda/libiomp5.so", Family.LLVM), Runtime("/venv/libomp.so", Family.LLVM)]
GNU = [Runtime("/venv/torch/libgomp.so.1", Family.GNU), Runtime("/venv/other/libgomp.so.1", Family.GNU)]


def real_runtime() -> Path:
    """LLVM's, from the package cmeel-libomp."""
    found = find_spec("cmeel")
    folder = Path(found.origin).parents[1] if found and found.origin else Path(sys.prefix)
    places = (folder / "cmeel.prefix" / "lib", *(parent / "lib" for parent in folder.parents))
    for place in places:
        if (place / "libomp.so").is_file():
            return place / "libomp.so"
    pytest.skip("the package cmeel-libomp is not installed")


def gnu_runtimes() -> list[Path]:
    """Those that packages carry with them."""
    found = [
        Path(spec.origin).parent
        for name in ("torch", "ctranslate2")
        if (spec := find_spec(name)) and spec.origin
    ]
    return [
        each
        for place in found
        for folder in (place / "lib", place.with_name(f"{place.name}.libs"))
        for each in folder.glob("libgomp*")
    ]


class TwoSources:
    """Two modules in a folder, each of which loads a runtime of its own, as two libraries would."""

    def __init__(self, folder: Path, runtimes: tuple[Path, Path], *, calculate: bool) -> None:
        self.runtimes = runtimes
        call = ".omp_get_max_threads()" if calculate else ""
        for module, runtime in zip(("from_conda", "from_pip"), runtimes, strict=True):
            (folder / f"{module}.py").write_text(f"import ctypes\nctypes.CDLL({str(runtime)!r}){call}\n")
        self.environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(folder), os.environ.get("PYTHONPATH", "")]),
        }

    def examined(self, folder: Path) -> list[Finding]:
        here = computer(folder, environment=self.environment, probe=probe_here)
        return list(examine_openmp(here, {"OpenMP in training": ("from_conda", "from_pip")}))


@pytest.fixture
def two_of_llvm(tmp_path: Path) -> tuple[Path, Path]:
    original = real_runtime()
    copies = (tmp_path / "conda" / "libiomp5.so", tmp_path / "pip" / "libomp.so")
    for copy in copies:
        copy.parent.mkdir()
        shutil.copy(original, copy)
    return copies


def test_two_runtimes_that_are_really_loaded_are_named_before_they_end_a_program(
    tmp_path: Path, two_of_llvm: tuple[Path, Path]
) -> None:
    (finding,) = TwoSources(tmp_path, two_of_llvm, calculate=False).examined(tmp_path / "none")
    assert finding.health is Health.BAD
    assert all(str(path) in finding.found for path in two_of_llvm)
    assert "as soon as both calculate, the program ends with “OMP: Error #15" in finding.found
    assert "install everything there with pip" in finding.advice
    assert f"{DUPLICATES_ALLOWED} is no cure: it only hides the error" in finding.advice


def test_a_process_that_ends_with_error_15_is_survived_and_both_runtimes_are_named(
    tmp_path: Path, two_of_llvm: tuple[Path, Path]
) -> None:
    sources = TwoSources(tmp_path, two_of_llvm, calculate=True)
    ended = probe_here(("libraries", "from_conda", "from_pip"), 20, sources.environment)
    assert not ended.came_back
    assert "OMP: Error #15" in ended.complaints  # it really bites
    (finding,) = sources.examined(tmp_path / "none")
    assert finding.health is Health.BAD
    assert "ends with “OMP: Error #15”: two copies of the same OpenMP runtime meet in it" in finding.found
    assert all(str(path) in finding.found for path in two_of_llvm)
    assert DUPLICATES_ALLOWED not in os.environ


def test_two_runtimes_of_gnu_are_worth_a_word_and_no_error(tmp_path: Path) -> None:
    found = gnu_runtimes()
    if len(found) < 2:
        pytest.skip("there are no two of them here")
    (finding,) = TwoSources(tmp_path, (found[0], found[1]), calculate=True).examined(tmp_path / "none")
    assert finding.health is Health.NOTICE
    assert all(str(path) in finding.found for path in found[:2])


def test_what_hearsee_itself_loads_has_no_two_of_a_kind(tmp_path: Path) -> None:
    findings = examine_openmp(computer(tmp_path, environment=dict(os.environ), probe=probe_here))
    assert [each.health for each in findings] == [Health.GOOD, Health.GOOD]


@pytest.mark.parametrize(
    ("runtimes", "health"),
    [
        ([], Health.GOOD),
        (LLVM[:1], Health.GOOD),
        (GNU[:1], Health.GOOD),
        (LLVM, Health.BAD),
        ([*LLVM, *GNU], Health.BAD),
        (GNU, Health.NOTICE),
        ([LLVM[0], GNU[0]], Health.NOTICE),
    ],
)
def test_what_it_means_that_some_are_loaded(runtimes: list[Runtime], health: Health) -> None:
    finding = judged("OpenMP in training", runtimes)
    assert finding.health is health
    assert bool(finding.advice) == (health is not Health.GOOD)


def test_the_silenced_error_is_named_and_not_silent_here(tmp_path: Path) -> None:
    probe = FakeProbe(came_back(runtimes=[]), came_back(runtimes=[]))
    here = computer(tmp_path, environment={DUPLICATES_ALLOWED: "TRUE"}, probe=probe)
    *_, last = examine_openmp(here)
    assert last.health is Health.NOTICE
    assert f"{DUPLICATES_ALLOWED} is set to TRUE" in last.found
    assert all(DUPLICATES_ALLOWED not in environment for _, environment in probe.sent)


def test_libraries_that_crash_or_hang_are_named(tmp_path: Path) -> None:
    probe = FakeProbe(Outcome({"loading": "torch"}, -11), Outcome({"loading": "ctranslate2"}, None))
    crashed, hung = examine_openmp(computer(tmp_path, probe=probe))
    assert "was to load torch ended unexpectedly (exit code -11)" in crashed.found
    assert "Loading ctranslate2 took longer than 90 seconds" in hung.found
    assert {crashed.health, hung.health} == {Health.BAD}
