"""Whether a sound is good enough to learn from."""

from __future__ import annotations

from audio.capture.loudness import is_clipped
from audio.capture.sound import Utterance
from audio.listening.listener import nothing_to_hear
from audio.teaching.trimming import loud_span
from language.sentence import message

SHORTEST_SECONDS, LONGEST_SECONDS = 0.2, 5.0
STANDS_OUT_BY_DECIBELS = 10.0


def problem_with(utterance: Utterance) -> str | None:
    """Why it cannot be learnt from, in a sentence; None where it can."""
    nothing = nothing_to_hear(utterance)
    if nothing:
        return nothing
    span = loud_span(utterance)
    if span is None or span.seconds < SHORTEST_SECONDS:
        return message("That was too short to tell from a knock: say it once more, a little longer.")
    if span.seconds > LONGEST_SECONDS:
        return message(
            "That lasted {seconds} s: choose a phrase of at most {longest_seconds} s.",
            seconds=f"{span.seconds:.0f}",
            longest_seconds=f"{LONGEST_SECONDS:.0f}",
        )
    if is_clipped(utterance):
        return message("That was too loud for the microphone: say it once more, softer or from farther away.")
    if span.above_noise < STANDS_OUT_BY_DECIBELS:
        return message(
            "That hardly stood out from the noise around: say it once more, nearer to the microphone."
        )
    return None
