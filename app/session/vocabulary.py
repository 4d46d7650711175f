"""The whole vocabulary."""

from __future__ import annotations

from app.commands.vocabulary import Vocabulary
from app.data import commands as picture_commands
from app.data import sound_commands
from app.doctor import commands as doctor_commands
from app.export import commands as taking_commands
from app.playground import commands as playground_commands
from app.playground import loading_commands
from app.results import explaining_commands, mistake_commands, own_picture_commands
from app.runs import commands as run_commands
from app.runs import found_commands as found_runs_commands
from app.settings import commands as preference_commands
from app.training import commands, preset_commands, search_commands
from app.voice import commands as dialogue
from app.webcam import commands as webcam_commands


def every_command() -> Vocabulary:
    """Every command there is, in the order in which help shows them."""
    return Vocabulary(
        commands,
        preset_commands,
        search_commands,
        picture_commands,
        sound_commands,
        run_commands,
        found_runs_commands,
        mistake_commands,
        taking_commands,
        explaining_commands,
        own_picture_commands,
        webcam_commands,
        playground_commands,
        loading_commands,
        dialogue,
        preference_commands,
        doctor_commands,
    )
