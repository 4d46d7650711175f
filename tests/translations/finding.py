"""Finds in a source what people read: each text as it stands, or as a template for its figures."""

from __future__ import annotations

import ast
import inspect
import itertools
import re
from collections.abc import Iterator

from app.gui.language.sentences import FACTS
from app.gui.language.templates import is_own

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
        if any(isinstance(base, ast.Name) and base.id == "Enum" for base in node.bases):
            values = [each.value for each in node.body if isinstance(each, ast.Assign)]
            self.found += [str(each.value) for each in values if isinstance(each, ast.Constant)]
            return
        self._visit_body(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        commands = [each for each in node.decorator_list if _called(each) == "command"]
        if commands:
            self.found.append(inspect.cleandoc(ast.get_docstring(node) or ""))
        for each in commands:
            assert isinstance(each, ast.Call)
            said = {word.arg: word.value for word in each.keywords}
            if "menu" in said:
                self._say(said["menu"])
                self._say(said.get("label", ast.Constant(node.name.replace("_", " ").capitalize())))
        for default in (*node.args.defaults, *filter(None, node.args.kw_defaults)):
            self.visit(default)
        self._visit_body(node)

    def _visit_body(self, node: ast.Module | ast.ClassDef | ast.FunctionDef) -> None:
        for each in node.body:
            if not (isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant)):  # documentation
                self.visit(each)

    def visit_Raise(self, node: ast.Raise) -> None:
        if node.exc is not None and _called(node.exc) not in SPEAKS_TO_PROGRAMMERS:
            self.visit(node.exc)

    def visit_Call(self, node: ast.Call) -> None:
        name = _called(node)
        if name == "counted" and isinstance(node.args[1], ast.Constant):
            self.found.append(f"{{number}} {node.args[1].value!s}s")
            self.visit(node.args[0])
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
            pieces = re.split(r"\{(?::[^}]*)?\}", node.value)  # as `str.format` fills it
            names = [f"{{value{place or ''}}}" for place in range(len(pieces) - 1)]
            template = "".join(map("".join, itertools.zip_longest(pieces, names, fillvalue="")))
            self._keep(template, "".join(pieces))

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        for parts in itertools.product(*(_alternatives(each) for each in node.values)):
            names: list[str] = []
            literal = "".join(part for part in parts if isinstance(part, str))
            template = "".join(part if isinstance(part, str) else _named(part, names) for part in parts)
            self._keep(template, literal, shown=bool(WORD_BESIDE_GAP.search(template)))
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

    def _say(self, node: ast.expr) -> None:
        label = str(node.value) if isinstance(node, ast.Constant) else ""
        if label.strip("{} "):
            self.found.append(label.replace("{}", "{word}"))

    def _keep(self, template: str, literal: str, *, shown: bool = False) -> None:
        if not is_text(literal, shown=shown or self._shown):
            return
        # What stands side by side is one gap to whoever reads it.
        template = re.sub(r"(\{\w+\})(\{\w+\})+", r"\1", template)
        for fact in filter(None, template.split(FACTS)):
            if not re.fullmatch(r"[\W\d]*(\{\w+\})?\W*", fact):
                before = "{before}" if re.match(r"[ ,;:]", fact) else ""
                after = "{after}" if re.search(r"[ ,;:]$", fact) else ""
                self.found.append(f"{before}{fact}{after}")


def is_text(literal: str, *, shown: bool) -> bool:
    """Whether people read it, as far as its looks tell."""
    if not re.search(r"[A-Za-z]{2}", literal) or NO_TEXT.search(literal):
        return False
    if shown:
        return literal not in ROLES
    return (
        " " in literal.strip() or bool(re.match(r"[A-Z][a-z]", literal)) or bool(re.search("[“…]", literal))
    )


def _called(node: ast.expr) -> str:
    """The name of the function that is called there."""
    called = node.func if isinstance(node, ast.Call) else node
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


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


def _named(node: ast.expr, taken: list[str]) -> str:
    """A placeholder with a name from the expression, none twice in a template."""
    name = _name(node)
    taken.append(name)
    number = taken.count(name)
    return f"{{{name}{number if number > 1 else ''}}}"


def _name(node: ast.expr) -> str:  # noqa: C901 - one flat list of cases
    match node:
        case ast.Name(id=name):
            return name.lower()
        case ast.Attribute(attr="value" | "name" | "title" | "run", value=ast.Name(id=name)):
            return name
        case ast.Attribute(attr=name):
            return name
        case ast.Call(
            func=ast.Attribute(value=ast.Constant(value="; " | ", " | " or " | " and ")), args=args
        ):
            return _name(args[0]) if is_own(_name(args[0])) else "listed"
        case ast.Call(args=[first, *_]):
            return _name(first)
        case ast.Call(func=ast.Attribute(value=value)):
            return _name(value)
        case ast.Call(func=func):
            return _name(func)
        case ast.Subscript(value=value):
            return _name(value)
        case ast.BinOp(left=left):
            return _name(left)
        case ast.IfExp(body=body) if not isinstance(body, ast.Constant):
            return _name(body)
        case ast.BoolOp(values=[first, *_]):
            return _name(first)
    return "value"
