"""`hearsee doctor`: the findings as text, or one JSON object a line, each as soon as it is there."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from datetime import datetime

from app.doctor.examination import examine, heading, in_lines
from app.doctor.finding import Finding, Health, in_short, worst
from app.doctor.surroundings import Surroundings
from language.spoken import in_words
from models.files.plain_text import plain, plain_json

WELL, NOT_WELL = 0, 1
"""Exit codes."""


def doctor(here: Surroundings, *, as_json: bool) -> int:
    """Examine the computer and write what was found. The exit code: 1 where something is wrong."""
    found: list[Finding] = []
    if not as_json:
        _write(heading(datetime.now()))
    for each in examine(here):
        found.append(each)
        _write(_json(event="finding", **asdict(each)) if as_json else "\n".join(in_lines(each, in_words)))
    health, short = worst(found), in_short(found)
    _write(_json(event="examined", health=health, message=short) if as_json else short)
    return NOT_WELL if health is Health.BAD else WELL


def _json(**facts: str) -> str:
    return plain_json(json.dumps(facts, ensure_ascii=False))


def _write(text: str) -> None:
    print(plain(in_words(text)), file=sys.stdout, flush=True)  # noqa: T201
