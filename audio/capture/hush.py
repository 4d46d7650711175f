"""While the app itself speaks it does not listen, or it would obey itself. No thread, no clock."""

from __future__ import annotations

LONGEST_HUSH_SECONDS = 30.0
LINGERS_SECONDS = 0.15
"""What comes out of the loudspeaker last is still in the room, and in the buffers of the sound card."""


class Hush:
    """Begun and ended as often as one likes; none lasts longer than it promised, ended or not.

    `seconds` is the time at which something happens, on any clock that never goes back.
    """

    def __init__(self) -> None:
        self._deadlines: list[float] = []
        self._lingers_until = float("-inf")

    def begin(self, seconds: float, at_most: float = LONGEST_HUSH_SECONDS) -> None:
        """Hush until `end()`, or for `at_most` seconds."""
        self._deadlines = sorted([*self._deadlines, seconds + at_most])

    def end(self, seconds: float) -> None:
        """End one. One too many does no harm."""
        self._forget_those_over(seconds)
        if self._deadlines:
            # Which one ends is not said. This way round the app rather hears too little than itself.
            del self._deadlines[0]
            self._lingers_until = seconds + LINGERS_SECONDS

    def lasts(self, seconds: float) -> bool:
        """Whether at least one lasts."""
        self._forget_those_over(seconds)
        return bool(self._deadlines) or seconds < self._lingers_until

    def _forget_those_over(self, seconds: float) -> None:
        self._deadlines = [deadline for deadline in self._deadlines if deadline > seconds]
