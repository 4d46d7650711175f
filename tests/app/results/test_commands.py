from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.commands.invocation import Invocation
from app.compute.messages.data import DataReady
from app.compute.messages.predictions import Explain, Predict, Predicted
from app.session.session import Session
from app.state.parts.view import View
from tests.app.facts import data_summary, explained, picture, pictures
from tests.app.fakes import lines, make_session
from tests.app.going_runs import finish, report, run_name, runner_of
from tests.app.results.test_mistake_commands import FASHION


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """With clothes, a run that has finished, and one image in view: a shirt that was called a coat."""
    session = make_session(tmp_path)[0]
    report(session, DataReady(replace(data_summary(), classes=FASHION)))
    finish(session)
    session.say("predict image 3")
    report(session, Predicted(run_name(session), (picture(3, 6, 4),)))
    return session


@pytest.mark.parametrize(
    ("text", "chinese", "name", "arguments"),
    [
        ("explain it", "解释它", "explain", {}),
        ("why not a shirt", "为什么不是衬衫", "explain", {"label": "Shirt"}),
        ("explain this image", "解释这张图片", "explain", {}),
        ("show the saliency", "显示显著图", "show", {"what": View.WHY}),
        ("show the nearest training images", "显示最近的训练图片", "show", {"what": View.WHY}),
        ("show the weights", "显示权重", "show", {"what": View.WHY}),
    ],
)
def test_a_sentence_in_either_language_means_one_command(
    session: Session, text: str, chinese: str, name: str, arguments: dict[str, object]
) -> None:
    assert session.vocabulary.parse(text) == Invocation(name, arguments)
    assert session.vocabulary.parse(chinese) == Invocation(name, arguments)


def test_why_is_asked_of_the_class_that_was_chosen(session: Session) -> None:
    assert session.say("explain it")
    request = runner_of(session).last()
    assert isinstance(request, Explain)
    assert (request.picture, request.label) == (picture(3, 6, 4), 4)
    assert lines(session)[-1] == "Here is what speaks for Coat."
    assert session.state.view is View.WHY


def test_it_is_asked_once_and_of_another_class_again(session: Session) -> None:
    session.say("explain it")
    report(session, replace(explained(), run=run_name(session)))
    asked = len(runner_of(session).requests)
    session.say("show the saliency")
    assert len(runner_of(session).requests) == asked
    session.say("why not a shirt")
    request = runner_of(session).last()
    assert isinstance(request, Explain)
    assert request.label == 6


def test_what_was_explained_is_gone_with_its_image(session: Session) -> None:
    session.say("explain it")
    report(session, replace(explained(), run=run_name(session)))
    assert session.state.explained is not None
    report(session, Predicted(run_name(session), (picture(4),)))
    assert session.state.explained is None


def test_without_a_single_image_nothing_is_explained(session: Session) -> None:
    report(session, Predicted(run_name(session), pictures(24).pictures))
    assert not session.say("explain it")
    assert lines(session)[-1].startswith("It takes a single image to say why")


def test_a_class_that_the_run_lacks_is_told(session: Session) -> None:
    assert not session.say("why not an ankle boot")
    assert "there is no class Ankle boot in it" in lines(session)[-1]


def test_an_image_that_is_explained_can_be_corrected(session: Session) -> None:
    session.say("explain it")
    report(session, replace(explained(), run=run_name(session)))
    assert session.say("relabel it as a coat")
    assert len(session.state.corrections) == 1
    assert isinstance(runner_of(session).last(), Predict)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("show the playground", "Here is the playground."),
        ("show the data", "Here is the data."),
        ("show the confusion matrix", "Here is the confusion matrix."),
        ("show the curves", "Here are the curves."),
        ("show the runs", "Here are the runs."),
    ],
)
def test_one_thing_is_shown_as_one(session: Session, text: str, answer: str) -> None:
    session.say(text)
    assert lines(session)[-1] == answer
