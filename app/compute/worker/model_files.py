"""Models on their way out of HearSee and into it. For the worker: it knows torch."""

from __future__ import annotations

from collections.abc import Callable

from torch import nn

from app.compute.messages.models import Export, Exported, ImportModel, ModelImported
from models.data.data_set import DataSet
from models.exporting.facts import ModelFacts
from models.exporting.folder import Step, export
from models.importing.measuring import measured
from models.importing.model_file import read_model
from models.importing.rebuilding import rebuild
from models.training.weights import weights_as_bytes


def exported(request: Export, model: nn.Module, data: DataSet, step: Step) -> Exported:
    """Write the request's model, whose classes are those of `data`.

    Raises `models.exporting.errors.ExportError`.
    """
    facts = ModelFacts(
        request.model.specification,
        request.title,
        request.model.run,
        data.name,
        data.classes,
        data.image_shape,
        epochs=request.epochs,
        finished=request.finished,
        device=request.conditions.device,
        versions=request.conditions.versions,
        corrections=request.conditions.corrections,
        sounds=data.holds_sounds,
    )
    done = export(model, facts, data.test_images, request.within, step)
    return Exported(
        request.model.run,
        done.folder,
        done.agreement.images,
        done.agreement.difference,
        done.agreement.largest,
    )


def imported(request: ImportModel, data: DataSet | None, between: Callable[[], None]) -> ModelImported:
    """Read the request's file. `between` is called between batches. Raises `ModelFileError`."""
    file = read_model(request.path)
    model = rebuild(file)
    finished = measured(model, file.facts, data, between)
    return ModelImported(file.path, file.facts, weights_as_bytes(model), finished)
