"""The files of an album: a folder a class, a PNG a picture. What is removed can come back until the end."""

from __future__ import annotations

from pathlib import Path

from app.state.parts.album import Album, AlbumClass
from models.data.own_pictures.naming import in_order, is_ignored
from models.files.held_by_others import put_in_place
from models.files.user_files import read_user_file

NAME = "webcam"
"""The first album's folder; later ones have a number after it."""
LARGEST_BYTES = 2**26
"""Of a picture that somebody else put there; those taken here have a few thousand."""


class AlbumFiles:
    """Keeps the disk as the album is. Methods raise `OSError`."""

    def __init__(self) -> None:
        self._removed: dict[Path, bytes] = {}

    def write(self, path: Path, contents: bytes) -> None:
        """A picture, whole or not at all.

        Unlike settings it is not forced to the disk: ten a second could not be, and a power cut may cost the
        last seconds.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f".{path.name}.part")
        try:
            temporary.write_bytes(contents)
            put_in_place(temporary, path)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise

    def follow(self, before: Album, now: Album) -> None:
        """Move, remove and bring back files, and rename folders; what others removed stays removed."""
        if before.folder != now.folder:
            return
        was, wanted = before.files, now.files
        for picture, path in was.items():
            if picture not in wanted:
                self._remove(path)
            elif wanted[picture] != path and path.exists():
                wanted[picture].parent.mkdir(parents=True, exist_ok=True)
                path.replace(wanted[picture])
        for picture, path in wanted.items():
            if picture not in was and not path.exists():
                self._bring_back(path)
        for each in now.classes:
            (now.folder / each.name).mkdir(parents=True, exist_ok=True)
        _remove_empty(before, now)

    def _remove(self, path: Path) -> None:
        try:
            contents = read_user_file(path, LARGEST_BYTES)
            path.unlink()
        except FileNotFoundError:
            return
        self._removed[path] = contents

    def _bring_back(self, path: Path) -> None:
        contents = self._removed.pop(path, None)
        if contents is not None:
            self.write(path, contents)


def _remove_empty(before: Album, now: Album) -> None:
    """Folders of classes that are gone, unless somebody else has put something there."""
    kept = {each.name for each in now.classes}
    for each in before.classes:
        folder = before.folder / each.name
        if each.name not in kept and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def read_album(folder: Path) -> Album:
    """The album in a folder, empty where there is none. Raises `OSError`.

    Of pictures that two classes have under one name, which none were taken under, the first is known.
    """
    if not folder.is_dir():
        return Album(folder)
    names = {each.name for each in folder.iterdir() if each.is_dir() and not is_ignored(each.name)}
    seen: set[str] = set()
    classes = []
    for name in in_order(names):
        pictures = sorted(_pictures_in(folder / name) - seen)
        seen.update(pictures)
        classes.append(AlbumClass(name, tuple(pictures)))
    return Album(folder, tuple(classes))


def _pictures_in(folder: Path) -> set[str]:
    files = (each.name for each in folder.iterdir() if each.is_file() and each.suffix == ".png")
    return {each for each in files if not is_ignored(each)}


def latest_folder(pictures: Path) -> Path:
    """The folder of the youngest album among the pictures, or of the first one."""
    number, latest = 2, pictures / NAME
    while (following := pictures / f"{NAME}-{number}").is_dir():
        number, latest = number + 1, following
    return latest


def next_folder(pictures: Path) -> Path:
    """A folder for another album, beside those that are there."""
    number, folder = 2, pictures / NAME
    while folder.exists():
        number, folder = number + 1, pictures / f"{NAME}-{number}"
    return folder
