from pathlib import Path

import pytest

from app.state.parts.album import (
    Album,
    AlbumClass,
    album_in_words,
    file_name,
    newest,
    number_of,
    why_no_name,
    why_not_enough,
)

UNFIT = ("test", "Train", "x" * 61, "__MACOSX", "a\nb")
TWO = Album(
    Path("webcam"),
    (AlbumClass("cup", ("000001.png", "000004.png")), AlbumClass("pen", ("000002.png", "000003.png"))),
)


def test_names_are_in_the_order_of_the_pictures_and_never_used_twice() -> None:
    assert TWO.next_number == 5
    assert [file_name(number) for number in (9, 10)] == sorted(file_name(number) for number in (9, 10))
    assert number_of(file_name(123_456)) == 123_456
    assert [number_of(each) for each in ("photo.png", "²", "", "99999999999999999999.png")] == [0, 0, 0, 0]


def test_the_newest_picture_may_be_of_any_class() -> None:
    assert newest(TWO) == (0, "000004.png")
    assert newest(TWO.without_pictures(0, ("000004.png",))) == (1, "000003.png")
    assert newest(Album(Path())) is None


def test_a_class_that_is_renamed_keeps_its_place_and_its_pictures() -> None:
    renamed = TWO.renamed(0, "mug")
    assert [each.name for each in renamed.classes] == ["mug", "pen"]
    assert renamed.files["000001.png"] == Path("webcam/mug/000001.png")
    assert renamed.without_class(1).size == 2


@pytest.mark.parametrize(
    "name",
    [*("", "pen", "PEN", "a/b", "a\\b", "what?", ".hidden", "ends.", "nul", "COM1"), *UNFIT],
)
def test_what_no_folder_can_be_called_no_class_is_called(name: str) -> None:
    reason = why_no_name(TWO, 0, name)
    assert reason.endswith(("name.", "one."))
    assert "\n" not in reason.replace(name, "")


@pytest.mark.parametrize("name", ["cup", "Cup", "杯子", "cup of tea", "№ 5", "été", "x" * 60])
def test_whatever_people_call_things_a_class_can_be_called(name: str) -> None:
    assert why_no_name(TWO, 0, name) == ""


def test_it_takes_two_classes_with_three_pictures_each() -> None:
    assert "two classes" in why_not_enough(TWO.without_class(1))
    assert why_not_enough(TWO) == "“cup” has 2 pictures, and it takes 3 or more; take some more."
    enough = TWO.with_picture(0, "000005.png").with_picture(1, "000006.png")
    assert why_not_enough(enough) == ""
    assert why_not_enough(enough.with_class("empty")) == ""


def test_what_was_taken_back_is_said() -> None:
    fewer = TWO.without_pictures(0, ("000001.png", "000004.png"))
    assert album_in_words(TWO, fewer) == "2 pictures fewer from the webcam."
    assert album_in_words(fewer, TWO) == "2 pictures more from the webcam."
    assert album_in_words(TWO, TWO.renamed(0, "mug")) == "The classes from the webcam have other names."
    assert album_in_words(TWO.with_class("key"), TWO) == "There is one class fewer from the webcam."
    assert (
        album_in_words(TWO, Album(Path("webcam-2"))) == "The pictures from the webcam are those in webcam-2."
    )
