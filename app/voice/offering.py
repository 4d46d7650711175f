"""What is offered: Whisper's weights, data sets, and to go on with what was cut off."""

from __future__ import annotations

from app.commands.invocation import Invocation
from app.state import events
from app.state.parts.consent import Consent, GoingOn
from app.state.parts.conversation import Speaker
from app.state.parts.run import Run
from app.state.state import Fetch, Question
from app.state.words.resuming import reached_in_words
from app.voice.core import VoiceCore
from audio.recognisers.catalogue import WHISPER
from models.published import FASHION_MNIST, Published

NOT_HERE = "Whisper is not here; say “fetch Whisper” to have it (148 MB)."


def whether_to_fetch_whisper() -> Question:
    """Ask; a no is remembered."""
    text = "Fetch Whisper, which hears English and Chinese, offline (148 MB)? Say yes or no."
    later = "Very well; say “fetch Whisper” to have it later."
    no = Consent({"whisper_declined": True}, later)
    return Question(text, Invocation("fetch_whisper"), loses=True, no=no)


def whether_to_fetch(published: Published) -> Question:
    """Ask about a data set."""
    name = published.name
    text = f"Fetch {name} ({size_of(published)})? Say yes or no."
    return Question(text, Invocation("fetch_named", {"data_name": name}), loses=True)


def size_of(published: Published) -> str:
    """Of its download, in words."""
    return f"{published.total_bytes / 1e6:.0f} MB"


def whether_to_go_on(run: Run) -> Question:
    """Ask about a run that was cut off; after a no it counts as stopped by the user."""
    text = f"{run.model.run} was cut off {reached_in_words(run)}. Go on with it? Say yes or no."
    return Question(text, GoingOn(run, wanted=True), no=GoingOn(run, wanted=False))


def offer_data(session: VoiceCore) -> None:
    """Ask whether to fetch Fashion-MNIST, where the window opened without it."""
    if session.fetching is not None and session.data_folder is None and session.state.question is None:
        session.ask(whether_to_fetch(FASHION_MNIST))


def offer_weights(session: VoiceCore) -> None:
    """Ask whether to fetch them, where that was neither asked since the start nor declined before."""
    state = session.state
    if session.fetching is None or state.weights.fetch is not Fetch.NONE:
        return
    if state.preferences.whisper_declined:
        told = any(line.text == NOT_HERE for line in state.conversation)
        if state.preferences.engine == WHISPER and not told:
            session.tell(Speaker.NOTICE, NOT_HERE)
    elif state.question is None:  # else with the next ear
        session.receive(events.WeightsOffered())
        session.ask(whether_to_fetch_whisper())
