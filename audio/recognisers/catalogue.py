"""The engines by name, and what a person should know to choose one. Light: it loads none of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from audio.grammar.languages import Language
from audio.recognisers.online import SERVICES
from language.sentence import message

AUTO, WHISPER, SPHINX = "auto", "whisper", "sphinx"


@dataclass(frozen=True)
class Engine:
    """What a person should know to choose it."""

    title: str
    sends_sound_away: bool = False
    """Whether what is said leaves this computer. Such an engine is never used unless it is chosen."""
    push_to_talk_only: bool = False
    """Whether it takes too much ordinary speech for commands to listen all the time."""
    languages: tuple[Language, ...] = (Language.ENGLISH,)
    """Those that it can hear."""


ENGINES: Mapping[str, Engine] = {
    AUTO: Engine(message("Whisper where its weights are there, else PocketSphinx")),
    WHISPER: Engine(message("Whisper"), languages=(Language.ENGLISH, Language.CHINESE)),
    SPHINX: Engine(message("PocketSphinx"), push_to_talk_only=True),
    **{name: Engine(service.title, service.sends_sound_away) for name, service in SERVICES.items()},
}
