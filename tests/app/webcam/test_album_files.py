from pathlib import Path

import pytest

from app.state.parts.album import Album, AlbumClass
from app.webcam.album_files import AlbumFiles, latest_folder, next_folder, read_album


@pytest.fixture
def album(tmp_path: Path) -> Album:
    """Two classes on the disk, whose files hold their names."""
    made = Album(
        tmp_path / "webcam",
        (AlbumClass("cup", ("000001.png", "000002.png")), AlbumClass("pen", ("000003.png",))),
    )
    files = AlbumFiles()
    for name, path in made.files.items():
        files.write(path, name.encode())
    return made


def on_disk(folder: Path) -> set[str]:
    return {each.relative_to(folder).as_posix() for each in folder.rglob("*")}


def test_what_is_on_the_disk_is_read_again(album: Album) -> None:
    (album.folder / ".hidden").mkdir()
    (album.folder / "cup" / "notes.txt").write_text("mine")
    assert read_album(album.folder) == album


def test_where_nothing_is_the_album_is_empty(tmp_path: Path) -> None:
    assert read_album(tmp_path / "none") == Album(tmp_path / "none")


def test_a_name_that_two_classes_have_is_known_once(album: Album) -> None:
    (album.folder / "pen" / "000001.png").write_bytes(b"another")
    assert read_album(album.folder) == album


def test_what_is_removed_comes_back_as_it_was(album: Album) -> None:
    files, fewer = AlbumFiles(), album.without_class(0)
    files.follow(album, fewer)
    assert on_disk(album.folder) == {"pen", "pen/000003.png"}
    files.follow(fewer, album)
    assert (album.folder / "cup" / "000002.png").read_bytes() == b"000002.png"
    assert read_album(album.folder) == album


def test_a_class_that_is_renamed_takes_its_files_along_and_back(album: Album) -> None:
    files, renamed = AlbumFiles(), album.renamed(0, "mug")
    files.follow(album, renamed)
    assert on_disk(album.folder) == {"mug", "mug/000001.png", "mug/000002.png", "pen", "pen/000003.png"}
    files.follow(renamed, album)
    assert read_album(album.folder) == album


def test_a_picture_removed_before_its_class_was_renamed_comes_back_into_the_renamed_one(album: Album) -> None:
    files = AlbumFiles()
    fewer = album.without_pictures(0, ("000001.png",))
    files.follow(album, fewer)
    files.follow(fewer, fewer.renamed(0, "mug"))
    files.follow(fewer.renamed(0, "mug"), fewer)
    files.follow(fewer, album)
    assert read_album(album.folder) == album


def test_files_of_others_are_left_alone_and_those_that_others_removed_are_missed_without_an_error(
    album: Album,
) -> None:
    (album.folder / "cup" / "mine.txt").write_text("mine")
    (album.folder / "cup" / "000001.png").unlink()
    AlbumFiles().follow(album, album.without_class(0))
    assert on_disk(album.folder) == {"cup", "cup/mine.txt", "pen", "pen/000003.png"}


def test_another_album_leaves_the_first_alone(album: Album, tmp_path: Path) -> None:
    AlbumFiles().follow(album, Album(tmp_path / "webcam-2"))
    assert read_album(album.folder) == album


def test_the_youngest_album_is_gone_on_with_and_the_next_one_is_beside_it(tmp_path: Path) -> None:
    assert latest_folder(tmp_path) == next_folder(tmp_path) == tmp_path / "webcam"
    (tmp_path / "webcam").mkdir()
    assert (latest_folder(tmp_path), next_folder(tmp_path)) == (tmp_path / "webcam", tmp_path / "webcam-2")
    (tmp_path / "webcam-2").mkdir()
    assert (latest_folder(tmp_path), next_folder(tmp_path)) == (tmp_path / "webcam-2", tmp_path / "webcam-3")


def test_a_picture_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "cup").write_text("a file where the folder would be")
    with pytest.raises(OSError, match="cup"):
        AlbumFiles().write(tmp_path / "cup" / "000001.png", b"picture")
    assert on_disk(tmp_path) == {"cup"}
