"""What is different about the preferences after something was taken back or done again, in words."""

from __future__ import annotations

from app.common.words.numbers import counted
from app.common.words.titles import COMPUTER_TITLES, PRECISION_TITLES, device_title
from app.common.words.values import listed, plain_value
from app.state.parts.preferences import Preferences
from app.state.reducers.undo import differences
from audio.recognisers.catalogue import ENGINES


def preferences_in_words(was: Preferences, now: Preferences) -> str:
    """What is different now, in a sentence."""
    names = {
        "listening": "way of listening",
        "wake_word": "wake word",
        "pauses": "length of pauses",
        "quiet_minutes": "falling asleep by itself",
        "interface": "language of the window",
        "threads": "number of threads",
        "precision": "precision of computing",
        "several_runs": "training of several runs at once",
        "compute": "computer that trains",
        "cluster_address": "address of the cluster",
        "runs_folder": "folder for the runs",
        "pictures_folder": "folder for pictures",
        "data_folder": "folder for the data",
    }
    told = [
        f"the {names.get(name, name)} is {_preference(name, getattr(now, name)) or 'the default one'}"
        for name in differences(was, now)
    ]
    text = f"{listed(told)}."
    return f"{text[:1].upper()}{text[1:]}"


VALUE_TITLES = {
    ("theme", "system"): "as the desktop",
    ("theme", "light"): "light",
    ("theme", "dark"): "dark",
    ("interface", "system"): "as the desktop",
    ("language", "auto"): "English and Chinese",
    ("precision", "auto"): "automatic",
    ("listening", "push to talk"): "push to talk",
    ("listening", "wake word"): "after the wake word",
    ("listening", "hands-free"): "hands-free",
    ("pauses", "usual"): "as usual",
    ("pauses", "longer"): "longer than usual",
    ("pauses", "much longer"): "much longer than usual",
    ("several_runs", "on"): "switched on",
    ("several_runs", "off"): "switched off",
}
"""What values of preferences are called beside their own names."""


def _preference(name: str, value: object) -> str:
    title = VALUE_TITLES.get((name, plain_value(value)))
    if title is not None:
        return title
    if name == "engine" and value in ENGINES:
        return ENGINES[str(value)].title
    if name == "device":
        return device_title(str(value))
    if name == "compute":
        return COMPUTER_TITLES[str(value)]
    if name == "cluster_address":
        return str(value) or "none"
    if name == "quiet_minutes" and isinstance(value, int):
        return f"after {counted(value, 'quiet minute')}" if value else "switched off"
    if name == "precision":
        return PRECISION_TITLES[str(value)]
    return "automatic" if name == "threads" and not value else plain_value(value)
