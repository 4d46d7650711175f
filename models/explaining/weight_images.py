"""The weights of a linear model as images, one a class."""

from __future__ import annotations

from torch import Tensor, nn

from models.common.image_shape import ImageShape, has_colours
from models.zoo.kernel_svm import KernelSVM
from models.zoo.linear import LinearRegression
from models.zoo.linear_scores import LinearScores
from models.zoo.softmax import SoftmaxRegression
from models.zoo.softmax_concise import ConciseSoftmaxRegression


def weight_images(model: nn.Module, image_shape: ImageShape) -> Tensor | None:
    """The weights [classes, height, width] of a model whose scores are linear in the pixels, else None.

    A pixel that is bright speaks for the class where its weight is above 0, and against it below. Where one
    weight vector tells two classes apart, that of class 0 is its opposite. Of images in colour, [3, height,
    width], each pixel has the mean of its three weights.
    """
    weights = _weights(model)  # [pixels, columns]
    if weights is None:
        return None
    images = weights.detach().cpu().T.reshape(-1, *image_shape)
    if has_colours(image_shape):
        images = images.mean(dim=1)
    return images if len(images) > 1 else images.repeat(2, 1, 1) * images.new_tensor([-1, 1])[:, None, None]


def _weights(model: nn.Module) -> Tensor | None:
    if isinstance(model, KernelSVM):
        return None  # linear in the features, and not in the pixels
    if isinstance(model, LinearScores | LinearRegression | SoftmaxRegression):
        return model.W
    if isinstance(model, ConciseSoftmaxRegression):
        layer = model.layers[-1]
        assert isinstance(layer, nn.Linear)
        return layer.weight.T
    return None
