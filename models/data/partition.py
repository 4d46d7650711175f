"""Which examples a run learns from and which it is judged by. Notes: "模型选择", "K-折交叉验证"."""

from __future__ import annotations

import torch
from torch import Tensor

from language.sentence import message
from models.common.randomness import random_order
from models.data.checks import DataError
from models.data.data_set import DataSet, Examples, Split, selected, split
from models.settings.specification import MIRRORED, RunSpecification


def partition(data_set: DataSet, specification: RunSpecification) -> Split:
    """The training and validation examples of a run. The test set is never part of it.

    Raises `DataError` where the data set cannot be parted as asked, or a class would not be learnt from.
    """
    _need_no_mirror(data_set, specification)
    if specification.speaker:
        parts = without_speaker(data_set, specification.speaker, specification.seed)
    elif specification.crosses_validation:
        parts = fold(data_set, specification.seed, specification.fold, specification.folds)
    else:
        parts = split(data_set, specification.seed)
    if specification.examples:
        parts = Split(limited(parts.train, specification.examples), parts.validation)
    _need_every_class(data_set, parts.train)
    return parts


def fold(data_set: DataSet, seed: int, number: int, folds: int) -> Split:
    """The `number`-th of K folds validates, the K - 1 others train.

    The training set is put in a random order, the same for all folds of a seed, and dealt like cards: every
    example validates exactly once, and no two folds differ by more than one example.
    """
    count = len(data_set.training_labels)
    if folds > count:
        raise DataError(
            message(
                "{count} training examples cannot be dealt into {folds} folds; choose at most "
                "{count2} folds.",
                count=count,
                folds=folds,
                count2=count,
            )
        )
    order = random_order(count, "folds", seed)
    validates = torch.arange(count, device=order.device) % folds == number - 1
    everything = Examples(data_set.training_images, data_set.training_labels)
    return Split(
        train=selected(everything, order[~validates]), validation=selected(everything, order[validates])
    )


def without_speaker(data_set: DataSet, speaker: str, seed: int) -> Split:
    """All recordings of one voice validate, those of all others train, in a random order.

    Test recordings are among both: who is left out here is left out altogether, so that another split by
    chance would only make the figure less sure. Raises `DataError` where nobody is called so, or nobody else
    speaks.
    """
    voices = data_set.voices
    if voices is None:
        raise DataError(
            message(
                "{data_set} has no speakers to leave out; open a data set of sounds first.",
                data_set=data_set.name,
            )
        )
    if speaker not in voices.speakers:
        raise DataError(
            message(
                "Nobody called {speaker} speaks in {data_set}; its speakers are {speakers}.",
                speaker=speaker,
                data_set=data_set.name,
                speakers=", ".join(voices.speakers),
            )
        )
    if len(voices.speakers) < 2:
        raise DataError(
            message(
                "Only {speaker} speaks in {data_set}, so nobody would be left to learn from; add "
                "recordings of somebody else.",
                speaker=speaker,
                data_set=data_set.name,
            )
        )
    everything = Examples(
        torch.cat([data_set.training_images, data_set.test_images]),
        torch.cat([data_set.training_labels, data_set.test_labels]),
    )
    order = random_order(len(everything), "speaker", seed)
    theirs = torch.cat([voices.training, voices.test])[order] == voices.speakers.index(speaker)
    return Split(train=selected(everything, order[~theirs]), validation=selected(everything, order[theirs]))


def limited(train: Examples, count: int) -> Examples:
    """The first `count` examples, taken in turn from every class as long as it has more."""
    if count > len(train):
        raise DataError(
            message(
                "There are {train} examples to train on, not {count}; choose at most that many.",
                train=f"{len(train):,}",
                count=f"{count:,}",
            )
        )
    turns = _turns(train.labels)
    return selected(train, turns.argsort(stable=True)[:count].sort().values)


def shown_in_an_epoch(train: Examples, specification: RunSpecification) -> Tensor:
    """Indices of the examples that one epoch shows, int64 [shown]; each once, except for one class alone.

    One class against the rest is the smaller side, and a model does well by rarely naming it. So its examples
    are shown as many times over as make the sides even: what counts is then the mean of both recalls.
    """
    everything = torch.arange(len(train), device=train.labels.device)
    if not specification.positive or specification.negative:
        return everything
    of_the_class = everything[train.labels == 1]
    times = max(1, round((len(train) - len(of_the_class)) / len(of_the_class)))
    return torch.cat([everything[train.labels == 0], of_the_class.repeat(times)])


def _turns(labels: Tensor) -> Tensor:
    """For each example, how many of its class come before it. int64 [n] -> int64 [n]."""
    turns = torch.zeros_like(labels)
    for label in labels.unique():
        mine = labels == label
        turns[mine] = torch.arange(int(mine.sum()), device=labels.device)
    return turns


def _need_no_mirror(data_set: DataSet, specification: RunSpecification) -> None:
    if data_set.holds_sounds and specification.mirrors:
        raise DataError(MIRRORED)


def _need_every_class(data_set: DataSet, train: Examples) -> None:
    missing = set(range(len(data_set.classes))) - set(train.labels.unique().tolist())
    if missing:
        class_name = data_set.classes[min(missing)]
        if len(train) == 1:
            have, shows = message("The only training example"), message("does not show")
        else:
            have, shows = (
                message("None of the {train} training examples", train=f"{len(train):,}"),
                message("shows"),
            )
        raise DataError(
            message(
                "{have} {shows} the class {class_name}, so it cannot be learnt; train on more "
                "examples or on a data set that has all {classes} classes.",
                have=have,
                shows=shows,
                class_name=class_name,
                classes=len(data_set.classes),
            )
        )
