from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.commands.invocation import Invocation
from app.compute.messages.data import DataReady, OpenData, ScanProgress
from app.compute.messages.runs import Stop
from app.compute.messages.unions import Request
from app.data.named_sets import named_data, place_called
from app.session.session import Session
from app.state.parts.dialog import Dialog, DialogRequest
from app.state.parts.view import View
from models.data.published import BY_NAME, CIFAR_10, MNIST
from models.data.remarks import DONE, KIND_TITLES, Kind, Remark
from tests.app.facts import data_summary
from tests.app.fakes import FakeRunner, lines, make_session

REMARKS = (
    Remark("cat/1.png", Kind.CORRUPT),
    Remark("cat/2.png", Kind.CORRUPT),
    Remark("dog/3.gif", Kind.ANIMATED),
    Remark("dog/4.png", Kind.SIZE, "60 × 20"),
)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """With a data set whose files have remarks, and a cache."""
    made, _ = make_session(tmp_path)
    made.cache = tmp_path / "cache"
    summary = replace(data_summary(), remarks=REMARKS, remarks_in_all=4)
    made.receive(DataReady(summary))
    return made


def requests(session: Session) -> list[Request]:
    assert isinstance(session.runner, FakeRunner)
    return session.runner.requests


@pytest.mark.parametrize("phrase", ["open my pictures", "open pictures", "打开我的图片", "打开图片文件夹"])
def test_pictures_are_chosen_in_the_window(session: Session, phrase: str) -> None:
    assert session.say(phrase)
    assert session.state.dialog == DialogRequest(Dialog.DATA_FOLDER)


@pytest.mark.parametrize("phrase", ["open a zip of pictures", "打开图片压缩包"])
def test_a_zip_of_pictures_is_chosen_like_any_other(session: Session, phrase: str) -> None:
    assert session.say(phrase)
    assert session.state.dialog == DialogRequest(Dialog.FILE, "zip")


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("open MNIST", "MNIST"),
        ("打开KMNIST", "KMNIST"),
        ("open CIFAR ten", "CIFAR-10"),
        ("open CIFAR 10", "CIFAR-10"),
        ("open the CIFAR-10 data set", "CIFAR-10"),
        ("打开CIFAR10", "CIFAR-10"),
        ("open Fashion-MNIST", "Fashion-MNIST"),
    ],
)
def test_data_sets_are_opened_by_name(session: Session, phrase: str, name: str) -> None:
    assert session.vocabulary.parse(phrase) == Invocation("open_named", {"data_name": name})


def test_what_is_not_here_is_fetched_only_after_a_yes(session: Session) -> None:
    session.say("open CIFAR ten")
    assert requests(session) == []
    assert lines(session)[-1] == "Fetch CIFAR-10 (170 MB)? Say yes or no."
    session.say("yes")
    assert session.cache is not None
    assert requests(session) == [OpenData(CIFAR_10.place(session.cache), fetch=True)]
    assert "Fetching CIFAR-10 (170 MB)." in lines(session)


def test_what_is_here_is_opened_at_once(session: Session) -> None:
    assert session.cache is not None
    MNIST.place(session.cache).mkdir(parents=True)
    assert session.say("open MNIST")
    assert session.state.question is None
    assert requests(session) == [OpenData(MNIST.place(session.cache))]


def test_fashion_mnist_is_what_is_opened_without_a_folder(session: Session) -> None:
    session.say("open Fashion MNIST")
    assert requests(session) == [OpenData(None)]


def test_fashion_mnist_is_fetched_where_that_is_asked_for(session: Session) -> None:
    session.say("fetch Fashion MNIST")
    assert requests(session) == [OpenData(None, fetch=True)]


def test_names_are_folders_to_the_terminal(tmp_path: Path) -> None:
    assert named_data(Path("cifar10"), tmp_path) == CIFAR_10.place(tmp_path)
    assert named_data(Path("MNIST"), tmp_path) == MNIST.place(tmp_path)
    assert place_called("pets", tmp_path) is None
    assert named_data(Path("pets"), tmp_path) == Path("pets")
    assert all(place_called(name, tmp_path) for name in BY_NAME)


@pytest.mark.parametrize("phrase", ["show the remarks", "which pictures were left out", "哪些图片没有用"])
def test_remarks_are_summed_up_and_brought_to_the_front(session: Session, phrase: str) -> None:
    session.show(View.CURVES)
    assert session.say(phrase)
    assert session.state.view is View.DATA
    assert lines(session)[-1] == ("4 remarks on the files of Tiny: Damaged: 2, Animated: 1, Another size: 1.")


def test_remarks_are_saved_as_a_text_and_nothing_is_overwritten(session: Session) -> None:
    for name in ("remarks.txt", "remarks-2.txt"):
        assert session.say("save the remarks")
        path = session.pictures_folder / name
        assert lines(session)[-1] == f"Saved as {path}."
        assert path.read_text("utf-8").splitlines() == [
            "cat/1.png · is damaged · not used",
            "cat/2.png · is damaged · not used",
            "dog/3.gif · is animated · its first picture was taken",
            "dog/4.png · has another size (60 × 20) · fitted, edges cut off where its shape differs",
        ]


def test_names_that_are_no_text_can_be_saved(session: Session) -> None:
    strange = Remark("cat/\udcff.png", Kind.CORRUPT)
    summary = replace(data_summary(), remarks=(strange,), remarks_in_all=1)
    session.receive(DataReady(summary))
    assert session.say("save the remarks")
    assert "is damaged" in (session.pictures_folder / "remarks.txt").read_text("utf-8")


def test_without_remarks_that_is_said(session: Session) -> None:
    session.receive(DataReady(data_summary()))
    assert session.say("show the remarks")
    assert lines(session)[-1] == "There is nothing to remark on the files of Tiny."
    assert not session.say("save the remarks")


def test_a_folder_that_cannot_be_written_is_a_sentence(session: Session) -> None:
    session.pictures_folder.parent.mkdir(exist_ok=True)
    session.pictures_folder.write_text("in the way")
    assert not session.say("save the remarks")
    assert "could not be saved" in lines(session)[-1]


def test_every_kind_has_a_title() -> None:
    assert KIND_TITLES.keys() == set(Kind)
    assert DONE.keys() <= set(Kind)


def test_a_scan_can_be_stopped(session: Session) -> None:
    session.say("open Fashion MNIST")
    session.receive(ScanProgress(5, 10, None, "pets"))
    assert session.say("stop")
    assert requests(session)[-1] == Stop()
