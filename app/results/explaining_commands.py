"""Commands that ask a model why. What is said for each stands beside what it does."""

from __future__ import annotations

from app.commands.slots import ClassName
from app.commands.vocabulary import CommandError, command
from app.core.core import Core
from app.state.state import class_names


@command(
    "explain [it|this answer|that answer|this image|this picture]",
    # Not "why" alone: too much that people say to each other begins with it.
    "why (it|this answer|that answer|this image|this picture)",
    "why [not] [a|an] {label}",
    zh=("解释[它|这张图片|这个答案]", "为什么(是|不是){label}"),
    menu="Results",
    label="Why?",
    shortcut="Ctrl+E",
)
def explain(session: Core, label: ClassName | None = None) -> str:
    """Show why the model answers as it does about the image in view, or what speaks for another class."""
    classes = class_names(session.state)
    chosen = None
    if label is not None:
        class_name = label
        known = [each.casefold() for each in classes]
        if label.casefold() not in known:
            raise CommandError(
                f"This run tells apart {', '.join(classes)}; there is no class {class_name} in it."
            )
        chosen = known.index(label.casefold())
    picture = session.explain(chosen)
    told = picture.predicted if chosen is None else chosen
    assert told is not None
    return f"Here is what speaks for {classes[told]}."
