"""`hearsee hear CLIP...`: sound files, heard as the microphone would be. A line a clip.

With `--grammar FILE` by the commands of a grammar file in place of HearSee's own, with `--engine NAME` by
another engine than Whisper. With `--download` Whisper's weights are fetched where they lack.
"""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TextIO

from app.common.folders import user_folders
from app.session.vocabulary import every_command
from audio.capture.endpoint import without_silence
from audio.capture.files import SoundFileError, read_sound
from audio.capture.sound import Utterance
from audio.capture.voice_activity import VoiceActivity, best_voice_activity
from audio.grammar.grammar import Grammar
from audio.grammar.grammar_file import GrammarFileError, read_grammar
from audio.listening.listener import LONGEST_SECONDS, Listener, nothing_to_hear, too_long
from audio.listening.verdicts import Heard, Reading, Rejected, Unavailable, Unsure, Verdict
from audio.recognisers.catalogue import ENGINES, WHISPER
from audio.recognisers.engines import Made, WeightsMissingError, make_recogniser
from audio.recognisers.network.weights import HOW_TO_GET, WeightsError, find_weights
from audio.recognisers.network.weights_download import Downloading, Progress, download_weights
from audio.recognisers.recogniser import RecogniserError
from language.sentence import joined, message
from language.spoken import in_words
from models.files.plain_text import plain, plain_json
from models.files.plain_text import sentence as as_sentence

DONE, FAILED, BAD_INPUT = 0, 1, 2
"""Exit codes."""
NAMES: dict[type, str] = {
    Heard: message("heard"),
    Unsure: message("unsure"),
    Rejected: message("rejected"),
    Unavailable: message("unavailable"),
}
NO_SPEECH = message("Nobody speaks in it.")
NO_WEIGHTS = message(
    "Whisper's weights are not on this computer: add --download (148 MB), {how_to_get}.",
    how_to_get=HOW_TO_GET,
)


def hear_clips(
    clips: Sequence[Path],
    *,
    as_json: bool,
    grammar_file: Path | None = None,
    engine: str = WHISPER,
    download: bool = False,
    make: Callable[[str, Grammar], Made] | None = None,
    fetch: Callable[[], object] | None = None,
) -> int:
    """Hear every clip, the unreadable ones left out.

    The exit code: bad input where there was one, else failed where an engine could not hear.
    """
    if not clips:
        return _complain(message("Name at least one sound file: hearsee hear CLIP..."))
    try:
        grammar = read_grammar(grammar_file) if grammar_file is not None else every_command_but_answers()
        if download and engine == WHISPER:
            (fetch or partial(fetch_weights, user_folders().weights))()
        made = (make or make_engine)(engine, grammar)
    except WeightsMissingError:
        _complain(NO_WEIGHTS)
        return FAILED
    except (GrammarFileError, WeightsError) as error:
        return _complain(str(error))
    except RecogniserError as error:
        _complain(str(error))
        return FAILED if engine in ENGINES else BAD_INPUT
    _say_who_hears(made)
    try:
        with contextlib.suppress(RecogniserError):  # every clip will say so
            made.recogniser.warm_up()
        hearing = _ClipHearing(Listener(made.recogniser, grammar, made.thresholds), best_voice_activity())
        codes = [_hear(clip, hearing, as_json=as_json, out=sys.stdout) for clip in clips]
    finally:
        made.recogniser.close()
    return max(codes)


def every_command_but_answers() -> Grammar:
    """What can be said when nothing was asked: a "no" or a "two" out of the blue is no command."""
    vocabulary = every_command()
    alone = [name for name, entry in vocabulary.commands.items() if entry.rules.does_nothing_alone]
    return vocabulary.grammar.without(alone)


def make_engine(engine: str, grammar: Grammar) -> Made:
    """One of the user's engines."""
    return make_recogniser(engine, grammar, cache=user_folders().weights)


def fetch_weights(
    cache: Path,
    find: Callable[[Path | None, Path], Path | None] = find_weights,
    download: Callable[[Path, Progress], object] = download_weights,
) -> None:
    """Have Whisper's weights on this computer, in `cache` where they are not yet anywhere.

    How far they are shows on standard error, where that is a terminal. Raises `WeightsError`.
    """
    from tqdm import tqdm

    if find(None, cache) is not None:
        return
    # None: only on a terminal.
    bar = tqdm(file=sys.stderr, disable=None, unit="B", unit_scale=True, desc=message("Whisper"), leave=False)
    with bar:

        def show(downloading: Downloading) -> None:
            bar.total = downloading.total_bytes
            bar.update(downloading.done_bytes - bar.n)

        download(cache, show)


class _ClipHearing:
    """Hears recordings: what comes before and after the command is no part of it.

    Where nothing is speech there is none, as for the microphone: an engine makes a word out of any hiss.
    """

    def __init__(self, listener: Listener, activity: VoiceActivity) -> None:
        self._listener = listener
        self._activity = activity

    def hear(self, recording: Utterance) -> Verdict:
        utterance = without_silence(recording, self._activity)
        if utterance.seconds > LONGEST_SECONDS:
            return Rejected(too_long(recording.seconds))
        if utterance is recording and nothing_to_hear(recording) is None:
            return Rejected(NO_SPEECH)
        return self._listener.hear(utterance)


def _say_who_hears(made: Made) -> None:
    """What is worth knowing about the engine goes to standard error."""
    engine = ENGINES[made.engine]
    if engine.sends_sound_away:
        _complain(
            message("{engine} hears these clips: their sound leaves this computer.", engine=engine.title)
        )


def _complain(text: str) -> int:
    print(plain(as_sentence(in_words(text))), file=sys.stderr)  # noqa: T201
    return BAD_INPUT


def _hear(clip: Path, hearing: _ClipHearing, *, as_json: bool, out: TextIO) -> int:
    """Write one line. The exit code of this clip."""
    verdict: Verdict
    problem = ""
    try:
        verdict = hearing.hear(read_sound(clip))
    except SoundFileError as error:
        problem = str(error)
        verdict = Rejected(problem)
        _complain(problem)
    if as_json:
        line = json.dumps(facts_of(clip, verdict), ensure_ascii=False)
        print(plain_json(line), file=out, flush=True)
    elif not problem:
        print(plain(in_words(sentence(clip, verdict))), file=out, flush=True)
    if problem:
        return BAD_INPUT
    return FAILED if isinstance(verdict, Unavailable) else DONE


def facts_of(clip: Path, verdict: Verdict) -> dict[str, Any]:
    """The verdict as plain values.

    Every clip has the first six and `language`, "" where it is not known; `others` where it may have been
    another command, `reason` where nothing was understood.
    """
    facts: dict[str, Any] = {"path": str(clip), "verdict": NAMES[type(verdict)]}
    understood = verdict if isinstance(verdict, Heard | Unsure) else Reading("", "")
    facts |= _reading(understood) | {"seconds": round(verdict.seconds, 3)}
    facts["language"] = verdict.language if isinstance(verdict, Heard | Unsure) else ""
    if isinstance(verdict, Unsure):
        facts["others"] = [_reading(other) for other in verdict.others]
    if isinstance(verdict, Rejected | Unavailable):
        facts["reason"] = as_sentence(verdict.reason)
    return facts


def _reading(reading: Heard | Unsure | Reading) -> dict[str, Any]:
    return {"text": reading.text, "intent": reading.intent, "slots": dict(reading.slots)}


def sentence(clip: Path, verdict: Verdict) -> str:
    """The verdict for people."""
    name = NAMES[type(verdict)]
    if isinstance(verdict, Rejected | Unavailable):
        trouble = verdict.trouble if isinstance(verdict, Rejected) else ""
        told = message("{clip}: {verdict}. {reason}", clip=clip, verdict=name, reason=verdict.reason)
        return joined(" ", [told, trouble]) if trouble else told
    slots = ", ".join(f"{slot} {getattr(value, 'value', value)}" for slot, value in verdict.slots.items())
    intent = f"{verdict.intent}: {slots}" if slots else verdict.intent
    return message(
        "{clip}: {verdict} “{text}” ({intent})", clip=clip, verdict=name, text=verdict.text, intent=intent
    )
