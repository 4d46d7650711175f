"""The playground as a feature: what is shown there can be taken back."""

from __future__ import annotations

from app.core.feature import Feature
from app.playground.scenes.exhibiting import exhibit_in_words
from app.state.parts.playground import Exhibit
from app.state.parts.undo import Part


class Playground(Feature):
    """What its commands do, they do by events alone."""

    def describe(self, was: Part, now: Part) -> str | None:
        """A change of the scene, its knobs or its points, in a sentence."""
        if isinstance(was, Exhibit) and isinstance(now, Exhibit):
            return exhibit_in_words(was, now)
        return None
