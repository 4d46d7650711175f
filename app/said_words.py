"""What a model makes of a word, in words."""

from __future__ import annotations

from app.state import Said
from app.wording import percent


def said_in_words(said: Said, classes: tuple[str, ...]) -> str:
    """What the model makes of a word, as a sentence."""
    picture = said.picture
    if picture is None or picture.predicted is None:
        return ""
    heard = classes[picture.predicted]
    of = f"{said.source}: that" if said.source else "That"
    sure = f", {percent(picture.probabilities[picture.predicted])} sure" if picture.probabilities else ""
    return f"{of} was “{heard}”{sure}."
