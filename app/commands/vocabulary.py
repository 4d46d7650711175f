"""One vocabulary: a command is a phrase, a typed function and a docstring, and everything comes from it.

Speech, the typed line, menus, buttons, shortcuts, the terminal and the help all make the same `Invocation`.
"""

from __future__ import annotations

import copy
import inspect
import itertools
import math
import re
import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from app.commands.examples import Example, examples
from app.commands.invocation import Invocation as Invocation
from app.commands.nearest import NearestPhrases
from app.commands.own_phrases import LONGEST, Alias, Aliases
from app.commands.rules import Rules, Shows
from audio.grammar.grammar import Decimal, Grammar, Slot, Values, WholeNumber
from audio.grammar.tokens import tokens
from language.sentence import message, term

Function = TypeVar("Function", bound=Callable[..., str])
_ATTRIBUTE = "vocabulary_entry"
ALIAS = "alias:"
"""How the intents of the user's own phrases begin."""


class CommandError(Exception):
    """A command that cannot be done now. Its text is one sentence: what happened and what to do."""


@dataclass(frozen=True)
class Command:
    """One thing that the app can do."""

    name: str
    phrases: tuple[str, ...]
    """English templates; the first is the one that help shows."""
    chinese: tuple[str, ...]
    function: Callable[..., str]
    summary: str
    menu: str
    """The menu that offers it, or "" for none."""
    label: str
    """What the menu entry says; "{}" in it becomes the word that is chosen."""
    shortcut: str
    """A key sequence as Qt writes it, or "". A "#" in it becomes the number of the meaning."""
    slots: Mapping[str, Slot]
    shown: Mapping[str, Example]
    """How some of the slots are shown in examples."""
    required: frozenset[str]
    """The slots without which the command cannot be done."""
    owner: type
    """What it acts on: a feature, or what all of them share."""
    rules: Rules


def command(
    *phrases: str,
    zh: str | tuple[str, ...],
    menu: str = "",
    label: str = "",
    shortcut: str = "",
    ends: tuple[type, ...] | None = None,
    instead: str | None = None,
    shows: Shows | None = None,
    answers: bool = False,
    calls: bool = False,
    about_talk: bool = False,
    loses: bool = False,
) -> Callable[[Function], Function]:
    """Make a function a command. Its first parameter is the feature that it acts on, which its type names;
    the others are its slots. `Rules` says what the rest means."""
    rules = Rules(ends, instead, shows, answers, calls, about_talk, loses)

    def mark(function: Function) -> Function:
        hints = _hints(function)
        entry = Command(
            name=function.__name__,
            phrases=phrases,
            chinese=(zh,) if isinstance(zh, str) else zh,
            function=function,
            summary=inspect.getdoc(function) or "",
            menu=menu,
            label=label or function.__name__.replace("_", " ").capitalize(),
            shortcut=shortcut,
            slots={name: _slot(hint, f"{function.__name__}({name})") for name, hint in hints.items()},
            shown={name: extra for name, hint in hints.items() for extra in _extras(hint, Example)},
            required=_required(function),
            owner=_owner(function),
            rules=rules,
        )
        setattr(function, _ATTRIBUTE, entry)
        return function

    return mark


def _hints(function: Callable[..., str]) -> dict[str, Any]:
    """The annotation of every slot."""
    parameters = list(inspect.signature(function).parameters)[1:]
    hints = get_type_hints(function, include_extras=True)
    return {name: hints[name] for name in parameters}


def _owner(function: Callable[..., str]) -> type:
    """The type of the first parameter."""
    first = next(iter(inspect.signature(function).parameters))
    owner = get_type_hints(function)[first]
    if not isinstance(owner, type):
        raise TypeError(f"{function.__name__}({first}) needs a class as its type")
    return owner


def _required(function: Callable[..., str]) -> frozenset[str]:
    parameters = list(inspect.signature(function).parameters.values())[1:]
    return frozenset(each.name for each in parameters if each.default is inspect.Parameter.empty)


def _slot(hint: Any, where: str) -> Slot:
    slots: list[Slot] = _extras(hint, Values | WholeNumber | Decimal)
    if not slots:
        raise TypeError(f"{where} needs an annotation that says what can be said for it")
    return slots[0]


def _extras(hint: Any, kind: Any) -> list[Any]:
    """What an annotation carries of this kind."""
    if get_origin(hint) in (Union, types.UnionType):
        hint = next(option for option in get_args(hint) if option is not type(None))
    if get_origin(hint) is not Annotated:
        return []
    return [extra for extra in get_args(hint)[1:] if isinstance(extra, kind)]


class Vocabulary:
    """The commands of some modules, and phrases of the user's own, ready to be understood.

    `shown_first` are names of commands in the order in which they are shown, before all others.
    """

    def __init__(
        self, *modules: types.ModuleType, aliases: Aliases | None = None, shown_first: Sequence[str] = ()
    ) -> None:
        values = itertools.chain.from_iterable(vars(module).values() for module in modules)
        entries = [getattr(value, _ATTRIBUTE, None) for value in values]
        commands = {entry.name: entry for entry in entries if entry is not None}
        first = {name: commands[name] for name in shown_first}
        self.commands: dict[str, Command] = first | commands
        self.slots: dict[str, Slot] = {}
        self.shown: dict[str, Example] = {}
        for entry in self.commands.values():
            self.slots.update(entry.slots)
            self.shown.update(entry.shown)
        self._own = {name: entry.phrases + entry.chinese for name, entry in self.commands.items()}
        self.grammar = self._commands_alone = Grammar(self._own, self.slots)
        self._examples: dict[str, tuple[str, ...]] = {}
        self._nearest: NearestPhrases | None = None
        self.aliases: dict[str, Alias] = {}
        """By the intents that they are in the grammar."""
        self._meanings: dict[str, Invocation] = {}
        self._add((aliases or Aliases()).all)

    def with_aliases(self, aliases: Aliases) -> Vocabulary:
        """The same commands with these phrases of the user's own instead of those there are."""
        other = copy.copy(self)
        other.grammar = self._commands_alone
        other.aliases, other._meanings = {}, {}
        other._add(aliases.all)
        return other

    def _add(self, aliases: tuple[Alias, ...]) -> None:
        """Those that say nothing, mean something already, or stand for no command any more are left out."""
        for alias in aliases:
            meaning = self.parse(alias.sentence)
            if meaning is not None and not self.refusal(alias):
                intent = f"{ALIAS} {alias.words}"
                self.aliases[intent], self._meanings[intent] = alias, meaning
        if not self.aliases:
            return
        # Behind the commands, which win where an older phrase has come to mean one of them.
        spoken = {intent: (alias.words,) for intent, alias in self.aliases.items()}
        self.grammar = Grammar({**self._own, **spoken}, self.slots)

    def refusal(self, alias: Alias) -> str:
        """Why this cannot be a phrase of the user's own, in a sentence, or ""."""
        words = tokens(alias.phrase)
        if not words:
            return message("A phrase needs at least one word.")
        if len(words) > LONGEST:
            return message(
                "A phrase can have {longest} words at most; this one has {words}.",
                longest=LONGEST,
                words=len(words),
            )
        if self._command(alias.phrase) is not None:
            return message("“{phrase}” means something already.", phrase=alias.phrase)
        if self._command(alias.sentence) is None:
            return message(
                "“{sentence}” is no command, so nothing can stand for it.", sentence=alias.sentence
            )
        return ""

    def parse(self, text: str) -> Invocation | None:
        """The command that this text is, or None."""
        parse = self.grammar.parse(_without_please(text))
        return None if parse is None else self.meaning(parse.intent, parse.slots)

    def meaning(self, intent: str, slots: Mapping[str, Any]) -> Invocation:
        """The command that an intent of the grammar is: itself, or what a phrase of one's own stands for."""
        return self._meanings.get(intent) or Invocation(intent, slots)

    def _command(self, text: str) -> Invocation | None:
        """Without the user's own phrases."""
        parsed = self.grammar.parse(_without_please(text))
        return None if parsed is None or parsed.intent in self.aliases else Invocation(parsed.intent)

    def out_of_range(self, text: str) -> str:
        """A sentence where a text would be a command but for the size of a number, else ""."""
        # Made here: few sentences come this far, and every start would wait for it.
        parse = self._commands_alone.boundless().parse(_without_please(text))
        for name, value in (parse.slots if parse else {}).items():
            slot = self.slots[name]
            if isinstance(slot, WholeNumber | Decimal) and not slot.low <= value <= slot.high:
                low, high = _plain(slot.low), _plain(slot.high)
                if math.isinf(value):
                    return message(
                        "The {value} can be {low} to {high}, no number as large as that.",
                        value=term(name.replace("_", " ")),
                        low=low,
                        high=high,
                    )
                return message(
                    "The {value} can be {low} to {high}, not {value2}.",
                    value=term(name.replace("_", " ")),
                    low=low,
                    high=high,
                    value2=_plain(value),
                )
        return ""

    def rules(self, invocation: Invocation) -> Rules:
        """Those of a command; of one that means nothing any more there are none."""
        entry = self.commands.get(invocation.command)
        return Rules() if entry is None else entry.rules

    def perform(self, features: Mapping[type, object], invocation: Invocation) -> str:
        """Do it with the feature that it acts on, and say what was done. Raises `CommandError`."""
        entry = self.commands.get(invocation.command)
        if entry is None:  # the ear had it before the phrase was forgotten
            raise CommandError(
                message(
                    "“{alias}” means nothing any more.", alias=invocation.command.removeprefix(ALIAS).strip()
                )
            )
        return entry.function(features[entry.owner], **invocation.arguments)

    def examples(self, name: str) -> tuple[str, ...]:
        """Things to say for a command, plain ones first, English before Chinese."""
        if name not in self._examples:  # hundreds of them, asked for at every sentence that fits nothing
            entry = self.commands[name]
            found = [examples(template, self.slots, self.shown) for template in entry.phrases + entry.chinese]
            self._examples[name] = tuple(dict.fromkeys(itertools.chain.from_iterable(found)))
        return self._examples[name]

    def all_examples(self) -> tuple[str, ...]:
        """Things to say for every command, for completion."""
        own = tuple(alias.phrase for alias in self.aliases.values())
        return own + tuple(phrase for name in self.commands for phrase in self.examples(name))

    def nearest(
        self, text: str, count: int = 3, *, likeness: float = 0.3, chinese: bool = False
    ) -> tuple[str, ...]:
        """What may have been meant by a text that fits nothing, the likeliest first, one a command.

        `likeness` is how near it has to be: 0 for anything, 1 for the text itself. `chinese` is whether the
        window is, for texts that are in neither language.
        """
        if self._nearest is None:  # not made before somebody says what fits nothing
            self._nearest = NearestPhrases(
                (name, phrase) for name in self.commands for phrase in self.examples(name)
            )
        return self._nearest.to(text, count, likeness, chinese=chinese)


def _plain(number: float) -> str:
    """Whole numbers in full, others as short as they are."""
    return f"{number:,}" if isinstance(number, int) else f"{number:g}"


def _without_please(text: str) -> str:
    return re.sub(r"^\W*please\b|\bplease\W*$", "", text, flags=re.IGNORECASE)
