"""Whether a file answers as the model does that it was written from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import onnxruntime
import torch
from numpy.typing import NDArray
from torch import Tensor

from language.sentence import message
from models.exporting.errors import DisagreementError
from models.exporting.onnx_model import INPUT, SCORES
from models.zoo.image_size import as_maps

TOLERANCE = 1e-4
"""What scores may differ by; where they are larger than 1, what they may differ by for each 1 of the largest.

A float32 has seven digits: the perceptron's scores, which reach hundreds, are not known any better.
"""
BATCH = 100

Answer = Callable[[NDArray[np.uint8]], NDArray[np.float32]]
"""Images [n, 1 or 3, height, width] -> scores [n, classes]."""


@dataclass(frozen=True)
class Agreement:
    """How near the answers of a file are to those of its model."""

    images: int
    """How many both looked at."""
    difference: float
    """The largest difference of two scores."""
    largest: float
    """The largest score of the model, as a magnitude."""

    @property
    def is_close(self) -> bool:
        """Whether they are the same but for rounding."""
        return bool(self.difference <= TOLERANCE * max(1.0, self.largest))  # not where it is not a number


def compare(answer: Answer, images: Tensor, ours: Tensor, what: str) -> Agreement:
    """Ask about images uint8 [n, *image_shape], of which `ours` [n, classes] are the model's scores.

    Raises `DisagreementError`, which names the file as `what`.
    """
    batches = [answer(as_maps(batch).cpu().numpy()) for batch in images.split(BATCH)]
    theirs = np.concatenate(batches)
    scores = ours.cpu().numpy()
    difference = float(np.abs(theirs - scores).max()) if theirs.shape == scores.shape else float("inf")
    found = Agreement(len(images), difference, float(np.abs(scores).max()))
    if not found.is_close:
        raise DisagreementError(
            message(
                "{what} answers otherwise than the model itself (by up to {difference}, with scores "
                "up to {largest}), so nothing was exported.",
                what=what,
                difference=f"{difference:.2g}",
                largest=f"{found.largest:.2g}",
            )
        )
    return found


def by_onnxruntime(contents: bytes) -> Answer:
    """How the graph of an ONNX file of ours answers, run by onnxruntime on the processor."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = torch.get_num_threads()
    session = onnxruntime.InferenceSession(contents, options, providers=["CPUExecutionProvider"])

    def answer(images: NDArray[np.uint8]) -> NDArray[np.float32]:
        scores: NDArray[np.float32] = session.run([SCORES], {INPUT: images})[0]
        return scores

    return answer
