"""What happened in the playground."""

from __future__ import annotations

from dataclasses import dataclass

from app.state.parts.playground import Exhibit, PlaygroundState, Seen


@dataclass(frozen=True)
class Exhibited:
    """The playground shows another scene, or the same with other points or knobs."""

    exhibit: Exhibit
    continues: bool = False
    """Whether it is one movement of the hand with the change before, and taken back with it."""


@dataclass(frozen=True)
class PlaygroundMoved:
    """The animation in the playground was played, held or put elsewhere."""

    playground: PlaygroundState


@dataclass(frozen=True)
class PlaygroundAdvanced:
    """The animation in the playground goes on by itself."""

    steps: int


@dataclass(frozen=True)
class LoadingAsked:
    """The worker has been asked to time the reading of the data."""

    batch_size: int
    most_workers: int


@dataclass(frozen=True)
class PlaygroundSeen:
    """What the playground shows was drawn."""

    seen: Seen
