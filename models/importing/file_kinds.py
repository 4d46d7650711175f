"""What a file is, by its first bytes: what it is called says nothing."""

from __future__ import annotations

import pickletools
from pathlib import Path
from typing import Literal

from language.sentence import message
from models.files.zip_files import looks_like_a_zip

LARGEST_BYTES = 2**30
HEAD_BYTES = 64
NAMES_OF_PICKLES = (".pt", ".pth", ".pkl", ".pickle", ".bin", ".ckpt", ".joblib", ".pt2")
READ = message("HearSee reads folders that it exported, and their weights.safetensors or model.onnx")


Kind = Literal["safetensors", "onnx"]
"""What can be read."""


class ModelFileError(ValueError):
    """A file that no model can be read from. Its text is one sentence for the user."""


def kind_of(path: Path, contents: bytes) -> Kind:
    """Raises `ModelFileError` for all else, and names what could run code when it is read."""
    if _is_safetensors(contents):
        return "safetensors"
    if contents[:1] == b"\x08":  # the field of an ONNX file that comes first: its format's number
        return "onnx"
    if is_pickle(path, contents):
        raise ModelFileError(
            message(
                "{path} is a pickle, or holds one as PyTorch’s own files do, and reading it would "
                "run whatever its author wrote into it, so it was not opened; ask for the weights as "
                "safetensors, as HearSee exports them.",
                path=path,
            )
        )
    raise ModelFileError(
        message(
            "{path} is no file that a model can be read from, so nothing was changed; {read}.",
            path=path,
            read=READ,
        )
    )


def is_pickle(path: Path, contents: bytes) -> bool:
    """Whether it is one, holds one, or is called as if it were. It is only looked at."""
    archive = contents.startswith(b"PK") or _is_zip(path)
    if archive or path.suffix.lower() in NAMES_OF_PICKLES:
        return True
    return _begins_as_pickle(contents)


def _is_zip(path: Path) -> bool:
    try:
        return looks_like_a_zip(path)
    except OSError:
        return False


def _begins_as_pickle(contents: bytes) -> bool:
    """From protocol 2 on, which is of 2003, a byte says so; earlier ones are letters, an instruction each."""
    if contents[:1] == b"\x80":
        return True
    try:
        first = next(pickletools.genops(contents[:HEAD_BYTES]))
    except (ValueError, StopIteration, UnicodeDecodeError, IndexError):
        return False
    return first[0].name in ("GLOBAL", "MARK", "INST", "PERSID", "EMPTY_DICT", "EMPTY_LIST", "EMPTY_TUPLE")


def _is_safetensors(contents: bytes) -> bool:
    """Eight bytes with the length of the heading, and then the heading: JSON."""
    length = int.from_bytes(contents[:8], "little")
    return 2 <= length <= len(contents) - 8 and contents[8:9] == b"{"
