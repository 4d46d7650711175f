"""Where the libraries that calculate were installed from: conda beside pip brings two of some of them."""

from __future__ import annotations

from app.doctor.finding import Finding, Health
from app.doctor.surroundings import Surroundings
from language.sentence import message

NEEDED = ("numpy", "torch", "torchvision", "onnx", "onnxruntime", "ctranslate2")
CALCULATING = (*NEEDED, "scipy", "scikit-learn")
"""Libraries that calculate, most with threads of their own; the last two need not be there."""
RUNTIMES = ("llvm-openmp", "intel-openmp", "libgomp", "mkl")
"""conda packages that bring an OpenMP runtime, or need one."""


def examine_packages(here: Surroundings) -> tuple[Finding, ...]:
    """Whether all of them are there, and from one source."""
    missing = [name for name in NEEDED if not here.version_of(name)]
    if missing:
        found = message("Not installed, and needed: {listed}.", listed=", ".join(missing))
        return (
            Finding(
                message("Packages"),
                Health.BAD,
                found,
                message("Install it: pip install {missing}.", missing=" ".join(missing)),
            ),
        )
    versions = ", ".join(f"{name} {here.version_of(name)}" for name in NEEDED)
    installed = {name: here.installer_of(name) for name in CALCULATING}
    conda = [name for name, installer in installed.items() if installer == "conda"]
    others = [name for name, installer in installed.items() if installer not in ("", "conda")]
    if conda and others:
        return (_mixed(here, conda, others),)
    return (
        Finding(
            message("Packages"), Health.GOOD, message("All from one source: {versions}.", versions=versions)
        ),
    )


def _mixed(here: Surroundings, conda: list[str], others: list[str]) -> Finding:
    brought = _brought_by_conda(here)
    found = message(
        "From conda: {listed}; from pip: {listed2}.", listed=", ".join(conda), listed2=", ".join(others)
    )
    if brought:
        found = message("{found} With them conda brought {listed}.", found=found, listed=", ".join(brought))
    advice = message(
        "Such a mixture is where OMP Error #15 comes from. Make a new environment that has "
        "only Python and PyAudio from conda, and install everything else there with pip."
    )
    return Finding(message("Packages"), Health.NOTICE, found, advice)


def _brought_by_conda(here: Surroundings) -> list[str]:
    """conda notes every package in a file, NAME-VERSION-BUILD.json."""
    notes = (here.prefix / "conda-meta").glob("*.json")
    names = {note.stem.rsplit("-", 2)[0] for note in notes}
    return [name for name in RUNTIMES if name in names]
