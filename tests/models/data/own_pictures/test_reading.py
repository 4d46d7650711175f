from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
import torch

from models.data.checks import DataError
from models.data.data_set import DataSet
from models.data.images_on_disk import PagedImages
from models.data.own_pictures.form import Form
from models.data.own_pictures.reading import MOST_CLASSES, Room, read_pictures
from models.data.own_pictures.scanning import Scanning
from models.data.remarks import KEPT, Kind
from tests.models.data.own_pictures.pictures import BAD, png, write_pictures, write_zip
from tests.models.samples import is_one_sentence


class Opening:
    """Opens pictures and counts what progress was told."""

    def __init__(self, cache: Path) -> None:
        self.cache = cache
        self.told: list[Scanning] = []

    def __call__(self, path: Path, form: Form | None = None, room: Room | None = None) -> DataSet:
        self.told.clear()
        return read_pictures(path, self.cache, self.told.append, form, room)


@pytest.fixture
def opening(tmp_path: Path) -> Opening:
    return Opening(tmp_path / "cache")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_pictures(tmp_path / "pets", each=12)


def test_a_folder_of_class_folders_is_a_data_set(opening: Opening, folder: Path) -> None:
    data = opening(folder)
    assert data.name == "pets"
    assert data.classes == ("cat", "dog")
    assert data.image_shape == (28, 28)
    assert data.training_labels.bincount().tolist() == [10, 10]
    assert data.test_labels.bincount().tolist() == [2, 2]
    assert data.remarks == ()
    assert opening.told[-1] == Scanning(24, 24)


def test_images_go_with_their_labels(opening: Opening, folder: Path) -> None:
    data = opening(folder)
    for images, labels in (
        (data.training_images, data.training_labels),
        (data.test_images, data.test_labels),
    ):
        for row, label in enumerate(labels.tolist()):
            brightest = images[row].float().mean(dim=1).argmax()
            assert int(brightest) // 4 == label


def test_a_second_opening_reads_no_picture(opening: Opening, folder: Path) -> None:
    first = opening(folder)
    second = opening(folder)
    assert opening.told == []
    assert torch.equal(first.training_images, second.training_images)
    assert torch.equal(first.test_labels, second.test_labels)


def test_what_changes_in_the_folder_is_seen(opening: Opening, folder: Path) -> None:
    opening(folder)
    (folder / "cat" / "new.png").write_bytes(png(77))
    assert len(opening(folder).training_labels) + 4 == 25
    assert opening.told
    assert len(list(opening.cache.rglob("*.npy"))) == 1


@pytest.mark.parametrize("damage", ["facts.json", "*.npy"])
def test_a_damaged_cache_is_made_anew(opening: Opening, folder: Path, damage: str) -> None:
    opening(folder)
    (damaged,) = opening.cache.rglob(damage)
    damaged.write_bytes(b"?")
    assert opening(folder).classes == ("cat", "dog")
    assert opening.told


def test_a_zip_is_a_data_set_too(opening: Opening, folder: Path, tmp_path: Path) -> None:
    files = {f"pets/{path.parent.name}/{path.name}": path.read_bytes() for path in folder.rglob("*.png")}
    data = opening(write_zip(tmp_path / "my pets.zip", files))
    assert data.name == "my pets"
    assert data.classes == ("cat", "dog")
    assert len(data.training_labels) == 20


def test_folders_that_say_what_tests_are_believed(opening: Opening, tmp_path: Path) -> None:
    top = tmp_path / "pets"
    write_pictures(top / "train", each=6)
    for path in list((top / "train").rglob("0000[01].png")):
        moved = top / "test" / path.parent.name / path.name
        moved.parent.mkdir(parents=True, exist_ok=True)
        path.rename(moved)
    data = opening(top)
    assert (len(data.training_labels), len(data.test_labels)) == (8, 4)
    assert "The folders say which pictures test." in data.notices


def test_a_picture_that_trains_and_tests_only_tests(opening: Opening, tmp_path: Path) -> None:
    write_pictures(tmp_path / "pets" / "train", each=6)
    shutil.copytree(tmp_path / "pets" / "train" / "cat", tmp_path / "pets" / "test" / "cat")
    for path in list((tmp_path / "pets" / "test" / "cat").iterdir())[2:]:
        path.unlink()
    data = opening(tmp_path / "pets")
    assert (len(data.training_labels), len(data.test_labels)) == (10, 2)
    assert {remark.path.split("/")[0] for remark in data.remarks} == {"train"}


def test_every_bad_file_is_named_with_what_was_done(opening: Opening, folder: Path) -> None:
    expected = {}
    for number, (kind, (suffix, make)) in enumerate(BAD.items()):
        (folder / "dog" / f"bad{number}.{suffix}").write_bytes(make(900 + number))
        expected[f"dog/bad{number}.{suffix}"] = kind
    shutil.copy(folder / "cat" / "00001.png", folder / "cat" / "again.png")
    shutil.copy(folder / "cat" / "00002.png", folder / "dog" / "also cat.png")
    (folder / "loose.png").write_bytes(png(1))
    data = opening(folder)
    told = {(remark.path, remark.kind) for remark in data.remarks}
    assert told >= set(expected.items())
    assert told - set(expected.items()) == {
        ("cat/again.png", Kind.DUPLICATE),
        ("cat/00002.png", Kind.CONTRADICTORY),
        ("dog/also cat.png", Kind.CONTRADICTORY),
        ("loose.png", Kind.LOOSE),
    }
    kept = sum(kind in KEPT for kind in BAD)
    assert len(data.training_labels) + len(data.test_labels) == 24 + kept - 1
    assert all(remark.what and remark.done for remark in data.remarks)


def test_pictures_with_colours_keep_them(opening: Opening, folder: Path) -> None:
    for number in range(4):
        (folder / "cat" / f"colour{number}.png").write_bytes(png(number, size=(28, 28)))
    data = opening(folder)
    assert data.image_shape == (3, 32, 32)
    assert data.photographs
    assert "The pictures were made 32 × 32 pixels large, and keep their colours." in data.notices
    assert opening(folder).image_shape == (3, 32, 32)
    assert opening.told == []


def test_colours_stay_if_they_are_wanted(opening: Opening, folder: Path) -> None:
    data = opening(folder, Form(16, 20, channels=3))
    assert data.training_images.shape == (20, 3, 16, 20)


def test_that_colours_were_given_up_is_told(opening: Opening, folder: Path) -> None:
    (folder / "cat" / "colour.png").write_bytes(png(5, size=(28, 28)))
    assert "The pictures were made grey, and 28 × 28 pixels large." in opening(folder, Form()).notices


def test_what_is_larger_than_its_room_stays_on_disk(opening: Opening, folder: Path) -> None:
    data = opening(folder, room=Room(resident_bytes=1000))
    assert isinstance(data.training_images, PagedImages)
    assert any("stay on disk" in notice for notice in data.notices)
    whole = opening(folder)
    assert torch.equal(data.training_images[torch.arange(20)], whole.training_images)


def test_stopping_leaves_no_half_cache(opening: Opening, folder: Path) -> None:
    class StoppedError(Exception):
        pass

    def stop(scanning: Scanning) -> None:
        if scanning.done == 5:
            raise StoppedError

    with pytest.raises(StoppedError):
        read_pictures(folder, opening.cache, stop)
    assert [path for path in opening.cache.rglob("*") if path.is_file()] == []
    assert opening(folder).classes == ("cat", "dog")


def test_a_folder_that_vanishes_is_a_sentence(opening: Opening, folder: Path) -> None:
    def vanish(scanning: Scanning) -> None:
        if scanning.done == 3 and folder.exists():
            shutil.rmtree(folder)

    with pytest.raises(DataError, match="vanished while it was read") as caught:
        read_pictures(folder, opening.cache, vanish)
    assert is_one_sentence(str(caught.value))


def refusal(opening: Opening, path: Path) -> str:
    with pytest.raises(DataError) as caught:
        opening(path)
    assert is_one_sentence(str(caught.value))
    assert str(path) in str(caught.value)
    return str(caught.value)


def test_folders_that_cannot_be_used_say_why(opening: Opening, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "There is no picture in" in refusal(opening, empty)
    assert "is a file but no zip" in refusal(opening, write_pictures(tmp_path / "a") / "cat" / "00000.png")
    assert "in no class folders" in refusal(opening, write_pictures(tmp_path / "b") / "cat")
    single = write_pictures(tmp_path / "c", classes=("cat",))
    assert "a single class, cat" in refusal(opening, single)
    many = write_pictures(tmp_path / "d", 1, tuple(str(each) for each in range(MOST_CLASSES + 1)))
    assert "101 class folders" in refusal(opening, many)


def test_a_class_with_one_picture_is_named(opening: Opening, folder: Path) -> None:
    for path in sorted((folder / "dog").iterdir())[1:]:
        path.write_bytes(b"damaged")
    assert "The class dog" in refusal(opening, folder)
    assert "has only one picture" in refusal(opening, folder)


def test_a_cache_that_cannot_be_written_is_a_sentence(opening: Opening, folder: Path) -> None:
    opening.cache.write_text("in the way")
    with pytest.raises(DataError, match="could not be kept") as caught:
        opening(folder)
    assert is_one_sentence(str(caught.value))


def test_a_folder_that_may_not_be_read_is_a_sentence(opening: Opening, folder: Path) -> None:
    folder.chmod(0)
    try:
        if os.access(folder, os.R_OK):
            pytest.skip("this user may read everything")
        assert "cannot be read" in refusal(opening, folder)
    finally:
        folder.chmod(0o755)


def test_names_that_are_no_text_become_one_that_can_be_shown_and_kept(
    opening: Opening, folder: Path, tmp_path: Path
) -> None:
    strange = tmp_path / os.fsdecode(b"caf\xe9")
    try:
        folder.rename(strange)
        (strange / "cat").rename(strange / os.fsdecode(b"ch\xe2t"))
    except OSError:
        pytest.skip("every name is a text here")
    data = opening(strange)
    assert data.name == "caf\\udce9"
    assert data.classes == ("ch\\udce2t", "dog")
    "".join((data.name, *data.classes)).encode()
    assert data.training_labels.bincount().tolist() == [10, 10]
