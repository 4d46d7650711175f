"""PyTorch, the device that trains, and the data set: looked at in a process of their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.common.words.numbers import counted, duration
from app.common.words.titles import device_title
from app.doctor.child import Outcome
from app.doctor.finding import Finding, Health
from app.doctor.surroundings import Surroundings
from language.plain import from_text
from language.sentence import message

SECONDS = 90.0
"""A slow disk may take a minute for torch the first time."""
INSTALL_TORCH = message("Install it anew: pip install --force-reinstall torch torchvision.")


def examine_training(here: Surroundings) -> tuple[Finding, ...]:
    """What trains, where, and on what."""
    chosen = () if here.data_folder is None else (str(here.data_folder),)
    outcome = here.probe(("torch", str(here.folders.cache), *chosen), SECONDS, here.environment)
    if "version" not in outcome.facts:
        return (_no_torch(here, outcome), _no_data_known())
    return (_torch(outcome.facts), _device(outcome), _data(outcome))


def _torch(facts: Mapping[str, Any]) -> Finding:
    return Finding(
        message("PyTorch"),
        Health.GOOD,
        message(
            "PyTorch {facts}; it loads in {facts2}, in a process of its own.",
            facts=facts["version"],
            facts2=duration(facts["seconds"]),
        ),
    )


def _no_torch(here: Surroundings, outcome: Outcome) -> Finding:
    version = here.version_of("torch")
    if not version:
        return Finding(
            message("PyTorch"),
            Health.BAD,
            message("PyTorch is not installed."),
            message("Install it: pip install torch."),
        )
    if outcome.code is None:
        found = message(
            "PyTorch {version} took longer than {seconds} seconds to load, so it was given up.",
            version=version,
            seconds=f"{SECONDS:.0f}",
        )
        advice = message(
            "Try it once more: the first time it is read from the disk. If it stays so, install it anew."
        )
        return Finding(message("PyTorch"), Health.BAD, found, advice)
    reason = _last_line(outcome.complaints) or message("exit code {code}", code=outcome.code)
    return Finding(
        message("PyTorch"),
        Health.BAD,
        message("PyTorch {version} does not load: {reason}.", version=version, reason=reason),
        INSTALL_TORCH,
    )


def _device(outcome: Outcome) -> Finding:
    devices = outcome.facts.get("devices")
    if not devices:
        found = message(
            "Where PyTorch can calculate could not be found out: its process ended before it said so."
        )
        return Finding(message("Device"), Health.BAD, found, INSTALL_TORCH)
    threads = counted(outcome.facts["threads"], "thread")
    titles = [device_title(each) for each in devices]
    if len(titles) == 1:
        return Finding(
            message("Device"),
            Health.GOOD,
            message("Runs train on the {titles}, with up to {threads}.", titles=titles[0], threads=threads),
        )
    found = message(
        "Runs train on the {titles}; the {titles2} is there too, with up to {threads}.",
        titles=titles[0],
        titles2=titles[-1],
        threads=threads,
    )
    return Finding(message("Device"), Health.GOOD, found)


def _data(outcome: Outcome) -> Finding:
    if "data" not in outcome.facts:
        return _no_data_known()
    data = outcome.facts["data"]
    if data is None:
        found = message("Fashion-MNIST is not on this computer yet (30 MB).")
        advice = message(
            "With a network nothing: it is fetched when a run needs it. Else open a data folder."
        )
        return Finding(message("Data set"), Health.NOTICE, found, advice)
    if "problem" in data:
        advice = message(
            "Open another data folder, or delete this one if it is HearSee’s own: it is fetched again."
        )
        return Finding(message("Data set"), Health.BAD, from_text(data["problem"]), advice)
    images = message(
        "{data} images to train with and {data2} to test with",
        data=f"{data['training']:,}",
        data2=f"{data['test']:,}",
    )
    return Finding(
        message("Data set"),
        Health.GOOD,
        message("{data}: {images}, in {data2}.", data=data["name"], images=images, data2=data["folder"]),
    )


def _no_data_known() -> Finding:
    found = message("The data set could not be looked at, since PyTorch, which reads it, does not load.")
    return Finding(message("Data set"), Health.NOTICE, found, message("Look at PyTorch first."))


def _last_line(text: str) -> str:
    lines = text.strip().splitlines()
    return lines[-1].strip().rstrip(".") if lines else ""
