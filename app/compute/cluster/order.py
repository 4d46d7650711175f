"""What goes to a machine of the cluster, and what comes home from there: small frozen facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from app.compute.cluster.plain import StrangeError, as_bytes, read
from app.compute.conditions import Conditions
from app.compute.messages.control import Configure, Noticed, Warned
from app.compute.messages.runs import (
    RunEpoch,
    RunFailed,
    RunFinished,
    RunPaused,
    RunProgress,
    RunResumed,
    RunStarted,
    RunStopped,
)
from models.events import EpochDone
from models.settings.specification import RunSpecification

PART_BYTES = 16 * 2**20
"""A data set travels in parts of so many, so that the scheduler hears others between two."""


class Wish(IntEnum):
    """What the user wants of a run that is going. Numbers, as a variable of Dask can hold."""

    GO_ON = 0
    PAUSE = 1
    STOP = 2


@dataclass(frozen=True)
class DataOrder:
    """The data set of a run: a file that is named by its contents, see `models.data.data_file`."""

    digest: str
    size: int
    """In bytes."""
    sender: str
    """Whose copy it is: a word that no other courier has."""

    @property
    def parts(self) -> int:
        """In how many it travels."""
        return -(-self.size // PART_BYTES)

    def part_name(self, number: int) -> str:
        """What the scheduler knows a part by, from 0."""
        return f"hearsee-data-{self.sender}-{self.digest}-{number}"


@dataclass(frozen=True)
class Order:
    """One run, for whichever machine takes it."""

    run: str
    token: str
    """What nothing else on the cluster is called."""
    topic: str
    """Where to say how it goes."""
    specification: RunSpecification
    data: DataOrder
    cluster: str
    """Its address, as the user gave it."""
    versions: Mapping[str, str]
    """Of the computer that asks; see `app.compute.cluster.versions`."""
    wanted: Configure = field(default_factory=Configure)
    begun: Conditions | None = None
    """Those that it is to have once more, where there are any."""
    corrections: str = ""
    """The digest of those that are on the data set."""
    epochs_known: int | None = None
    """Of a run that is taken up, those that need not be told; None for one that begins."""

    @property
    def wish_name(self) -> str:
        """What the scheduler knows the user's `Wish` by."""
        return f"hearsee-wish-{self.token}"

    @property
    def checkpoint_name(self) -> str:
        """What the scheduler knows the last `Checkpoint` by."""
        return f"hearsee-checkpoint-{self.token}"


@dataclass(frozen=True)
class Checkpoint:
    """A run after an epoch, or before its first one with nothing in it."""

    epoch: int = 0
    memory: bytes = b""
    """See `models.training.checkpoint`."""
    weights: bytes = b""
    """See `models.training.weights`."""
    precision: str = ""
    """What the products of its training were computed in so far, or "" where none were."""

    def as_plain(self) -> list[int | bytes | str]:
        """What a variable of Dask can hold."""
        return [self.epoch, self.memory, self.weights, self.precision]

    @classmethod
    def from_plain(cls, plain: object) -> Checkpoint:
        """The inverse of `as_plain`. Raises `StrangeError` where it is none."""
        match plain:
            case [int(epoch), bytes(memory), bytes(weights), str(precision)] if epoch >= 0:
                return cls(epoch, memory, weights, precision)
        raise StrangeError


@dataclass(frozen=True)
class Begun:
    """A machine has begun the run, or goes on with it after the epochs that it knows."""

    report: RunStarted
    epochs: tuple[EpochDone, ...]
    """Those before."""
    machine: str


Word = Begun | RunProgress | RunEpoch | RunPaused | RunResumed | Warned | Noticed


@dataclass(frozen=True)
class Said:
    """Something that a machine says of a run."""

    token: str
    attempt: str
    """Another one where the run was begun anew because a machine was lost."""
    word: Word

    def as_bytes(self) -> bytes:
        """As an event of Dask can carry it."""
        return as_bytes(self)

    @staticmethod
    def from_bytes(contents: object) -> Said:
        """The inverse. Raises `StrangeError` for whatever is none: others may be on the cluster too."""
        return read(Said, contents)

    @property
    def run(self) -> str | None:
        """The run that it is about; None where it names none."""
        word = self.word.report if isinstance(self.word, Begun) else self.word
        return None if isinstance(word, Warned | Noticed) else word.run


@dataclass(frozen=True)
class RunEnd:
    """How a run ended, and all that is to be kept of it."""

    report: RunFinished | RunStopped | RunFailed
    epochs: tuple[EpochDone, ...] = ()
    """All that it did."""
    weights: bytes = b""
    """As they are now, or none where it has learnt nothing."""
    checkpoint: Checkpoint = Checkpoint()
    """After the last of them, where the run may be taken up."""
