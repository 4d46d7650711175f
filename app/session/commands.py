"""Commands about the window and the talk as a whole: undoing, help, leaving."""

from __future__ import annotations

from app.commands.invocation import Invocation
from app.commands.vocabulary import command
from app.core.core import Core
from app.core.requirements import run_is_going
from app.session.undo import Undoing
from app.state.parts.dialog import Dialog
from app.state.parts.question import Question
from language.sentence import message


@command(
    "(undo|undo that|take that back)",
    zh="(撤销|撤回)",
    menu="Edit",
    label="Undo",
    shortcut="Ctrl+Z",
    instead="",
    about_talk=True,
)
def undo(undoing: Undoing) -> str:
    """Take back the last change of settings, view, preferences, phrases or marks of a run."""
    return undoing.undo()


@command(
    "(redo|redo that|do that again)",
    zh="重做",
    menu="Edit",
    label="Redo",
    shortcut="Ctrl+Shift+Z",
    instead="",
    about_talk=True,
)
def redo(undoing: Undoing) -> str:
    """Do again what was taken back."""
    return undoing.redo()


@command(
    "(help|what can i say|show [the|all] commands)",
    zh=("帮助", "我能说什么"),
    menu="Help",
    label="What can I say?",
    shortcut="F1",
    about_talk=True,
)
def help(session: Core) -> str:  # noqa: A001 - the command is called that
    """Show everything that can be said."""
    session.open_dialog(Dialog.HELP)
    return message("Here is everything that can be said.")


@command(
    "(quit|exit|close the window)", zh="(退出|关闭)", menu="File", label="Quit", shortcut="Ctrl+Q", loses=True
)
def quit(session: Core) -> str:  # noqa: A001 - the command is called that
    """Close the app; asks first while a run is going."""
    if run_is_going(session.state):
        text = message("A run is going. Stop it, keep what it learnt, and quit? Say yes or no.")
        session.ask(Question(text, Invocation("quit_now"), loses=True))
        return ""
    return quit_now(session)


@command("quit now", zh="立即退出", loses=True)
def quit_now(session: Core) -> str:
    """Close the app without asking; a run that is going is stopped and what it learnt is kept."""
    session.quit()
    return message("Goodbye.")
