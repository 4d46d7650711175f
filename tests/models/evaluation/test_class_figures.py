from __future__ import annotations

import numpy as np
import pytest
from sklearn.metrics import confusion_matrix, precision_recall_fscore_support

from models.evaluation.class_figures import class_figures, macro_mean


@pytest.mark.parametrize("classes", [2, 3, 10])
def test_every_figure_is_that_of_scikit_learn(classes: int) -> None:
    random = np.random.default_rng(classes)
    labels = random.integers(0, classes, 500)
    predicted = np.where(random.random(500) < 0.7, labels, random.integers(0, classes, 500))
    figures = class_figures(confusion_matrix(labels, predicted).tolist())
    theirs = precision_recall_fscore_support(labels, predicted)
    assert [each.precision for each in figures] == pytest.approx(theirs[0])
    assert [each.recall for each in figures] == pytest.approx(theirs[1])
    assert [each.f1 for each in figures] == pytest.approx(theirs[2])
    assert [each.support for each in figures] == list(theirs[3])
    precision, recall, f1, _ = precision_recall_fscore_support(labels, predicted, average="macro")
    mean = macro_mean(figures)
    assert (mean.precision, mean.recall, mean.f1) == pytest.approx((precision, recall, f1))
    assert mean.support == 500


def test_a_class_that_nothing_was_taken_for_has_no_precision() -> None:
    never_named = class_figures([[3, 0], [2, 0]])[1]
    assert never_named.precision is None
    assert (never_named.recall, never_named.f1) == (0, 0)


def test_a_class_without_examples_has_no_recall() -> None:
    absent = class_figures([[3, 2], [0, 0]])[1]
    assert absent.recall is None
    assert (absent.precision, absent.f1, absent.support) == (0, 0, 0)


def test_a_class_that_is_neither_there_nor_named_has_no_figure_and_no_part_in_the_mean() -> None:
    figures = class_figures([[3, 1, 0], [0, 2, 0], [0, 0, 0]])
    assert (figures[2].precision, figures[2].recall, figures[2].f1) == (None, None, None)
    assert macro_mean(figures) == macro_mean(class_figures([[3, 1], [0, 2]]))


def test_without_any_example_there_is_no_mean() -> None:
    assert macro_mean(class_figures([[0, 0], [0, 0]])).f1 is None
