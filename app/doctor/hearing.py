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
from language.plain import from_text
from language.sentence import message

TYPED = message("Until then the typed line takes the same sentences.")
SECONDS = 15.0
"""A driver that hangs is not waited for any longer."""


def examine_microphones(here: Surroundings) -> tuple[Finding, ...]:
    """Whether something can be recorded. Asked in a process of its own: a bad driver may hang, or crash."""
    name, outcome = message("Microphone"), here.probe(("microphones",), SECONDS, here.environment)
    if outcome.code is None:
        found = message("The sound system did not answer within {seconds} seconds.", seconds=f"{SECONDS:.0f}")
        advice = message(
            "Unplug sound devices that were added last, and sign in again. The typed line works as ever."
        )
        return (Finding(name, Health.BAD, found, advice),)
    if outcome.facts.get("problem"):
        return (Finding(name, Health.BAD, from_text(outcome.facts["problem"]), TYPED),)
    if "inputs" not in outcome.facts:
        found = message(
            "The sound system ended the process that asked it (exit code {code}).", code=outcome.code
        )
        advice = message("Bring the drivers of the sound devices up to date. The typed line works as ever.")
        return (Finding(name, Health.BAD, found, advice),)
    rates = outcome.facts["inputs"]
    if not rates:
        found = message("No microphone is connected, or this program may not use it.")
        advice = message(
            "Connect one, and allow it in the privacy settings of the system. {typed}", typed=TYPED
        )
        return (Finding(name, Health.NOTICE, found, advice),)
    inputs = counted(len(rates), "sound input")
    return (
        Finding(
            name,
            Health.GOOD,
            message("Found {inputs}; the first works at {rates} Hz.", inputs=inputs, rates=f"{rates[0]:,}"),
        ),
    )


def examine_speech_model(
    here: Surroundings,
    packages: Callable[[], Parts | None] = find_packages,
    hub_folder: Callable[[], Path | None] = find_in_hub_cache,
) -> tuple[Finding, ...]:
    """Where Whisper's weights are. Nothing is fetched or put together."""
    name = message("Speech model")
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
        advice = message(
            "Put it right, or unset {environment_variable}. {typed}",
            environment_variable=ENVIRONMENT_VARIABLE,
            typed=TYPED,
        )
        return (Finding(name, Health.BAD, str(error), advice),)
    if folder is not None:
        return (
            Finding(
                name,
                Health.GOOD,
                message("Whisper hears English and Chinese, with the weights in {folder}.", folder=folder),
            ),
        )
    if packages() is not None:
        found = message(
            "Whisper’s weights are installed as packages; they are put together when they are first used."
        )
        return (Finding(name, Health.GOOD, found),)
    found = message("Whisper’s weights are not here, so nothing hears what is said.")
    advice = message(
        "Type “fetch Whisper” in the window (148 MB), {how_to_get}. {typed}",
        how_to_get=HOW_TO_GET,
        typed=TYPED,
    )
    return (Finding(name, Health.NOTICE, found, advice),)
