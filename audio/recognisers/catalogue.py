"""The engines by name, and what a person should know to choose one. Light: it loads none of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from audio.grammar.languages import Language
from audio.recognisers.online import SERVICES
from language.sentence import message

WHISPER = "whisper"


@dataclass(frozen=True)
class Engine:
    """What a person should know to choose it."""

    title: str
    sends_sound_away: bool = False
    """Whether what is said leaves this computer. Such an engine is never used unless it is chosen."""
    languages: tuple[Language, ...] = (Language.ENGLISH,)
    """Those that it can hear."""


ENGINES: Mapping[str, Engine] = {
    WHISPER: Engine(message("Whisper"), languages=(Language.ENGLISH, Language.CHINESE)),
    **{name: Engine(service.title, service.sends_sound_away) for name, service in SERVICES.items()},
}
