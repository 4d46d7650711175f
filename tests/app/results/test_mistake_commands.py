"""What can be said about mistakes and corrections, and what the session does with it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from app.commands.invocation import Invocation
from app.commands.vocabulary import Vocabulary
from app.compute.messages.data import DataReady, UseCorrections
from app.compute.messages.predictions import Calibrated, FindMistakes, MistakesFound, Predict, Predicted
from app.session.session import Session
from app.session.user_files import Kept
from app.session.vocabulary import every_command
from app.state.parts.view import View
from models.data.corrections import Correction, Corrections, DataPart
from models.evaluation.images_wanted import ImagesWanted, Order
from models.settings.specification import RunSpecification
from tests.app.facts import calibrated, data_summary, picture, pictures
from tests.app.fakes import FakeRunner, lines, make_session
from tests.app.going_runs import finish, report, runner_of

FASHION = ("T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Boot")


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return every_command()


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """With clothes, and a run that has finished."""
    session = make_session(tmp_path)[0]
    report(session, DataReady(replace(data_summary(), classes=FASHION)))
    finish(session)
    return session


def asked(session: Session) -> ImagesWanted:
    request = runner_of(session).last()
    assert isinstance(request, FindMistakes)
    return request.wanted


@pytest.mark.parametrize(
    ("text", "chinese", "name", "arguments"),
    [
        (
            "show the shirts called coat",
            "显示被当成外套的衬衫",
            "show_cell",
            {"true_class": "Shirt", "called": "Coat"},
        ),
        (
            "show me the shirts that were taken for a coat",
            "查看误认为外套的衬衫",
            "show_cell",
            {"true_class": "Shirt", "called": "Coat"},
        ),
        (
            "show the images of class 6 called class 4",
            "显示被当成第4类的第6类图片",
            "show_cell",
            {"true_number": 6, "called_number": 4},
        ),
        (
            "show the mistakes on the training set",
            "显示训练集上的错误",
            "show_mistakes",
            {"part": DataPart.TRAINING},
        ),
        (
            "show the least confident mistakes",
            "显示最不自信的错误",
            "show_mistakes",
            {"order": Order.LEAST_CONFIDENT},
        ),
        ("show more mistakes", "显示更多错误", "show_more", {}),
        (
            "predict image 12 of the training set",
            "预测训练集第12张图片",
            "predict_image_of",
            {"number": 12, "part": DataPart.TRAINING},
        ),
        (
            "relabel image 12 of the training set as coat",
            "把训练集第12张图片标为外套",
            "relabel",
            {"number": 12, "part": DataPart.TRAINING, "label": "Coat"},
        ),
        ("relabel it as a coat", "把它改标为外套", "relabel", {"label": "Coat"}),
        (
            "exclude image 12 of the training set",
            "排除训练集第12张图片",
            "exclude",
            {"number": 12, "part": DataPart.TRAINING},
        ),
        ("exclude it", "排除它", "exclude", {}),
        ("put back image 12", "放回第12张图片", "put_back", {"number": 12}),
        ("put back all images", "放回所有图片", "put_back_all", {}),
        ("show the corrections", "显示更正", "show_corrections", {}),
        ("show the calibration", "显示校准", "show", {"what": View.CALIBRATION}),
        ("show the class figures", "显示各类指标", "show", {"what": View.CLASS_FIGURES}),
    ],
)
def test_a_sentence_in_either_language_means_one_command(
    vocabulary: Vocabulary, text: str, chinese: str, name: str, arguments: dict[str, object]
) -> None:
    assert vocabulary.parse(text) == Invocation(name, arguments)
    assert vocabulary.parse(chinese) == Invocation(name, arguments)


def test_shirts_called_coat_are_asked_for_by_their_classes(session: Session) -> None:
    assert session.say("show the shirts called coat")
    assert asked(session) == ImagesWanted(true=6, predicted=4)
    assert lines(session)[-1] == "Here are the images of Shirt called Coat."
    assert session.say("show the coats called coat")
    assert lines(session)[-1] == "Here are the images of Coat that were recognised."


def test_a_run_on_two_classes_has_the_rest(session: Session) -> None:
    finish(session, "train logistic regression on trouser against the rest")
    assert session.say("show the trousers called the rest")
    assert asked(session) == ImagesWanted(true=1, predicted=0)
    assert not session.say("show the shirts called coat")
    assert lines(session)[-1] == ("This run tells apart not Trouser, Trouser; there is no class Shirt in it.")


def test_a_class_that_the_data_set_lacks_is_told(session: Session) -> None:
    assert not session.say("show the shirts called ankle boot")
    assert "there is no class Ankle boot in it" in lines(session)[-1]
    assert not session.say("show the images of class 6 called class 11")
    assert "no class number 11" in lines(session)[-1]


def test_more_of_them_begin_after_those_that_are_shown_and_then_anew(session: Session) -> None:
    assert not session.say("show more mistakes")
    session.say("show the mistakes")
    name = session.state.run.model.run if session.state.run else ""
    report(session, MistakesFound(name, pictures(24).pictures, 30))
    session.say("show more mistakes")
    assert asked(session) == ImagesWanted(start=24)
    report(session, MistakesFound(name, pictures(6).pictures, 30, ImagesWanted(start=24)))
    session.say("show more mistakes")
    assert asked(session) == ImagesWanted()
    assert lines(session)[-1] == "Those were all; here are the first again."


def test_scores_are_not_calibrated(session: Session) -> None:
    finish(session, "train the SVM")
    assert not session.say("show the calibration")
    assert lines(session)[-1] == (
        "The Linear SVM gives scores, not probabilities, so how sure it is cannot be told; "
        "train a model with cross-entropy or logistic loss."
    )


def test_what_was_calibrated_is_gone_when_another_run_begins(session: Session) -> None:
    session.say("show the calibration")
    name = session.state.run.model.run if session.state.run else ""
    report(session, Calibrated(name, calibrated().calibration))
    assert session.state.calibration is not None
    session.say("train softmax")
    assert session.state.calibration is None


def test_the_image_in_view_is_relabelled_and_looked_at_again(session: Session) -> None:
    name = session.state.run.model.run if session.state.run else ""
    session.say("predict image 3 of the training set")
    shown = replace(picture(3, 6, 4), part=DataPart.TRAINING)
    report(session, Predicted(name, (shown,)))
    assert session.say("relabel this picture as a coat")
    correction = Correction(DataPart.TRAINING, 3, 4)
    assert session.state.corrections == Corrections((correction,))
    assert lines(session)[-1] == (
        "Training image 3 counts as Coat from now on; train again to learn from it."
    )
    *_, told, again = runner_of(session).requests
    assert told == UseCorrections(session.state.book)
    assert isinstance(again, Predict)
    assert (again.indices, again.part) == ((3,), DataPart.TRAINING)


def test_mistakes_in_view_are_found_again_in_the_corrected_data(session: Session) -> None:
    session.say("show the mistakes on the training set")
    name = session.state.run.model.run if session.state.run else ""
    wanted = ImagesWanted(DataPart.TRAINING)
    report(session, MistakesFound(name, pictures(3).pictures, 3, wanted))
    session.say("exclude image 2 of the training set")
    assert session.state.mistakes is None
    assert asked(session) == wanted


def test_corrections_are_kept_in_a_file_and_known_to_the_next_session(
    session: Session, tmp_path: Path
) -> None:
    session.say("relabel image 12 of the training set as coat")
    session.say("exclude image 7")
    kept = tmp_path / "settings" / "corrections.json"
    assert json.loads(kept.read_text()) == {"f1": {"test": {"7": None}, "training": {"12": 4}}}
    again, runner = make_session(tmp_path)
    again.settings.configure_worker()
    assert runner.last() == UseCorrections(session.state.book)
    report(again, DataReady(data_summary()))
    assert again.state.corrections == session.state.corrections


def test_a_correction_is_undone_and_done_again_also_in_the_file_and_the_worker(
    session: Session, tmp_path: Path
) -> None:
    session.say("exclude image 7")
    there = session.state.corrections
    session.say("undo")
    assert lines(session)[-1] == "Undone. Test image 7 is as it was published."
    assert not session.state.corrections
    assert runner_of(session).last() == UseCorrections(session.state.book)
    assert Kept(tmp_path / "settings").corrections() == session.state.book
    session.say("redo")
    assert lines(session)[-1] == "Done again. Test image 7 is left out."
    assert session.state.corrections == there


def test_all_are_put_back_and_that_is_undone(session: Session) -> None:
    for words in ("exclude image 7", "relabel image 8 as coat"):
        session.say(words)
    session.say("put back all images")
    assert not session.state.corrections
    session.say("undo")
    assert len(session.state.corrections) == 2
    assert lines(session)[-1] == "Undone. The data set has 2 corrections."


def test_corrections_of_another_data_set_are_left_alone(session: Session) -> None:
    session.say("exclude image 7")
    report(session, DataReady(replace(data_summary(), fingerprint="another")))
    assert not session.state.corrections
    assert not session.say("put back image 7")
    report(session, DataReady(data_summary()))
    assert len(session.state.corrections) == 1


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("exclude image 100", "There is no test image 100; they are numbered 0 to 99."),
        ("relabel image 600 of the training set as coat", "There is no training image 600; "),
        ("relabel image 6 as ankle boot", "has no class called Ankle boot; it has T-shirt/top, Trouser"),
        ("put back image 7", "Test image 7 is as it was published, so there is nothing to put back."),
        ("put back all images", "is corrected, so there is nothing to put back."),
        ("exclude it", "No single image is in view; click one, or say which"),
    ],
)
def test_what_cannot_be_corrected_is_told_in_a_sentence(session: Session, words: str, answer: str) -> None:
    assert not session.say(words)
    assert answer in lines(session)[-1]
    assert not session.state.corrections


def test_corrections_are_listed_in_words(session: Session) -> None:
    session.say("show the corrections")
    assert lines(session)[-1] == "The data set is as it was published."
    session.say("relabel image 12 of the training set as coat")
    session.say("exclude image 7")
    session.say("show the corrections")
    assert lines(session)[-1] == "2 corrections: Training image 12 counts as Coat; Test image 7 is left out."
    assert session.state.view is View.DATA


def test_before_the_data_set_is_read_nothing_is_corrected(tmp_path: Path) -> None:
    session, runner = make_session(tmp_path)
    assert not session.say("exclude image 7")
    assert "still being read" in lines(session)[-1]
    assert isinstance(runner, FakeRunner)
    assert runner.requests == []


def test_a_replay_with_other_corrections_says_so(session: Session) -> None:
    session.say("exclude image 7")
    session.say("replay this run")
    assert "the data set had no corrections and has the corrections" in lines(session)[-1]


def test_specifications_know_nothing_of_corrections() -> None:
    assert "corrections" not in RunSpecification("mlp").as_dict()
