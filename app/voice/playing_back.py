"""“Play what you heard”: whoever is not understood finds out what the microphone makes of it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from app.commands.vocabulary import CommandError
from app.state.events.unions import Event
from app.state.events.voice import Spoken
from app.state.parts.conversation import Line, Speaker
from app.voice.ear import EarControl
from audio.capture.loudspeaker import LoudspeakerError
from audio.listening.reasons import reason_of
from language.sentence import message

if TYPE_CHECKING:  # a window is there before numpy is
    from audio.capture.sound import Utterance

ASKED_FOR_BY = "play_heard"
"""The command; an utterance that asks for it is not what is to be played."""
LINGERS_SECONDS = 10.0
"""The ear may be hushed for so much longer than a sound lasts: the device may take its time."""
NOTHING_HEARD = message("Nothing has been heard yet: say something, and then “play what you heard”.")
PLAYING = message("It is being played already.")


def play_aloud(utterance: Utterance) -> None:
    """Play it on the loudspeaker of this computer. Raises `LoudspeakerError`."""
    from audio.capture.playing import play

    play(utterance)


class PlayingBack:
    """Plays the last utterance in a thread of its own, which ends with it.

    `last` says which that is, `post` takes what there is to say from any thread, and `play` returns once it
    has been heard, or raises `LoudspeakerError`.
    """

    def __init__(
        self,
        last: Callable[[], Utterance | None],
        post: Callable[[Event], None],
        play: Callable[[Utterance], None] = play_aloud,
    ) -> None:
        self._last = last
        self._post = post
        self._play = play
        self._thread: threading.Thread | None = None

    def start(self, ear: EarControl) -> str:
        """Play it, while the ear does not listen. What is played, in a sentence. Raises `CommandError`."""
        if self._thread is not None and self._thread.is_alive():
            raise CommandError(PLAYING)
        utterance = self._last()
        if utterance is None:
            raise CommandError(NOTHING_HEARD)
        ear.hush(utterance.seconds + LINGERS_SECONDS)
        self._thread = threading.Thread(
            target=self._run, args=(utterance, ear), name="playing-back", daemon=True
        )
        self._thread.start()
        return message(
            "Playing {seconds} s, as the microphone gave them.", seconds=f"{utterance.seconds:.1f}"
        )

    def _run(self, utterance: Utterance, ear: EarControl) -> None:
        try:
            self._play(utterance)
        except LoudspeakerError as error:
            self._say(str(error))
        except Exception as error:  # whatever it is, the window goes on
            self._say(message("What was heard could not be played ({error}).", error=reason_of(error)))
        finally:
            ear.unhush()

    def _say(self, sentence: str) -> None:
        self._post(Spoken(Line(Speaker.PROBLEM, sentence)))
