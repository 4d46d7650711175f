"""What hears: a microphone, and a model that turns speech into words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.common.words.numbers import counted
from app.doctor.finding import Finding, Health
from app.doctor.surroundings import Surroundings
from audio.recognisers.network.weights import (
    ENVIRONMENT_VARIABLE,
    HOW_TO_GET,
    Parts,
    WeightsError,
    check_usable,
    find_in_hub_cache,
    find_packages,
    find_weights,
)

TYPED = "Until then the typed line takes the same sentences."
SECONDS = 15.0
"""A driver that hangs is not waited for any longer."""


def examine_microphones(here: Surroundings) -> tuple[Finding, ...]:
    """Whether something can be recorded. Asked in a process of its own: a bad driver may hang, or crash."""
    name, outcome = "Microphone", here.probe(("microphones",), SECONDS, here.environment)
    if outcome.code is None:
        found = f"The sound system did not answer within {SECONDS:.0f} seconds."
        advice = "Unplug sound devices that were added last, and sign in again. The typed line works as ever."
        return (Finding(name, Health.BAD, found, advice),)
    if outcome.facts.get("problem"):
        return (Finding(name, Health.BAD, outcome.facts["problem"], TYPED),)
    if "inputs" not in outcome.facts:
        found = f"The sound system ended the process that asked it (exit code {outcome.code})."
        advice = "Bring the drivers of the sound devices up to date. The typed line works as ever."
        return (Finding(name, Health.BAD, found, advice),)
    rates = outcome.facts["inputs"]
    if not rates:
        found = "No microphone is connected, or this program may not use it."
        advice = f"Connect one, and allow it in the privacy settings of the system. {TYPED}"
        return (Finding(name, Health.NOTICE, found, advice),)
    inputs = counted(len(rates), "sound input")
    return (Finding(name, Health.GOOD, f"Found {inputs}; the first works at {rates[0]:,} Hz."),)


def examine_speech_model(
    here: Surroundings,
    packages: Callable[[], Parts | None] = find_packages,
    hub_folder: Callable[[], Path | None] = find_in_hub_cache,
) -> tuple[Finding, ...]:
    """Where Whisper's weights are. Nothing is fetched or put together."""
    name = "Speech model"
    try:
        folder = find_weights(
            None,
            here.folders.weights,
            environment=here.environment,
            hub_folder=hub_folder,
            packaged=lambda: None,
        )
        if folder is not None:
            check_usable(folder)
    except WeightsError as error:
        advice = f"Put it right, or unset {ENVIRONMENT_VARIABLE}. {TYPED}"
        return (Finding(name, Health.BAD, str(error), advice),)
    if folder is not None:
        return (
            Finding(name, Health.GOOD, f"Whisper hears English and Chinese, with the weights in {folder}."),
        )
    if packages() is not None:
        found = "Whisper’s weights are installed as packages; they are put together when they are first used."
        return (Finding(name, Health.GOOD, found),)
    found = "Whisper’s weights are not here, so nothing hears what is said."
    advice = f"Type “fetch Whisper” in the window (148 MB), {HOW_TO_GET}. {TYPED}"
    return (Finding(name, Health.NOTICE, found, advice),)
