"""Every command: the product on two screens. What is said for each stands beside what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.saving import save_figure
from app.slots import (
    BatchSize,
    Epochs,
    FileFormat,
    ImageNumber,
    LearningRate,
    ModelName,
    OptimizerName,
    Seed,
    ThemeName,
    ViewName,
)
from app.state import View
from app.vocabulary import CommandError, Invocation, command
from app.wording import counted, model_title
from models.specification import RunSpecification

if TYPE_CHECKING:
    from app.session import Session


# The settings follow a named model: short words alone ("train with seed 9") would be heard in much that is
# no command at all.
@command(
    "(train|start training) [the|a|an] {model} <(for {epochs}|{epochs}) (epochs|epoch)|[and] with {optimizer}"
    "|[and] ((at|with) [a] learning rate|learning rate) [of] {learning_rate}"
    "|[and] with [a] batch size [of] {batch_size}|[and] with seed {seed}>",
    "(train|start training) [for {epochs} (epochs|epoch)]",
    zh=(
        "(训练|开始训练){model}<{epochs}轮|用{optimizer}|学习率[为]{learning_rate}|批量[大小]{batch_size}|种子{seed}>",
        "用{optimizer}训练{model}<{epochs}轮|学习率[为]{learning_rate}|批量[大小]{batch_size}|种子{seed}>",
        "(训练|开始训练)",
    ),
    menu="Training",
    label="Train",
    shortcut="Ctrl+T",
)
def train(
    session: Session,
    model: ModelName | None = None,
    epochs: Epochs | None = None,
    optimizer: OptimizerName | None = None,
    learning_rate: LearningRate | None = None,
    batch_size: BatchSize | None = None,
    seed: Seed | None = None,
) -> str:
    """Train a model on the open data set; without more words, with the settings of the training tab."""
    start = session.state.chosen if model is None else RunSpecification(model)
    asked = {
        "epochs": epochs,
        "optimizer": optimizer,
        "learning_rate": learning_rate,
        "batch_size": batch_size,
        "seed": seed,
    }
    given = {name: value for name, value in asked.items() if value is not None}
    specification = RunSpecification.from_dict(start.as_dict() | given)
    session.train(specification)
    return f"Training {_named(specification.model)} for {counted(specification.epochs, 'epoch')}."


@command(
    "(stop|cancel) [training|the run|the training]",
    zh="(停止|取消)[训练]",
    menu="Training",
    label="Stop",
    shortcut="Ctrl+.",
)
def stop(session: Session) -> str:
    """Stop the run and keep what it learnt."""
    session.stop()
    return "Stopping."


@command(
    "(pause|hold) [training|the run|the training]",
    zh="暂停[训练]",
    menu="Training",
    label="Pause",
    shortcut="Ctrl+P",
)
def pause(session: Session) -> str:
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
def resume(session: Session) -> str:
    """Let a paused run go on."""
    session.resume()
    return "Going on."


@command(
    "predict [some|the|more] [images|pictures]",
    zh="预测",
    menu="Results",
    label="Predict",
    shortcut="Ctrl+D",
)
def predict(session: Session) -> str:
    """Have the model name two dozen test images, drawn at random."""
    return _predict_some(session)


@command(
    "predict [the] [test] (image|picture|number) [number] {number}",
    zh="预测第{number}(张|幅)[图片]",
)
def predict_image(session: Session, number: ImageNumber) -> str:
    """Have the model name one test image; the first is image 0."""
    _check_image(session, number)
    session.predict((number,))
    return f"Predicting test image {number}."


@command("predict [the] next [image|picture]", zh="预测下一(张|幅)[图片]")
def predict_next(session: Session) -> str:
    """Have the model name the test image after the one that is shown."""
    shown = session.state.predictions
    number = shown.pictures[-1].index + 1 if shown and shown.pictures else 0
    return predict_image(session, number % session.test_examples)


@command("show [me] [the] {what}", zh="(显示|查看){what}", menu="View", label="{}", shortcut="Ctrl+#")
def show(session: Session, what: ViewName) -> str:
    """Bring the curves, the predictions, the confusion matrix, the mistakes or the data to the front."""
    run = session.state.run
    if what is View.MISTAKES:
        session.find_mistakes()
    elif what is View.PREDICTIONS and session.state.predictions is None:
        return _predict_some(session)
    elif what is View.CONFUSION_MATRIX and (run is None or run.finished is None):
        raise CommandError(_no_confusion_matrix(session))
    elif what is View.CURVES and run is None:
        raise CommandError("There are no curves yet; say “train MLP” first.")
    else:
        session.show(what)
    return f"Here {'is' if what in (View.CONFUSION_MATRIX, View.DATA) else 'are'} the {what.value}."


@command(
    "save [the] [figure|picture|plot|{what}] [as [a|an] {file_format} [file]]",
    zh="保存[图片|{what}][为{file_format}]",
    menu="File",
    label="Save the figure",
    shortcut="Ctrl+S",
)
def save(session: Session, what: ViewName | None = None, file_format: FileFormat = "png") -> str:
    """Save the figure in front, or another one, as PNG or SVG: in your pictures, or where the terminal is."""
    path = save_figure(session.state, what or session.state.view, session.pictures_folder, file_format)
    return f"Saved as {path}."


@command("save [the] model", zh="保存模型")
def save_model(session: Session) -> str:
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
def open_folder(session: Session) -> str:
    """Choose a folder with a data set in the four files of Fashion-MNIST."""
    session.ask_for_folder()
    return ""


@command("[use|switch to] [the] {theme} theme", zh="(使用|换成){theme}主题", menu="View", label="{} theme")
def use_theme(session: Session, theme: ThemeName) -> str:
    """Make the window light or dark, or as the desktop is."""
    session.choose_theme(theme)
    return (
        f"The window is {theme.value} now." if theme.value != "system" else "The window follows the desktop."
    )


@command(
    "(listen|start listening)",
    zh="(开始听|听我说)",
    menu="Voice",
    label="Listen hands-free",
    shortcut="Ctrl+L",
)
def listen(session: Session) -> str:
    """Listen hands-free until told otherwise."""
    if session.ear is None:
        raise CommandError("Listening needs the window; start it with “hearsee” alone.")
    session.ear.listen()
    return ""


@command("(go to sleep|stop listening|sleep)", zh="(停止听|睡觉)", menu="Voice", label="Go to sleep")
def sleep(session: Session) -> str:
    """Listen no more until woken."""
    if session.ear is None:
        raise CommandError("Nothing is listening.")
    session.ear.sleep()
    return ""


@command("(yes|yes please)", zh=("是", "好的", "确定"))
def yes(session: Session) -> str:
    """Agree to what was asked."""
    question = session.settle()
    session.perform(question.yes)
    return ""


@command("(no|no thanks|do not)", zh=("不", "不要"))
def no(session: Session) -> str:
    """Decline what was asked."""
    session.settle()
    return "Very well, nothing was done."


@command(
    "(help|what can i say|show [the|all] commands)",
    zh=("帮助", "我能说什么"),
    menu="Help",
    label="What can I say?",
    shortcut="F1",
)
def help(session: Session) -> str:  # noqa: A001 - the command is called that
    """Show everything that can be said."""
    session.ask_for_help()
    return "Here is everything that can be said."


@command("(quit|exit|close the window)", zh="(退出|关闭)", menu="File", label="Quit", shortcut="Ctrl+Q")
def quit(session: Session) -> str:  # noqa: A001 - the command is called that
    """Close the app; asks first while a run is going."""
    if session.run_is_going:
        session.ask("A run is going. Stop it, keep what it learnt, and quit?", Invocation("quit_now"))
        return ""
    return quit_now(session)


@command("quit now", zh="立即退出")
def quit_now(session: Session) -> str:
    """Close the app without asking; a run that is going is stopped and what it learnt is kept."""
    session.quit()
    return "Goodbye."


def _named(model: str) -> str:
    title = model_title(model)
    return f"the {title}" if title.isupper() else title.lower()


def _check_image(session: Session, number: int) -> None:
    examples = session.test_examples
    if number >= examples:
        raise CommandError(f"There is no test image {number}; they are numbered 0 to {examples - 1}.")


def _predict_some(session: Session) -> str:
    return f"Predicting {counted(session.predict_some(), 'test image')}."


def _no_confusion_matrix(session: Session) -> str:
    if session.run_is_going:
        return "The confusion matrix is made on the test set, when the run finishes."
    if session.state.run is not None:
        return "This run did not finish, so it has no confusion matrix; say “train MLP” to make one that has."
    return "There is no confusion matrix yet: it comes when a run finishes; say “train MLP” first."
