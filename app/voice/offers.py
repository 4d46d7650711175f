"""Whisper's weights, offered to whoever has none."""

from __future__ import annotations

from app.commands.invocation import Invocation
from app.core.core import Core
from app.state.events.voice import WeightsOffered
from app.state.parts.hearing import Fetch
from app.state.parts.question import Consent, Question
from language.sentence import message


def whether_to_fetch_whisper() -> Question:
    """Ask; a no is remembered."""
    text = message("Fetch Whisper, which hears English and Chinese, offline (148 MB)? Say yes or no.")
    later = message("Very well; type “fetch Whisper” to have it later.")
    no = Consent({"whisper_declined": True}, later)
    return Question(text, Invocation("fetch_whisper"), loses=True, no=no)


def offer_weights(core: Core) -> None:
    """Ask whether to fetch them, where that was neither asked since the start nor declined before."""
    state = core.state
    if state.weights.fetch is not Fetch.NONE:
        return
    if state.preferences.whisper_declined:
        core.receive(WeightsOffered())  # by a button
    elif state.question is None:  # else with the next ear
        core.receive(WeightsOffered())
        core.ask(whether_to_fetch_whisper())
