"""How the playground changes: pure functions on its state."""

from __future__ import annotations

from dataclasses import replace

from app.state.parts.loading_times import LoadingTimes
from app.state.parts.playground import Exhibit, PlaygroundState, Seen


def with_exhibit(playground: PlaygroundState, exhibit: Exhibit) -> PlaygroundState:
    """Another scene, or the same with other points or knobs: shown as it ends, not playing."""
    left = playground.exhibit
    kept = tuple(each for each in playground.kept if each.scene not in (left.scene, exhibit.scene))
    if left.scene != exhibit.scene:
        kept = (*kept, left)
    return replace(playground, exhibit=exhibit, kept=kept, step=None, playing=False)


def played(playground: PlaygroundState) -> PlaygroundState:
    """Going on from where it is, or from the start where it is at its end."""
    step = 0 if playground.step is None or playground.at_end else playground.step
    return replace(playground, step=step, playing=True)


def held(playground: PlaygroundState) -> PlaygroundState:
    """Where it is, not playing."""
    return replace(playground, playing=False)


def at_step(playground: PlaygroundState, step: int) -> PlaygroundState:
    """At another step, not playing."""
    most = playground.now.steps if playground.now is not None else step
    return replace(playground, step=max(0, min(step, most)), playing=False)


def advanced(playground: PlaygroundState, by: int) -> PlaygroundState:
    """So many steps further, and holding at the last. Nothing moves before the picture is known."""
    seen = playground.now
    if not playground.playing or seen is None:
        return playground
    step = min((playground.step or 0) + by, seen.steps)
    return replace(playground, step=step, playing=step < seen.steps)


def seen_now(playground: PlaygroundState, seen: Seen) -> PlaygroundState:
    """The exhibit has been drawn."""
    return replace(playground, seen=seen) if seen.exhibit == playground.shown else playground


def timed(playground: PlaygroundState, times: LoadingTimes | None) -> PlaygroundState:
    """With other measurements of how long it takes to read the data."""
    return replace(playground, loading=times)
