"""An album: classes, and the pictures that were taken of each. Frozen, and without the disk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.common.folder_names import NO_NAME, means_another
from app.common.words.numbers import counted
from language.sentence import message
from models.data.own_pictures.naming import FEWEST_PICTURES, PARTS, is_ignored

MOST_CLASSES = 20
"""More than can be shown to a camera in turn."""
LONGEST_NAME = 60
"""Letters of a class's name, which is a folder's too."""


@dataclass(frozen=True)
class AlbumClass:
    """Something to be told from the others."""

    name: str
    pictures: tuple[str, ...] = ()
    """The names of their files, the oldest first. In an album every name is there once."""


@dataclass(frozen=True)
class Album:
    """A folder with a folder of pictures for every class."""

    folder: Path
    classes: tuple[AlbumClass, ...] = ()

    @property
    def size(self) -> int:
        """How many pictures there are."""
        return sum(len(each.pictures) for each in self.classes)

    @property
    def files(self) -> dict[str, Path]:
        """Where every picture is, by the name of its file."""
        return {
            picture: self.folder / each.name / picture for each in self.classes for picture in each.pictures
        }

    @property
    def next_number(self) -> int:
        """For the name of the next picture: one more than any has had that is there."""
        numbers = (number_of(picture) for each in self.classes for picture in each.pictures)
        return max(numbers, default=0) + 1

    def with_class(self, name: str) -> Album:
        """One more class, at the end."""
        return replace(self, classes=(*self.classes, AlbumClass(name)))

    def without_class(self, place: int) -> Album:
        """Without the class at this place."""
        return replace(self, classes=(*self.classes[:place], *self.classes[place + 1 :]))

    def renamed(self, place: int, name: str) -> Album:
        """With another name for the class at this place."""
        return self._with(place, replace(self.classes[place], name=name))

    def with_picture(self, place: int, picture: str) -> Album:
        """With one more picture of the class at this place."""
        there = self.classes[place]
        return self._with(place, replace(there, pictures=(*there.pictures, picture)))

    def without_pictures(self, place: int, pictures: Sequence[str]) -> Album:
        """Without these pictures of the class at this place."""
        there = self.classes[place]
        kept = tuple(each for each in there.pictures if each not in pictures)
        return self._with(place, replace(there, pictures=kept))

    def _with(self, place: int, changed: AlbumClass) -> Album:
        return replace(self, classes=(*self.classes[:place], changed, *self.classes[place + 1 :]))


def file_name(number: int) -> str:
    """What the picture with this number is called; names are in the order of the pictures."""
    return f"{number:06d}.png"


def number_of(picture: str) -> int:
    """The number in a file's name, or 0 where it has none."""
    stem = picture.partition(".")[0]
    return int(stem) if stem.isascii() and stem.isdigit() and len(stem) < 10 else 0


def newest(album: Album) -> tuple[int, str] | None:
    """The class and the name of the picture that was taken last."""
    lasts = [(place, each.pictures[-1]) for place, each in enumerate(album.classes) if each.pictures]
    return max(lasts, key=lambda last: number_of(last[1]), default=None)


def why_no_name(album: Album, place: int | None, name: str) -> str:
    """Why the class at this place, or with None a new one, cannot be called so: a sentence, or ""."""
    others = {each.name.casefold() for at, each in enumerate(album.classes) if at != place}
    if not name:
        return message("A class needs a name; type one.")
    if name.casefold() in others:
        return message("There is a class called “{name}” already; choose another name.", name=name)
    if len(name) > LONGEST_NAME:
        return message(
            "The name of a class has at most {longest_name} letters; choose a shorter one.",
            longest_name=LONGEST_NAME,
        )
    unfit = NO_NAME & set(name) or not name.isprintable() or means_another(name)
    if unfit or is_ignored(name) or name.casefold() in PARTS:
        return message("“{name}” cannot be the name of a folder of pictures; choose another name.", name=name)
    return ""


def why_not_enough(album: Album) -> str:
    """Why nothing can be learnt from the album yet, in a sentence, or ""."""
    with_pictures = [each for each in album.classes if each.pictures]
    if len(with_pictures) < 2:
        return message("It takes pictures of two classes or more: something, and what it is told from.")
    for each in with_pictures:
        if len(each.pictures) < FEWEST_PICTURES:
            there = counted(len(each.pictures), "picture")
            return message(
                "“{each}” has {there}, and it takes {fewest_pictures} or more; take some more.",
                each=each.name,
                there=there,
                fewest_pictures=FEWEST_PICTURES,
            )
    return ""


def album_in_words(was: Album, now: Album) -> str:
    """What is different now, in a sentence."""
    if was.folder != now.folder:
        folder = now.folder.name
        return message("The pictures from the webcam are those in {folder}.", folder=folder)
    gained, lost = now.size - was.size, len(was.classes) - len(now.classes)
    if gained > 0:
        return message("{gained} more from the webcam.", gained=counted(gained, "picture"))
    if gained < 0:
        return message("{value} fewer from the webcam.", value=counted(-gained, "picture"))
    if lost:
        return (
            message("There is one class fewer from the webcam.")
            if lost > 0
            else message("There is one class more again.")
        )
    return message("The classes from the webcam have other names.")
