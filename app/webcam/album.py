"""The album of the webcam's pictures: as the session knows it, and as the disk has it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from app.core.core import Core
from app.state.events.webcam import AlbumChanged, AlbumRead, WebcamChanged
from app.state.parts.album import Album
from app.state.parts.conversation import Speaker
from app.state.parts.webcam import Webcam
from app.webcam.album_files import AlbumFiles, latest_folder, read_album
from language.sentence import message, plain_string
from models.files.whole_files import remedy


class AlbumDesk:
    """Changes the album of one session, and what else the state has of the webcam."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._files = AlbumFiles()

    @property
    def webcam(self) -> Webcam:
        """All that the state has of it."""
        return self._core.state.webcam

    @property
    def album(self) -> Album:
        """The one that is open."""
        return self.webcam.album

    def change(self, **changes: Any) -> None:
        """What the state has of the webcam beside the album."""
        self._core.receive(WebcamChanged(replace(self.webcam, **changes)))

    def put(self, album: Album, *, continues: bool = False) -> None:
        """The album is this from now on; with `continues` one undo takes back what was before it too."""
        self._core.receive(AlbumChanged(album, continues))

    def follow(self, before: Album, now: Album) -> None:
        """Have the disk as the album is now."""
        try:
            self._files.follow(before, now)
        except OSError as error:
            self._warn(error, message("The pictures in {folder} could not be changed", folder=now.folder))
            self.read()

    def read(self) -> None:
        """The album as the disk has it; the youngest, where none is known."""
        known = self.album.folder
        folder = known if known.parent == self._core.pictures_folder else self._latest()
        try:
            album = read_album(folder)
        except OSError as error:
            self._warn(error, message("The pictures in {folder} cannot be read", folder=folder))
            album = Album(folder)
        album = self.with_first_classes(album)
        if _as_on_disk(album) != _as_on_disk(self.album):
            self._core.receive(AlbumRead(album))
            self.change(chosen=0)

    def write(self, path: Path, contents: bytes) -> bool:
        """Have a picture on the disk. Whether it could be; where not, that is told."""
        try:
            self._files.write(path, contents)
        except OSError as error:
            self._warn(error, message("The picture could not be kept as {path}", path=path))
            return False
        return True

    def with_first_classes(self, album: Album) -> Album:
        """Two classes to begin with: there is nothing to learn from fewer."""
        while len(album.classes) < 2:
            album = album.with_class(self.free_name(album))
        return album

    def free_name(self, album: Album) -> str:
        """For one more class, in the language of the window."""
        number, taken = len(album.classes) + 1, {each.name.casefold() for each in album.classes}
        while (name := self._numbered(number)).casefold() in taken:
            number += 1
        return name

    def _numbered(self, number: int) -> str:
        return plain_string(self._core.words(message("Class {number}", number=number)))

    def _warn(self, error: OSError, what: str) -> None:
        reason = error.strerror or type(error).__name__
        self._core.tell(
            Speaker.PROBLEM,
            message(
                "{what} ({reason}); {error}, and what is there already is kept.",
                what=what,
                reason=reason,
                error=remedy(error),
            ),
        )

    def _latest(self) -> Path:
        return latest_folder(self._core.pictures_folder)


def _as_on_disk(album: Album) -> tuple[Path, frozenset[tuple[str, tuple[str, ...]]]]:
    """What is the same whatever order the classes are in, and whether those without pictures are there."""
    return album.folder, frozenset((each.name, each.pictures) for each in album.classes if each.pictures)
