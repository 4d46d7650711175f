from pathlib import Path

import pytest

from app.compute.messages.data import DataReady
from app.compute.messages.runs import RunStopped, Train
from app.session.session import Session
from app.state.parts.preferences import ThemeChoice
from audio.listening.verdicts import Rejected
from tests.app.facts import data_summary
from tests.app.fakes import FakeRunner, lines, make_session


@pytest.fixture
def session(tmp_path: Path) -> Session:
    made = make_session(tmp_path)[0]
    made.receive(DataReady(data_summary()))
    return made


def trained(session: Session) -> list[tuple[str, int]]:
    assert isinstance(session.runner, FakeRunner)
    sent = [request for request in session.runner.requests if isinstance(request, Train)]
    return [(each.model.specification.model, each.model.specification.epochs) for each in sent]


def stop_run(session: Session) -> None:
    assert session.state.run is not None
    session.receive(RunStopped(session.state.run.model.run, 1.0))


def test_what_is_surely_meant_is_done(session: Session) -> None:
    assert session.say("could you fit the MLP for five epochs please")
    assert trained(session) == [("mlp", 5)]


def test_what_is_likely_meant_is_offered_and_a_yes_does_it(session: Session) -> None:
    assert not session.say("train the purple MLP for 4 epochs")
    assert trained(session) == []
    told, asked = lines(session)[-2:]
    assert told == "I am not sure what “train the purple MLP for 4 epochs” means."
    assert "“train the MLP for 4 epochs”" in asked
    session.say("yes")
    assert trained(session) == [("mlp", 4)]


def test_the_second_yes_is_remembered_and_can_be_undone(session: Session) -> None:
    for _ in range(2):
        session.say("train the purple MLP")
        session.say("1")
        stop_run(session)
    assert session.vocabulary.parse("train the purple MLP") is not None
    assert any("means “train the MLP” now" in line for line in lines(session))
    session.say("undo")
    assert session.vocabulary.parse("train the purple MLP") is None


def test_again_says_what_it_was(session: Session) -> None:
    session.say("train MLP for 3 epochs")
    stop_run(session)
    assert session.say("the same for six epochs")
    assert trained(session) == [("mlp", 3), ("mlp", 6)]
    assert "That is: “train the MLP for 6 epochs”; Epochs 6 in place of 3." in lines(session)


def test_a_question_is_answered_and_nothing_is_done(session: Session) -> None:
    before = session.state
    assert session.say("how many training images are there")
    assert "training images" in lines(session)[-1]
    assert session.state.chosen == before.chosen
    assert trained(session) == []


def test_a_bad_number_is_still_told(session: Session) -> None:
    assert not session.say("train mlp for 2000 epochs")
    assert lines(session)[-1] == "The epochs can be 1 to 1,000, not 2000."


def test_what_was_heard_freely_is_only_offered(session: Session) -> None:
    session.receive(Rejected("That is no command.", text="dark mode please"))
    assert lines(session)[-1].startswith("Did you mean")
    assert session.state.question is not None
    session.say("yes")
    assert session.state.theme is ThemeChoice.DARK
