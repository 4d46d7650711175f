"""The parameters and the facts that a file of ours holds: a folder, safetensors, or ONNX."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError

from models.exporting.facts import KEY, ModelFacts
from models.importing.file_kinds import LARGEST_BYTES, READ, ModelFileError, is_pickle, kind_of
from models.importing.told_facts import read_facts
from models.user_files import NoRegularFileError, is_file, is_folder, read_user_file

PREFERRED = ("weights.safetensors", "model.onnx")
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
            f"{path} is no file that a model can be read from, so nothing was changed; {READ}."
        ) from error
    except OSError as error:
        raise ModelFileError(
            f"{path} cannot be read ({error.strerror}), so nothing was imported; choose another."
        ) from error
    read = _from_onnx if kind_of(path, contents) == "onnx" else _from_safetensors
    metadata, parameters = read(path, contents)
    if KEY not in metadata:
        raise ModelFileError(
            f"{path} was not written by HearSee: it does not say what its numbers mean, so nothing was "
            f"imported; {READ}."
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
    raise ModelFileError(f"There is no model in {folder}, so nothing was imported; {READ}.")


def _from_safetensors(path: Path, contents: bytes) -> tuple[Mapping[str, str], Parameters]:
    from safetensors.numpy import load

    try:
        length = int.from_bytes(contents[:8], "little")
        metadata = json.loads(contents[8 : 8 + length]).get("__metadata__", {})
        return metadata, load(contents)
    except (SafetensorError, ValueError, TypeError, AttributeError, KeyError, RecursionError) as error:
        raise _damaged(path) from error


def _from_onnx(path: Path, contents: bytes) -> tuple[Mapping[str, str], Parameters]:
    """The graph is not looked at, let alone run: its numbers have the names that the model's have."""
    import onnx
    from google.protobuf.message import DecodeError
    from onnx import numpy_helper

    try:
        model = onnx.ModelProto.FromString(contents)
        metadata = {each.key: each.value for each in model.metadata_props}
        found: dict[str, NDArray[Any]] = {}
        for each in model.graph.initializer:
            if each.external_data or each.data_location == onnx.TensorProto.EXTERNAL:
                raise ModelFileError(
                    f"{path} keeps numbers in other files, which HearSee’s never do, so nothing was imported."
                )
            found[each.name] = numpy_helper.to_array(each)
        for name, value in json.loads(metadata.get("counters", "{}")).items():
            found[name] = np.array(value, dtype=np.int64)
    except ModelFileError:
        raise
    except (DecodeError, ValueError, TypeError, AttributeError, RecursionError, OverflowError) as error:
        raise _damaged(path) from error
    return metadata, found


def _damaged(path: Path) -> ModelFileError:
    return ModelFileError(f"{path} is damaged, so nothing was imported; have it sent to you once more.")
