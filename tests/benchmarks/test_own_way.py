"""The figures of `own_way.py` on the half that may be looked at, so that a change that costs some is seen."""

from __future__ import annotations

import pytest

from app.session.understanding import every_way
from tests.app.fakes import shared_vocabulary
from tests.benchmarks import phrasing_files
from tests.benchmarks.own_way import Outcome, half, tally
from tests.benchmarks.phrasing_files import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_people_say_is_understood_and_what_they_say_to_others_is_not(language: str) -> None:
    vocabulary = shared_vocabulary()
    understanding = every_way(vocabulary)
    said = list(half(phrasing_files.phrasings(language), "even"))[::4]
    found = tally(said, vocabulary, understanding)
    talk = tally(half(phrasing_files.ordinary_talk(language), "even"), vocabulary, understanding)
    assert found.count(Outcome.DONE) > 0.75 * len(said)
    assert found.count(Outcome.DONE, Outcome.OFFERED) > 0.9 * len(said)
    assert found.count(Outcome.WRONG) == 0
    assert talk.count(Outcome.WRONG) == 0
