"""An utterance -> what is heard of it. Faults become one sentence, within seconds."""

from __future__ import annotations

import contextlib
import threading
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FuturesTimeoutError

import numpy as np
import soxr

from audio.capture.loudspeaker import LoudspeakerError, Output, Outputs, PortAudioOutputs
from audio.capture.sound import SAMPLE_RATE, SAMPLE_WIDTH, Utterance
from language.sentence import message

WAITS_SECONDS = 5.0
"""For the device, beside the time that the sound itself takes."""
CHUNK_SECONDS = 0.1
HANGS = message("The loudspeaker does not answer, so nothing more is played: unplug it and plug it in again.")
BUSY = message("The loudspeaker cannot be opened: another program may be using it; close that and try again.")
GONE = message("The loudspeaker has gone, so nothing more is played: plug it in again.")


def play(utterance: Utterance, outputs: Outputs | None = None, within: float = WAITS_SECONDS) -> None:
    """Play it on the default output, and return once it has been heard.

    Raises `LoudspeakerError` where that cannot be, and where the device takes `within` so many seconds more
    than the sound lasts: it is used on a thread that can be abandoned.
    """
    played: Future[None] = Future()
    given_up = threading.Event()
    arguments = (utterance, outputs or PortAudioOutputs(), given_up, played)
    threading.Thread(target=_settle, args=arguments, name="loudspeaker", daemon=True).start()
    try:
        played.result(utterance.seconds + within)
    except FuturesTimeoutError:
        given_up.set()
        raise LoudspeakerError(HANGS) from None


def _settle(utterance: Utterance, outputs: Outputs, given_up: threading.Event, played: Future[None]) -> None:
    try:
        _play(utterance, outputs, given_up)
    except LoudspeakerError as error:
        played.set_exception(error)
    except OSError:
        played.set_exception(LoudspeakerError(GONE))
    except Exception as error:  # a driver may raise anything
        played.set_exception(
            LoudspeakerError(message("The loudspeaker failed ({error}): plug it in again.", error=error))
        )
    else:
        played.set_result(None)


def _play(utterance: Utterance, outputs: Outputs, given_up: threading.Event) -> None:
    output, rate = _open(outputs)
    try:
        pcm = _at(utterance, rate)
        step = round(rate * CHUNK_SECONDS) * SAMPLE_WIDTH
        for start in range(0, len(pcm), step):
            if given_up.is_set():  # it would be heard when nobody waits for it any more
                return
            output.write(pcm[start : start + step])
    finally:
        with contextlib.suppress(Exception):  # what went wrong before it is what the user should know
            output.close()


def _open(outputs: Outputs) -> tuple[Output, int]:
    for rate in dict.fromkeys((SAMPLE_RATE, outputs.rate())):
        try:
            return outputs.open(rate), rate
        except OSError:
            continue
    raise LoudspeakerError(BUSY)


def _at(utterance: Utterance, rate: int) -> bytes:
    """Its samples, so many a second."""
    if rate == SAMPLE_RATE:
        return utterance.pcm
    resampled = soxr.resample(np.frombuffer(utterance.pcm, "<i2"), SAMPLE_RATE, rate)
    return np.asarray(resampled).astype("<i2").tobytes()
