"""The sound of the last utterance, kept in memory alone, for whoever wants to hear what was heard."""

from __future__ import annotations

from audio.capture.sound import Utterance
from audio.listening.judging import Judgement
from audio.listening.verdicts import Heard, Unsure


class LastHeard:
    """An ear keeps it on its own thread; any thread may look.

    What asks for it, by the name of its command, takes no other utterance's place.
    """

    def __init__(self, asks: str) -> None:
        self._asks = asks
        self.utterance: Utterance | None = None
        """None before there is one."""

    def keep(self, utterance: Utterance, judgement: Judgement) -> None:
        """It has been judged."""
        asked = isinstance(judgement, Heard | Unsure) and judgement.intent == self._asks
        if utterance.pcm and not asked:  # after a tap perhaps nobody has spoken
            self.utterance = utterance
