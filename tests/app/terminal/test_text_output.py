from __future__ import annotations

import io
import json
from dataclasses import replace

import pytest

from app.commands.invocation import Invocation
from app.compute.messages.data import ScanProgress
from app.compute.messages.predictions import FolderPredicted
from app.state.parts.view import View
from app.state.state import State
from app.terminal.json_output import JsonLines
from app.terminal.text_output import TextLines
from tests.app.facts import data_summary, full_state

HOSTILE = "\x1b]0;owned\x07\x9b2J\u202egnp"
FIGURES = Invocation("show", {"what": View.CLASS_FIGURES})
SHOWN = r"\x1b]0;owned\x07\x9b2J\u202egnp"


@pytest.fixture
def state() -> State:
    """In which the first class is called so that a terminal would obey it."""
    return replace(full_state(), data=replace(data_summary(), classes=(HOSTILE, *data_summary().classes[1:])))


def test_nothing_that_others_have_named_moves_the_terminal() -> None:
    out, errors = io.StringIO(), io.StringIO()
    lines = TextLines(out, errors)
    lines.note(f"Opening {HOSTILE}.\nDone.")
    lines.warning(f"{HOSTILE} is odd.")
    lines.problem(f"{HOSTILE} is gone.")
    lines.report(FolderPredicted(f"Named 1 picture of {HOSTILE}.", None), full_state())  # type: ignore[arg-type]
    assert out.getvalue() == f"Opening {SHOWN}.\nDone.\nNamed 1 picture of {SHOWN}.\n"
    assert errors.getvalue() == f"{SHOWN} is odd.\n{SHOWN} is gone.\n"


def test_what_went_wrong_is_one_line_that_can_be_read_whatever_it_is_about() -> None:
    errors, out = io.StringIO(), io.StringIO()
    for output in (TextLines(io.StringIO(), errors), JsonLines(out)):
        output.problem(f"a\nb/{'x' * 5000} is gone.")
        output.warning(f"a\nb/{'x' * 5000} is gone.")
    for line in (
        *errors.getvalue().splitlines(),
        *(json.loads(each)["message"] for each in out.getvalue().splitlines()),
    ):
        assert line.startswith(r"a\nb/xxx")
        assert line.endswith("xxx is gone.")
        assert len(line) <= 1000


def test_neither_does_a_class_in_a_table(state: State) -> None:
    out = io.StringIO()
    TextLines(out, io.StringIO()).reply("", FIGURES, None, state)
    assert SHOWN in out.getvalue()
    assert all(line.isprintable() for line in out.getvalue().splitlines())


def test_neither_does_the_bar_of_a_scan() -> None:
    errors = io.StringIO()
    lines = TextLines(io.StringIO(), errors)
    lines.report(ScanProgress(1, 2, None, HOSTILE), full_state())
    lines.close()
    assert SHOWN in errors.getvalue()
    assert "\x1b]" not in errors.getvalue()


def test_json_has_the_same_names_without_a_character_that_a_terminal_obeys(state: State) -> None:
    out = io.StringIO()
    lines = JsonLines(out)
    lines.problem(HOSTILE)
    lines.reply(HOSTILE, FIGURES, None, state)
    failed, figures = map(json.loads, out.getvalue().splitlines())
    assert failed == {"event": "failed", "message": HOSTILE}
    assert figures["classes"][0]["class"] == HOSTILE
    assert all(line.isprintable() for line in out.getvalue().splitlines())
