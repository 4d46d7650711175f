"""A data set as one file that names itself by its contents, for machines that do not have its folder.

The format is safetensors, which holds numbers and text alone and can be mapped into memory, so that several
processes of a machine share it.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor

from language.sentence import message
from models.data.checks import DataError
from models.data.data_set import DataSet, Voices
from models.files.held_by_others import put_in_place
from models.files.user_files import open_user_file
from models.files.whole_files import remedy, sync_folder

SUFFIX = ".safetensors"
IMAGES_AT_ONCE = 4096
"""Images that stay in a file are copied so many at a time."""
_KINDS = {torch.int64: "I64", torch.uint8: "U8"}


def write_data_file(data_set: DataSet, folder: Path) -> Path:
    """Write it into a folder, which is made. The file is called by the SHA-256 of what is in it.

    What only the user wants to know of how it was read (notices, remarks) stays behind. Raises `DataError`.
    """
    temporary = folder / f".data.{os.getpid()}.part"
    digest = hashlib.sha256()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as file:
            for piece in _pieces(data_set):
                digest.update(piece)
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        path = data_file_in(folder, digest.hexdigest())
        put_in_place(temporary, path)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise DataError(
            message(
                "The data set could not be written into {folder} to be sent away ({strerror}); {error}.",
                folder=folder,
                strerror=error.strerror,
                error=remedy(error),
            )
        ) from error
    sync_folder(folder)
    return path


def data_file_in(folder: Path, digest: str) -> Path:
    """Where the file with these contents is, or would be."""
    return folder / f"{digest}{SUFFIX}"


def read_data_file(path: Path) -> DataSet:
    """What `write_data_file` wrote. Raises `DataError`."""
    try:
        open_user_file(path).close()  # which opens by the name alone, and would wait for a pipe
        with safe_open(path, framework="pt") as file:
            facts = json.loads(file.metadata()["data"])
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 - no dictionary
        speakers = facts["speakers"]
        return DataSet(
            name=facts["name"],
            folder=path,
            classes=tuple(facts["classes"]),
            training_images=tensors["training_images"],
            training_labels=tensors["training_labels"],
            test_images=tensors["test_images"],
            test_labels=tensors["test_labels"],
            voices=Voices(tuple(speakers), tensors["training_voices"], tensors["test_voices"])
            if speakers
            else None,
            photographs=facts["photographs"],
            training_numbers=tensors.get("training_numbers"),
            test_numbers=tensors.get("test_numbers"),
        )
    except (OSError, SafetensorError, ValueError, KeyError, TypeError) as error:
        raise DataError(
            message(
                "The data set in {path} cannot be read ({error}); delete the file.", path=path, error=error
            )
        ) from error


def _pieces(data_set: DataSet) -> Iterator[bytes]:
    """The length of the header (8 bytes), the header, and the tensors one after the other."""
    tensors = _tensors(data_set)
    entries: dict[str, object] = {"__metadata__": {"data": json.dumps(_facts(data_set))}}
    end = 0
    for name, values in tensors.items():
        shape, kind = list(values.shape), torch.uint8 if name.endswith("images") else torch.int64
        begin, end = end, end + _bytes_of(shape, kind)
        entries[name] = {"dtype": _KINDS[kind], "shape": shape, "data_offsets": [begin, end]}
    header = json.dumps(entries).encode()
    header += b" " * (-len(header) % 8)
    yield len(header).to_bytes(8, "little")
    yield header
    for name, values in tensors.items():
        for part in values.split(IMAGES_AT_ONCE) if name.endswith("images") else [values]:
            yield part.contiguous().numpy().tobytes()


def _facts(data_set: DataSet) -> dict[str, object]:
    return {
        "name": data_set.name,
        "classes": data_set.classes,
        "speakers": data_set.voices.speakers if data_set.voices else (),
        "photographs": data_set.photographs,
    }


def _tensors(data_set: DataSet) -> dict[str, Tensor]:
    """Those of 8 bytes a number first, so that all begin where such numbers may."""
    voices = data_set.voices
    numbers = {
        "training_labels": data_set.training_labels,
        "test_labels": data_set.test_labels,
        "training_voices": voices.training if voices else None,
        "test_voices": voices.test if voices else None,
        "training_numbers": data_set.training_numbers,
        "test_numbers": data_set.test_numbers,
    }
    there = {name: values for name, values in numbers.items() if values is not None}
    return {**there, "training_images": data_set.training_images, "test_images": data_set.test_images}


def _bytes_of(shape: list[int], kind: torch.dtype) -> int:
    count = 1
    for length in shape:
        count *= length
    return count * kind.itemsize
