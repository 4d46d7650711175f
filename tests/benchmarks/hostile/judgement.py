"""Whether what came of an input is as it should be: a sentence and the right exit code."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from tests.benchmarks.hostile.case import DONE, Case, Outcome

LONGEST = 1100
"""Characters of a sentence that somebody still reads, with what stands before it."""
ENDS = ".!?…。！？"
CLOSES = "”\"')）"
TRACEBACK = re.compile(
    r"Traceback \(most recent call last\)|Fatal Python error|Exception ignored in|Segmentation fault"
)
NAME_OF_AN_EXCEPTION = re.compile(
    r"\b(?:[A-Z][A-Za-z]*(?:Error|Exception|Warning|Interrupt|Exit))\b(?=[:(]|$)"
)
PYTHON_SPEAKS = re.compile(
    "|".join(
        (
            r"\[Errno -?\d+\]",
            r"<class '",
            r" object at 0x",
            r"\bNoneType\b",
            r"has no attribute",
            r"codec can't (?:de|en)code",
            r"surrogates not allowed",
            r"embedded null",
            r"index out of range",
            r"invalid literal for",
            r"invalid start byte|invalid continuation byte|unexpected end of data",
            r"could not convert string",
            r"cannot convert float",
            r"expected str, bytes|bytes-like object",
            r"must be (?:str|int|bytes|real number|a string)\b",
            r"argument must be|\d positional argument|keyword argument '",
            r"not subscriptable|not iterable|not callable|unhashable type|not JSON serializable",
            r"unsupported operand|not supported between instances",
            r"maximum recursion depth",
            r"Exceeds the limit \(",
            r"division by zero",
            r"cannot reshape|broadcast together|buffer is smaller|out of bounds",
            r"\bdtype\(|\btorch\.|\bnumpy\.|np\.\w+\(",
            r"PosixPath\(",
            r"list assignment|dictionary changed",
            r"too many values to unpack|not enough values to unpack",
        )
    )
)
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
ARGPARSE = re.compile(r"^(?:usage: hearsee|\s+|hearsee: error: )")
LIBRARIES_SPEAK = re.compile(r"\[src/libmpg123/|Warning: Xing stream size off|Note: |libgomp: ")
"""What libsndfile's decoder of MP3, and OpenMP about its own variables, write past every program."""
TELLS = ("failed", "warning", "note")
"""Events of `--json` that have a sentence for the user."""


def findings(case: Case, outcome: Outcome) -> list[str]:
    """What is wrong, a line each; nothing where nothing is."""
    found = list(_of_the_end(case, outcome))
    found += _of_the_files(case)
    for text in (outcome.out, outcome.errors, outcome.stray):
        traceback = TRACEBACK.search(text)
        if traceback:
            return [*found, f"a traceback: {_last_line(text)}"]
    found += [f"on the side: {_shown(line)}" for line in outcome.stray.splitlines() if _is_told(line)]
    told = list(sentences(outcome))
    found += [f"{why}: {_shown(text)}" for text in told if (why := why_no_sentence(text))]
    found += _of_what_is_shown(outcome)
    silent = not told if outcome.code != DONE else not told and not outcome.out.strip()
    if silent and outcome.code is not None and not case.may_be_silent:
        found.append("not a word about it")
    return found


def sentences(outcome: Outcome) -> Iterator[str]:
    """What was said to the user, besides what was asked for."""
    for line in outcome.out.split("\n"):
        if line.startswith(('{"event":', '{"path":')):
            told = json.loads(line)
            if told.get("event") in TELLS:
                yield told["message"]
            elif "reason" in told:
                yield told["reason"]
    for line in outcome.errors.split("\n"):
        shown = line.rsplit("\r", 1)[-1]  # a bar that was taken away again stood before it
        if _is_told(shown) and not ARGPARSE.match(shown):
            yield shown
    yield from (line for line in outcome.errors.split("\n") if line.startswith("hearsee: error: "))


def _is_told(line: str) -> bool:
    return bool(line.strip()) and LIBRARIES_SPEAK.match(line) is None


def why_no_sentence(text: str) -> str:
    """Why that is no clear sentence for a user, or ""."""
    if not text.strip():
        return "an empty text"
    if "\n" in text:
        return "more than one line"
    if len(text) > LONGEST:
        return f"{len(text):,} characters"
    if NAME_OF_AN_EXCEPTION.search(text):
        return "the name of an exception"
    if PYTHON_SPEAKS.search(text):
        return "Python’s own words"
    if text.startswith("hearsee: error: "):  # argparse ends its lines as it always does
        return ""
    if text.rstrip(CLOSES)[-1:] not in ENDS:
        return "no sentence"
    return ""


def _of_the_end(case: Case, outcome: Outcome) -> Iterator[str]:
    if outcome.over:
        yield outcome.over
    elif outcome.code is None:
        yield "it did not end by itself"
    elif outcome.code < 0:
        yield f"it was ended by signal {-outcome.code}"
    elif outcome.code not in case.codes:
        yield f"exit code {outcome.code}, not {' or '.join(map(str, sorted(case.codes)))}"


def _of_the_files(case: Case) -> Iterator[str]:
    if case.must_not_appear is not None and case.must_not_appear.exists():
        yield "the file has run code"


def _of_what_is_shown(outcome: Outcome) -> Iterator[str]:
    """What a terminal would act on, and names of Python's."""
    for text in (outcome.out, outcome.errors):
        for line in text.split("\n"):
            shown = line.rsplit("\r", 1)[-1]
            if CONTROL.search(shown):
                yield f"control characters reach the terminal: {_shown(shown)}"
                return
    for line in outcome.out.split("\n"):
        spoken = NAME_OF_AN_EXCEPTION.search(line) or PYTHON_SPEAKS.search(line)
        if spoken:
            yield f"Python’s own words in the output: {_shown(line)}"
            return


def _last_line(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    last = [line for line in lines if NAME_OF_AN_EXCEPTION.match(line.strip()) or ": " in line]
    return _shown((last or lines)[-1])


def _shown(text: str, most: int = 300) -> str:
    """As it can be printed, and not too much of it."""
    plain = text.encode("unicode_escape").decode() if CONTROL.search(text) else text
    plain = plain.encode(errors="replace").decode()
    return plain if len(plain) <= most else f"{plain[: most // 2]} … {plain[-most // 2 :]}"
