"""The ear on loan: while a word is wanted, what is said next is that word and no command."""

from __future__ import annotations

from collections.abc import Callable

from audio.capture.endpoint import without_silence
from audio.capture.sound import Utterance
from audio.capture.voice_activity import FRAME_BYTES, VoiceActivity, best_voice_activity
from audio.listening.judging import Hearing, Judgement
from audio.listening.said import LONGEST_WORD_SECONDS, NO_SPEECH, NOTHING_SAID, Said, too_long

PERHAPS_SPEECH = 0.3
"""As where a key is held: somebody means to speak."""


class SaidListener:
    """A `Hearing` around another one, which hears while nothing is wanted.

    `wanted` is asked of every utterance, on the recogniser's thread. `voice_activity` makes what tells speech
    from other sound, once it is needed.
    """

    def __init__(
        self,
        hearing: Hearing,
        wanted: Callable[[], bool],
        voice_activity: Callable[[], VoiceActivity] = best_voice_activity,
    ) -> None:
        self._hearing = hearing
        self._wanted = wanted
        self._make_activity = voice_activity
        self._activity: VoiceActivity | None = None

    def hear(self, utterance: Utterance) -> Judgement:
        """The usual verdict, or the word where one is wanted."""
        if not self._wanted():
            return self._hearing.hear(utterance)
        self._activity = self._activity or self._make_activity()
        return word_in(utterance, self._activity)


def word_in(recording: Utterance, activity: VoiceActivity) -> Said:
    """The word in a recording, without the silence around it; or why there is none."""
    if not recording.pcm:
        return Said(recording, NOTHING_SAID)
    if not _is_speech(recording, activity):
        return Said(recording, NO_SPEECH)
    word = without_silence(recording, activity)
    if word.seconds > LONGEST_WORD_SECONDS:
        return Said(recording, too_long(word.seconds))
    return Said(word)


def _is_speech(recording: Utterance, activity: VoiceActivity) -> bool:
    """Whether somebody may speak in it; what only tells loud from quiet cannot say no."""
    if not activity.knows_speech:
        return any(recording.pcm)
    activity.reset()
    frames = range(0, len(recording.pcm), FRAME_BYTES)
    return any(
        activity.probability(recording.pcm[start : start + FRAME_BYTES].ljust(FRAME_BYTES, b"\0"))
        >= PERHAPS_SPEECH
        for start in frames
    )
