"""Sounds that mean nothing: how far a phrase is from these says how far sounds are from each other at all.

`background.ogg` holds one meaningless word a second, spoken by espeak-ng with the voices of twelve languages;
`scripts/make_teaching_background.py` makes it. No person speaks there, and it is under HearSee's own
licence (MIT).
"""

from __future__ import annotations

from pathlib import Path

from audio.capture.files import read_sound
from audio.capture.sound import SAMPLE_RATE, SAMPLE_WIDTH, Utterance

FILE = Path(__file__).with_name("background.ogg")
SECOND_BYTES = SAMPLE_RATE * SAMPLE_WIDTH


def background_sounds(file: Path = FILE) -> tuple[Utterance, ...]:
    """The words, a second each with the silence around them. Raises `audio.capture.files.SoundFileError`."""
    pcm = read_sound(file).pcm
    return tuple(
        Utterance(pcm[start : start + SECOND_BYTES])
        for start in range(0, len(pcm) - SECOND_BYTES + 1, SECOND_BYTES)
    )
