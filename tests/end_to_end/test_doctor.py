"""`hearsee doctor`, on this computer."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.app.doctor.test_openmp import real_runtime
from tests.end_to_end.conftest import REPOSITORY

pytestmark = pytest.mark.end_to_end


def examined(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "app", "doctor", "--runs", str(folder / "runs"), *arguments],
        cwd=REPOSITORY,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=100,
        check=False,
    )


def test_the_doctor_tells_all_there_is_without_the_name_of_the_home_folder(tmp_path: Path) -> None:
    done = examined(tmp_path, "--json", MPLBACKEND="module://backend_interagg", HOME=str(tmp_path))
    told = [json.loads(line) for line in done.stdout.splitlines()]
    findings = {each["name"]: each for each in told[:-1]}
    assert set(findings) >= {
        "Python",
        "Qt",
        "Packages",
        "PyTorch",
        "Device",
        "Data set",
        "OpenMP in training",
    }
    assert set(findings) >= {"OpenMP in hearing", "Plots", "Microphone", "Speech model", "Runs", "Disk"}
    assert "module://backend_interagg" in findings["Plots"]["found"]
    assert "~/runs" in findings["Runs"]["found"]
    assert str(tmp_path) not in done.stdout
    assert done.returncode == (1 if told[-1]["health"] == "bad" else 0)


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="libraries are loaded beforehand on Linux alone"
)
def test_two_openmp_runtimes_in_every_process_are_reported_with_their_cure(tmp_path: Path) -> None:
    runtimes = [tmp_path / "conda" / "libiomp5.so", tmp_path / "pip" / "libomp.so"]
    for runtime in runtimes:
        runtime.parent.mkdir()
        shutil.copy(real_runtime(), runtime)
    done = examined(tmp_path, LD_PRELOAD=" ".join(map(str, runtimes)))
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    place = next(number for number, line in enumerate(lines) if line.startswith("BAD   OpenMP in training:"))
    assert all(str(runtime) in lines[place] for runtime in runtimes)
    assert "OMP: Error #15" in lines[place]
    assert "KMP_DUPLICATE_LIB_OK is no cure" in lines[place + 1]
