from __future__ import annotations

import pytest

from app.runs.words import epochs_in_words, status_word
from app.state.parts.run import Status
from tests.app.facts import run_record


@pytest.mark.parametrize("status", list(Status))
def test_every_status_has_a_word(status: Status) -> None:
    assert status_word(run_record(status=status))


def test_epochs_are_told_with_how_many_were_asked_for_where_that_is_more() -> None:
    assert epochs_in_words(run_record(epochs=3)) == "3"
    assert epochs_in_words(run_record(epochs=1)) == "1 of 3"
