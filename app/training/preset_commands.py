"""Commands for settings with a purpose: see `models.presets`."""

from __future__ import annotations

from dataclasses import replace

from app.commands.slots import PresetSettings, Seed
from app.commands.vocabulary import CommandError, command
from app.common.words.wording import counted, percent, preset_title
from app.core.core import Core
from models.presets import PRESETS


@command(
    "(train|start training) [the] {settings} [[and] with seed {seed}]",
    zh="(训练|开始训练){settings}[种子{seed}]",
)
def train_preset(session: Core, settings: PresetSettings, seed: Seed | None = None) -> str:
    """Train a model with settings made for speed: to 88 % (MLP), 90 % (LeNet), 93 % (CNN)."""
    if session.state.sounds_open:
        raise CommandError(
            "These settings are for pictures and mirror them, which makes another word of a sound; "
            "say “train CNN” for the settings that suit sounds."
        )
    preset = PRESETS[settings]
    specification = preset.specification if seed is None else replace(preset.specification, seed=seed)
    session.train(specification)
    model, epochs = preset_title(settings), counted(specification.epochs, "epoch")
    return f"Training {model} for {epochs}; on Fashion-MNIST that reaches about {percent(preset.reaches)}."
