"""What a scene of the playground is.

To add a scene, say "fountain":

1. `models/playground/fountain.py`: its mathematics, pure numpy on small arrays.
2. `fountain.py` beside this file: facts as a frozen dataclass `FountainPicture(Picture)`, and its scene,
   `FountainScene`, which derives from `Scene` and computes them from settings and points. Its one instance
   goes into `registry.py`, beside it too. Bad input is no error: it is a picture whose `sentence` says what
   is wrong and whose `problem` is True; the points are drawn all the same.
3. `app/playground/slots.py`: what is said for the scene, its presets and its knobs, in both languages.
4. `app/figures/playground/fountain.py`: a `Drawing` of these facts, named in `drawings.py` beside it.
5. Tests beside all of them, translations (`python -m tests.translations`), and the table of
   `docs/playground.md`.

`picture` is called beside the window, in the thread that draws, and in the terminal, so it may take a while
and may import what is slow, but it must be pure: the same settings and points give the same picture.
Everything about one run is computed at once; the animation only walks through its `steps`.
Texts are English in the source; whoever shows them has them translated.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from app.state.parts.loading_times import LoadingTimes
from app.state.parts.playground import Point

REACH = 3.0
"""Points lie within ±3 in both directions, in every scene."""
MOST_POINTS = 200
Value = float | int | str | bool | None
"""What a number of a picture may be; None for none, where there is nothing to measure."""


class Takes(Enum):
    """Which points a scene takes from the hand."""

    NONE = auto()
    VALUES = auto()
    """A point is an input and its target; all of one kind."""
    CLASSES = auto()


@dataclass(frozen=True)
class Knob:
    """A number that can be turned, or one of some choices."""

    name: str
    """Its key in the settings, one for all scenes that have such a knob."""
    title: str
    low: float
    high: float
    usual: float
    whole: bool = True
    logarithmic: bool = False
    """Whether the slider goes by factors."""
    choices: tuple[str, ...] = ()
    """Titles of 0, 1, 2... where it chooses instead of measuring."""


@dataclass(frozen=True)
class Preset:
    """Points, and settings that differ from the usual ones, under a name."""

    name: str
    """Its key, one for all scenes that have such a preset."""
    title: str
    points: tuple[Point, ...] = ()
    settings: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Picture:
    """What there is to see, of one run of one scene. Scenes add their own facts."""

    sentence: str
    """What is to be seen, or what is wrong with the points, in one or two English sentences."""
    problem: bool = False
    """Whether the points or settings cannot be worked with."""
    steps: int = 0
    """How many steps the animation has, from 0 to `steps`; 0 where nothing moves by itself."""
    pace: float = 0.0
    """Steps a second at the usual speed, where it is not the scene's."""
    numbers: tuple[tuple[str, Value], ...] = ()
    """The run in numbers, for the terminal: short English names, and exact values."""


class Scene(ABC):
    """One idea of the notes."""

    name: str
    """Its key."""
    title: str
    summary: str
    """What it shows, in one sentence."""
    takes: Takes = Takes.NONE
    knobs: tuple[Knob, ...] = ()
    presets: tuple[Preset, ...]
    """At least one; the first is what the scene opens with."""
    pace: float = 10.0
    """Steps of the animation a second, at the usual speed."""
    moves: bool = True
    """Whether its pictures have steps to walk through."""
    action: tuple[str, str] | None = None
    """A command that a button offers, and what is on the button: for a scene that measures."""

    @abstractmethod
    def picture(self, settings: Mapping[str, float], points: tuple[Point, ...]) -> Picture:
        """The facts. `settings` has a value within its range for every knob."""

    def measured(self, settings: Mapping[str, float], facts: LoadingTimes) -> Picture:
        """The same, where there is something that was measured; for a scene that measures."""
        raise NotImplementedError

    def knob(self, name: str) -> Knob | None:
        """The knob of this name, if the scene has it."""
        return next((each for each in self.knobs if each.name == name), None)

    def preset(self, name: str) -> Preset | None:
        """The preset of this name, if the scene has it."""
        return next((each for each in self.presets if each.name == name), None)
