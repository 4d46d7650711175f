"""The whole vocabulary."""

from __future__ import annotations

from app import (
    commands,
    dialogue,
    doctor_commands,
    explaining_commands,
    foreign_commands,
    loading_commands,
    mistake_commands,
    picture_commands,
    playground_commands,
    preference_commands,
    preset_commands,
    run_commands,
    search_commands,
    sound_commands,
    taking_commands,
    webcam_commands,
)
from app.found_runs import commands as found_runs_commands
from app.vocabulary import Vocabulary


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
        foreign_commands,
        webcam_commands,
        playground_commands,
        loading_commands,
        dialogue,
        preference_commands,
        doctor_commands,
    )
