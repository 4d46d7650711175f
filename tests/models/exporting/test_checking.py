import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from models.exporting.checking import Agreement, compare
from models.exporting.errors import DisagreementError
from tests.models.samples import is_one_sentence


@pytest.mark.parametrize(
    ("difference", "largest", "close"),
    [
        (1e-4, 0.5, True),
        (1.1e-4, 0.5, False),
        (1.1e-4, 2.0, True),
        (0.05, 500.0, True),
        (0.06, 500.0, False),
        (float("nan"), 1.0, False),
        (float("inf"), 1.0, False),
    ],
)
def test_scores_may_differ_by_rounding_alone(difference: float, largest: float, close: bool) -> None:
    assert Agreement(10, difference, largest).is_close is close


def test_all_images_are_asked_about_in_their_order() -> None:
    images = torch.arange(250, dtype=torch.uint8).reshape(250, 1, 1)
    ours = images.reshape(250, 1).float()
    found = compare(lambda batch: batch.reshape(-1, 1).astype(np.float32), images, ours, "It")
    assert found == Agreement(250, 0.0, 249.0)


class Always:
    """Answers the same, whatever it is asked."""

    def __init__(self, answer: NDArray[np.float32]) -> None:
        self._answer = answer

    def __call__(self, images: NDArray[np.uint8]) -> NDArray[np.float32]:
        return self._answer


def test_a_file_that_answers_otherwise_is_refused_in_a_sentence() -> None:
    images = torch.zeros(3, 2, 2, dtype=torch.uint8)
    for theirs in (np.full((3, 2), 0.5), np.zeros((3, 3)), np.full((3, 2), np.nan)):
        answer = theirs.astype(np.float32)
        with pytest.raises(DisagreementError, match="The ONNX file answers otherwise") as refused:
            compare(Always(answer), images, torch.zeros(3, 2), "The ONNX file")
        assert is_one_sentence(str(refused.value))
