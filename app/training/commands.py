"""Commands that train and show: the product on two screens. What is said for each stands beside what it does.

Those about the talk itself and the window are in `app.voice.commands`.
"""

from __future__ import annotations

from app.commands.slots import (
    ActivationName,
    AugmentationName,
    Averages,
    BatchSize,
    ClassName,
    Dropout,
    Epochs,
    Examples,
    Features,
    FileFormat,
    Filters,
    Folds,
    Gamma,
    ImageNumber,
    LabelSmoothing,
    Layers,
    LearningRate,
    LossName,
    ModelName,
    OptimizerName,
    OtherClassName,
    Patience,
    PoolingName,
    ScheduleName,
    Seed,
    Seeds,
    StopsEarly,
    Units,
    ViewName,
    WeightDecay,
)
from app.commands.vocabulary import CommandError, command
from app.common.words.wording import OPTIMIZER_TITLES, counted, model_title, optimizer_title
from app.core.core import Core
from app.export.figures import save_figure
from app.runs.runs import HasRuns
from app.state.parts.view import View
from app.training.phrases import (
    CHINESE_COMPARING,
    CHINESE_SETTINGS,
    COMPARING,
    MORE_CHINESE_SETTINGS,
    MORE_SETTINGS,
    SETTINGS,
)
from app.training.studies import HasStudies
from models.recipes import recipe, specified
from models.selection import comparison, cross_validation
from models.specification import BY_ITS_OWN_RULE, OPTIMIZERS, RunSpecification
from models.verdict import verdict

SEEDS = 3
"""Runs of each model or optimizer that is compared, so that a difference can be told from chance."""
PATIENCE = 3
"""Epochs that early stopping waits where nothing else is said."""
COMPARED = ("linear", "logistic", "softmax", "perceptron", "svm", "kernel-svm", "mlp", "lenet", "cnn")
"""What "compare the models" compares: every model once, but for the hard margin, which ten classes lack."""


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
)
def train(
    session: Core,
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
    start = _start(session, model)
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
    session.train(specification)
    return f"Training {_named(specification.model)} for {counted(specification.epochs, 'epoch')}."


@command(
    f"(cross validate|cross validation of) [the|a|an] {{model}} "
    f"<(with|using|in) {{folds}} (folds|fold)|{SETTINGS}>",
    "cross validate [(with|using) {folds} (folds|fold)]",
    "{folds} fold cross validation [(of|for) [the|a|an] {model}]",
    zh=(
        f"交叉验证{{model}}<{{folds}}折|{CHINESE_SETTINGS}>",
        "[[用]{folds}折]交叉验证[{model}]",
    ),
    menu="Training",
    label="Cross-validate",
    shortcut="Ctrl+K",
)
def cross_validate(
    session: HasStudies,
    model: ModelName | None = None,
    folds: Folds = 5,
    epochs: Epochs | None = None,
    optimizer: OptimizerName | None = None,
    learning_rate: LearningRate | None = None,
    batch_size: BatchSize | None = None,
    seed: Seed | None = None,
    examples: Examples | None = None,
) -> str:
    """Train as many times as there are folds, each time judged by another fold: mean and spread."""
    specification = specified(
        _start(session, model),
        epochs=epochs,
        optimizer=optimizer,
        learning_rate=learning_rate,
        batch_size=batch_size,
        seed=seed,
        examples=examples,
    )
    return session.studying.start(
        cross_validation(specification, folds),
        f"Cross-validating {_named(specification.model)} with {folds} folds.",
    )


@command(
    f"compare [the] {{model}} (and|with) [the] {{second_model}} <{COMPARING}>",
    f"compare [the] {{model}} [and] [the] {{second_model}} and [the] {{third_model}} <{COMPARING}>",
    "compare [the] {model} [and] [the] {second_model} [and] [the] {third_model} [and] [the] {fourth_model} "
    f"[[and] [the] {{fifth_model}}] [[and] [the] {{sixth_model}}] <{COMPARING}>",
    f"compare [all] [the] models <{COMPARING}>",
    zh=(
        f"比较{{model}}和{{second_model}}<{CHINESE_COMPARING}>",
        f"比较{{model}}[和]{{second_model}}和{{third_model}}<{CHINESE_COMPARING}>",
        "比较{model}[和]{second_model}[和]{third_model}[和]{fourth_model}[[和]{fifth_model}][[和]{sixth_model}]"
        f"<{CHINESE_COMPARING}>",
        f"比较[所有]模型<{CHINESE_COMPARING}>",
    ),
)
def compare_models(
    session: HasStudies,
    model: ModelName | None = None,
    second_model: ModelName | None = None,
    third_model: ModelName | None = None,
    fourth_model: ModelName | None = None,
    fifth_model: ModelName | None = None,
    sixth_model: ModelName | None = None,
    epochs: Epochs | None = None,
    seeds: Seeds = SEEDS,
    examples: Examples | None = None,
) -> str:
    """Train models with the same seeds, each with its own settings: curves and a table with spread."""
    said = (model, second_model, third_model, fourth_model, fifth_model, sixth_model)
    names = [name for name in said if name is not None] or list(COMPARED)
    contenders = [
        (model_title(name), specified(_start(session, name), epochs=epochs, examples=examples))
        for name in names
    ]
    return _compare(session, contenders, seeds)


@command(
    f"compare {{optimizer}} (and|with) {{second_optimizer}} [(with|on|for) [the] {{model}}] <{COMPARING}>",
    "compare {optimizer} [and] {second_optimizer} [and] {third_optimizer} [[and] {fourth_optimizer}] "
    f"[(with|on|for) [the] {{model}}] <{COMPARING}>",
    f"compare [all] [the] optimizers [(with|on|for) [the] {{model}}] <{COMPARING}>",
    zh=(
        f"比较{{optimizer}}和{{second_optimizer}}[用{{model}}]<{CHINESE_COMPARING}>",
        "比较{optimizer}[和]{second_optimizer}[和]{third_optimizer}[[和]{fourth_optimizer}][用{model}]"
        f"<{CHINESE_COMPARING}>",
        f"比较[所有]优化器[用{{model}}]<{CHINESE_COMPARING}>",
    ),
)
def compare_optimizers(
    session: HasStudies,
    optimizer: OptimizerName | None = None,
    second_optimizer: OptimizerName | None = None,
    third_optimizer: OptimizerName | None = None,
    fourth_optimizer: OptimizerName | None = None,
    model: ModelName | None = None,
    epochs: Epochs | None = None,
    seeds: Seeds = SEEDS,
    examples: Examples | None = None,
) -> str:
    """Train one model with several optimizers, each at its own learning rate; all else is equal."""
    said = (optimizer, second_optimizer, third_optimizer, fourth_optimizer)
    names = [name for name in said if name is not None] or list(OPTIMIZERS)
    start = _start(session, model)
    if start.model in BY_ITS_OWN_RULE:
        raise CommandError(
            f"The {model_title(start.model)} learns by a rule of its own, without an optimizer."
        )
    contenders = [
        (OPTIMIZER_TITLES[name], specified(start, optimizer=name, epochs=epochs, examples=examples))
        for name in names
    ]
    return _compare(session, contenders, seeds)


@command(
    "(is it|is the model) (overfitting|underfitting)",
    "how (well|good) does it fit",
    zh=("过拟合了吗", "欠拟合了吗"),
    menu="Results",
    label="How well does it fit?",
)
def judge(session: Core) -> str:
    """Say whether the latest run underfits, fits or overfits, why, and what to try."""
    run = session.state.run
    if run is None or not run.epochs:
        raise CommandError("Nothing has been trained yet; say “train MLP” first.")
    found = verdict(run.specification, run.epochs)
    return f"{found.fit.value.capitalize()}: {found.reason} {found.advice}"


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
def pause(session: Core) -> str:
    """Hold the run where it is."""
    session.pause()
    return "Paused; say “resume” to go on."


@command(
    "(resume|continue) [training|the run|the training]",
    zh="继续[训练]",
    menu="Training",
    label="Resume",
    shortcut="Ctrl+R",
)
def resume(session: Core) -> str:
    """Let a paused run go on, or take up the latest that was stopped or cut off."""
    return session.resume()


@command(
    "predict [some|the|more] [images|pictures]",
    zh="预测",
    menu="Results",
    label="Predict",
    shortcut="Ctrl+D",
)
def predict(session: Core) -> str:
    """Have the model name two dozen test images, drawn at random."""
    return _predict_some(session)


@command(
    "predict [the] [test] (image|picture|number) [number] {number}",
    zh="预测第{number}(张|幅)[图片]",
)
def predict_image(session: Core, number: ImageNumber) -> str:
    """Have the model name one test image; the first is image 0."""
    _check_image(session, number)
    session.predict((number,))
    return f"Predicting test image {number}."


@command("predict [the] next [image|picture]", zh="预测下一(张|幅)[图片]")
def predict_next(session: Core) -> str:
    """Have the model name the test image after the one that is shown."""
    session.predict_next()
    return "Predicting the next test image."


@command("show [me] [the] {what}", zh="(显示|查看){what}", menu="View", label="{}", shortcut="Ctrl+#")
def show(session: Core, what: ViewName) -> str:
    """Bring curves, confusion matrix, class figures, mistakes, calibration, runs, ... to the front."""
    run = session.state.run
    if what is View.MISTAKES:
        session.find_mistakes()
    elif what is View.PREDICTIONS and session.state.predictions is None:
        return _predict_some(session)
    elif what is View.CALIBRATION:
        session.calibrate()
    elif what is View.WHY:
        session.explain()
    elif what in (View.CONFUSION_MATRIX, View.CLASS_FIGURES) and (run is None or run.finished is None):
        raise CommandError(_no_confusion_matrix(session))
    elif what is View.COMPARISON and session.state.study is None:
        raise CommandError("There is no comparison yet; say “compare softmax and MLP” first.")
    elif what is View.CURVES and run is None:
        raise CommandError("There are no curves yet; say “train MLP” first.")
    else:
        session.show(what)
    if what is View.RUNS and session.state.history_problem:
        raise CommandError(session.state.history_problem)
    single = what in (View.CONFUSION_MATRIX, View.DATA, View.COMPARISON, View.CALIBRATION, View.WHY)
    return f"Here {'is' if single else 'are'} the {what.value}."


@command(
    "save [the] [figure|picture|plot|{what}] [as [a|an] {file_format} [file]]",
    zh="保存[图片|{what}][为{file_format}]",
    menu="File",
    label="Save the figure",
    shortcut="Ctrl+S",
)
def save(session: Core, what: ViewName | None = None, file_format: FileFormat = "png") -> str:
    """Save the figure in front, or another one, as PNG or SVG: in your pictures, or where the terminal is."""
    state, folder, words = session.state, session.pictures_folder, session.words

    def saving() -> str:
        path = save_figure(state, what or state.view, folder, file_format, words)
        return f"Saved as {path}."

    return session.save(saving)


@command("save [the] model", zh="保存模型")
def save_model(session: Core) -> str:
    """Say where the model is kept: every run keeps its own by itself."""
    run = session.state.run
    if run is None or not run.has_weights:
        raise CommandError("No model has been trained yet; say “train MLP” first.")
    return f"Every run keeps its model by itself; this one is {run.model.weights}."


@command(
    "open [a|the] [data] folder",
    zh="打开[数据]文件夹",
    menu="File",
    label="Open a data folder…",
    shortcut="Ctrl+O",
)
def open_folder(session: Core) -> str:
    """Choose a folder with a data set: class folders of pictures, recordings, or Fashion-MNIST's files."""
    session.ask_for_folder()
    return ""


@command("use {optimizer}", zh="(用|使用){optimizer}")
def use_optimizer(session: Core, optimizer: OptimizerName) -> str:
    """Let the next run use another optimizer, at its own learning rate."""
    session.choose(optimizer=optimizer)
    chosen = session.state.chosen
    title = optimizer_title(chosen.optimizer)
    return f"The next run uses {title}, at learning rate {chosen.learning_rate:g}."


@command(
    "[set] [the] learning rate [to|of] {learning_rate}",
    zh="[把]学习率[设为|设成|改为|改成]{learning_rate}",
)
def set_learning_rate(session: Core, learning_rate: LearningRate) -> str:
    """Set the learning rate of the next run."""
    session.choose(learning_rate=learning_rate)
    return f"The learning rate of the next run is {session.state.chosen.learning_rate:g}."


@command(
    "[set] [the] batch size [to|of] {batch_size}",
    zh="[把]批量[大小][设为|设成|改为|改成]{batch_size}",
)
def set_batch_size(session: Core, batch_size: BatchSize) -> str:
    """Set how many examples the next run takes a step with."""
    session.choose(batch_size=batch_size)
    return f"The batch size of the next run is {session.state.chosen.batch_size:,}."


@command(
    "set [the] [number of] epochs to {epochs}",
    zh="[把]轮数[设为|设成|改为|改成]{epochs}[轮]",
)
def set_epochs(session: Core, epochs: Epochs) -> str:
    """Set how many epochs the next run trains for."""
    session.choose(epochs=epochs)
    return f"The next run trains for {counted(session.state.chosen.epochs, 'epoch')}."


@command(
    "load [the] [last|latest] model",
    zh="加载[上次的|最新的|最新]模型",
    menu="File",
    label="Load the latest model",
)
def load_model(session: HasRuns) -> str:
    """Bring back the latest model of the history, so that it can predict."""
    run = session.shelf.load_latest()
    named = _named(run.specification.model)
    return f"{named[:1].upper()}{named[1:]} of {run.model.run} is back; say “predict”."


def _start(session: Core, model: str | None) -> RunSpecification:
    """What is chosen, or where a model is named, the settings that suit it."""
    return session.state.chosen if model is None else recipe(model, sounds=session.state.sounds_open)


def _hidden(start: RunSpecification, layers: int | None, units: int | None) -> tuple[int, ...] | None:
    if layers is None and units is None:
        return None
    return (units or start.hidden[0],) * (layers or len(start.hidden))


def _compare(session: HasStudies, contenders: list[tuple[str, RunSpecification]], seeds: int) -> str:
    names = [name for name, _ in contenders]
    reply = f"Comparing {', '.join(names[:-1])} and {names[-1]}, with {counted(seeds, 'seed')} each."
    return session.studying.start(comparison(contenders, seeds), reply)


def _named(model: str) -> str:
    """Within a sentence: "the MLP", "small CNN", "LeNet", "softmax regression"."""
    title = model_title(model)
    words = [word if word[1:] != word[1:].lower() else word.lower() for word in title.split()]
    return f"the {title}" if title.isupper() else " ".join(words)


def _check_image(session: Core, number: int) -> None:
    examples = session.test_examples
    if number >= examples:
        raise CommandError(f"There is no test image {number}; they are numbered 0 to {examples - 1}.")


def _predict_some(session: Core) -> str:
    return f"Predicting {counted(session.predict_some(), 'test image')}."


def _no_confusion_matrix(session: Core) -> str:
    if session.run_is_going:
        return "The confusion matrix is made on the test set, when the run finishes."
    if session.state.run is not None:
        return "This run did not finish, so it has no confusion matrix; say “train MLP” to make one that has."
    return "There is no confusion matrix yet: it comes when a run finishes; say “train MLP” first."
