"""From the numbers of a file to a model that can be used."""

from __future__ import annotations

import math
from itertools import pairwise

import torch
from torch import Tensor, nn

from models.exporting.facts import ModelFacts
from models.importing.file_kinds import ModelFileError
from models.importing.model_file import ModelFile
from models.specification import MLPS, SpecificationError
from models.weights import digest
from models.zoo import create_model

MOST_RANDOM_FEATURES = 2**27
"""Numbers that a kernel's random features may take: half a gigabyte."""
KINDS = ("f4", "i8")
"""Of numbers, as NumPy names them."""


def rebuild(file: ModelFile) -> nn.Module:
    """The model that the file's facts describe, with its parameters. Raises `ModelFileError`.

    It is ours, made of our own layers; from the file it has nothing but numbers.
    """
    facts = file.facts
    if not _is_affordable(facts, sum(each.size for each in file.parameters.values())):
        raise ModelFileError(
            f"{file.path} describes a larger model than it has numbers for, so nothing was imported."
        )
    try:
        model = create_model(facts.specification, facts.image_shape, len(facts.classes))
    except SpecificationError as error:
        raise ModelFileError(
            f"{file.path} describes a model that cannot be made ({str(error).rstrip('.')}), so nothing was "
            "imported."
        ) from error
    _put_in(file, model)
    if digest(model) != facts.digest:
        raise ModelFileError(
            f"The numbers in {file.path} are not those that it was written with: it was changed or damaged, "
            "so nothing was imported."
        )
    return model


def _put_in(file: ModelFile, model: nn.Module) -> None:
    expected, found = model.state_dict(), {}
    for name, values in expected.items():
        given = _tensor(file, name)
        if given is None or (given.shape, given.dtype) != (values.shape, values.dtype):
            raise ModelFileError(
                f"{file.path} lacks the numbers {name} of its model, or has them in another form, so nothing "
                "was imported."
            )
        found[name] = given
    model.load_state_dict(found)


def _tensor(file: ModelFile, name: str) -> Tensor | None:
    values = file.parameters.get(name)
    if values is None or values.dtype.str[1:] not in KINDS:
        return None
    return torch.from_numpy(values.copy())


def _is_affordable(facts: ModelFacts, numbers: int) -> bool:
    """Whether the model is of its file's size. Asked first: making one that is not might take all memory."""
    specification, pixels = facts.specification, math.prod(facts.image_shape)
    if specification.model in MLPS:
        sizes = (pixels, *specification.hidden, len(facts.classes))
        return sum(before * after for before, after in pairwise(sizes)) <= numbers
    if specification.model == "kernel-svm":
        return specification.features <= numbers and pixels * specification.features <= MOST_RANDOM_FEATURES
    return True
