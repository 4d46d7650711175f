from pathlib import Path

from app.doctor.finding import Health
from app.doctor.packages import examine_packages
from tests.app.doctor.another_computer import VERSIONS, computer


def test_packages_from_one_source_are_well(tmp_path: Path) -> None:
    (finding,) = examine_packages(computer(tmp_path))
    assert finding.health is Health.GOOD
    assert "numpy 2.4.6" in finding.found


def test_conda_beside_pip_is_recognised_from_their_files(tmp_path: Path) -> None:
    meta = tmp_path / "venv" / "conda-meta"
    meta.mkdir(parents=True)
    for name in ("mkl-2024.2.2-h66d3029_15", "llvm-openmp-19.1.0-h024ca30_0", "python-3.12.4-h194c7f8_0"):
        (meta / f"{name}.json").write_text("{}")
    from_conda = ("numpy", "scipy")
    here = computer(
        tmp_path,
        installer_of=lambda package: (
            "conda" if package in from_conda else "pip" if package in VERSIONS else ""
        ),
    )
    (finding,) = examine_packages(here)
    assert finding.health is Health.NOTICE
    assert finding.found.startswith("From conda: numpy, scipy; from pip: torch, torchvision")
    assert finding.found.endswith("With them conda brought llvm-openmp, mkl.")
    assert "OMP Error #15" in finding.advice


def test_what_is_missing_is_named_with_how_to_install_it(tmp_path: Path) -> None:
    here = computer(tmp_path, version_of=lambda package: "" if package == "onnxruntime" else "1.0")
    (finding,) = examine_packages(here)
    assert (finding.health, finding.advice) == (Health.BAD, "Install it: pip install onnxruntime.")
