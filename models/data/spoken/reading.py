"""A folder or a zip of recordings -> a checked `DataSet` of spectrograms."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import torch

from language.sentence import message
from models.data.checks import DataError
from models.data.data_set import DataSet, Voices
from models.data.spoken import cache as kept
from models.data.spoken import published
from models.data.spoken.names import in_order
from models.data.spoken.pictures import SHOWN_OF_A_PATH, SoundPictures, pictures_of
from models.data.spoken.places import opened
from models.data.spoken.splitting import random_split
from models.files.plain_text import one_line

MOST_WORDS = 100
"""Classes; a folder with more is no set of words to tell apart."""
FORM = "label_speaker_number.wav (7_anna_0.wav)"


def read_sounds(path: Path, cache: Path, *, seed: int = 0) -> DataSet:
    """Every recording in a folder (and below it) or a zip, each by what its name says.

    Files that cannot be used are left out, which the data set's notices tell. `cache` is the folder in which
    pictures are kept for the next time; `seed` draws the test recordings. Raises `DataError`.
    """
    with opened(path) as place:
        if not place.files:
            raise DataError(
                message(
                    "There is not a single WAV file in {path}; choose a folder or a zip with recordings "
                    "that are called {form}.",
                    path=path,
                    form=FORM,
                )
            )
        pictures = kept.recall(cache, place.fingerprint)
        if pictures is None:
            pictures = pictures_of(place)
            kept.keep(cache, place.fingerprint, pictures)
    return data_set_of(without_lone_words(pictures), path, seed)


def data_set_of(pictures: SoundPictures, path: Path, seed: int) -> DataSet:
    """The data set that the pictures of a place make. Raises `DataError` for too few, or too many words."""
    classes, speakers = in_order(pictures.labels), in_order(pictures.speakers)
    _check_words(classes, path, pictures)
    labels = torch.tensor([classes.index(label) for label in pictures.labels])
    voices = torch.tensor([speakers.index(speaker) for speaker in pictures.speakers])
    images = torch.from_numpy(pictures.images)
    train, test = random_split(labels, seed)
    is_known = published.is_published(pictures.labels, pictures.speakers)
    return DataSet(
        name=one_line(
            published.NAME if is_known else path.resolve().stem if path.is_file() else path.resolve().name
        ),
        folder=path,
        classes=classes,
        training_images=images[train],
        training_labels=labels[train],
        test_images=images[test],
        test_labels=labels[test],
        voices=Voices(speakers, voices[train], voices[test]),
        notices=pictures.notices,
    )


def without_lone_words(pictures: SoundPictures) -> SoundPictures:
    """Without the words that were recorded once only: they cannot be both learnt and tested."""
    times = Counter(pictures.labels)
    lone = [index for index, label in enumerate(pictures.labels) if times[label] == 1]
    if not lone:
        return pictures
    rest = [index for index, label in enumerate(pictures.labels) if times[label] > 1]
    told = tuple(
        (f"{pictures.labels[index]}_{pictures.speakers[index]}", message("the only one of its word"))
        for index in lone
    )
    return replace(
        pictures,
        images=pictures.images[rest],
        labels=tuple(pictures.labels[index] for index in rest),
        speakers=tuple(pictures.speakers[index] for index in rest),
        left_out=(*pictures.left_out, *told),
    )


def _check_words(classes: tuple[str, ...], path: Path, pictures: SoundPictures) -> None:
    if len(classes) > MOST_WORDS:
        raise DataError(
            message(
                "The recordings in {path} are of {classes} different words, and at most {most_words} "
                "can be told apart; choose a folder with fewer.",
                path=path,
                classes=f"{len(classes):,}",
                most_words=MOST_WORDS,
            )
        )
    if not classes:
        path_left_out, why = pictures.left_out[0]
        raise DataError(
            message(
                "None of the {left_out} sound files in {path} can be used, the first "
                "(“{path_left_out}”) because: {why}; choose recordings called {form}.",
                left_out=f"{len(pictures.left_out):,}",
                path=path,
                path_left_out=path_left_out[-SHOWN_OF_A_PATH:],
                why=why,
                form=FORM,
            )
        )
    if len(classes) < 2:
        raise DataError(
            message(
                "The recordings in {path} are all of one word, “{classes}”; it takes two recordings "
                "each of two words or more, called {form}.",
                path=path,
                classes=classes[0],
                form=FORM,
            )
        )
