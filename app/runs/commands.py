"""Commands about the runs of the history. What is said for each stands beside what it does.

A run is called by its number; without one, most mean the run in view.
"""

from __future__ import annotations

from app.commands.invocation import Invocation
from app.commands.rules import Shows
from app.commands.slots import ModelName
from app.commands.vocabulary import CommandError, command
from app.common.words.numbers import counted
from app.common.words.titles import named_model
from app.runs.runs import RunShelf
from app.runs.slots import (
    EITHER,
    AxisName,
    FifthRun,
    FirstRun,
    FourthRun,
    RunCount,
    RunNumber,
    SecondRun,
    SixthRun,
    ThirdRun,
)
from app.state.parts.compared import MOST_COMPARED, Axis
from app.state.parts.question import Question
from app.state.parts.run_record import RunsWanted
from language.sentence import capital, listed, message, term
from models.settings.titles import model_title


@command("open run {number}", zh="打开第{number}次训练")
def open_run(shelf: RunShelf, number: RunNumber) -> str:
    """Bring a run of the history back, so that its results can be shown."""
    run = shelf.open_run(number)
    reached = counted(len(run.epochs), "epoch")
    return message(
        "Run {number} is in view: {model}, {reached}.",
        number=number,
        model=model_title(run.specification.model),
        reached=reached,
    )


@command(
    "compare run {first} [and|with] run {second} [[and] run {third}]",
    "compare runs {first} (and|with) {second}",
    "compare run {first} [and] run {second} [and] run {third} [and] run {fourth} [[and] run {fifth}] "
    "[[and] run {sixth}]",
    zh=(
        "比较第{first}次[训练][和]第{second}次[训练][[和]第{third}次[训练]]",
        "比较第{first}次[训练][和]第{second}次[训练][和]第{third}次[训练][和]第{fourth}次[训练]"
        "[[和]第{fifth}次[训练]][[和]第{sixth}次[训练]]",
    ),
    shows=Shows.COMPARISON,
)
def compare_runs(
    shelf: RunShelf,
    first: FirstRun,
    second: SecondRun,
    third: ThirdRun | None = None,
    fourth: FourthRun | None = None,
    fifth: FifthRun | None = None,
    sixth: SixthRun | None = None,
) -> str:
    """Look at runs of the history together: their curves, what they reached, in what they differ."""
    said = (first, second, third, fourth, fifth, sixth)
    return _compared(shelf, tuple(dict.fromkeys(number for number in said if number is not None)))


@command("compare [the] last {count} (runs|run)", zh="比较最近{count}次训练", shows=Shows.COMPARISON)
def compare_last_runs(shelf: RunShelf, count: RunCount) -> str:
    """Look at the youngest runs together."""
    numbers = shelf.youngest(RunsWanted())[:count]
    return _compared(shelf, numbers[::-1])


@command(
    "compare [the] starred runs",
    zh="比较收藏的训练",
    menu="Runs",
    label="Compare the starred runs",
    shows=Shows.COMPARISON,
)
def compare_starred_runs(shelf: RunShelf) -> str:
    """Look at the runs with a star together; of more than six, at the youngest."""
    numbers = shelf.youngest(RunsWanted(starred=True))
    if not numbers:
        raise CommandError(message("No run has a star; say “star run 3” for those that are to be compared."))
    return _compared(shelf, numbers[:MOST_COMPARED][::-1])


@command(f"star {EITHER}", zh=("收藏第{number}次训练", "收藏这次训练"), menu="Runs", label="Star this run")
def star_run(shelf: RunShelf, number: RunNumber | None = None) -> str:
    """Give a run a star, by which it is found again."""
    number = number if number is not None else shelf.in_view()
    shelf.mark_run(number, starred=True)
    return message("Run {number} has a star.", number=number)


@command(
    f"(unstar|remove the star from) {EITHER}",
    zh=("取消收藏第{number}次训练", "取消收藏这次训练"),
    menu="Runs",
    label="Take the star from this run",
)
def unstar_run(shelf: RunShelf, number: RunNumber | None = None) -> str:
    """Take the star from a run."""
    number = number if number is not None else shelf.in_view()
    shelf.mark_run(number, starred=False)
    return message("Run {number} has no star.", number=number)


@command(
    f"rename {EITHER}",
    zh=("重命名第{number}次训练", "重命名这次训练"),
    menu="Runs",
    label="Rename this run…",
    instead="",
)
def rename_run(shelf: RunShelf, number: RunNumber | None = None) -> str:
    """Type a name of your own for a run."""
    return _edit(shelf, number)


@command(
    f"write a note (on|about) {EITHER}",
    zh=("给第{number}次训练写备注", "给这次训练写备注"),
    menu="Runs",
    label="Write a note on this run…",
    instead="",
)
def annotate_run(shelf: RunShelf, number: RunNumber | None = None) -> str:
    """Type a note on a run."""
    return _edit(shelf, number)


@command(
    f"delete {EITHER}",
    zh=("删除第{number}次训练", "删除这次训练"),
    menu="Runs",
    label="Delete this run…",
    instead="Here, say it with “now”: delete run 12 now.",
)
def delete_run(shelf: RunShelf, number: RunNumber | None = None) -> str:
    """Put a run into the bin; asks first."""
    number = number if number is not None else shelf.in_view()
    record = shelf.to_delete(number)
    title = f"“{record.marks.name}”" if record.marks.name else record.title
    text = message(
        "Delete run {number}, {title}? It stays in the bin for 30 days. Say yes or no.",
        number=number,
        title=title,
    )
    shelf.core.ask(Question(text, Invocation("delete_run_now", {"number": number}), loses=True))
    return ""


@command("delete run {number} now", zh="立即删除第{number}次训练", loses=True)
def delete_run_now(shelf: RunShelf, number: RunNumber) -> str:
    """Put a run into the bin without asking; what is there for 30 days is removed when the app starts."""
    shelf.mark_run(number, deleted=True)
    return message(
        "Run {number} is in the bin; say “restore run {number2}” to have it back.",
        number=number,
        number2=number,
    )


@command("restore run {number}", zh="恢复第{number}次训练")
def restore_run(shelf: RunShelf, number: RunNumber) -> str:
    """Take a run out of the bin."""
    if not shelf.record(number).marks.deleted:
        raise CommandError(
            message("Run {number} is not in the bin, so there is nothing to restore.", number=number)
        )
    shelf.mark_run(number, deleted=False)
    return message("Run {number} is back in the list.", number=number)


@command(
    "show [me] [the] runs (of|with) [the] {model}",
    "show [me] [the] {model} runs",
    zh="显示{model}的训练记录",
    shows=Shows.RUNS,
)
def show_runs_of(shelf: RunShelf, model: ModelName) -> str:
    """List the runs of one model."""
    return _listed(shelf, RunsWanted(model=model), message("of the {model}", model=model_title(model)))


@command(
    "show [me] [the] starred runs",
    zh="显示收藏的训练",
    menu="Runs",
    label="Show the starred runs",
    shows=Shows.RUNS,
)
def show_starred_runs(shelf: RunShelf) -> str:
    """List the runs that have a star."""
    return _listed(shelf, RunsWanted(starred=True), message("with a star"))


@command(
    "show [me] all [the] runs", zh="显示全部训练记录", menu="Runs", label="Show all runs", shows=Shows.RUNS
)
def show_all_runs(shelf: RunShelf) -> str:
    """List every run but those in the bin."""
    return _listed(shelf, RunsWanted(), message("in the history"))


@command(
    "show [me] [the] deleted runs",
    zh="显示删除的训练",
    menu="Runs",
    label="Show the deleted runs",
    shows=Shows.RUNS,
)
def show_deleted_runs(shelf: RunShelf) -> str:
    """List the runs in the bin."""
    return _listed(shelf, RunsWanted(deleted=True), message("in the bin"))


@command("(draw|plot) [the] curves over {axis}", zh="按{axis}画曲线", instead="")
def use_axis(shelf: RunShelf, axis: AxisName) -> str:
    """Draw the curves of compared runs over epochs or over seconds."""
    shelf.set_axis(axis)
    return message("The curves of compared runs are drawn over {value}.", value=term(Axis(axis).value))


def _compared(shelf: RunShelf, numbers: tuple[int, ...]) -> str:
    if len(numbers) < 2:
        raise CommandError(
            message("It takes two different runs that have finished an epoch to compare them.")
        )
    shelf.compare_runs(numbers)
    return message("Comparing runs {numbers}.", numbers=listed(numbers))


def _edit(shelf: RunShelf, number: int | None) -> str:
    shelf.edit_run(number if number is not None else shelf.in_view())
    return ""


def _listed(shelf: RunShelf, wanted: RunsWanted, which: str) -> str:
    number = shelf.show_runs(wanted)
    if number == 0:
        return message("There are no runs {which}.", which=which)
    return (
        message("There is {number} run {which}.", number=number, which=which)
        if number == 1
        else message("There are {number} runs {which}.", number=f"{number:,}", which=which)
    )


@command(
    "load [the] [last|latest] model",
    zh="加载[上次的|最新的|最新]模型",
    menu="File",
    label="Load the latest model",
)
def load_model(shelf: RunShelf) -> str:
    """Bring back the latest model of the history, so that it can predict."""
    run = shelf.load_latest()
    named = named_model(run.specification.model)
    return message(
        "{named} of {run} is back; say “predict”.",
        named=capital(named),
        run=run.model.run,
    )
