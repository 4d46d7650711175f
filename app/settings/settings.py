"""What was chosen once and for all: it is kept, and whoever computes is told."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from app.compute.messages.control import Configure, UseCluster
from app.compute.messages.data import UseCorrections
from app.core.core import Core
from app.core.feature import Feature
from app.settings.cluster import cluster_of, named_for_this_start
from app.settings.undo_words import preferences_in_words
from app.state.events.unions import Event
from app.state.parts.preferences import Preferences
from app.state.parts.undo import Part
from app.state.state import State


class KeepsPreferences(Protocol):
    """The preferences as they are kept on disk."""

    def take_as_kept(self, preferences: Preferences) -> None:
        """Write only what will differ from these: some of them are for this start alone."""

    def keep_preferences(self, preferences: Preferences) -> None:
        """Write what has changed."""


class Settings(Feature):
    """The preferences of one session."""

    def __init__(self, core: Core, kept: KeepsPreferences) -> None:
        super().__init__(core)
        self._kept = kept
        self._cluster = ""
        """The address of the one that the runner was told of last, "" for none."""

    def use_cluster_for_now(self, address: str) -> str:
        """Train there until another wish; the preferences on disk stay. Raises `CommandError`."""
        preferences = named_for_this_start(self.state.preferences, address)
        self._kept.take_as_kept(preferences)
        self.core.state = replace(self.state, preferences=preferences)
        return ""

    def configure_worker(self) -> None:
        """Tell the worker where the next runs compute."""
        chosen = self.state.preferences
        one = not chosen.several_runs
        self.core.runner.send(Configure(chosen.threads, chosen.device, chosen.precision, one))
        if cluster_of(chosen) != self._cluster:
            self._cluster = cluster_of(chosen)
            self.core.runner.send(UseCluster(self._cluster))
        if self.state.book.by_data:
            self.core.runner.send(UseCorrections(self.state.book))

    def describe(self, was: Part, now: Part) -> str | None:
        """A change of the preferences, in a sentence."""
        if isinstance(was, Preferences) and isinstance(now, Preferences):
            return preferences_in_words(was, now)
        return None

    def follow(self, event: Event, before: State, now: State) -> None:
        """Keep what has changed, and have the worker know what is about it."""
        if now.preferences == before.preferences:
            return
        self._kept.keep_preferences(now.preferences)
        if _computing(now.preferences) != _computing(before.preferences):
            self.configure_worker()


def _computing(preferences: Preferences) -> tuple[int | str, ...]:
    chosen = preferences.threads, preferences.device, preferences.precision, preferences.several_runs
    return (*chosen, cluster_of(preferences))
