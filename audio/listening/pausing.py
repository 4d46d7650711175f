"""What becomes of a pause in speech: the utterance ends there, or its words so far are told."""

from __future__ import annotations

from collections.abc import Callable

from audio.capture.attention import Attention
from audio.capture.endpoint import Endpoints, Pause
from audio.capture.sound import Utterance
from audio.capture.voice_activity import FRAME_SECONDS
from audio.listening.ear_events import EarEvent, SoFar
from audio.listening.judging import Judgement, Judging
from audio.listening.verdicts import Heard, Unsure


class Pausing:
    """Judges each pause at once, and ends the utterance there as soon as its verdict allows it.

    Most commands end in their first pause, and nothing is told of them beforehand. Only once speech goes on,
    `tell` is given what the words before the pause mean, a `SoFar`. It holds until the verdict on the whole
    utterance; where none will come, since the sound broke off, an empty one is told.
    """

    def __init__(
        self,
        attention: Attention,
        judging: Judging,
        endpoints: Endpoints,
        tell: Callable[[EarEvent], None],
    ) -> None:
        self._attention = attention
        self._judging = judging
        self._endpoints = endpoints
        self._tell = tell
        self._pause: Pause | None = None
        self._told = False

    def follow(self) -> None:
        """See what is there now; to be called after every frame, and whatever else happens."""
        pause = self._attention.pause
        if pause is not self._pause:
            self._tell_so_far()
            self._pause = pause
            self._judging.drop()
            if pause is not None:
                self._judging.consider(pause.utterance, self._attention.spoke_at)
        if self._told and not self._attention.speaking:
            self._told = False
            self._tell(SoFar(""))
        if pause is not None:
            self._end_in(pause)

    def end(self, utterance: Utterance) -> None:
        """The utterance is whole: have its verdict told."""
        self._told = False
        self._judging.decide(utterance, self._attention.spoke_at)

    def _end_in(self, pause: Pause) -> None:
        opinion = self._judging.opinion
        if opinion is None or self._attention.stirring:
            return
        # To the nearest frame, as the other durations.
        if self._attention.silence + FRAME_SECONDS / 2 >= self._silence_after(opinion):
            self._pause = None
            self._attention.finish()
            self.end(pause.utterance)

    def _tell_so_far(self) -> None:
        """Speech goes on after a pause, unless the sound broke off."""
        opinion = self._judging.opinion
        if isinstance(opinion, Heard | Unsure) and opinion.addressed and self._attention.speaking:
            self._told = True
            self._tell(SoFar(opinion.text))

    def _silence_after(self, opinion: Judgement) -> float:
        """Seconds of silence after which an utterance has ended that means this."""
        match opinion:
            case Heard(may_go_on=False):
                return self._endpoints.complete_ends_after
            case Heard() | Unsure():
                return self._endpoints.open_ends_after
            case _:
                return self._endpoints.ends_after
