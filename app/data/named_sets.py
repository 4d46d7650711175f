"""Data sets that are opened by name, fetched first where they are not here yet."""

from __future__ import annotations

from pathlib import Path

from app.commands.vocabulary import CommandError
from app.core.core import Core
from app.voice.offering import size_of, whether_to_fetch
from models.fashion_mnist import NAME as FASHION_MNIST
from models.published import BY_NAME, Published


def open_named(session: Core, name: str) -> str:
    """Open it, or ask whether to fetch it. What happens, in a sentence."""
    if name == FASHION_MNIST:
        session.open_data(None)
        return f"Opening {name}."
    published = BY_NAME[name]
    place = _place(session, published)
    if place.exists():
        session.open_data(place)
        return f"Opening {name}."
    session.need_rest()
    session.ask(whether_to_fetch(published))
    return ""


def fetch_named(session: Core, name: str) -> str:
    """Fetch it, unless it is here, and open it. What happens, in a sentence."""
    if name == FASHION_MNIST:
        session.open_data(None, fetch=True)
        return f"Opening {name}."
    published = BY_NAME[name]
    place = _place(session, published)
    here = place.exists()
    session.open_data(place, fetch=True)
    return f"Opening {name}." if here else f"Fetching {name} ({size_of(published)})."


def place_called(name: str, cache: Path) -> Path | None:
    """The place of the data set of this name, in capitals or not, with or without a hyphen; or None."""
    plain = _plain(name)
    return next((each.place(cache) for each in BY_NAME.values() if _plain(each.name) == plain), None)


def _plain(name: str) -> str:
    return name.casefold().replace("-", "").replace(" ", "")


def _place(session: Core, published: Published) -> Path:
    if session.cache is None:
        raise CommandError(
            f"There is no folder to keep {published.name} in; open a folder that holds it instead."
        )
    return published.place(session.cache)
