"""Who is told of what happens, and in which order."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.core.core import Core
from app.core.feature import Feature
from app.session.session import Session
from app.state.events.results import Shown
from app.state.events.unions import Event
from app.state.events.window import Preferred
from app.state.parts.preferences import Preferences, ThemeChoice
from app.state.parts.question import Beginning, Question
from app.state.parts.view import View
from app.state.state import State
from models.settings.recipes import recipe
from models.settings.selection import cross_validation
from tests.app.fakes import lines, make_session, shared_vocabulary

DARK = Preferred(Preferences(theme=ThemeChoice.DARK))


class Diary(Feature):
    """Writes down what it is told; brings the runs to the front where the theme changes, if it is to."""

    def __init__(self, core: Core, *, acts: bool = False) -> None:
        super().__init__(core)
        self.acts = acts
        self.views: list[tuple[View, View]] = []
        self.ticks = 0
        self.ends = ""

    def follow(self, event: Event, before: State, now: State) -> None:
        self.views.append((before.view, now.view))
        if self.acts and isinstance(event, Preferred):
            self.core.receive(Shown(View.RUNS))

    def tick(self) -> None:
        self.ticks += 1

    def stop(self) -> str:
        return self.ends


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return make_session(tmp_path)[0]


def test_every_command_acts_on_a_feature_of_the_session(session: Session) -> None:
    owners = {entry.owner for entry in shared_vocabulary().commands.values()}
    assert owners <= {Core, *map(type, session.features)}


def test_a_feature_is_told_what_an_event_changed_also_where_another_one_has_gone_further(
    session: Session,
) -> None:
    first, second = Diary(session, acts=True), Diary(session)
    session.features = (first, second)
    view = session.state.view
    session.receive(DARK)
    assert session.state.view is View.RUNS
    assert first.views == [(view, view), (view, View.RUNS)]
    assert second.views == [(view, View.RUNS), (view, view)]  # what followed comes first, and neither twice


def test_time_passes_for_every_feature(session: Session) -> None:
    diary = Diary(session)
    session.features = (*session.features, diary)
    session.drain()
    session.drain()
    assert diary.ticks == 2


def test_stop_ends_what_the_first_feature_has_to_end(session: Session) -> None:
    diary = Diary(session)
    session.features = (diary,)
    session.say("stop")
    assert lines(session)[-1] == "No run is going on, so there is nothing to stop."
    diary.ends = "Here something ends."
    session.say("stop")
    assert lines(session)[-1] == "Here something ends."


def test_an_answer_is_taken_by_the_feature_that_it_is_about(session: Session) -> None:
    study = cross_validation(recipe("mlp"), 5)
    session.ask(Question("Train them all?", Beginning(study, "They begin.")))
    session.say("yes")
    assert session.state.study is not None
    assert lines(session)[-1] == "They begin."
