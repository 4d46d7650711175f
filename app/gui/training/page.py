"""Training: the settings of the next run, and the curves of this one as they grow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.common.words.numbers import duration, percent
from app.gui.language.telling import tell
from app.gui.pages.page import Desk, Page
from app.gui.plots.figure_panel import FigurePanel
from app.gui.training.settings_form import SettingsForm
from app.gui.training.settings_summary import settings_in_words
from app.gui.training.verdict_line import VerdictLine
from app.gui.widgets.parts import ElidedLabel, Fact, column, facts_card, row
from app.state.parts.run import Run, Status
from app.state.parts.view import View
from app.state.state import State
from app.state.words.resuming import GOES_ON_ELSEWHERE, reached_in_words
from language.sentence import joined, message, term
from models.events import EpochDone, Finished
from models.settings.titles import model_title

if TYPE_CHECKING:
    from matplotlib.figure import Figure

EMPTY = message("Say “train MLP”, or press Train: the curves grow here.")


class TrainingPage(Page):
    """A form on the left, curves on the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._title, self._subtitle = ElidedLabel(message("Training"), "title"), ElidedLabel("", "muted")
        self._loss, self._accuracy = Fact(message("training loss")), Fact(message("training accuracy"))
        self._validation, self._test = Fact(message("validation accuracy")), Fact(message("test accuracy"))
        self._balanced = Fact(message("balanced"))
        tell(
            self._balanced.setToolTip,
            message("Balanced test accuracy: the mean over both classes of their recall."),
        )
        self.verdict = VerdictLine()
        self.panel = FigurePanel(desk.plotting, EMPTY, message("Learning curves"))
        self.settings = SettingsForm(desk)
        heading = row(column(self._title, self._subtitle, spacing=2), self.save_button(lambda: View.CURVES))
        heading.setStretch(0, 1)
        facts = facts_card(self._loss, self._accuracy, self._validation, self._test, self._balanced)
        right = column(facts, self.verdict, self.panel, spacing=12)
        right.setStretch(2, 1)
        self.setLayout(column(heading, row(self.settings, right, spacing=14), spacing=14))

    def draw(self, state: State) -> None:
        """See `Page`."""
        self.settings.draw(state)
        run = state.run
        self.verdict.draw(run)
        self._draw_facts(run)
        if run is None:
            self._title.setText(message("Training"))
            self._subtitle.setText(message("No run yet"))
            self.panel.show_empty(EMPTY)
            return
        self._title.setText(model_title(run.specification.model))
        self._subtitle.setText(described(run))
        self._draw_curves(state, run)

    def _draw_facts(self, run: Run | None) -> None:
        epoch = _epoch_that_counts(run)
        finished = run.finished if run is not None else None
        # Five facts have room for one word each.
        two_classes = run is not None and bool(run.specification.positive)
        self._loss.show_figure(f"{epoch.train_loss:.3f}" if epoch else "")
        self._accuracy.show_figure(
            percent(epoch.train_accuracy) if epoch else "",
            message("training") if two_classes else message("training accuracy"),
        )
        self._validation.show_figure(
            _validation(epoch, finished),
            message("validation") if two_classes else message("validation accuracy"),
        )
        if run is not None and run.specification.speaker:
            self._test.show_own(run.specification.speaker, message("left out"))
        elif run is not None and run.specification.crosses_validation:
            self._test.show_figure(
                message("{fold} of {folds}", fold=run.specification.fold, folds=run.specification.folds),
                message("fold"),
            )
        elif run is not None and not run.specification.tested:
            self._test.show_figure(message("unseen"), message("test set"))
        else:
            test = finished.test_accuracy if finished is not None else None
            self._test.show_figure(
                percent(test) if test is not None else "",
                message("test") if two_classes else message("test accuracy"),
            )
        self._balanced.setVisible(two_classes)
        if two_classes:
            self._balanced.show_figure(percent(finished.balanced_accuracy) if finished else "")

    def _draw_curves(self, state: State, run: Run) -> None:
        def update(figure: Figure) -> None:
            from app.figures.curves import update_learning_curves

            update_learning_curves(figure, run)

        # A run that ends may mark its best epoch: a figure of its own.
        shape = (run.model.run, run.finished is not None, self.dark)
        key = (*shape, len(run.epochs), run.fraction)
        self.panel.show_figure(key, self.figure(state, View.CURVES), shape=shape, update=update)


def _epoch_that_counts(run: Run | None) -> EpochDone | None:
    """The one whose parameters the model has: the last, or the best where the run chose it."""
    if run is None or not run.epochs:
        return None
    best = run.finished.best_epoch if run.finished is not None else 0
    return next((epoch for epoch in run.epochs if epoch.epoch == best), run.epochs[-1])


def _validation(epoch: EpochDone | None, finished: Finished | None) -> str:
    if finished is not None and finished.best_epoch:
        return percent(finished.validation_accuracy)
    return percent(epoch.validation_accuracy) if epoch is not None else ""


def described(run: Run) -> str:
    """A run's settings and what became of it, in one line."""
    ends = {
        Status.FINISHED: message("finished in {seconds}", seconds=duration(run.seconds)),
        Status.STOPPED: joined(
            " · ",
            filter(
                None,
                [message("stopped after {seconds}", seconds=duration(run.seconds)), reached_in_words(run)],
            ),
        ),
        Status.FAILED: joined(" ", filter(None, [message("broke off"), reached_in_words(run)])),
    }
    end = GOES_ON_ELSEWHERE if run.elsewhere else ends.get(run.status, term(run.status.value))
    finished = run.finished
    if finished is not None and 0 < finished.best_epoch < finished.epochs:
        end = joined(
            " · ",
            [
                message(
                    "best epoch {best_epoch} of {epochs}",
                    best_epoch=finished.best_epoch,
                    epochs=finished.epochs,
                ),
                end,
            ],
        )
    return joined(" · ", [settings_in_words(run.specification), end])
