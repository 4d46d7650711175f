"""One repetition of a phrase that is being taught, as it crosses from the ear to whoever teaches."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from audio.capture.sound import Utterance

if TYPE_CHECKING:  # a window is there before numpy is
    import numpy as np
    import numpy.typing as npt


@dataclass(frozen=True, eq=False)
class Example:
    """What it is compared by, or a sentence that says why it cannot be learnt from."""

    features: npt.NDArray[np.float32] | None = field(repr=False)
    problem: str = ""
    sound: Utterance | None = field(default=None, repr=False)
    """For those who want to keep it."""
    seconds: float = 0.0
    """From the end of the utterance until it is told."""
