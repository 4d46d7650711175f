"""What is offered as the app comes up: a data set, and to go on with what was cut off."""

from __future__ import annotations

from app.data.named_sets import whether_to_fetch
from app.state.parts.question import GoingOn, Question
from app.state.parts.run import Run
from app.state.words.resuming import reached_in_words
from app.voice.core import VoiceCore
from language.sentence import message
from models.data.published import FASHION_MNIST


def whether_to_go_on(run: Run) -> Question:
    """Ask about a run that was cut off; after a no it counts as stopped by the user."""
    text = message(
        "{run} was cut off {run2}. Go on with it? Say yes or no.",
        run=run.model.run,
        run2=reached_in_words(run),
    )
    return Question(text, GoingOn(run, wanted=True), no=GoingOn(run, wanted=False))


def offer_data(session: VoiceCore) -> None:
    """Ask whether to fetch Fashion-MNIST, where the window opened without it."""
    if session.fetching is not None and session.data_folder is None and session.state.question is None:
        session.ask(whether_to_fetch(FASHION_MNIST))
