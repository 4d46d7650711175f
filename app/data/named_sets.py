"""Data sets that are opened by name, fetched first where they are not here yet."""

from __future__ import annotations

from pathlib import Path

from app.commands.invocation import Invocation
from app.commands.vocabulary import CommandError
from app.core.core import Core
from app.core.requirements import need_rest
from app.data.data import Data
from app.state.parts.question import Question
from language.sentence import message
from models.data.fashion_mnist import NAME as FASHION_MNIST
from models.data.published import BY_NAME, Published
from models.data.spoken.published import HOME, LICENCE, NAME, TOTAL_BYTES, archive_in
from models.files.user_files import is_there


def open_named(data: Data, name: str) -> str:
    """Open it, or ask whether to fetch it. What happens, in a sentence."""
    if name == FASHION_MNIST:
        data.open(None)
        return message("Opening {name}.", name=name)
    published = BY_NAME[name]
    place = _place(data.core, published)
    if place.exists():
        data.open(place)
        return message("Opening {name}.", name=name)
    need_rest(data.state)
    data.core.ask(whether_to_fetch(published))
    return ""


def fetch_named(data: Data, name: str) -> str:
    """Fetch it, unless it is here, and open it. What happens, in a sentence."""
    if name == FASHION_MNIST:
        data.open(None, fetch=True)
        return message("Opening {name}.", name=name)
    published = BY_NAME[name]
    place = _place(data.core, published)
    here = place.exists()
    data.open(place, fetch=True)
    return (
        message("Opening {name}.", name=name)
        if here
        else message("Fetching {name} ({published}).", name=name, published=size_of(published))
    )


def place_called(name: str, cache: Path) -> Path | None:
    """The place of the data set of this name, in capitals or not, with or without a hyphen; or None."""
    plain = _plain(name)
    return next((each.place(cache) for each in BY_NAME.values() if _plain(each.name) == plain), None)


def _plain(name: str) -> str:
    return name.casefold().replace("-", "").replace(" ", "")


def _place(core: Core, published: Published) -> Path:
    if core.cache is None:
        raise CommandError(
            message(
                "There is no folder to keep {published} in; open a folder that holds it instead.",
                published=published.name,
            )
        )
    return published.place(core.cache)


GIVEN_NAME = "spoken-digits"
"""What --data calls it in the terminal."""
SIZE = f"{TOTAL_BYTES / 1e6:.0f} MB"
FROM_WHERE = message("{name}, licence {licence}, from {home}", name=NAME, licence=LICENCE, home=HOME)


def open_digits(data: Data) -> str:
    """Open it, or ask whether to fetch it. What happens, in a sentence."""
    archive = _archive(data.core)
    if archive.exists():
        return _open(data, archive)
    need_rest(data.state)
    text = message(
        "Fetch the {name} ({size}, licence {licence}) from {home}? Say yes or no.",
        name=NAME,
        size=SIZE,
        licence=LICENCE,
        home=HOME,
    )
    data.core.ask(Question(text, Invocation("fetch_spoken_digits"), loses=True))
    return ""


def fetch_digits(data: Data) -> str:
    """Fetch it, unless it is here, and open it. What happens, in a sentence."""
    archive = _archive(data.core)
    if archive.exists():
        return _open(data, archive)
    data.open(archive, fetch=True)
    return message("Fetching the {from_where}.", from_where=FROM_WHERE)


def named_data(folder: Path | None, cache: Path) -> Path | None:
    """What --data means: a folder or a zip, or a data set by its name where nothing else has it."""
    if folder is None or is_there(folder):
        return folder
    return archive_in(cache) if str(folder) == GIVEN_NAME else place_called(str(folder), cache) or folder


def _open(data: Data, archive: Path) -> str:
    data.open(archive)
    return message("Opening the {name} ({licence}).", name=NAME, licence=LICENCE)


def _archive(core: Core) -> Path:
    if core.cache is None:
        raise CommandError(
            message("There is no folder to keep downloads in; open the recordings as a folder or a zip.")
        )
    return archive_in(core.cache)


def whether_to_fetch(published: Published) -> Question:
    """Ask about a data set."""
    name = published.name
    text = message("Fetch {name} ({published})? Say yes or no.", name=name, published=size_of(published))
    return Question(text, Invocation("fetch_named", {"data_name": name}), loses=True)


def size_of(published: Published) -> str:
    """Of its download, in words."""
    return f"{published.total_bytes / 1e6:.0f} MB"
