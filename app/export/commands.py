"""Commands that save figures, runs and models, and bring models in. What is said for each stands beside
what it does."""

from __future__ import annotations

from app.commands.vocabulary import CommandError, command
from app.common.arguments import as_argument
from app.common.words.numbers import counted
from app.compute.messages.control import RequestStopped
from app.compute.messages.models import Exported
from app.core.core import Core
from app.core.requirements import NOTHING_TRAINED
from app.export.figures import save_figure
from app.export.models import Taking
from app.export.runs import save_as_csv, save_as_log
from app.results.slots import FileFormat, ViewName
from app.runs.runs import RunShelf
from app.runs.slots import RunNumber
from language.sentence import message


@command(
    "export (the|this) (model|run)",
    "export run {number}",
    zh=("导出[这个]模型", "导出第{number}次训练"),
    menu="File",
    label="Export the model…",
    ends=(Exported, RequestStopped),
)
def export_model(taking: Taking, number: RunNumber | None = None) -> str:
    """Write a model for others: ONNX, safetensors, PyTorch, a model card and a script that predicts."""
    return taking.ask_where(number)


@command(
    "import (a|the) model",
    zh="导入[一个]模型",
    menu="File",
    label="Import a model…",
    instead="Here, “hearsee import FILE” does it.",
)
def import_model(taking: Taking) -> str:
    """Bring in a model that was exported, as a run; nothing in its file is ever run."""
    taking.ask_which()
    return ""


@command(
    "export [the] runs [as [a] CSV [file]]",
    zh="导出训练记录[为CSV]",
    menu="Runs",
    label="Export as CSV",
)
def export_runs(shelf: RunShelf) -> str:
    """Save the figures of the compared runs, or else of all that are listed, as CSV: a row an epoch."""
    runs = shelf.to_export()
    path = save_as_csv(runs, shelf.core.pictures_folder)
    return message("Saved {runs} as {path}.", runs=counted(len(runs), "run"), path=path)


@command(
    "(write|save) a tensorboard log [of the runs]",
    zh="写TensorBoard日志",
    menu="Runs",
    label="Write a TensorBoard log",
)
def log_runs(shelf: RunShelf) -> str:
    """Write the figures of the compared runs, or else of all that are listed, for TensorBoard."""
    runs = shelf.to_export()
    folder = save_as_log(runs, shelf.core.pictures_folder)
    return message(
        "Wrote {runs}; look at them with: tensorboard --logdir {folder}",
        runs=counted(len(runs), "run"),
        folder=as_argument(folder),
    )


@command(
    "save [the] [figure|picture|plot|{what}] [as [a|an] {file_format} [file]]",
    zh="保存[图片|{what}][为{file_format}]",
    menu="File",
    label="Save the figure",
    shortcut="Ctrl+S",
    ends=(),
)
def save(session: Core, what: ViewName | None = None, file_format: FileFormat = "png") -> str:
    """Save the figure in front, or another one, as PNG or SVG: in your pictures, or where the terminal is."""
    state, folder, words = session.state, session.pictures_folder, session.words

    def saving() -> str:
        path = save_figure(state, what or state.view, folder, file_format, words)
        return message("Saved as {path}.", path=path)

    return session.save(saving)


@command("save [the] model", zh="保存模型")
def save_model(session: Core) -> str:
    """Say where the model is kept: every run keeps its own by itself."""
    run = session.state.run
    if run is None or not run.has_weights:
        raise CommandError(NOTHING_TRAINED)
    return message("Every run keeps its model by itself; this one is {weights}.", weights=run.model.weights)
