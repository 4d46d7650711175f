"""Commands about the computer that the app runs on."""

from __future__ import annotations

from app.commands.vocabulary import command
from app.core.core import Core
from app.state.parts.dialog import Dialog


@command(
    "(examine|check) (this|the|my) computer",
    "call the doctor",
    zh=("(检查|体检)[这台]电脑", "叫医生"),
    menu="Help",
    label="Examine this computer…",
    instead="Here, “hearsee doctor” examines it.",
)
def examine_computer(session: Core) -> str:
    """Look for what may go wrong on this computer, and say what to do about it."""
    session.open_dialog(Dialog.EXAMINATION)
    return ""
