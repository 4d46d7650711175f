"""The whole vocabulary."""

from __future__ import annotations

from app import commands, dialogue, mistake_commands, preference_commands, run_commands
from app.vocabulary import Vocabulary


def every_command() -> Vocabulary:
    """Every command there is, in the order in which help shows them."""
    return Vocabulary(commands, run_commands, mistake_commands, dialogue, preference_commands)
