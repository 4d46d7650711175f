"""What makes no sense is refused, so that whoever reads the rest finds what the types say."""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.runs.history.checks import UNREADABLE, conditions_in, names_a_folder
from app.runs.history.history import History
from app.state.parts.run import Status
from models.settings.specification import RunSpecification
from tests.app.facts import finished

ELSEWHERE = ("", ".", "..", "../x", "/x", "a\\b", "D:x", "D:", "run:stream", "a\0b", "\ud800")
OTHERS_ON_WINDOWS = ("run.", "run ", "NUL", "con", "aux.old", "COM1", "lpt³.x", "nul .x", "CONOUT$")
LEADING_ELSEWHERE = ["../other"] if sys.platform == "win32" else ["../other", "D:x", "run.", "NUL"]
"""Of these, such as can be made here."""


@pytest.mark.parametrize("versions", [[["torch", "2"]], [], "", None, 0, False, {"torch": 2}])
def test_versions_are_texts_by_their_names_or_refused(versions: Any) -> None:
    with pytest.raises(UNREADABLE):
        conditions_in(json.dumps({"versions": versions}))


def test_versions_may_be_missing() -> None:
    assert conditions_in("{}").versions == {}
    assert conditions_in('{"versions": {"torch": "2"}}').versions == {"torch": "2"}


@pytest.mark.parametrize("name", [*ELSEWHERE, *OTHERS_ON_WINDOWS, 5, None, b"run"])
def test_what_leads_elsewhere_on_any_system_names_no_folder(name: object) -> None:
    assert not names_a_folder(name)


@pytest.mark.parametrize("name", ["2026-11-24-mlp-1", "数字 1", "console", "com", "a.b", ".hidden", " x"])
def test_all_others_do(name: str) -> None:
    assert names_a_folder(name)


@pytest.mark.parametrize(
    "record",
    [
        lambda history, run: history.mark(1, name="a name"),
        lambda history, run: history.record_finished(run, finished()),
        lambda history, run: history.record_end(run, Status.FAILED, 1.0, "It broke.", final=True),
    ],
    ids=["marked", "finished", "failed for good"],
)
@pytest.mark.parametrize("name", LEADING_ELSEWHERE)
def test_nothing_is_written_or_removed_where_a_name_leads_elsewhere(
    tmp_path: Path, name: str, record: Callable[[History, str], None]
) -> None:
    """Whatever somebody has written into the file."""
    history = History(tmp_path / "runs")
    history.create(RunSpecification("mlp"))
    connection = sqlite3.connect(history.folder / "history.sqlite", isolation_level=None)
    connection.execute("UPDATE runs SET run = ?", (name,))
    connection.close()
    elsewhere = history.folder / name
    elsewhere.mkdir()
    (elsewhere / "memory.safetensors").write_bytes(b"of another")
    record(history, name)
    assert [each.name for each in elsewhere.iterdir()] == ["memory.safetensors"]
