"""`hearsee hear CLIP...`: sound files, heard as the microphone would be. A line a clip.

With `--grammar FILE` by the commands of a grammar file in place of HearSee's own, with `--engine NAME` by
another engine than the best that is here.
"""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TextIO

from app import commands
from app.folders import user_folders
from app.vocabulary import Vocabulary
from audio.files import SoundFileError, read_sound
from audio.grammar import Grammar
from audio.grammar_file import GrammarFileError, read_grammar
from audio.listening import Listener
from audio.recognisers.engines import AUTO, ENGINES, Made, make_recogniser
from audio.recognisers.recogniser import RecogniserError
from audio.verdicts import Heard, Rejected, Unavailable, Unsure, Verdict

DONE, BAD_INPUT = 0, 2
"""Exit codes."""
NAMES: dict[type, str] = {Heard: "heard", Unsure: "unsure", Rejected: "rejected", Unavailable: "unavailable"}


def hear_clips(
    clips: Sequence[Path],
    *,
    as_json: bool,
    grammar_file: Path | None = None,
    engine: str = AUTO,
    make: Callable[[str, Grammar], Made] | None = None,
) -> int:
    """Hear every clip, the unreadable ones left out. The exit code: bad input where there was one."""
    if not clips:
        return _complain("Name at least one sound file: hearsee hear CLIP...")
    try:
        grammar = read_grammar(grammar_file) if grammar_file is not None else Vocabulary(commands).grammar
        recogniser, thresholds = (make or make_engine)(engine, grammar)
    except (GrammarFileError, RecogniserError) as error:
        return _complain(str(error))
    if ENGINES[engine].sends_sound_away:
        _complain(f"{ENGINES[engine].title} hears these clips: their sound leaves this computer.")
    try:
        with contextlib.suppress(RecogniserError):  # every clip will say so
            recogniser.warm_up()
        listener = Listener(recogniser, grammar, thresholds)
        readable = [_hear(clip, listener, as_json=as_json, out=sys.stdout) for clip in clips]
    finally:
        recogniser.close()
    return DONE if all(readable) else BAD_INPUT


def make_engine(engine: str, grammar: Grammar) -> Made:
    """One of the user's engines; what is worth knowing about the choice goes to standard error."""
    cache = user_folders().cache.with_name("whisper-base")
    return make_recogniser(engine, grammar, cache=cache, note=_complain)


def _complain(sentence: str) -> int:
    print(sentence, file=sys.stderr)  # noqa: T201
    return BAD_INPUT


def _hear(clip: Path, listener: Listener, *, as_json: bool, out: TextIO) -> bool:
    """Write one line. False where the clip could not be read."""
    verdict: Verdict
    problem = ""
    try:
        verdict = listener.hear(read_sound(clip))
    except SoundFileError as error:
        problem = str(error)
        verdict = Rejected(problem)
        _complain(problem)
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
