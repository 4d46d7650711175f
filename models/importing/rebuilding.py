"""From the numbers of a file to a model that can be used."""

from __future__ import annotations

from itertools import chain

import torch
from torch import Tensor, nn

from language.sentence import message, without_stop
from models.importing.file_kinds import LARGEST_BYTES, ModelFileError
from models.importing.model_file import ModelFile
from models.settings.specification import SpecificationError
from models.training.weights import digest
from models.zoo import create_model, model_outline

BYTES_A_NUMBER = 4
MOST_KEPT = LARGEST_BYTES // BYTES_A_NUMBER
"""Numbers that a file may have."""
MOST_DRAWN = MOST_KEPT // 2
"""Numbers that a model may have beside those, drawn by its seed."""
KINDS = ("f4", "i8")
"""Of numbers, as NumPy names them."""


def rebuild(file: ModelFile) -> nn.Module:
    """The model that the file's facts describe, with its parameters. Raises `ModelFileError`.

    It is ours, made of our own layers; from the file it has nothing but numbers.
    """
    facts = file.facts
    described = (facts.specification, facts.image_shape, len(facts.classes))
    try:
        numbers = _numbers_for(file, model_outline(*described))
        model = create_model(*described)
    except SpecificationError as error:
        raise ModelFileError(
            message(
                "{path} describes a model that cannot be made ({value}), so nothing was imported.",
                path=file.path,
                value=without_stop(str(error)),
            )
        ) from error
    except RuntimeError as error:  # its shapes have more numbers than can be counted
        raise ModelFileError(
            message(
                "{path} describes a model that is larger than any computer, so nothing was imported.",
                path=file.path,
            )
        ) from error
    model.load_state_dict(numbers)
    if digest(model) != facts.digest:
        raise ModelFileError(
            message(
                "The numbers in {path} are not those that it was written with: it was changed or "
                "damaged, so nothing was imported.",
                path=file.path,
            )
        )
    return model


def _numbers_for(file: ModelFile, outline: nn.Module) -> dict[str, Tensor]:
    """The file's numbers by their names, all that the model has, each in its form. Raises `ModelFileError`.

    Asked before the model is made: making one that is not of its file's size might take all memory.
    """
    expected = outline.state_dict()
    kept = sum(values.numel() for values in expected.values())
    in_all = sum(values.numel() for values in chain(outline.parameters(), outline.buffers()))
    if kept > MOST_KEPT or in_all - kept > MOST_DRAWN:
        raise ModelFileError(
            message(
                "{path} describes a model of {in_all} numbers, which would take {bytes_a_number} GB "
                "and is more than any here has, so nothing was imported.",
                path=file.path,
                in_all=f"{in_all:,}",
                bytes_a_number=f"{BYTES_A_NUMBER * in_all / 1e9:,.1f}",
            )
        )
    found = {}
    for name, values in expected.items():
        given = _tensor(file, name)
        if given is None or (given.shape, given.dtype) != (values.shape, values.dtype):
            raise ModelFileError(
                message(
                    "{path} lacks the numbers {name} of its model, or has them in another form, so "
                    "nothing was imported.",
                    path=file.path,
                    name=name,
                )
            )
        found[name] = given
    return found


def _tensor(file: ModelFile, name: str) -> Tensor | None:
    values = file.parameters.get(name)
    if values is None or values.dtype.str[1:] not in KINDS:
        return None
    return torch.from_numpy(values.copy())
