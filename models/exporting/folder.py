"""A model as a folder of files for others: all of it, or nothing."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch import Tensor, nn

from language.sentence import message
from models.evaluation.prediction import scores_of
from models.exporting.card import model_card
from models.exporting.checking import Agreement, by_onnxruntime, compare
from models.exporting.deployed import Deployed
from models.exporting.errors import ExportError
from models.exporting.facts import ModelFacts
from models.exporting.onnx_model import onnx_model
from models.exporting.predict_script import SCRIPT
from models.exporting.torch_program import by_torch, torch_program
from models.exporting.weights_file import weights_file
from models.files.held_by_others import retry_while_held
from models.files.whole_files import remedy, sync_folder, write_whole
from models.training.weights import digest

IMAGES_COMPARED = 1000
STEPS = (
    message("Writing ONNX"),
    message("Comparing it with our own answers"),
    message("Writing it for PyTorch"),
    message("Writing the model card"),
)

Step = Callable[[str, float], None]
"""Called before each step with what comes next and the share that is done; may raise, and so end it all."""


@dataclass(frozen=True)
class Exported:
    """A folder that was written."""

    folder: Path
    agreement: Agreement
    """Of the ONNX file with the model."""


def export(model: nn.Module, facts: ModelFacts, images: Tensor, within: Path, step: Step) -> Exported:
    """Write a new folder in `within`, called as the run is, and compare its files with the model.

    `images` are test images, uint8 [n, *image_shape], at least one. Raises `ExportError`.
    """
    facts = replace(facts, digest=digest(model))
    try:
        within.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=within):
            pass  # better told now than after all the work
        files, agreement = _files(model, facts, _some(images), step)
        folder = free_folder(within / facts.run)
        with _written_whole(folder) as part:
            for name, contents in files.items():
                write_whole(part / name, contents)
    except OSError as error:
        raise ExportError(
            message(
                "The model could not be exported into {within} ({strerror}); nothing was left there "
                "and the run is kept, so {error} or choose another folder.",
                within=within,
                strerror=error.strerror or error,
                error=remedy(error),
            )
        ) from error
    return Exported(folder, agreement)


def _some(images: Tensor) -> Tensor:
    """The first of them, in memory, wherever they are."""
    return images.index_select(0, torch.arange(min(len(images), IMAGES_COMPARED)))


def free_folder(folder: Path) -> Path:
    """It, or with a number where there is something of that name already: nothing is overwritten."""
    number, free = 2, folder
    while free.exists():
        free = folder.with_name(f"{folder.name}-{number}")
        number += 1
    return free


def _files(
    model: nn.Module, facts: ModelFacts, images: Tensor, step: Step
) -> tuple[dict[str, bytes], Agreement]:
    """All of them, in memory: whoever is stopped or killed meanwhile leaves nothing on the disk."""
    both_ways = facts.specification.asks_both_ways
    deployed = Deployed(model, both_ways=both_ways)
    step(STEPS[0], 0.0)
    onnx = onnx_model(deployed.model, facts).SerializeToString()
    step(STEPS[1], 0.1)
    ours = scores_of(deployed.model, images, both_ways=both_ways)
    agreement = compare(by_onnxruntime(onnx), images, ours, message("The ONNX file"))
    step(STEPS[2], 0.4)
    program = torch_program(deployed, facts.image_shape)
    compare(by_torch(program), images, ours, message("The file for PyTorch"))
    step(STEPS[3], 0.9)
    told = json.dumps(facts.as_dict(), ensure_ascii=False, indent=2)
    files = {
        "model.onnx": onnx,
        "model.pt2": program,
        "weights.safetensors": weights_file(model, facts),
        "model.json": f"{told}\n".encode(),
        "predict.py": SCRIPT.encode(),
        "MODEL_CARD.md": model_card(facts, agreement).encode(),
    }
    return files, agreement


@contextlib.contextmanager
def _written_whole(folder: Path) -> Iterator[Path]:
    """A folder beside it that takes its name at the end; nothing of it is left where anything is raised."""
    part = folder.with_name(f".{folder.name}.{os.getpid()}.part")
    shutil.rmtree(part, ignore_errors=True)  # of an earlier process of this number
    part.mkdir()
    try:
        yield part
        retry_while_held(lambda: part.rename(folder))
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    sync_folder(folder.parent)
