"""What can be said for the classes of an album."""

from __future__ import annotations

from typing import Annotated

from app.commands.examples import Example
from audio.grammar.grammar import WholeNumber

WebcamClass = Annotated[int, WholeNumber(1, 20), Example("2")]
