"""The parameters and the facts that a file of ours holds: a folder, safetensors, or ONNX."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from language.sentence import message
from models.exporting.facts import KEY, ModelFacts
from models.files.user_files import NoRegularFileError, is_file, is_folder, read_user_file
from models.importing.file_kinds import LARGEST_BYTES, READ, ModelFileError, is_pickle, kind_of
from models.importing.onnx_file import ElsewhereError, onnx_facts, onnx_numbers
from models.importing.told_facts import read_facts

PREFERRED = ("weights.safetensors", "model.onnx")
MOST_HEADING_BYTES = 2**24
"""Of what a safetensors file says of itself; made into objects it takes twenty times as much."""
Parameters = Mapping[str, NDArray[Any]]


@dataclass(frozen=True, eq=False)
class ModelFile:
    """What was read. Nothing of it has been tried yet."""

    path: Path
    facts: ModelFacts
    parameters: Parameters


def read_model(path: Path) -> ModelFile:
    """Read a file, or the one in an exported folder. Raises `ModelFileError`."""
    try:
        path = _file_in(path) if is_folder(path) else path
        contents = read_user_file(path, LARGEST_BYTES)
    except NoRegularFileError as error:
        raise ModelFileError(
            message(
                "{path} is no file that a model can be read from, so nothing was changed; {read}.",
                path=path,
                read=READ,
            )
        ) from error
    except OSError as error:
        raise ModelFileError(
            message(
                "{path} cannot be read ({strerror}), so nothing was imported; choose another.",
                path=path,
                strerror=error.strerror,
            )
        ) from error
    read = _from_onnx if kind_of(path, contents) == "onnx" else _from_safetensors
    try:
        metadata, parameters = read(path, contents)
    except ModelFileError:
        raise
    except Exception as error:  # wrong bytes are met with errors of every kind
        raise ModelFileError(
            message("{path} is damaged, so nothing was imported; have it sent to you once more.", path=path)
        ) from error
    if KEY not in metadata:
        raise ModelFileError(
            message(
                "{path} was not written by HearSee: it does not say what its numbers mean, so "
                "nothing was imported; {read}.",
                path=path,
                read=READ,
            )
        )
    return ModelFile(path, read_facts(metadata[KEY], str(path)), parameters)


def _file_in(folder: Path) -> Path:
    """The file of an exported folder that has the model."""
    for name in PREFERRED:
        if is_file(folder / name):
            return folder / name
    others = sorted(each for each in folder.iterdir() if each.is_file())
    for each in others:
        if each.suffix == ".safetensors":
            return each
    for each in others:
        if is_pickle(each, b""):
            return each  # whose kind is refused with its reason
    raise ModelFileError(
        message("There is no model in {folder}, so nothing was imported; {read}.", folder=folder, read=READ)
    )


def _from_safetensors(path: Path, contents: bytes) -> tuple[Mapping[str, str], Parameters]:
    from safetensors.numpy import load

    length = int.from_bytes(contents[:8], "little")
    if length > MOST_HEADING_BYTES:
        raise ModelFileError(
            message(
                "{path} has a heading of {length} MB, and no model of HearSee’s has one of more than "
                "{most_heading_bytes}, so nothing was imported.",
                path=path,
                length=f"{length / 1e6:.0f}",
                most_heading_bytes=f"{MOST_HEADING_BYTES / 1e6:.0f}",
            )
        )
    metadata = json.loads(contents[8 : 8 + length]).get("__metadata__")
    if not isinstance(metadata, dict) or KEY not in metadata:
        return {}, {}  # a stranger's, whose numbers may be of any kind
    return metadata, load(contents)


def _from_onnx(path: Path, contents: bytes) -> tuple[Mapping[str, str], Parameters]:
    """The graph is not looked at, let alone run: its numbers have the names that the model's have."""
    facts = onnx_facts(contents)
    if KEY not in facts:
        return {}, {}  # a stranger's, whose numbers may be of any kind
    try:
        numbers = onnx_numbers(contents)
    except ElsewhereError as error:
        raise ModelFileError(
            message(
                "{path} keeps numbers in other files, which HearSee’s never do, so nothing was imported.",
                path=path,
            )
        ) from error
    counters = json.loads(facts.get("counters", "{}"))
    return facts, numbers | {name: np.array(value, dtype=np.int64) for name, value in counters.items()}
