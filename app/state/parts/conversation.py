"""Lines of the conversation. Apart from the state, so that the window is there before that loads."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Speaker(str, Enum):
    """Who a line of the conversation is from."""

    HEARD = "heard"
    TYPED = "typed"
    REPLY = "reply"
    NOTICE = "notice"
    WARNING = "warning"
    """Something went wrong, and everything goes on."""
    PROBLEM = "problem"


@dataclass(frozen=True)
class Line:
    """One line of the conversation."""

    speaker: Speaker
    text: str
    unknown: str = ""
    """What was said or typed and not understood, where this line answers that."""


CONVERSATION_LENGTH = 200
