"""What is different about the preferences after something was taken back or done again, in words."""

from __future__ import annotations

from app.common.words.numbers import counted
from app.common.words.titles import COMPUTER_TITLES, PRECISION_TITLES, device_title
from app.common.words.values import plain_value
from app.state.parts.preferences import Preferences
from app.state.reducers.undo import differences
from audio.recognisers.catalogue import ENGINES
from language.sentence import capital, listed, message, term


def preferences_in_words(was: Preferences, now: Preferences) -> str:
    """What is different now, in a sentence."""
    names = {
        "listening": message("way of listening"),
        "wake_word": message("wake word"),
        "pauses": message("length of pauses"),
        "quiet_minutes": message("falling asleep by itself"),
        "interface": message("language of the window"),
        "threads": message("number of threads"),
        "precision": message("precision of computing"),
        "several_runs": message("training of several runs at once"),
        "compute": message("computer that trains"),
        "cluster_address": message("address of the cluster"),
        "runs_folder": message("folder for the runs"),
        "pictures_folder": message("folder for pictures"),
        "data_folder": message("folder for the data"),
    }
    told = [
        message(
            "the {name} is {name2}",
            name=names.get(name, term(name)),
            name2=_preference(name, getattr(now, name)) or message("the default one"),
        )
        for name in differences(was, now)
    ]
    return capital(message("{told}.", told=listed(told)))


VALUE_TITLES = {
    ("theme", "system"): message("as the desktop"),
    ("theme", "light"): message("light"),
    ("theme", "dark"): message("dark"),
    ("interface", "system"): message("as the desktop"),
    ("language", "auto"): message("English and Chinese"),
    ("precision", "auto"): message("automatic"),
    ("listening", message("push to talk")): message("push to talk"),
    ("listening", message("wake word")): message("after the wake word"),
    ("listening", "hands-free"): message("hands-free"),
    ("pauses", "usual"): message("as usual"),
    ("pauses", "longer"): message("longer than usual"),
    ("pauses", message("much longer")): message("much longer than usual"),
    ("several_runs", "on"): message("switched on"),
    ("several_runs", "off"): message("switched off"),
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
        return str(value) or message("none")
    if name == "quiet_minutes" and isinstance(value, int):
        return (
            message("after {value}", value=counted(value, "quiet minute"))
            if value
            else message("switched off")
        )
    if name == "precision":
        return PRECISION_TITLES[str(value)]
    return message("automatic") if name == "threads" and not value else plain_value(value)
