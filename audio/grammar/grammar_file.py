"""A grammar from a TOML file, for commands that are not HearSee's own.

    [intents]
    order = ["(can i get|i want) [a|an] [{size}] {drink}", "order {count} {drink}"]
    cancel = "never mind"

    [slots]
    size = ["small", "twelve ounce"]    # the value is the phrase as it is written
    count = "1..200"                    # whole numbers; "0.0..1.0" are decimals

    [slots.drink]                       # value = what may be said for it
    latte = ["latte", "caffe latte"]

Templates are those of `audio.grammar.expression`. A slot that no template names is read and not used.
"""

from __future__ import annotations

import difflib
import errno
import math
import re
import reprlib
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from audio.grammar.expression import SHOWN, TemplateError, read_template, shown, slot_names
from audio.grammar.grammar import Decimal, Grammar, Slot, Values, WholeNumber
from audio.grammar.numbers import MOST_DIGITS
from audio.grammar.tokens import tokens
from audio.user_files import NoRegularFileError, TooLargeError, read_user_file

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

MOST_BYTES = 2**22
MOST_PHRASES = 10_000
"""Of all slots together: with so many Whisper takes ten seconds longer to get ready."""
LONGEST_PHRASE = 200
"""Characters."""
_SHORT = reprlib.Repr()
"""Shows the beginning of anything."""
NUMBER = r"[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?"
RANGE = re.compile(rf"\s*({NUMBER})\s*\.\.\s*({NUMBER})\s*", re.IGNORECASE)
TEMPLATE_SIGNS = re.compile(r"[\[\]{}|<>]")


class GrammarFileError(ValueError):
    """A grammar file that cannot be used; the text is one sentence: the file, the entry, the cure."""


def read_grammar(path: Path) -> Grammar:
    """Read the file, in time and memory that grow with its length and not with the phrases it spans.

    Raises `GrammarFileError` where it is missing, no TOML, or says something that cannot be meant.
    """
    content = _read_toml(path)
    try:
        _check_size(content)
        slots = {name: _slot(name, entry) for name, entry in _table(content, "slots").items()}
        intents = {name: _templates(name, entry) for name, entry in _table(content, "intents").items()}
        if not intents:
            raise _EntryError('there are no intents: add a table [intents] with lines like stop = ["stop"].')
        for name, templates in intents.items():
            _check(name, templates, slots)
    except _EntryError as error:
        raise GrammarFileError(f"{path}: {error}") from error
    return Grammar(intents, slots)


class _EntryError(Exception):
    """What is wrong with an entry and its cure, as the rest of a sentence that the file's name begins."""


NAME_IN_PARTS = re.compile(r"(?<![\w\"'-])(?:[\w\"'-]+[ \t]*\.[ \t]*)+")
MOST_PARTS = 1000
"""Of a name; what it is read into grows with the square of them."""


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        # Notepad puts a mark before UTF-8 that TOML does not know.
        text = read_user_file(path, MOST_BYTES).decode("utf-8-sig")
        if any(name[0].count(".") > MOST_PARTS for name in NAME_IN_PARTS.finditer(text)):
            raise RecursionError
        return tomllib.loads(text)
    except OSError as error:
        raise GrammarFileError(_why_not_read(path, error)) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise GrammarFileError(
            f"{path}, line {line}: this is no UTF-8 text; save the file as UTF-8."
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise GrammarFileError(f"{path} is not TOML: {error}; put that place right.") from error
    except ValueError as error:
        raise GrammarFileError(
            f"{path} is not TOML that can be read: a number in it has thousands of digits; shorten it."
        ) from error
    except RecursionError as error:
        raise GrammarFileError(f"{path} is not TOML that can be read: it is nested too deeply.") from error


def _why_not_read(path: Path, error: OSError) -> str:
    if isinstance(error, IsADirectoryError):
        return f"{path} is a folder: name a grammar file (TOML) in it."
    if isinstance(error, NoRegularFileError):
        return f"{path} is a pipe or a device and no file: save the grammar in a file, and name that."
    if isinstance(error, TooLargeError):
        return f"{path} has more than {MOST_BYTES / 2**20:.0f} MiB, too much for a grammar: shorten it."
    if isinstance(error, FileNotFoundError):
        return f"There is no grammar file {path}: check its name."
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"{path} may not be read: allow it, or copy the file."
    return f"{path} cannot be read ({error.strerror}): check its name, or copy the file."


def _table(content: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    table = content.get(name, {})
    if not isinstance(table, dict):
        raise _EntryError(
            f"{name} is no table: write [{name}] on a line of its own, and its entries below it."
        )
    for entry in table:
        _check_name(entry)
    return table


def _check_name(name: str) -> None:
    if len(name) > LONGEST_PHRASE:
        raise _EntryError(f"the name {shown(name)} has {len(name):,} characters: choose a shorter one.")


def _check_size(content: Mapping[str, Any]) -> None:
    """Whether no more phrases are there than a recogniser can tell apart while somebody waits."""
    for name in ("intents", "slots"):
        entries = _table(content, name)
        phrases = sum(map(_count, entries.values()))
        if phrases > MOST_PHRASES:
            largest = max(entries, key=lambda entry: _count(entries[entry]))
            raise _EntryError(
                f"the {name} hold {phrases:,} phrases, and at most {MOST_PHRASES:,} can be heard: shorten "
                f"{name}.{largest}, which has {_count(entries[largest]):,}."
            )


def _count(entry: object) -> int:
    """The phrases of an entry, whatever it is; one at least."""
    lists = list(entry.values()) if isinstance(entry, dict) else [entry]
    return sum(max(1, len(each)) if isinstance(each, list) else 1 for each in lists)


def _templates(intent: str, entry: object) -> tuple[str, ...]:
    templates = _texts(f"intents.{intent}", entry)
    if templates is None:
        raise _EntryError(
            f'intents.{intent} is neither a phrase nor a list of phrases: write {intent} = ["a phrase"].'
        )
    return templates


def _slot(name: str, entry: object) -> Slot:
    where = f"slots.{name}"
    if isinstance(entry, str):
        return _range(where, entry)
    if isinstance(entry, dict):
        return Values(dict(_phrases_of_values(where, entry)))
    texts = _texts(where, entry)
    if texts is None:
        raise _EntryError(
            f'{where} is no slot: write a list of phrases such as ["small", "medium"], or a range such as '
            '"1..200".'
        )
    return Values({_phrase(where, phrase): phrase for phrase in texts})


def _phrases_of_values(where: str, entry: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Pairs of phrase and value. Of values that share a phrase the first has it, as among intents."""
    if not entry:
        raise _EntryError(f'{where} is empty: add a value and its phrases, such as mlp = ["M L P"].')
    taken: set[str] = set()
    for value, phrases in entry.items():
        _check_name(value)
        texts = _texts(f"{where}.{value}", phrases)
        if texts is None:
            raise _EntryError(
                f"{where}.{value} is neither a phrase nor a list of phrases: "
                f'write {value} = ["what is said for it"].'
            )
        for phrase in texts:
            if _phrase(f"{where}.{value}", phrase) not in taken:
                taken.add(phrase)
                yield phrase, value


def _texts(where: str, entry: object) -> tuple[str, ...] | None:
    """One text or a list of some, as a tuple; None where the entry is something else."""
    if isinstance(entry, str):
        return (entry,)
    if not isinstance(entry, list):
        return None
    if not entry:
        raise _EntryError(f"{where} is an empty list: add a phrase to it, or take the entry away.")
    for item in entry:
        if not isinstance(item, str):
            raise _EntryError(
                f"{where} holds {_SHORT.repr(item)}, which is no text: put it into quotation marks."
            )
    return tuple(entry)


def _phrase(where: str, phrase: str) -> str:
    """The phrase itself, once it is known that it can be said."""
    if len(phrase) > LONGEST_PHRASE:
        raise _EntryError(
            f"{where} holds {shown(phrase)}, which has {len(phrase):,} characters, and nobody says more than "
            f"{LONGEST_PHRASE}: shorten it."
        )
    if TEMPLATE_SIGNS.search(phrase):
        raise _EntryError(
            f"{where} holds {phrase!r}, but a slot takes plain words and no brackets: write each way to say "
            "it as a phrase of its own."
        )
    if not tokens(phrase):
        raise _EntryError(f"{where} holds {phrase!r}, in which there is no word: write what is said.")
    return phrase


def _range(where: str, text: str) -> Slot:
    found = RANGE.fullmatch(text)
    if found is None:
        raise _EntryError(
            f'{where} = {shown(text)} is no range of numbers: write "1..200" for whole numbers, "0.0..1.0" '
            f'for decimals, or a list of phrases such as ["{text[:SHOWN]}"].'
        )
    low, high = found.groups()
    if max(len(low), len(high)) > MOST_DIGITS:
        raise _EntryError(
            f"{where} = {shown(text)} has numbers of more than {MOST_DIGITS} characters: shorten them."
        )
    if math.inf in (abs(float(low)), abs(float(high))):
        raise _EntryError(f"{where} = {text!r} is no range of numbers that can be said: write smaller ones.")
    if float(low) > float(high):
        raise _EntryError(f'{where} = {text!r} runs backwards: write "{high}..{low}".')
    if low.lstrip("+-").isdigit() and high.lstrip("+-").isdigit():
        return WholeNumber(int(low), int(high))
    return Decimal(float(low), float(high))


def _check(intent: str, templates: tuple[str, ...], slots: Mapping[str, Slot]) -> None:
    for template in templates:
        try:
            named = list(slot_names(read_template(template)))
        except TemplateError as error:
            raise _EntryError(f"intents.{intent} cannot be read: {error}; put that place right.") from error
        for name in named:
            if name not in slots:
                raise _EntryError(
                    f"intents.{intent} names a slot {{{name[:SHOWN]}}} that is not there: "
                    f"{_cure(name, slots)}."
                )


def _cure(name: str, slots: Mapping[str, Slot]) -> str:
    name = name[:SHOWN]
    # What is compared letter by letter must be short.
    alike = difflib.get_close_matches(name, [slot for slot in slots if len(slot) <= SHOWN], n=1)
    add = f"add {name} = [...] under [slots]"
    return f"write {{{alike[0]}}}, or {add}" if alike else add
