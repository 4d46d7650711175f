"""What was done can be read and done again."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.monkey import odd_texts
from tests.benchmarks.monkey.action import Action
from tests.benchmarks.monkey.journal import Journal, read


def test_actions_come_back_as_they_were_whatever_text_they_have(tmp_path: Path) -> None:
    actions = [Action("say", {"text": text, "example": False}, 5) for text in odd_texts.TEXTS]
    journal = Journal(tmp_path / "actions")
    for action in actions:
        journal.write(action)
    journal.close()
    assert read(tmp_path / "actions") == actions


def test_a_line_that_a_crash_cut_off_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "actions"
    path.write_text(f'{Action("rest").as_line()}\n["say", {{"te')
    assert read(path) == [Action("rest")]
    assert read(tmp_path / "none") == []


def test_a_long_text_is_told_in_short() -> None:
    told = str(Action("say", {"text": "a" * 5000}))
    assert len(told) < 200
    assert "5,002 characters" in told
