"""Bursts of pictures of one class: so many, or for as long as a button or a key is held."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.commands.vocabulary import CommandError
from app.state.parts.album import file_name
from app.state.parts.webcam import Taking
from app.webcam.album import AlbumDesk
from language.sentence import message

BETWEEN_SECONDS = 0.125
"""From one picture of a burst to the next: nearer ones are too much alike to teach anything."""
BURST = 20
"""Pictures that a phrase takes."""
NOT_OPEN = message("The webcam is not open; say “teach from the webcam” first.")


class Bursts:
    """Of one webcam, one at a time. `clock` returns seconds and never goes back."""

    def __init__(self, desk: AlbumDesk, clock: Callable[[], float]) -> None:
        self._desk = desk
        self._clock = clock
        self._taken_at = float("-inf")
        self._goes_on = False
        """Whether the last change of the album was a picture of this burst."""

    def take(self, number: int | None) -> str:
        """So many of the class with this number, from 1 on, or of the chosen one. Raises `CommandError`."""
        self._need_picture()
        place = self._desk.webcam.chosen if number is None else number - 1
        if place >= len(self._desk.album.classes):
            raise CommandError(
                message(
                    "There is no class {number}; there are {classes} classes.",
                    number=number,
                    classes=len(self._desk.album.classes),
                )
            )
        self._begin(Taking(place, BURST))
        return message(
            "Taking {burst} pictures of “{name}”; say “stop” to end it.",
            burst=BURST,
            name=self._desk.album.classes[place].name,
        )

    def hold(self, place: int) -> None:
        """Of the class at this place, until it is let go of. Raises `CommandError`."""
        self._need_picture()
        self._begin(Taking(place))

    def let_go(self) -> None:
        """No more of what is held; one is taken in any case."""
        taking = self._desk.webcam.taking
        if taking is not None and taking.left is None:
            self._desk.change(taking=None if taking.taken else replace(taking, left=1))

    def is_broken(self) -> None:
        """What comes next is another change, to be undone by itself."""
        self._goes_on = False

    @property
    def wants_picture(self) -> bool:
        """Whether one is to be taken now."""
        return self._desk.webcam.taking is not None and self._clock() - self._taken_at >= BETWEEN_SECONDS

    def keep(self, contents: bytes) -> None:
        """A PNG of what the webcam sees, for the album."""
        taking = self._desk.webcam.taking
        if taking is None:
            return
        self._taken_at = self._clock()
        name = file_name(self._desk.album.next_number)
        path = self._desk.album.folder / self._desk.album.classes[taking.place].name / name
        if not self._desk.write(path, contents):
            self._desk.change(taking=None)
            return
        left = None if taking.left is None else taking.left - 1
        self._desk.put(self._desk.album.with_picture(taking.place, name), continues=self._goes_on)
        self._goes_on = True
        self._desk.change(taking=None if left == 0 else Taking(taking.place, left, taking.taken + 1))

    def _begin(self, taking: Taking) -> None:
        self._goes_on, self._taken_at = False, float("-inf")
        self._desk.change(taking=taking, chosen=taking.place)

    def _need_picture(self) -> None:
        if not self._desk.webcam.is_open:
            raise CommandError(NOT_OPEN)
        if self._desk.webcam.problem:
            raise CommandError(self._desk.webcam.problem)
