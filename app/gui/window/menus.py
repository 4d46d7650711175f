"""The menu bar, made from the vocabulary: a command names its menu, its label and its shortcut."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from app.commands.invocation import Invocation
from app.commands.vocabulary import Command, Vocabulary
from app.gui.widgets.parts import action
from audio.grammar.grammar import Values
from audio.grammar.tokens import is_han, tokens
from language.sentence import capital, message, term


@dataclass(frozen=True)
class Entry:
    """One line of a menu."""

    label: str
    invocation: Invocation
    shortcut: str = ""
    group: str = field(default="", compare=False)
    """Entries of one command stand together, with a line after them."""


def entries(vocabulary: Vocabulary, menu: str) -> list[Entry]:
    """What a menu offers, in the order of the vocabulary."""
    return [
        entry
        for command in vocabulary.commands.values()
        if command.menu == menu
        for entry in _entries(command)
    ]


def fill(menus: Mapping[str, QMenu], vocabulary: Vocabulary, perform: Callable[[Invocation], Any]) -> None:
    """Fill all menus from the vocabulary."""
    for name, menu in menus.items():
        group = ""
        for entry in entries(vocabulary, name):
            if group and entry.group != group and name == "View":
                menu.addSeparator()
            group = entry.group
            menu.addAction(_action(entry, menu, perform))


def offer_saving(file_menu: QMenu, save_as: Callable[[], Any]) -> None:
    """The one entry that is no command: a figure is saved where a dialog says."""
    made = action(message("Save the figure as…"), file_menu, save_as)
    made.setShortcut("Ctrl+Shift+S")
    entries = {each.data(): each for each in file_menu.actions()}
    file_menu.insertAction(entries["Open a data folder…"], made)
    file_menu.insertSeparator(entries["Open a data folder…"])
    file_menu.insertSeparator(entries["Quit"])


def _action(entry: Entry, menu: QMenu, perform: Callable[[Invocation], Any]) -> QAction:
    made = action(entry.label, menu, lambda: perform(entry.invocation))
    made.setData(entry.label)
    if entry.shortcut:
        made.setShortcut(QKeySequence(entry.shortcut))
    return made


def _entries(command: Command) -> Iterator[Entry]:
    """A command with one list of words to choose from becomes an entry for every meaning."""
    required = [(name, slot) for name, slot in command.slots.items() if name in command.required]
    if not required:
        yield Entry(command.label, Invocation(command.name), command.shortcut, command.name)
        return
    ((name, slot),) = required
    assert isinstance(slot, Values)
    seen: set[Any] = set()
    for phrase, value in slot.phrases.items():
        if value not in seen and not any(map(is_han, tokens(phrase))):
            seen.add(value)
            label = message(command.label, word=capital(term(phrase)))
            # There are ten digits: the tenth entry has 0, as the tabs of a browser, and those after it none.
            shortcut = command.shortcut.replace("#", str(len(seen) % 10)) if len(seen) <= 10 else ""
            yield Entry(label, Invocation(command.name, {name: value}), shortcut, command.name)
