"""Figures as files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.commands.vocabulary import CommandError
from app.common.free_name import free_path
from app.state.parts.view import View
from app.state.state import State
from language.sentence import message, term

Words = Callable[[str], str]
"""An English text in the language that is wanted."""


def at_once(saving: Callable[[], str]) -> str:
    """Where nobody waits for anything else meanwhile: what to say of it."""
    return saving()


def save_figure(state: State, view: View, folder: Path, file_format: str, words: Words = str) -> Path:
    """Save a view as PNG or SVG under a name that is free, said in these words. Raises `CommandError`."""
    of_run = state.run is not None and view not in (View.DATA, View.PLAYGROUND)
    name = state.run.model.run if state.run and of_run else "hearsee"
    path = free_path(folder / f"{name}-{view.value.replace(' ', '-')}.{file_format}")
    write_figure(state, view, path, words)
    return path


def write_figure(state: State, view: View, path: Path, words: Words = str) -> None:
    """Save a view to a file; its suffix says the format. Raises `CommandError`."""
    # Here and not above: matplotlib takes most of a second, and no other command needs it.
    from app.figures.in_words import in_words
    from app.figures.of_state import figure_of
    from app.figures.style import LIGHT, styled

    figure = figure_of(state, view, LIGHT)
    if figure is None:
        raise CommandError(message("There is nothing to save yet: no {view} to show.", view=term(view.value)))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with styled(LIGHT):
            in_words(figure, words).savefig(path, dpi=200)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise CommandError(
            message(
                "The figure could not be saved as {path} ({reason}); choose another place.",
                path=path,
                reason=reason,
            )
        ) from error
