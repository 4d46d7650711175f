from __future__ import annotations

import os
from pathlib import Path

import pytest

from models.files import file_tree
from models.files.file_tree import Parts, files_below
from tests.models.deep_folders import deep_folder


class Tree:
    """What is found below a folder."""

    def __init__(self, folder: Path) -> None:
        self.failed: list[tuple[Parts, str | None]] = []
        self.found = sorted("/".join(each.parts) for each in files_below(folder, self.enters, self.note))

    def enters(self, folder: os.DirEntry[str]) -> bool:
        return folder.name != "hidden"

    def note(self, parts: Parts, error: OSError) -> None:
        self.failed.append((parts, error.strerror))


def test_all_files_are_found_but_those_in_folders_that_are_not_entered(tmp_path: Path) -> None:
    for name in ("a", "b/c", "b/d/e", "hidden/f"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert Tree(tmp_path).found == ["a", "b/c", "b/d/e"]


def test_a_folder_that_is_not_there_is_told_by_no_parts(tmp_path: Path) -> None:
    tree = Tree(tmp_path / "gone")
    assert (tree.found, tree.failed) == ([], [((), "No such file or directory")])


def test_no_depth_is_too_much_for_python(tmp_path: Path) -> None:
    (tmp_path / "here").touch()
    with deep_folder(tmp_path, "there"):
        tree = Tree(tmp_path)
    assert tree.found == ["here"]
    assert tree.failed == [(("d",) * 101, "more than 100 folders lie in each other")]


def test_circles_of_links_end_and_their_files_are_found_once(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "1").touch()
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    assert Tree(tmp_path).found == ["a/1"]


def test_links_that_lead_to_ever_more_places_come_to_an_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ten floors with ten links to the next one: as many ways as ten digits have numbers."""
    monkeypatch.setattr(file_tree, "MOST_FOLDERS", 500)
    monkeypatch.setattr(file_tree, "MOST_WAYS", 500)
    for floor in range(10):
        (tmp_path / str(floor)).mkdir()
        for link in range(10):
            (tmp_path / str(floor) / f"link{link}").symlink_to(tmp_path / str(floor + 1))
    (tmp_path / "10").mkdir()
    failed = Tree(tmp_path / "0").failed
    assert [why for _, why in failed] == ["there are more than 500 folders"]


def test_folders_that_all_link_to_each_other_are_not_walked_in_every_order(tmp_path: Path) -> None:
    """Nine folders have a million ways through them."""
    for folder in range(9):
        (tmp_path / str(folder)).mkdir()
        (tmp_path / str(folder) / "picture").touch()
        for other in range(9):
            (tmp_path / str(folder) / f"link{other}").symlink_to(tmp_path / str(other))
    tree = Tree(tmp_path)
    assert len(tree.found) <= 9 * file_tree.MOST_WAYS
    assert tree.failed == []
