"""Small models of every kind, none of whose parameters is still what it was at first."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import lru_cache

import torch
from torch import nn

from models.data.data_set import DataSet
from models.data.task import task_of
from models.evaluation.evaluation import evaluate
from models.events import EpochDone, Finished
from models.exporting.facts import ModelFacts
from models.losses import create_loss
from models.settings.specification import MODELS, RunSpecification
from models.zoo import create_model
from tests.models.samples import in_colour, striped_data_set

SIZE = 16
"""Pixels: enough for LeNet and the small CNN."""
LOSSES = {"kernel-svm": "hinge", "svm": "multiclass-hinge", "hard-svm": "hinge", "logistic": "logistic"}
LOSSES |= {"perceptron": "perceptron", "linear": "squared"}
KINDS = [(model, classes) for model in MODELS for classes in (10, 2) if (model, classes) != ("hard-svm", 10)]
"""Every model with ten classes and with two; the hard margin is for two alone."""


@lru_cache
def data(coloured: bool = False) -> DataSet:
    grey = striped_data_set(training=120, size=SIZE)
    return in_colour(grey) if coloured else grey


def specification(model: str, classes: int = 10, **settings: object) -> RunSpecification:
    usual = RunSpecification(
        model,
        epochs=2,
        batch_size=32,
        learning_rate=0.01,
        loss=LOSSES.get(model, "cross-entropy"),
        hidden=(24, 12),
        features=64,
        positive="1" if classes == 2 else "",
        negative="8" if classes == 2 else "",
    )
    return replace(usual, **settings)  # type: ignore[arg-type]


@lru_cache
def trained(wanted: RunSpecification, coloured: bool = False) -> tuple[nn.Module, ModelFacts, torch.Tensor]:
    """A model, its facts, and test images: made once, and to be left as they are.

    Only the first step of training is taken, at random: every parameter is another than at the beginning.
    """
    task = task_of(wanted, data(coloured)).data_set
    model = create_model(wanted, task.image_shape, len(task.classes)).eval()
    random = torch.Generator().manual_seed(len(str(wanted)))
    for name, values in model.state_dict().items():
        if values.is_floating_point():
            step = 0.1 * torch.randn(values.shape, generator=random)
            values.add_(step.abs() if name.endswith("var") else step)
        else:
            values.add_(1)
    judged = evaluate(model, task.test, create_loss(wanted.loss), both_ways=wanted.asks_both_ways)
    facts = ModelFacts(
        wanted,
        title="A model",
        run=f"2026-11-25-{wanted.model}-1",
        data=task.name,
        classes=task.classes,
        image_shape=task.image_shape,
        epochs=(EpochDone(1, 1.5, 0.5, 1.25, 0.625, 0.25), EpochDone(2, 1.25, 0.75, math.nan, 0.75, 0.25)),
        finished=Finished(2, judged.loss, judged.accuracy, judged.confusion, 0.75, best_epoch=2),
        device="cpu",
        versions={"torch": torch.__version__},
    )
    return model, facts, task.test_images
