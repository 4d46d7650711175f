"""How the conversation grows. Pure."""

from __future__ import annotations

from dataclasses import replace

from app.state.parts.conversation import CONVERSATION_LENGTH, Line, Speaker
from app.state.state import State


def said(state: State, speaker: Speaker, text: str) -> State:
    """The state with one more line in the conversation."""
    return with_line(state, Line(speaker, text))


def with_line(state: State, line: Line) -> State:
    """The same with a line as it is."""
    return replace(state, conversation=(*state.conversation, line)[-CONVERSATION_LENGTH:])
