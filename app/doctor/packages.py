"""Where the libraries that calculate were installed from: conda beside pip brings two of some of them."""

from __future__ import annotations

from app.doctor.finding import Finding, Health
from app.doctor.surroundings import Surroundings

NEEDED = ("numpy", "torch", "torchvision", "onnx", "onnxruntime", "ctranslate2")
CALCULATING = (*NEEDED, "scipy", "scikit-learn")
"""Libraries that calculate, most with threads of their own; the last two need not be there."""
RUNTIMES = ("llvm-openmp", "intel-openmp", "libgomp", "mkl")
"""conda packages that bring an OpenMP runtime, or need one."""


def examine_packages(here: Surroundings) -> tuple[Finding, ...]:
    """Whether all of them are there, and from one source."""
    missing = [name for name in NEEDED if not here.version_of(name)]
    if missing:
        found = f"Not installed, and needed: {', '.join(missing)}."
        return (Finding("Packages", Health.BAD, found, f"Install it: pip install {' '.join(missing)}."),)
    versions = ", ".join(f"{name} {here.version_of(name)}" for name in NEEDED)
    installed = {name: here.installer_of(name) for name in CALCULATING}
    conda = [name for name, installer in installed.items() if installer == "conda"]
    others = [name for name, installer in installed.items() if installer not in ("", "conda")]
    if conda and others:
        return (_mixed(here, conda, others),)
    return (Finding("Packages", Health.GOOD, f"All from one source: {versions}."),)


def _mixed(here: Surroundings, conda: list[str], others: list[str]) -> Finding:
    brought = _brought_by_conda(here)
    found = f"From conda: {', '.join(conda)}; from pip: {', '.join(others)}."
    if brought:
        found = f"{found} With them conda brought {', '.join(brought)}."
    advice = (
        "Such a mixture is where OMP Error #15 comes from. Make a new environment that has only Python and "
        "PyAudio from conda, and install everything else there with pip."
    )
    return Finding("Packages", Health.NOTICE, found, advice)


def _brought_by_conda(here: Surroundings) -> list[str]:
    """conda notes every package in a file, NAME-VERSION-BUILD.json."""
    notes = (here.prefix / "conda-meta").glob("*.json")
    names = {note.stem.rsplit("-", 2)[0] for note in notes}
    return [name for name in RUNTIMES if name in names]
