"""Commands for models that leave HearSee, and models that come to it."""

from __future__ import annotations

from app.commands.vocabulary import command
from app.export.models import HasModelFiles
from app.runs.commands import RunNumber


@command(
    "export (the|this) (model|run)",
    "export run {number}",
    zh=("导出[这个]模型", "导出第{number}次训练"),
    menu="File",
    label="Export the model…",
)
def export_model(session: HasModelFiles, number: RunNumber | None = None) -> str:
    """Write a model for others: ONNX, safetensors, PyTorch, a model card and a script that predicts."""
    return session.taking.ask_where(number)


@command(
    "import (a|the) model",
    zh="导入[一个]模型",
    menu="File",
    label="Import a model…",
)
def import_model(session: HasModelFiles) -> str:
    """Bring in a model that was exported, as a run; nothing in its file is ever run."""
    session.taking.ask_which()
    return ""
