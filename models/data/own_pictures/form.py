"""How large pictures are made, and whether they keep their colours."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Form:
    """What every picture of a data set is made to be."""

    height: int = 28
    """In pixels, as the width."""
    width: int = 28
    channels: int = 1
    """1 for grey, 3 for red, green and blue."""

    @property
    def shape(self) -> tuple[int, ...]:
        """Of one picture's array: height and width, before them the channels where there are three."""
        return (self.height, self.width) if self.channels == 1 else (self.channels, self.height, self.width)


GREY = Form()
COLOURED = Form(32, 32, 3)
"""As CIFAR-10 has it."""
