"""What a run knows after an epoch, so that it can go on later as if it had never been stopped."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TypeVar

from safetensors import SafetensorError
from safetensors.torch import load, save
from torch import Tensor

from language.sentence import message
from models.events import EpochDone
from models.files.user_files import read_user_file
from models.files.whole_files import remedy, write_whole
from models.settings.specification import RunSpecification
from models.training.weights import WeightsError

Value = TypeVar("Value")
MOST_BYTES = 2**34
"""An optimizer and an average know a few numbers for each of the model's."""


@dataclass(frozen=True, eq=False)
class Memory:
    """Tensors and plain numbers by their names, flat.

    The tensors may be those that are in use: save or copy them before the next step changes them.
    """

    tensors: Mapping[str, Tensor] = field(default_factory=dict)
    numbers: Mapping[str, float] = field(default_factory=dict)

    @staticmethod
    def of(**parts: Memory) -> Memory:
        """Several memories as one: each name begins with that of its part."""
        return Memory(
            _joined({part: memory.tensors for part, memory in parts.items()}),
            _joined({part: memory.numbers for part, memory in parts.items()}),
        )

    def part(self, name: str) -> Memory:
        """The part of this name, as it was given to `of`."""
        return Memory(_within(self.tensors, f"{name}."), _within(self.numbers, f"{name}."))


@dataclass(frozen=True, eq=False)
class RunMemory:
    """A whole run after its last finished epoch."""

    specification: RunSpecification
    data: str
    """Name of the data set."""
    epochs: tuple[EpochDone, ...]
    """The figures of every epoch so far; at least one."""
    seconds: float
    """Of the run up to there."""
    learnt: Memory
    """Parameters, and what optimizer, average and early stopping know."""


def save_memory(memory: RunMemory, path: Path) -> None:
    """Write it so that `path` holds either the earlier memory or the whole new one, never less.

    Raises `WeightsError`.
    """
    try:
        write_whole(path, memory_as_bytes(memory))
    except OSError as error:
        raise WeightsError(
            message(
                "What the run needs to be resumed could not be saved as {path} ({strerror}); {error} "
                "or choose another folder.",
                path=path,
                strerror=error.strerror,
                error=remedy(error),
            )
        ) from error


def memory_as_bytes(memory: RunMemory) -> bytes:
    """All of it as safetensors; the numbers stand as JSON in the header."""
    facts = {
        "specification": memory.specification.as_dict(),
        "data": memory.data,
        "epochs": [asdict(epoch) for epoch in memory.epochs],
        "seconds": memory.seconds,
        "numbers": dict(memory.learnt.numbers),
    }
    tensors = {name: values.cpu().contiguous() for name, values in memory.learnt.tensors.items()}
    contents: bytes = save(tensors, metadata={"run": json.dumps(facts)})
    return contents


def load_memory(path: Path) -> RunMemory:
    """What `save_memory` wrote. Raises `WeightsError`."""
    try:
        contents = read_user_file(path, MOST_BYTES)
    except FileNotFoundError:
        raise WeightsError(
            message("There is nothing at {path} to resume the run from; train it again.", path=path)
        ) from None
    except OSError as error:
        raise WeightsError(
            message(
                "{path} cannot be read ({strerror}), so the run cannot be resumed; allow reading it "
                "or train the run again.",
                path=path,
                strerror=error.strerror,
            )
        ) from error
    return memory_from_bytes(contents, str(path))


def memory_from_bytes(contents: bytes, source: str) -> RunMemory:
    """The inverse of `memory_as_bytes`. Raises `WeightsError`, where they are damaged: `source` in words."""
    try:
        tensors = load(contents)
        facts = json.loads(_metadata(contents)["run"])
        return RunMemory(
            specification=RunSpecification.from_dict(facts["specification"]),
            data=facts["data"],
            epochs=tuple(EpochDone(**figures) for figures in facts["epochs"]),
            seconds=facts["seconds"],
            learnt=Memory(tensors, facts["numbers"]),
        )
    except (SafetensorError, ValueError, KeyError, TypeError) as error:
        raise WeightsError(
            message(
                "{source} is damaged, so the run cannot be resumed; its weights are kept, or train it again.",
                source=source,
            )
        ) from error


def _metadata(contents: bytes) -> dict[str, str]:
    """Of a safetensors file: 8 bytes that say how long the header is, the header in JSON, the tensors."""
    length = int.from_bytes(contents[:8], "little")
    metadata: dict[str, str] = json.loads(contents[8 : 8 + length])["__metadata__"]
    return metadata


def _joined(parts: Mapping[str, Mapping[str, Value]]) -> dict[str, Value]:
    return {f"{part}.{name}": each for part, values in parts.items() for name, each in values.items()}


def _within(values: Mapping[str, Value], start: str) -> dict[str, Value]:
    return {name.removeprefix(start): each for name, each in values.items() if name.startswith(start)}
