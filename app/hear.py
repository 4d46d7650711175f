"""`hearsee hear CLIP...`: sound files, heard as the microphone would be. A line a clip."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TextIO

from app import commands
from app.vocabulary import Vocabulary
from audio.files import SoundFileError, read_sound
from audio.listening import Listener
from audio.recognisers.sphinx import THRESHOLDS, Sphinx
from audio.verdicts import Heard, Rejected, Unavailable, Unsure, Verdict

DONE, BAD_INPUT = 0, 2
"""Exit codes."""
NAMES: dict[type, str] = {Heard: "heard", Unsure: "unsure", Rejected: "rejected", Unavailable: "unavailable"}


def hear_clips(clips: Sequence[Path], *, as_json: bool) -> int:
    """Hear every clip, the unreadable ones left out. The exit code: bad input where there was one."""
    if not clips:
        print("Name at least one sound file: hearsee hear CLIP...", file=sys.stderr)  # noqa: T201
        return BAD_INPUT
    grammar = Vocabulary(commands).grammar
    recogniser = Sphinx(grammar)
    try:
        listener = Listener(recogniser, grammar, THRESHOLDS)
        readable = [_hear(clip, listener, as_json=as_json, out=sys.stdout) for clip in clips]
    finally:
        recogniser.close()
    return DONE if all(readable) else BAD_INPUT


def _hear(clip: Path, listener: Listener, *, as_json: bool, out: TextIO) -> bool:
    """Write one line. False where the clip could not be read."""
    verdict: Verdict
    problem = ""
    try:
        verdict = listener.hear(read_sound(clip))
    except SoundFileError as error:
        problem = str(error)
        verdict = Rejected(problem)
        print(problem, file=sys.stderr)  # noqa: T201
    if as_json:
        print(json.dumps(facts_of(clip, verdict), ensure_ascii=False), file=out, flush=True)
    elif not problem:
        print(sentence(clip, verdict), file=out, flush=True)
    return not problem


def facts_of(clip: Path, verdict: Verdict) -> dict[str, Any]:
    """The verdict as plain values. Every clip has the first six; `reason` where nothing was understood."""
    facts = {"path": str(clip), "verdict": NAMES[type(verdict)], "text": "", "intent": "", "slots": {}}
    seconds = {"seconds": round(verdict.seconds, 3)}
    if isinstance(verdict, Heard | Unsure):
        understood = {"text": verdict.text, "intent": verdict.intent, "slots": dict(verdict.slots)}
        return facts | understood | seconds
    return facts | seconds | {"reason": verdict.reason}


def sentence(clip: Path, verdict: Verdict) -> str:
    """The verdict for people."""
    name = NAMES[type(verdict)]
    if isinstance(verdict, Rejected | Unavailable):
        return f"{clip}: {name}. {verdict.reason}"
    slots = ", ".join(f"{slot} {getattr(value, 'value', value)}" for slot, value in verdict.slots.items())
    return f"{clip}: {name} “{verdict.text}” ({verdict.intent}{': ' + slots if slots else ''})"
