"""OpenMP: whether two of its runtimes meet in one process, before that ends it with "OMP Error #15"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.doctor.child import Outcome
from app.doctor.finding import Finding, Health
from app.doctor.openmp_runtimes import DUPLICATES_ALLOWED, Family, Runtime
from app.doctor.surroundings import Surroundings
from language.sentence import joined, message, small

PROCESSES: Mapping[str, tuple[str, ...]] = {
    message("OpenMP in training"): ("numpy", "torch"),
    message("OpenMP in hearing"): ("numpy", "onnxruntime", "ctranslate2"),
}
"""The processes in which HearSee calculates, and the libraries that do it there, as it loads them."""
SECONDS = 90.0
"""A slow disk may take a minute for torch the first time."""
ERROR_15 = message("OMP: Error #15")
CURE = message(
    "Take all libraries from one source: make a new environment and install everything "
    "there with pip, as the README says, or everything with conda; mixing the two brings "
    "in the second runtime."
)
NO_CURE = message(
    "The variable {duplicates_allowed} is no cure: it only hides the error, and results "
    "may then be wrong without a word.",
    duplicates_allowed=DUPLICATES_ALLOWED,
)


def examine_openmp(
    here: Surroundings, processes: Mapping[str, tuple[str, ...]] = PROCESSES
) -> tuple[Finding, ...]:
    """One finding for each process in which HearSee calculates."""
    found = tuple(_process(here, name, modules) for name, modules in processes.items())
    return (*found, *_hidden(here))


def _process(here: Surroundings, name: str, modules: Sequence[str]) -> Finding:
    what = ("libraries", *modules)
    environment = {key: value for key, value in here.environment.items() if key != DUPLICATES_ALLOWED}
    outcome = here.probe(what, SECONDS, environment)
    if outcome.came_back:
        return judged(name, _runtimes(outcome))
    if ERROR_15 in outcome.complaints:
        # It ended before it could tell of the second: this time it may go on, only to be looked at.
        second = here.probe(what, SECONDS, {**environment, DUPLICATES_ALLOWED: "TRUE"})
        met = _runtimes(second) or _runtimes(outcome)
        return replace(
            judged(name, met), health=Health.BAD, found=_ended(met), advice=joined(" ", [CURE, NO_CURE])
        )
    return _broken(name, outcome)


def judged(name: str, runtimes: Sequence[Runtime]) -> Finding:
    """What it means that a process has loaded these."""
    llvm = [each for each in runtimes if each.family is Family.LLVM]
    if len(llvm) > 1:
        found = message(
            "Two copies of the same OpenMP runtime are loaded ({llvm}); as soon as both "
            "calculate, the program ends with “{error_15}: Initializing libomp, but found libomp "
            "already initialized”.",
            llvm=_listed(llvm),
            error_15=ERROR_15,
        )
        return Finding(name, Health.BAD, found, joined(" ", [CURE, NO_CURE]))
    if len(runtimes) > 1:
        found = message(
            "Several OpenMP runtimes are loaded ({runtimes}); that works, but each has threads "
            "of its own, and they may hold each other up.",
            runtimes=_listed(runtimes),
        )
        return Finding(
            name,
            Health.NOTICE,
            found,
            message("Where training is slow: {cure}", cure=small(CURE)),
        )
    if runtimes:
        return Finding(
            name,
            Health.GOOD,
            message("One OpenMP runtime is loaded, as it should be: {runtimes}.", runtimes=_listed(runtimes)),
        )
    return Finding(name, Health.GOOD, message("No OpenMP runtime is loaded, so none can clash."))


def _ended(runtimes: Sequence[Runtime]) -> str:
    return message(
        "A process that loads what HearSee calculates with ends with “{error_15}”: two "
        "copies of the same OpenMP runtime meet in it ({runtimes}).",
        error_15=ERROR_15,
        runtimes=_listed(runtimes),
    )


def _broken(name: str, outcome: Outcome) -> Finding:
    loading = outcome.facts.get("loading") or message("the libraries")
    if outcome.code is None:
        found = message(
            "Loading {loading} took longer than {seconds} seconds, so it was given up.",
            loading=loading,
            seconds=f"{SECONDS:.0f}",
        )
    else:
        found = message(
            "The process that was to load {loading} ended unexpectedly (exit code {code}).",
            loading=loading,
            code=outcome.code,
        )
    advice = message(
        "Install the packages anew: pip install --force-reinstall torch numpy onnxruntime ctranslate2."
    )
    return Finding(name, Health.BAD, found, advice)


def _hidden(here: Surroundings) -> tuple[Finding, ...]:
    """Whether somebody has silenced the error."""
    value = here.environment.get(DUPLICATES_ALLOWED, "")
    if not value or value.lower() in ("0", "false", "no"):
        return ()
    found = message(
        "{duplicates_allowed} is set to {value}, so two OpenMP runtimes would meet without a word.",
        duplicates_allowed=DUPLICATES_ALLOWED,
        value=value,
    )
    advice = message(
        "Remove it from your environment (or from the run configuration of PyCharm), and examine again."
    )
    return (Finding(message("OpenMP’s warning"), Health.NOTICE, found, advice),)


def _runtimes(outcome: Outcome) -> tuple[Runtime, ...]:
    told = outcome.facts.get("runtimes", ())
    return tuple(Runtime(each["path"], Family(each["family"])) for each in told)


def _listed(runtimes: Sequence[Runtime]) -> str:
    return ", ".join(each.path for each in runtimes)
