"""Commands that train one run, and its settings. What is said for each stands beside what it does."""

from __future__ import annotations

from dataclasses import replace

from app.commands.slots import (
    BatchSize,
    ClassName,
    Epochs,
    Examples,
    LearningRate,
    ModelName,
    OtherClassName,
    Seed,
)
from app.commands.vocabulary import CommandError, command
from app.common.words.numbers import counted, percent
from app.common.words.titles import named_model, optimizer_title, preset_title
from app.compute.messages.runs import RUN_ENDS
from app.core.core import Core
from app.state.state import State
from app.training.phrases import CHINESE_SETTINGS, MORE_CHINESE_SETTINGS, MORE_SETTINGS, SETTINGS
from app.training.slots import (
    ActivationName,
    AugmentationName,
    Averages,
    Dropout,
    Features,
    Filters,
    Gamma,
    LabelSmoothing,
    Layers,
    LossName,
    OptimizerName,
    Patience,
    PoolingName,
    PresetSettings,
    ScheduleName,
    StopsEarly,
    Units,
    WeightDecay,
)
from app.training.studies import Studying
from app.training.training import Training
from language.sentence import message
from models.settings.presets import PRESETS
from models.settings.recipes import recipe, specified
from models.settings.specification import RunSpecification

SEEDS = 3
"""Runs of each model or optimizer that is compared, so that a difference can be told from chance."""
PATIENCE = 3
"""Epochs that early stopping waits where nothing else is said."""


@command(
    f"(train|start training) [the|a|an] {{model}} <{SETTINGS}|{MORE_SETTINGS}>",
    "(train|start training) [for {epochs} (epochs|epoch)]",
    zh=(
        f"(训练|开始训练){{model}}<{CHINESE_SETTINGS}|{MORE_CHINESE_SETTINGS}>",
        f"用{{optimizer}}训练{{model}}<{CHINESE_SETTINGS}|{MORE_CHINESE_SETTINGS}>",
        "(训练|开始训练)",
    ),
    menu="Training",
    label="Train",
    shortcut="Ctrl+T",
    ends=RUN_ENDS,
)
def train(
    training: Training,
    model: ModelName | None = None,
    epochs: Epochs | None = None,
    optimizer: OptimizerName | None = None,
    learning_rate: LearningRate | None = None,
    batch_size: BatchSize | None = None,
    seed: Seed | None = None,
    examples: Examples | None = None,
    positive: ClassName | None = None,
    negative: OtherClassName | None = None,
    loss: LossName | None = None,
    label_smoothing: LabelSmoothing | None = None,
    schedule: ScheduleName | None = None,
    activation: ActivationName | None = None,
    layers: Layers | None = None,
    units: Units | None = None,
    dropout: Dropout | None = None,
    weight_decay: WeightDecay | None = None,
    pooling: PoolingName | None = None,
    gamma: Gamma | None = None,
    features: Features | None = None,
    filters: Filters | None = None,
    augmentation: AugmentationName | None = None,
    averaging: Averages | None = None,
    stops_early: StopsEarly | None = None,
    patience: Patience | None = None,
) -> str:
    """Train a model on the open data set; without more words, with the settings of the training tab."""
    start = settings_of(training.state, model)
    specification = specified(
        start,
        epochs=epochs,
        optimizer=optimizer,
        learning_rate=learning_rate,
        batch_size=batch_size,
        seed=seed,
        examples=examples,
        positive=positive,
        negative=negative,
        loss=loss,
        label_smoothing=label_smoothing,
        schedule=schedule,
        activation=activation,
        hidden=_hidden(start, layers, units),
        dropout=dropout,
        weight_decay=weight_decay,
        pooling=pooling,
        gamma=gamma,
        features=features,
        filters=filters,
        augmentation=augmentation,
        averaging=averaging,
        early_stopping=(patience or PATIENCE) if stops_early else None,
    )
    training.train(specification)
    return message(
        "Training {model} for {epochs}.",
        model=named_model(specification.model),
        epochs=counted(specification.epochs, "epoch"),
    )


@command(
    "(stop|cancel) [training|the run|the training|the comparison|the cross validation]",
    zh="(停止|取消)[训练|比较|交叉验证]",
    menu="Training",
    label="Stop",
    shortcut="Ctrl+.",
)
def stop(session: Core) -> str:
    """Stop the run and keep what it learnt; it can be resumed later."""
    return session.stop()


@command(
    "(pause|hold) [training|the run|the training]",
    zh="暂停[训练]",
    menu="Training",
    label="Pause",
    shortcut="Ctrl+P",
)
def pause(training: Training) -> str:
    """Hold the run where it is."""
    training.pause()
    return message("Paused; say “resume” to go on.")


@command(
    "(resume|continue) [training|the run|the training]",
    zh="继续[训练]",
    menu="Training",
    label="Resume",
    shortcut="Ctrl+R",
    ends=RUN_ENDS,
)
def resume(studying: Studying) -> str:
    """Let a paused run go on, or take up the latest that was stopped or cut off."""
    return studying.resume()


@command(
    "use {optimizer}", zh="(用|使用){optimizer}", instead="Here, say it with the model: train MLP with Adam."
)
def use_optimizer(training: Training, optimizer: OptimizerName) -> str:
    """Let the next run use another optimizer, at its own learning rate."""
    training.choose(optimizer=optimizer)
    chosen = training.state.chosen
    title = optimizer_title(chosen.optimizer)
    return message(
        "The next run uses {title}, at learning rate {learning_rate}.",
        title=title,
        learning_rate=f"{chosen.learning_rate:g}",
    )


@command(
    "[set] [the] learning rate [to|of] {learning_rate}",
    zh="[把]学习率[设为|设成|改为|改成]{learning_rate}",
    instead="Here, say it with the model: train MLP at learning rate 0.1.",
)
def set_learning_rate(training: Training, learning_rate: LearningRate) -> str:
    """Set the learning rate of the next run."""
    training.choose(learning_rate=learning_rate)
    return message(
        "The learning rate of the next run is {learning_rate}.",
        learning_rate=f"{training.state.chosen.learning_rate:g}",
    )


@command(
    "[set] [the] batch size [to|of] {batch_size}",
    zh="[把]批量[大小][设为|设成|改为|改成]{batch_size}",
    instead="Here, say it with the model: train MLP with batch size 64.",
)
def set_batch_size(training: Training, batch_size: BatchSize) -> str:
    """Set how many examples the next run takes a step with."""
    training.choose(batch_size=batch_size)
    return message(
        "The batch size of the next run is {batch_size}.", batch_size=f"{training.state.chosen.batch_size:,}"
    )


@command(
    "set [the] [number of] epochs to {epochs}",
    zh="[把]轮数[设为|设成|改为|改成]{epochs}[轮]",
    instead="Here, say it with the model: train MLP for 5 epochs.",
)
def set_epochs(training: Training, epochs: Epochs) -> str:
    """Set how many epochs the next run trains for."""
    training.choose(epochs=epochs)
    return message("The next run trains for {epochs}.", epochs=counted(training.state.chosen.epochs, "epoch"))


def settings_of(state: State, model: str | None) -> RunSpecification:
    """What is chosen, or where a model is named, the settings that suit it."""
    return state.chosen if model is None else recipe(model, sounds=state.sounds_open)


def _hidden(start: RunSpecification, layers: int | None, units: int | None) -> tuple[int, ...] | None:
    if layers is None and units is None:
        return None
    return (units or start.hidden[0],) * (layers or len(start.hidden))


@command(
    "(train|start training) [the] {settings} [[and] with seed {seed}]",
    zh="(训练|开始训练){settings}[种子{seed}]",
    ends=RUN_ENDS,
)
def train_preset(training: Training, settings: PresetSettings, seed: Seed | None = None) -> str:
    """Train a model with settings made for speed: to 88 % (MLP), 90 % (LeNet), 93 % (CNN)."""
    if training.state.sounds_open:
        raise CommandError(
            message(
                "These settings are for pictures and mirror them, which makes another word of a sound; "
                "say “train CNN” for the settings that suit sounds."
            )
        )
    preset = PRESETS[settings]
    specification = preset.specification if seed is None else replace(preset.specification, seed=seed)
    training.train(specification)
    model, epochs = preset_title(settings), counted(specification.epochs, "epoch")
    return message(
        "Training {model} for {epochs}; on Fashion-MNIST that reaches about {reaches}.",
        model=model,
        epochs=epochs,
        reaches=percent(preset.reaches),
    )
