"""What a session does with the webcam: takes pictures into an album, opens it, and has a model name them.

The window brings the pictures; when and of what they are taken is decided here, without it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from app.commands.vocabulary import CommandError
from app.common.words.numbers import counted
from app.compute.messages.predictions import PredictPicture
from app.core.core import Core
from app.core.feature import Feature
from app.core.requirements import run_is_going, trained_model
from app.data.data import Data
from app.state.events.unions import Event
from app.state.parts.album import MOST_CLASSES, Album, album_in_words, newest, why_no_name, why_not_enough
from app.state.parts.conversation import Speaker
from app.state.parts.undo import Part
from app.state.parts.webcam import WEBCAM, Webcam
from app.state.state import State
from app.webcam.album import AlbumDesk
from app.webcam.album_files import next_folder
from app.webcam.bursts import NOT_OPEN, Bursts
from language.sentence import message

TRY_AGAIN_SECONDS = 1.0
"""After which a model that could not be asked is asked again."""
NO_WINDOW = message("The webcam needs the window; start it with “hearsee” alone.")
OPENED = message("The webcam is on while its window is open; its pictures stay on this computer.")


class WebcamDesk(Feature):
    """Acts for one session. `clock` returns seconds and never goes back.

    Methods that give a sentence raise `CommandError` for what cannot be done; the others tell it.
    """

    def __init__(self, core: Core, data: Data, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(core)
        self._data, self._clock = data, clock
        self._album_desk = AlbumDesk(core)
        self._bursts = Bursts(self._album_desk, clock)
        self._asked_at = float("-inf")

    # ---- commands

    def open(self) -> str:
        """Show what the webcam sees, and the album. What that means, in a sentence."""
        if not self.core.asks_for_places:
            raise CommandError(NO_WINDOW)
        webcam = self._webcam
        if not webcam.is_open:
            self._album_desk.read()
        self._album_desk.change(is_open=True, asked=webcam.asked + 1)
        return OPENED

    def turn_off(self) -> str:
        """See nothing more; what was taken is kept."""
        if not self._webcam.is_open:
            raise CommandError(message("The webcam is not open, so there is nothing to close."))
        self._album_desk.change(
            is_open=False, taking=None, looks=False, waits=False, seen=None, note="", problem=""
        )
        return message("The webcam is off; what was taken is kept.")

    def take_pictures(self, number: int | None) -> str:
        """Take a burst of the class with this number, from 1 on, or of the chosen one."""
        return self._bursts.take(number)

    def stop(self) -> str:
        """End what the webcam is at, unless a run goes on. What ends, in a sentence, or "" for nothing."""
        if run_is_going(self.state):
            return ""
        if self._webcam.taking is not None:
            taken = self._webcam.taking.taken
            self._album_desk.change(taking=None)
            return message("Stopped; {taken} taken.", taken=counted(taken, "picture"))
        if self._webcam.looks:
            self.stop_looking()
            return message("The model looks at the webcam no more.")
        return ""

    def add_class(self) -> str:
        """One more class, whose name is to be typed."""
        self._need_open()
        if len(self._album.classes) >= MOST_CLASSES:
            raise CommandError(
                message(
                    "There are {most_classes} classes, which are the most that fit here.",
                    most_classes=MOST_CLASSES,
                )
            )
        self._album_desk.put(self._album.with_class(self._album_desk.free_name(self._album)))
        self._album_desk.change(chosen=len(self._album.classes) - 1, naming=self._webcam.naming + 1)
        return message("Type the name of the new class.")

    def remove_last(self) -> str:
        """Remove the picture that was taken last."""
        self._need_open()
        last = newest(self._album)
        if last is None:
            raise CommandError(message("No picture has been taken yet, so there is none to remove."))
        place, picture = last
        self.remove_pictures(place, (picture,))
        name = self._album.classes[place].name
        return message("Removed the last picture of “{name}”; say “undo” to have it again.", name=name)

    def begin_anew(self) -> str:
        """An empty album beside those that are there."""
        self._need_open()
        if not self._album.size:
            raise CommandError(
                message("This set of pictures is empty still, so there is no need for another one.")
            )
        self._album_desk.put(
            self._album_desk.with_first_classes(Album(next_folder(self.core.pictures_folder)))
        )
        self._album_desk.change(chosen=0, taking=None)
        return message(
            "A new set of pictures; the ones before are kept in {pictures_folder}.",
            pictures_folder=self.core.pictures_folder,
        )

    def learn(self) -> str:
        """Open the album as a data set."""
        if not self._webcam.is_open:
            self._album_desk.read()
        reason = why_not_enough(self._album)
        if reason:
            raise CommandError(reason)
        self._data.open(self._album.folder)
        self._album_desk.change(taking=None, opened=self._album)
        return message("Opening {folder}.", folder=self._album.folder)

    def look(self) -> str:
        """Have the model name what the webcam sees, from now on."""
        session = self.core
        if not run_is_going(session.state):
            trained_model(session.state)
        if not self._webcam.is_open:
            self.open()
        else:
            self._album_desk.change(asked=self._webcam.asked + 1)
        self._asked_at = float("-inf")
        self._album_desk.change(looks=True, waits=False, note="", seen=None)
        return message("The model names what the webcam sees; say “stop” to end it.")

    def use_next_camera(self) -> str:
        """See through another camera."""
        self._need_open()
        there = self._webcam.cameras
        if len(there) < 2:
            raise CommandError(message("There is no other camera; plug one in first."))
        now = self.core.state.preferences.camera
        following = there[(there.index(now) + 1) % len(there)] if now in there else there[1]
        self.core.prefer(camera=following)
        return message("The camera is {following}.", following=following)

    # ---- what the window does without a sentence

    def press(self, place: int) -> None:
        """Take pictures of the class at this place until it is released."""
        if self._is_class(place):
            self.core.attempt(lambda: self._bursts.hold(place))

    def release(self) -> None:
        """No more of them; one is taken in any case."""
        self._bursts.let_go()

    def choose(self, place: int) -> None:
        """The class that is taken where none is named."""
        if self._is_class(place) and place != self._webcam.chosen:
            self._album_desk.change(chosen=place)

    def rename(self, place: int, name: str) -> None:
        """Give a class another name; one that cannot be is told, and nothing changes."""
        name = " ".join(name.split())
        if not self._is_class(place) or name == self._album.classes[place].name:
            return
        reason = why_no_name(self._album, place, name)
        if reason:
            self.core.tell(Speaker.PROBLEM, reason)
        else:
            self._album_desk.put(self._album.renamed(place, name))

    def remove_class(self, place: int) -> None:
        """Remove a class with all its pictures; “undo” brings them back."""
        if self._is_class(place):
            self._album_desk.change(
                taking=None, chosen=max(0, min(self._webcam.chosen, len(self._album.classes) - 2))
            )
            self._album_desk.put(self._album.without_class(place))

    def remove_pictures(self, place: int, pictures: Sequence[str]) -> None:
        """Remove pictures of a class; “undo” brings them back."""
        self._bursts.is_broken()
        self._album_desk.put(self._album.without_pictures(place, pictures))

    def stop_looking(self) -> None:
        """The model looks no more."""
        self._album_desk.change(looks=False, waits=False, seen=None, note="")

    def cameras_found(self, names: tuple[str, ...]) -> None:
        """These are the cameras that are there."""
        if names != self._webcam.cameras:
            self._album_desk.change(cameras=names)

    def trouble(self, problem: str) -> None:
        """Why nothing can be seen, or "" where something can; what was being taken ends, what was is kept."""
        if problem != self._webcam.problem:
            self._album_desk.change(problem=problem, **({"taking": None} if problem else {}))

    # ---- pictures

    @property
    def wants_picture(self) -> bool:
        """Whether one is to be taken now."""
        return self._bursts.wants_picture

    @property
    def wants_look(self) -> bool:
        """Whether a picture is to be named now: the last answer is in, so that they never pile up."""
        webcam = self._webcam
        rests = bool(webcam.note) and self._clock() - self._asked_at < TRY_AGAIN_SECONDS
        return webcam.looks and not webcam.waits and not rests

    def keep_picture(self, contents: bytes) -> None:
        """A PNG of what the webcam sees, for the album."""
        self._bursts.keep(contents)

    def name_picture(self, contents: bytes) -> None:
        """A PNG of what the webcam sees, for the model."""
        self._asked_at = self._clock()
        try:
            model = trained_model(self.core.state)
        except CommandError as error:
            if str(error) != self._webcam.note:
                self._album_desk.change(note=str(error), seen=None)
            return
        self._album_desk.change(waits=True, note="")
        # Beside what else is looked at: the answer comes back under this name.
        self.core.runner.send(PredictPicture(model, WEBCAM, None, contents))

    def follow(self, event: Event, before: State, now: State) -> None:
        """Have the disk as the album is now."""
        if now.webcam.album != before.webcam.album:
            self._album_desk.follow(before.webcam.album, now.webcam.album)

    def describe(self, was: Part, now: Part) -> str | None:
        """A change of the album, in a sentence."""
        if isinstance(was, Album) and isinstance(now, Album):
            return album_in_words(was, now)
        return None

    # ---- the rest

    @property
    def _webcam(self) -> Webcam:
        return self.core.state.webcam

    @property
    def _album(self) -> Album:
        return self._webcam.album

    def _is_class(self, place: int) -> bool:
        return 0 <= place < len(self._album.classes)

    def _need_open(self) -> None:
        if not self._webcam.is_open:
            raise CommandError(NOT_OPEN)

    def _need_picture(self) -> None:
        self._need_open()
        if self._webcam.problem:
            raise CommandError(self._webcam.problem)
