"""Finds in a source what looks as if people read it and is no sentence of `language`."""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterator

from tests.translations.extraction import called

MAKERS = ("message", "plural", "joined", "listed", "counted", "term", "setting_and_value")
"""What makes sentences."""
SPEAKS_TO_PROGRAMMERS = (
    "TypeError",
    "ValueError",
    "RuntimeError",
    "AssertionError",
    "KeyError",
    "IndexError",
)
SAYS_NOTHING = (
    "compile",
    "fullmatch",
    "sub",
    "match",
    "search",
    "split",
    "setProperty",
    "property",
    "TypeVar",
    "cast",
    "Path",
    "getLogger",
    "debug",
    "info",
    "warning",
    "import_module",
    "find_spec",
    "execute",
    "executescript",
    "executemany",
    "connect",
    "removeprefix",
    "removesuffix",
    "startswith",
    "endswith",
    "replace",
    "encode",
    "decode",
    "open",
    "Literal",
    "Invocation",
    "setattr",
    "getattr",
    "CDLL",
    "setShortcut",
    "setFamilies",
    "Thread",
    "strftime",
    "read_text",
    "join",
    "glob",
    "rglob",
    "with_name",
    "with_suffix",
    "setObjectName",
    "pyqtSignal",
    "Signal",
    "QColor",
    "Example",
    "get",
    "setStyle",
    "setNumberFormat",
    "add_argument",
    "ArgumentParser",
    "field_of",
    "text_of",
    "pop",
)
"""Functions whose arguments nobody reads."""
OF_TEXT = ("replace", "get", "pop", "open", "match", "sub", "search", "split", "connect", "join")
"""Which of them are meant as methods only."""
SHOWS = (
    "label",
    "button",
    "choice_button",
    "Fact",
    "tr",
    "tell",
    "tell_item",
    "action",
    "check_box",
    "show_figure",
    "Whole",
    "Decimal",
    "Share",
    "Switch",
    "Chip",
    "Fold",
    "show_empty",
    "FigurePanel",
    "show_word",
    "QAction",
    "addAction",
    "setText",
    "addMenu",
    "Line",
    "setToolTip",
    "setAccessibleName",
    "setHeaderLabels",
    "set_xlabel",
    "set_ylabel",
    "set_title",
    "annotate",
    "_prepare",
    "_line",
    "words",
)
"""Functions whose arguments are read, however short."""
NO_TEXT = re.compile(
    r"[{}<>_=]|^[A-Z ]+$|^--|\.py|//|^\s*[A-Z]{4,} |^(Ctrl|Alt|Shift)\+|^pip |^brew |^(run|sudo) |^[a-z]{2}$"
    r"|^\| say|^\$"
)
"""Keys, queries, shell commands, formulas."""
FIGURES_OF_THE_TERMINAL = "numbers"
"""What the figures of a picture are collected in, whose names only the terminal prints."""
NAMING = ("TITLES", "MENUS")
"""How constants are called that say what something is called."""
WORD_BESIDE_GAP = re.compile(r"(^|[ }])[A-Za-z]{2,} \{|\} [a-z]{2,}([ ,.;:]|$)")
"""A word that is apart from what stands in the gap, and so no part of a name."""
ROLES = (
    "title",
    "heading",
    "figure",
    "muted",
    "caption",
    "empty",
    "problem",
    "primary",
    "quiet",
    "link",
    "choice",
    "good",
    "warn",
    "bad",
    "segment",
    "center",
    "bottom",
    "top",
    "left",
    "right",
)
"""Second arguments of those, which the style sheet knows."""


def texts_of(source: str) -> Iterator[str]:
    """The texts of one module."""
    finder = _Finder()
    finder.visit(ast.parse(source))
    yield from dict.fromkeys(finder.found)


class _Finder(ast.NodeVisitor):
    def __init__(self) -> None:
        self.found: list[str] = []
        self._shown = False
        self._titles = False

    def visit_Module(self, node: ast.Module) -> None:
        self._visit_body(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        if not any(isinstance(base, ast.Name) and base.id == "Enum" for base in node.bases):
            self._visit_body(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for default in (*node.args.defaults, *filter(None, node.args.kw_defaults)):
            self.visit(default)
        self._visit_body(node)

    def _visit_body(self, node: ast.Module | ast.ClassDef | ast.FunctionDef) -> None:
        for each in node.body:
            if not (isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant)):  # documentation
                self.visit(each)

    def visit_Raise(self, node: ast.Raise) -> None:
        if node.exc is not None and _name_of(node.exc) not in SPEAKS_TO_PROGRAMMERS:
            self.visit(node.exc)

    def visit_Call(self, node: ast.Call) -> None:
        name = called(node)
        if name in MAKERS:
            for each in (*node.args, *(word.value for word in node.keywords)):
                if not isinstance(each, ast.Constant):
                    self.visit(each)
            return
        of_text = name not in OF_TEXT or isinstance(node.func, ast.Attribute)
        if name in SAYS_NOTHING and of_text:
            self.visit(node.func)
            for each in node.args[1:] if name == "get" else ():
                self.visit(each)
            return
        shown, self._shown = self._shown, name in SHOWS
        self.generic_visit(node)
        self._shown = shown

    def _visit_shown(self, node: ast.expr, *, shown: bool) -> None:
        """What stands there is read, however short it is."""
        before, self._shown = self._shown, shown or self._shown
        self.visit(node)
        self._shown = before

    def visit_Compare(self, node: ast.Compare) -> None:
        for each in (node.left, *node.comparators):
            if not isinstance(each, ast.Constant | ast.Tuple):
                self.visit(each)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        self.visit(node.value)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        of_terminal = isinstance(node.target, ast.Name) and node.target.id == FIGURES_OF_THE_TERMINAL
        if node.value is not None and not of_terminal:
            self.visit(node.value)

    def visit_match_case(self, node: ast.match_case) -> None:
        for each in node.body:
            self.visit(each)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str):
            self._keep(node.value, re.sub(r"\{(?::[^}]*)?\}", "", node.value))

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        for parts in itertools.product(*(_alternatives(each) for each in node.values)):
            literal = "".join(part for part in parts if isinstance(part, str))
            text = "".join(part if isinstance(part, str) else "{x}" for part in parts)
            self._keep(text, literal, shown=bool(WORD_BESIDE_GAP.search(text)))
        for each in node.values:
            if isinstance(each, ast.FormattedValue) and len(_alternatives(each)) == 1:
                self._visit_shown(each.value, shown=isinstance(each.value, ast.IfExp))

    def visit_Assign(self, node: ast.Assign) -> None:
        if any(isinstance(each, ast.Name) and each.id == FIGURES_OF_THE_TERMINAL for each in node.targets):
            return
        self._titles = any(isinstance(each, ast.Name) and each.id.endswith(NAMING) for each in node.targets)
        self.visit(node.value)
        self._titles = False

    def visit_Dict(self, node: ast.Dict) -> None:
        numbers = all(isinstance(key, ast.Constant) and isinstance(key.value, int) for key in node.keys)
        for key, value in zip(node.keys, node.values, strict=True):
            if key is not None:
                self.visit(key)
            self._visit_shown(value, shown=numbers or self._titles)

    def _keep(self, text: str, literal: str, *, shown: bool = False) -> None:
        if is_text(literal, shown=shown or self._shown):
            self.found.append(text)


def _name_of(raised: ast.expr) -> str:
    return called(raised) if isinstance(raised, ast.Call) else getattr(raised, "id", "")


def is_text(literal: str, *, shown: bool) -> bool:
    """Whether people read it, as far as its looks tell."""
    if not re.search(r"[A-Za-z]{2}", literal) or NO_TEXT.search(literal):
        return False
    if shown:
        return literal not in ROLES
    return (
        " " in literal.strip() or bool(re.match(r"[A-Z][a-z]", literal)) or bool(re.search("[“…]", literal))
    )


def _alternatives(node: ast.expr) -> list[str | ast.expr]:
    """What may stand at one place of an f-string: its own words, or an expression."""
    if isinstance(node, ast.Constant):
        return [str(node.value)]
    assert isinstance(node, ast.FormattedValue)
    value = node.value
    if isinstance(value, ast.IfExp):
        choices = (value.body, value.orelse)
        if all(isinstance(each, ast.Constant) for each in choices):
            return [str(each.value) for each in choices if isinstance(each, ast.Constant)]
    return [value]
