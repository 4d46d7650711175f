"""A microphone that sends one and the same value, as a muted one does. No thread, no clock."""

from __future__ import annotations

from audio.capture.sound import SAMPLE_WIDTH
from audio.capture.voice_activity import frame_count
from audio.listening.ear_events import Noted
from language.sentence import message

SILENT_AFTER_SECONDS = 1.8
"""Of a microphone that has sent nothing else since it was opened."""
SILENT_AGAIN_AFTER_SECONDS = 60.0
SILENT = message("The microphone sends nothing but silence: check that it is not muted, or choose another.")


class SilentDevice:
    """Notes that nothing comes, and that something comes again.

    It is no fault: some headsets send nothing but zeros until somebody speaks, and between two sentences.
    """

    def __init__(self) -> None:
        self.opened()

    def opened(self) -> None:
        """Another microphone, or the same anew: nothing is known of it."""
        self._frames = 0
        self._noted = False
        self._after = SILENT_AFTER_SECONDS

    def follow(self, frame: bytes, *, speech_is_due: bool) -> Noted | None:
        """What is to be noted with this frame of 16-bit samples; only where speech might have come."""
        if frame != frame[:SAMPLE_WIDTH] * (len(frame) // SAMPLE_WIDTH):
            was_noted = self._noted
            self.opened()
            self._after = SILENT_AGAIN_AFTER_SECONDS
            return Noted("") if was_noted else None
        self._frames += 1
        if self._noted or not speech_is_due or self._frames < frame_count(self._after):
            return None
        self._noted = True
        return Noted(SILENT)
