"""The model for PyTorch alone, by `torch.export`: a program that needs none of HearSee's code."""

from __future__ import annotations

import io

import numpy as np
import torch
from numpy.typing import NDArray

from models.common.image_shape import ImageShape
from models.exporting.checking import Answer
from models.exporting.deployed import Deployed
from models.zoo.image_size import as_maps


def torch_program(deployed: Deployed, image_shape: ImageShape) -> bytes:
    """The contents of a .pt2 file. It takes any number of images."""
    example = as_maps(torch.zeros((2, *image_shape), dtype=torch.uint8))
    with torch.no_grad():
        program = torch.export.export(
            deployed,
            (example,),
            dynamic_shapes={"images": {0: torch.export.Dim("n")}},
            strict=False,
        )
    contents = io.BytesIO()
    torch.export.save(program, contents)
    return contents.getvalue()


def by_torch(contents: bytes) -> Answer:
    """How a program that we have just written answers. Never for a stranger's: it may hold a pickle."""
    program = torch.export.load(io.BytesIO(contents)).module()

    def answer(images: NDArray[np.uint8]) -> NDArray[np.float32]:
        with torch.no_grad():
            scores: NDArray[np.float32] = program(torch.from_numpy(images)).numpy()
        return scores

    return answer
