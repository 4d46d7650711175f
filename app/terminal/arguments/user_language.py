"""Whether a user is answered in Chinese: as they chose for the window, and else as their system is."""

from __future__ import annotations

import contextlib
import locale
import os
import sys
from collections.abc import Mapping, Sequence

from app.common.folders import Folders
from app.common.json_file import KeptFileError
from app.settings.preferences_file import preferences_in
from app.state.parts.preferences import InterfaceLanguage

_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""The first of these that is set counts, as it does for gettext."""


def wants_chinese(folders: Folders) -> bool:
    """Whether commands are answered in Chinese."""
    choice = InterfaceLanguage.SYSTEM
    if folders.settings is not None:
        with contextlib.suppress(KeptFileError):  # told where the preferences are needed
            choice = preferences_in(folders.settings).load().interface
    return choice.is_chinese(of_the_system(os.environ))


def of_the_system(environment: Mapping[str, str]) -> Sequence[str]:
    """The languages that the user wants, the most wanted first, such as "zh_CN.UTF-8"."""
    spoken = next((environment[each] for each in _LOCALES if environment.get(each)), "")
    if spoken in ("C", "POSIX") or spoken.startswith("C."):
        return ()
    wanted = environment.get("LANGUAGE", "") if spoken else ""
    if wanted or spoken:
        return (*filter(None, wanted.split(":")), *filter(None, [spoken]))
    return _of_the_desktop()


def _of_the_desktop() -> Sequence[str]:
    """Where there is no environment that says so."""
    if sys.platform == "win32":
        import ctypes

        return (locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), ""),)
    return ()
