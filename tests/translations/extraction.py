"""Finds the messages in a source, as a method of extraction for Babel.

Messages are what `message`, `plural`, `counted`, `joined` and `listed` are given as literals, the values of
enums, and of commands the docstring, the menu, the label and what the terminal has instead.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Collection, Iterator
from typing import IO, Any, NamedTuple

from language.sentence import GAP, LIST, SEPARATOR

MARKS = " \n·×"
"""Separators of these are the same in every language."""


class Found(NamedTuple):
    """A message as Babel's extraction has it: the line, the function of gettext, its arguments, comments."""

    line: int
    function: str | None
    message: str | tuple[str, ...]
    comments: list[str]


def extract(
    file: IO[bytes],
    keywords: Collection[str],
    comment_tags: Collection[str],
    options: dict[str, Any],
) -> Iterator[Found]:
    """The messages of one file; see `babel.messages.extract`."""
    yield from messages_of(file.read().decode("utf-8"))


def messages_of(source: str) -> Iterator[Found]:
    """The messages of one module."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call():
                yield from _of_call(node)
            case ast.ClassDef() if any(
                isinstance(each, ast.Name) and each.id == "Enum" for each in node.bases
            ):
                yield from _of_enum(node)
            case ast.FunctionDef():
                yield from _of_command(node)


def _of_call(node: ast.Call) -> Iterator[Found]:
    said = [_literal(each) for each in node.args]
    match called(node), said:
        case "message", [str(only)]:
            yield Found(node.lineno, None, only, [])
        case "plural", [str(singular), str(several), *_]:
            yield Found(node.lineno, "ngettext", (singular, several), [])
        case "counted", [_, str(noun)]:
            yield Found(node.lineno, "ngettext", (f"{{number}} {noun}", f"{{number}} {noun}s"), [])
        case "joined", [str(separator), *_] if separator.strip(MARKS):
            yield Found(node.lineno, "pgettext", (SEPARATOR, separator), [])
        case "listed", [_, str(last)]:
            yield Found(node.lineno, None, last, [])
            yield Found(node.lineno, "pgettext", (LIST, ", "), [])
        case "listed", _:
            yield Found(node.lineno, None, "{before} and {after}", [])


def _of_enum(node: ast.ClassDef) -> Iterator[Found]:
    for each in node.body:
        said = _literal(each.value) if isinstance(each, ast.Assign) else None
        if said:
            yield Found(each.lineno, None, said, [])


def _of_command(node: ast.FunctionDef) -> Iterator[Found]:
    commands = [
        each for each in node.decorator_list if isinstance(each, ast.Call) and called(each) == "command"
    ]
    if commands:
        yield Found(node.lineno, None, inspect.cleandoc(ast.get_docstring(node) or ""), [])
    for each in commands:
        given = {word.arg: _literal(word.value) for word in each.keywords}
        instead = given.get("instead")
        if instead:
            yield Found(each.lineno, None, instead, [])
        if "menu" in given:
            label = given.get("label", node.name.replace("_", " ").capitalize())
            for said in (given["menu"], label):
                if said and GAP.sub("", said).strip():
                    yield Found(each.lineno, None, said, [])


def called(node: ast.Call) -> str:
    """The name of the function that is called there."""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
