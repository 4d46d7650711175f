"""Draws the next trial of an adaptive search, once what draws it is there."""

from __future__ import annotations

import importlib
import importlib.util
import threading
from collections.abc import Callable

from app.state.parts.study import StudyCourse
from app.state.parts.trials import trials
from language.sentence import message
from models.settings.adaptive_search import Tried, is_guided, revised
from models.settings.searching import SearchSpace
from models.settings.selection import Study

DRAWS = "optuna"
MISSING = message(
    "Searching adaptively needs Optuna; install it with “pip install optuna”, or search at random."
)


def is_missing() -> bool:
    """Whether what draws adaptively is not installed."""
    return importlib.util.find_spec(DRAWS) is None


def _load() -> None:
    importlib.import_module(DRAWS)


class Guide:
    """Imports Optuna in a thread of its own, since a window that waited for it would stand still.

    Until it is there, and for good where it cannot be imported, trials are those of the plan.
    """

    def __init__(self, load: Callable[[], None] = _load) -> None:
        self._load = load
        self._loading: threading.Thread | None = None
        self._ready = False

    def prepare(self, study: Study) -> None:
        """Have what will draw ready by the time it is needed."""
        if study.adaptive and self._loading is None:
            self._loading = threading.Thread(target=self._import, name="guide", daemon=True)
            self._loading.start()

    def wait(self) -> None:
        """Until it is ready, or known never to be."""
        if self._loading is not None:
            self._loading.join()

    def revised(self, course: StudyCourse, examples: int = 0) -> Study:
        """The study with the trial that comes next as what was found suggests, or as it is.

        `examples`: how many a run trains on, or 0.
        """
        study = course.study
        tried = [
            Tried(each.specification, None if each.going else each.accuracy or 0.0)
            for each in trials(course)
            if each.run is not None
        ]
        if not self._ready or not is_guided(study, tried):
            return study
        space = SearchSpace(study.searched, examples=examples)
        return revised(study, tried, space, study.runs[0].seed)

    def _import(self) -> None:
        try:
            self._load()
        except ImportError:  # half installed: the plan is as good as random search
            return
        self._ready = True
