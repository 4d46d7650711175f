from __future__ import annotations

import pytest

from models.data.own_pictures.layout import layout
from models.data.own_pictures.naming import Part, in_order
from models.data.own_pictures.places import Entry
from models.data.remarks import Kind


def entries(*paths: str) -> list[Entry]:
    return [Entry(tuple(path.split("/")), 1, "") for path in paths]


def classes(*paths: str) -> dict[str, tuple[str, Part]]:
    return {each.entry.path: (each.class_name, each.part) for each in layout(entries(*paths)).assigned}


def test_the_folder_of_a_picture_is_its_class() -> None:
    assert classes("cat/1.png", "dog/2.JPG") == {
        "cat/1.png": ("cat", Part.EITHER),
        "dog/2.JPG": ("dog", Part.EITHER),
    }


def test_a_class_is_one_line_without_what_no_one_sees() -> None:
    assert [
        name for name, _ in classes("\x1b[2Jcat/1.png", "dog\n\u202e/1.png", "\udcff/1.png").values()
    ] == [
        r"\x1b[2Jcat",
        r"dog\n\u202e",
        r"\udcff",
    ]


def test_folders_in_a_class_folder_belong_to_the_class() -> None:
    assert set(classes("cat/a/1.png", "cat/2.png", "dog/b/c/3.png").values()) == {
        ("cat", Part.EITHER),
        ("dog", Part.EITHER),
    }


def test_a_folder_around_all_is_no_class() -> None:
    assert classes("pets/cat/1.png", "pets/dog/2.png")["pets/cat/1.png"] == ("cat", Part.EITHER)


@pytest.mark.parametrize("around", ["", "pets/"])
def test_folders_say_what_trains_and_what_tests(around: str) -> None:
    found = classes(f"{around}Train/cat/1.png", f"{around}Train/dog/2.png", f"{around}Test/cat/3.png")
    assert found[f"{around}Train/dog/2.png"] == ("dog", Part.TRAINING)
    assert found[f"{around}Test/cat/3.png"] == ("cat", Part.TEST)


def test_pictures_for_validation_train() -> None:
    found = layout(entries("train/cat/1.png", "val/cat/2.png", "test/dog/3.png"))
    assert [each.part for each in found.assigned] == [Part.TRAINING, Part.TRAINING, Part.TEST]
    assert found.validation_trains
    assert found.has_test


def test_without_a_test_folder_any_picture_may_test() -> None:
    found = layout(entries("train/cat/1.png", "val/dog/2.png"))
    assert {each.part for each in found.assigned} == {Part.EITHER}
    assert not found.has_test


def test_notes_beside_train_and_test_change_nothing() -> None:
    found = layout(entries("train/cat/1.png", "test/cat/2.png", "docs/readme.txt", "labels.csv"))
    assert [each.class_name for each in found.assigned] == ["cat", "cat"]
    assert {remark.path for remark in found.remarks} == {"docs/readme.txt", "labels.csv"}


def test_a_class_may_be_called_test() -> None:
    assert classes("test/1.png", "exam/2.png")["test/1.png"] == ("test", Part.EITHER)


def test_what_is_in_no_class_and_what_is_no_picture_is_told() -> None:
    found = layout(entries("1.png", "cat/notes.txt", "cat/1.png", "dog/IMG_1"))
    assert {(remark.path, remark.kind) for remark in found.remarks} == {
        ("1.png", Kind.LOOSE),
        ("cat/notes.txt", Kind.NO_PICTURE),
    }
    assert [each.entry.path for each in found.assigned] == ["cat/1.png", "dog/IMG_1"]


def test_classes_are_in_the_order_in_which_people_count() -> None:
    assert in_order({"10", "9", "B2", "b10", "a"}) == ("9", "10", "a", "B2", "b10")
    assert len(in_order({"9" * 5000, "1"})) == 2
