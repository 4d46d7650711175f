"""The playground as a part of the state: frozen, so that it can be taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.state.parts.loading_times import LoadingTimes

LOADING = "loading"
"""The scene that shows what was measured, not what was computed."""


@dataclass(frozen=True)
class Exhibit:
    """A scene with its points and the positions of its knobs: what "undo" takes back."""

    scene: str
    points: tuple[Point, ...] = ()
    settings: tuple[tuple[str, float], ...] = ()
    """A value for every knob of the scene, in their order."""
    preset: str = ""
    """Whose points these are; "" once a hand has changed them."""
    facts: LoadingTimes | None = None
    """What was measured for it, where a scene measures. Not in the state's own exhibits: see `shown`."""


@dataclass(frozen=True)
class Seen:
    """What was found out about an exhibit when it was drawn."""

    exhibit: Exhibit
    sentence: str
    problem: bool
    steps: int
    pace: float = 0.0
    """Steps a second, or 0 for those of the scene."""


@dataclass(frozen=True)
class PlaygroundState:
    """Everything that the playground shows."""

    exhibit: Exhibit = Exhibit("")
    """Of no scene before the session has opened the first one."""
    kept: tuple[Exhibit, ...] = ()
    """Other scenes as they were left."""
    step: int | None = None
    """Of the animation; None for its end, where a picture begins until it is played."""
    playing: bool = False
    speed: float = 1.0
    seen: Seen | None = None
    loading: LoadingTimes | None = None
    """How long it takes to read the data, as far as that was measured."""

    @property
    def shown(self) -> Exhibit:
        """The exhibit in front, with what was measured for it."""
        return replace(self.exhibit, facts=self.loading) if self.exhibit.scene == LOADING else self.exhibit

    @property
    def now(self) -> Seen | None:
        """What is known of the exhibit in front, once it has been drawn; facts may have come since."""
        seen = self.seen
        return seen if seen is not None and replace(seen.exhibit, facts=None) == self.exhibit else None

    @property
    def at_end(self) -> bool:
        """Whether there is nothing left to play."""
        return self.step is None or (self.now is not None and self.step >= self.now.steps)


@dataclass(frozen=True)
class Point:
    """A point of the plane. `label` is +1 for class A, -1 for class B; where a scene takes values, +1."""

    x: float
    y: float
    label: int = 1
