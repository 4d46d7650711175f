"""What a model makes of a word, in words."""

from __future__ import annotations

from app.common.words.wording import percent
from app.state.state import Said


def said_in_words(said: Said, classes: tuple[str, ...]) -> str:
    """What the model makes of a word, as a sentence."""
    picture = said.picture
    if picture is None or picture.predicted is None:
        return ""
    heard, file = classes[picture.predicted], said.source
    if not picture.probabilities:
        return f"The word in {file} is “{heard}”." if file else f"The word is “{heard}”."
    share = percent(picture.probabilities[picture.predicted])
    if file:
        return f"The word in {file} is “{heard}”, with a probability of {share}."
    return f"The word is “{heard}”, with a probability of {share}."
