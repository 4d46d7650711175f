"""PyTorch, the device that trains, and the data set: looked at in a process of their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.common.words.numbers import counted, duration
from app.common.words.titles import device_title
from app.doctor.child import Outcome
from app.doctor.finding import Finding, Health
from app.doctor.surroundings import Surroundings

SECONDS = 90.0
"""A slow disk may take a minute for torch the first time."""
INSTALL_TORCH = "Install it anew: pip install --force-reinstall torch torchvision."


def examine_training(here: Surroundings) -> tuple[Finding, ...]:
    """What trains, where, and on what."""
    chosen = () if here.data_folder is None else (str(here.data_folder),)
    outcome = here.probe(("torch", str(here.folders.cache), *chosen), SECONDS, here.environment)
    if "version" not in outcome.facts:
        return (_no_torch(here, outcome), _no_data_known())
    return (_torch(outcome.facts), _device(outcome), _data(outcome))


def _torch(facts: Mapping[str, Any]) -> Finding:
    return Finding(
        "PyTorch",
        Health.GOOD,
        f"PyTorch {facts['version']}; it loads in {duration(facts['seconds'])}, in a process of its own.",
    )


def _no_torch(here: Surroundings, outcome: Outcome) -> Finding:
    version = here.version_of("torch")
    if not version:
        return Finding("PyTorch", Health.BAD, "PyTorch is not installed.", "Install it: pip install torch.")
    if outcome.code is None:
        found = f"PyTorch {version} took longer than {SECONDS:.0f} seconds to load, so it was given up."
        advice = "Try it once more: the first time it is read from the disk. If it stays so, install it anew."
        return Finding("PyTorch", Health.BAD, found, advice)
    reason = _last_line(outcome.complaints) or f"exit code {outcome.code}"
    return Finding("PyTorch", Health.BAD, f"PyTorch {version} does not load: {reason}.", INSTALL_TORCH)


def _device(outcome: Outcome) -> Finding:
    devices = outcome.facts.get("devices")
    if not devices:
        found = "Where PyTorch can calculate could not be found out: its process ended before it said so."
        return Finding("Device", Health.BAD, found, INSTALL_TORCH)
    threads = counted(outcome.facts["threads"], "thread")
    titles = [device_title(each) for each in devices]
    if len(titles) == 1:
        return Finding("Device", Health.GOOD, f"Runs train on the {titles[0]}, with up to {threads}.")
    found = f"Runs train on the {titles[0]}; the {titles[-1]} is there too, with up to {threads}."
    return Finding("Device", Health.GOOD, found)


def _data(outcome: Outcome) -> Finding:
    if "data" not in outcome.facts:
        return _no_data_known()
    data = outcome.facts["data"]
    if data is None:
        found = "Fashion-MNIST is not on this computer yet (30 MB)."
        advice = "With a network nothing: it is fetched when a run needs it. Else open a data folder."
        return Finding("Data set", Health.NOTICE, found, advice)
    if "problem" in data:
        advice = "Open another data folder, or delete this one if it is HearSee’s own: it is fetched again."
        return Finding("Data set", Health.BAD, data["problem"], advice)
    images = f"{data['training']:,} images to train with and {data['test']:,} to test with"
    return Finding("Data set", Health.GOOD, f"{data['name']}: {images}, in {data['folder']}.")


def _no_data_known() -> Finding:
    found = "The data set could not be looked at, since PyTorch, which reads it, does not load."
    return Finding("Data set", Health.NOTICE, found, "Look at PyTorch first.")


def _last_line(text: str) -> str:
    lines = text.strip().splitlines()
    return lines[-1].strip().rstrip(".") if lines else ""
