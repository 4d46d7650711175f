"""The whole vocabulary."""

from __future__ import annotations

from app.commands.vocabulary import Vocabulary
from app.data import commands as data_commands
from app.data import correction_commands
from app.doctor import commands as doctor_commands
from app.export import commands as export_commands
from app.playground import commands as playground_commands
from app.results import commands as results_commands
from app.results import mistake_commands, own_picture_commands
from app.runs import commands as runs_commands
from app.runs import found_commands
from app.session import commands as session_commands
from app.session.command_order import SHOWN_FIRST
from app.settings import commands as settings_commands
from app.training import commands as training_commands
from app.training import run_commands, search_commands, study_commands
from app.voice import commands as voice_commands
from app.voice import phrase_commands
from app.webcam import commands as webcam_commands


def every_command() -> Vocabulary:
    """Every command there is, in the order in which help shows them."""
    return Vocabulary(
        training_commands,
        study_commands,
        search_commands,
        run_commands,
        data_commands,
        correction_commands,
        runs_commands,
        found_commands,
        results_commands,
        mistake_commands,
        own_picture_commands,
        export_commands,
        webcam_commands,
        playground_commands,
        session_commands,
        voice_commands,
        phrase_commands,
        settings_commands,
        doctor_commands,
        shown_first=SHOWN_FIRST,
    )
