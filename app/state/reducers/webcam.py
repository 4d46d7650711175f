"""What an album that was read changes in what is shown. Pure."""

from __future__ import annotations

from dataclasses import replace

from app.state.parts.album import Album
from app.state.state import State


def with_album_read(state: State, album: Album) -> State:
    """Steps of an album that was another one then would bring back what nobody has."""
    return replace(
        state,
        webcam=replace(state.webcam, album=album),
        past=tuple(step for step in state.past if not isinstance(step.now, Album)),
        future=tuple(step for step in state.future if not isinstance(step.now, Album)),
    )
