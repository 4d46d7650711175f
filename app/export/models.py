"""Taking models away, and bringing them in: what a session does about it. The worker reads and writes."""

from __future__ import annotations

import time
from pathlib import Path

from app.commands.vocabulary import CommandError
from app.compute.messages.models import Export, ImportModel, ModelImported
from app.core.feature import Feature
from app.core.requirements import NOTHING_TRAINED, need_data_of, need_rest
from app.runs.core import HistoryCore
from app.runs.history.database import HistoryError
from app.runs.runs import RunShelf
from app.state.events.runs import ModelKept, RunRestored, TakingBegun
from app.state.events.unions import Event
from app.state.parts.dialog import Dialog
from app.state.parts.run import Run
from app.state.state import State
from language.sentence import message
from models.settings.titles import model_title


class Taking(Feature):
    """The exports and imports of one session. Whatever cannot be done raises `CommandError`."""

    core: HistoryCore

    def __init__(self, core: HistoryCore, shelf: RunShelf) -> None:
        super().__init__(core)
        self._shelf = shelf

    def ask_where(self, number: int | None) -> str:
        """Have the user choose where a run's model is written; where nobody can be asked, it is written.

        Without a number it is the run in view. What is done, in a sentence, or "".
        """
        run = self._run(number)
        if self.core.asks_for_places:
            self.core.open_dialog(Dialog.EXPORT, run.number)
            return ""
        return self._export(run, self.core.pictures_folder)

    def export(self, number: int, within: Path) -> str:
        """Write a run's model as a folder in `within`. What is done, in a sentence."""
        return self._export(self._run(number or None), within)

    def ask_which(self) -> None:
        """Have the user choose a model to be brought in."""
        need_rest(self.core.state)
        self.core.open_dialog(Dialog.IMPORT)

    def bring_in(self, path: Path) -> str:
        """Have a model read from a file or a folder. What is done, in a sentence."""
        self._need_rest()
        self.core.receive(TakingBegun(message("Reading {path}", path=path.name)))
        self.core.runner.send(ImportModel(path))
        return message("Importing {path}.", path=path)

    def follow(self, event: Event, before: State, now: State) -> None:
        """Keep a model that was read as a run of the history."""
        if isinstance(event, ModelImported):
            self.core.attempt(lambda: self._keep(event))

    def _keep(self, event: ModelImported) -> None:
        history = self.core.history
        try:
            run = history.run(history.adopt(event, note=self.core.words(_origin(event))).number)
        except HistoryError as error:
            raise CommandError(
                message(
                    "The model in {path} was read and could not be kept. {error}",
                    path=event.path,
                    error=error,
                )
            ) from error
        self.core.receive(RunRestored(run))
        self.core.receive(ModelKept(run.number, _in_words(event, run.number)))

    def _export(self, run: Run, within: Path) -> str:
        self._need_rest()
        need_data_of(self.core.state, run)
        if self.core.state.data is None:
            raise CommandError(
                message(
                    "Exporting needs the data set, on which the files are compared with the model; "
                    "try again once it is open."
                )
            )
        title = model_title(run.specification.model)
        self.core.receive(TakingBegun(message("Exporting {run}", run=run.model.run)))
        self.core.runner.send(Export(run.model, within, title, run.epochs, run.finished, run.conditions))
        return message("Exporting {run} into {within}.", run=run.model.run, within=within)

    def _run(self, number: int | None) -> Run:
        """The run of a number or the one in view, whose model can be used."""
        self._need_rest()
        in_view = self.core.state.run
        if number is None or (in_view is not None and in_view.number == number):
            if in_view is None or not in_view.has_weights:
                raise CommandError(NOTHING_TRAINED)
            return in_view
        run = self._shelf.run(number)
        if not run.has_weights:
            raise CommandError(
                message(
                    "Run {number} has not finished an epoch, so it has no model yet; resume it first.",
                    number=number,
                )
            )
        return run

    def _need_rest(self) -> None:
        need_rest(self.core.state)
        if self.core.state.taking is not None:
            raise CommandError(message("A model is on its way already; wait for it, or say “stop”."))


def _origin(event: ModelImported) -> str:
    """The note that a run which was brought in has."""
    file, run_name = event.path.name, event.facts.run or message("a run")
    measured = "" if event.finished is None else message(" Its test figures were measured here.")
    return message(
        "Imported on {value} from {file}, where it is called {run_name}. Its curves are as "
        "the file says.{measured}",
        value=time.strftime("%Y-%m-%d"),
        file=file,
        run_name=run_name,
        measured=measured,
    )


def _in_words(event: ModelImported, number: int) -> str:
    title = model_title(event.facts.specification.model)
    if event.finished is None or event.finished.test_accuracy is None:
        data = event.facts.data
        return message(
            "Imported as run {number}: {title}. Open the data set {data} to have it predict.",
            number=number,
            title=title,
            data=data,
        )
    reached = f"{100 * event.finished.test_accuracy:.1f} %"
    return message(
        "Imported as run {number}: {title}, {reached} right on the test set, as measured here.",
        number=number,
        title=title,
        reached=reached,
    )
