"""English sentences, found again in the templates they were made of, so that another language says them.

The app speaks English. A reply is made where the facts are known, often far from any window, and it comes
here as it stands: "Training MLP for 3 epochs." What is translated is its template, "Training {model} for
{epochs}.": the sentence is read backwards, what stands in the gaps is translated in turn where it can be, and
put into the other language's template. So whoever writes a sentence writes English and nothing else, and
lines that were said long ago change their language with the window.

What stands in quotation marks “…” is somebody's words or a phrase to say, and stays; so does what stands in a
gap for a name of somebody's, as {path} or {class_name}.

Much of what comes here was written by others: a log that was pasted, the message of a library. So reading is
bounded: a template is read in one pass, a text has a most, and so has the depth to which texts hold texts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from app.gui.language.templates import GAP, THE_REST, Template, Templates, held, is_own, let_go
from audio.grammar.tokens import is_han

LONGEST = 1500
"""Letters; a longer text is of somebody else, and stays."""
DEEPEST = 8
"""How far texts are looked for in the gaps, lists and parts of texts."""
A_NAME = re.compile(r"[^A-Za-z]*|[A-Z\d.,±%+-]+|[\d.]+e[+-]?\d+|“[^”]*”")
"""What is the same in every language: figures, capitals, quotations."""
NAME_AND_FIGURES = re.compile(r"([^\d]*[^\d\s]) (\d[\d.,]* %(?: ± \d[\d.,]* %)?)")
A_PATH = re.compile(r"~?[/\\]|[A-Za-z]:[/\\]")
"""How what begins with a path begins: a comma in it is no list."""
FACTS = " · "
SENTENCE_END = re.compile(r"(?<=[.?!]) (?=[A-Z“\d])")
SEPARATORS = (
    (re.compile(r"\n"), "\n"),
    (SENTENCE_END, ""),
    (re.compile(r": "), "："),
    (re.compile(r"; "), "；"),
    (re.compile(r", then "), "，后来"),
    (re.compile(r" × "), " × "),
)
"""What texts are put together with, the loosest first, and what stands there in Chinese."""
ENDS = {".": "。", ":": "："}
LIST = re.compile(r"(, and | and |, or | or |, )")
LIST_SEPARATORS = {", and ": "和", " and ": "和", ", or ": "或", " or ": "或", ", ": "、"}


class Known:
    """Texts, made ready for finding again what was made of them. In any thread: it takes a while."""

    def __init__(self, texts: Iterable[str]) -> None:
        known = list(texts)
        self.plain = {held(each).casefold(): each for each in known if not GAP.search(each)}
        """The texts as they are written here, by how they may stand in others."""
        self.plain |= {held(each): each for each in known}
        self.templates = Templates(each for each in known if GAP.search(each))


class Sentences:
    """Translates what was made of `known`; `look_up` has what each of those is in the other language."""

    def __init__(self, known: Known, look_up: Callable[[str], str]) -> None:
        self._look_up = look_up
        self._plain, self._templates = known.plain, known.templates
        self._depth = 0
        self._read = lru_cache(maxsize=4096)(self._find)
        self._fitting = lru_cache(maxsize=4096)(self._fit)

    def translated(self, text: str) -> str:
        """The text in the other language; what is unknown, or longer than `LONGEST`, stays as it is."""
        if len(text) > LONGEST:
            return text
        found = self._found(held(text))
        return text if found is None else let_go(found)

    def _found(self, text: str) -> str | None:
        """None where nothing of it is known."""
        if self._depth == DEEPEST:
            return None
        self._depth += 1
        try:
            return self._read(text, self._depth)
        finally:
            self._depth -= 1

    def _translated(self, part: str) -> str:
        found = self._found(part)
        return part if found is None else found

    def _fit(self, text: str) -> tuple[_Reading, ...]:
        """How it can be read, by the likeliest template first."""
        read = ((each, each.read(text)) for each in self._templates.in_text(text))
        return tuple(_Reading(template, values) for template, values in read if values is not None)

    def _told(self, text: str) -> list[_Reading]:
        """Those of them that are known again whatever stands in their gaps."""
        return [each for each in self._fitting(text) if each.template.is_telling]

    def _find(self, text: str, depth: int) -> str | None:
        """What is found is kept with the depth it was found at: there is less to find further down."""
        plain = self._plain.get(text) or self._plain.get(text.casefold())
        if plain is not None:
            return self._look_up(plain)
        if A_NAME.fullmatch(text):
            return text
        if A_PATH.match(text):
            return self._from_sentences(text) or self._from_template(text)
        for read in (
            self._from_facts,
            self._from_sentences,
            self._from_heading,
            self._from_figures,
            self._from_known_list,
            self._from_template,
            self._with_its_end,
            self._from_small_letter,
            self._from_one,
            self._from_short_sentence,
            self._without_its_end,
            self._from_parts,
            self._from_list,
            self._from_short_template,
        ):
            found = read(text)
            if found is not None:
                return found
        return None

    def _from_facts(self, text: str) -> str | None:
        """For example "20 epochs · batches of 64", also within a sentence."""
        if FACTS not in text:
            return None
        for reading in self._told(text):
            if reading.template.closed:
                return self._filled(reading)
        return FACTS.join(map(self._translated, text.split(FACTS)))

    def _from_sentences(self, text: str) -> str | None:
        """Where each of several is known by itself."""
        parts = SENTENCE_END.split(text)
        apart = len(parts) > 1 and not self._is_of_one(text, ". ")
        found = [self._found(part) for part in parts] if apart else [None]
        return None if None in found else "".join(filter(None, found))

    def _from_heading(self, text: str) -> str | None:
        """For example "Finished: 87.1 % right on the test set"."""
        heading, colon, rest = text.partition(": ")
        apart = colon and not self._is_of_one(text, ": ")
        found = [self._found(heading), self._found(rest)] if apart else [None]
        return None if None in found else "：".join(filter(None, found))

    def _is_of_one(self, text: str, mark: str) -> bool:
        """Whether a template that has this mark itself is the whole text."""
        return any(mark in each.template.text for each in self._told(text))

    def _from_known_list(self, text: str) -> str | None:
        parts = self._listed(text)[::2]
        a_list = len(parts) > 1 and not text.endswith((".", "?")) and "; " not in text
        if not a_list or self._is_of_one(text, ", ") or self._names_hold(text):
            return None
        return self._from_list(text) if all(self._found(part) is not None for part in parts) else None

    def _names_hold(self, text: str) -> bool:
        """Whether a name that is somebody's looks like a list, as "Coat, Bag"."""
        values = next((each.values for each in self._told(text)), {})
        return any(is_own(gap) and LIST.search(value) for gap, value in values.items())

    def _from_template(self, text: str) -> str | None:
        return next((self._filled(each) for each in self._told(text)), None)

    def _from_short_sentence(self, text: str) -> str | None:
        """For example "Try more epochs or dropout."."""
        return self._from_short_template(text, closed=True)

    def _from_short_template(self, text: str, *, closed: bool = False) -> str | None:
        """Few letters fit many a text that has nothing to do with them: all in its gaps must be known."""
        for reading in self._fitting(text):
            template, values = reading
            fits = not template.is_telling and (template.closed or not closed)
            # Elsewhere it is any text that begins so.
            fits = fits and (template.text != THE_REST or self._depth == 1)
            if fits and all(self._is_known(name, value) for name, value in values.items()):
                return self._filled(reading)
        return None

    def _is_known(self, gap: str, value: str) -> bool:
        return is_own(gap) or self._found(value) is not None

    def _filled(self, reading: _Reading) -> str:
        template, values = reading
        pieces = GAP.split(self._look_up(template.text))
        for place in range(1, len(pieces), 2):
            gap, value = pieces[place], values[pieces[place]]
            if gap not in template.quoted:
                value = self._name(value) if is_own(gap) else self._translated(value)
            pieces[place] = value
        return joined(pieces)

    def _name(self, name: str) -> str:
        begin = THE_REST.partition("{")[0]
        if not name.startswith(begin) or THE_REST not in self._plain:
            return name
        return joined([self._look_up(THE_REST).partition("{")[0], name.removeprefix(begin)])

    def _from_one(self, text: str) -> str | None:
        """ "1 epoch" is what "3 epochs" are."""
        return self._found(f"{text}s") if re.fullmatch("1 [a-z ]*[a-rt-z]", text) else None

    def _from_parts(self, text: str) -> str | None:
        for separator, between in SEPARATORS:
            parts = separator.split(text)
            if len(parts) > 1:
                found = [self._found(part) for part in parts]
                if any(each is not None for each in found):
                    if separator is SENTENCE_END and None in found:
                        between = " "
                    told = (part if each is None else each for part, each in zip(parts, found, strict=True))
                    return between.join(told)
        return None

    def _from_list(self, text: str) -> str | None:
        """For example "more epochs, dropout or weight decay"."""
        parts = self._listed(text)
        if len(parts) == 1 or all(self._found(part) is None for part in parts[::2]):
            return None
        parts[::2] = map(self._translated, parts[::2])
        # Without "and" or "or" they are no list, but one thing said after the other.
        comma = "，" if set(parts[1::2]) == {", "} or parts[-2] == ", " else LIST_SEPARATORS[", "]
        parts[1::2] = [comma if each == ", " else LIST_SEPARATORS[each] for each in parts[1::2]]
        return joined(parts)

    def _listed(self, text: str) -> list[str]:
        """What is listed, and what stands between: a name with a comma, as "MLP, concise", is one."""
        parts = LIST.split(text)
        place = 0
        while place < len(parts) - 2:
            whole = "".join(parts[place : place + 3])
            if whole.casefold() in self._plain:
                parts[place : place + 3] = [whole]
            else:
                place += 2
        return parts

    def _from_figures(self, text: str) -> str | None:
        """A name and what it has reached: "Softmax regression 84.1 % ± 0.2 %"."""
        match = NAME_AND_FIGURES.fullmatch(text)
        name = self._found(match[1]) if match is not None else None
        return None if match is None or name is None else f"{name} {match[2]}"

    def _from_small_letter(self, text: str) -> str | None:
        """What stands at the beginning of a sentence, and may stand elsewhere too; never a name's capital."""
        small = f"{text[0].lower()}{text[1:]}"
        fitting = self._fitting(small) if small != text else ()
        readings = (each for each in fitting if not each.template.begins_with_name)
        known = (each for each in readings if all(self._is_known(*gap) for gap in each.values.items()))
        return next((self._filled(each) for each in known), None)

    def _with_its_end(self, text: str) -> str | None:
        """A sentence that another one goes on from, as "The run broke off; say “resume”"."""
        whole = f"{text}."
        plain = self._plain.get(whole)
        # Where a name ends it, what follows may be of the name.
        apart = (self._filled(each) for each in self._told(whole) if not each.template.has_names)
        found = next(apart, None) if plain is None else self._look_up(plain)
        return None if found is None else found.removesuffix(ENDS["."])

    def _without_its_end(self, text: str) -> str | None:
        found = self._found(text[:-1]) if text[-1] in ENDS else None
        return None if found is None else f"{found}{ENDS[text[-1]]}"


class _Reading(NamedTuple):
    """How a text can be read: the template, and what stands in its gaps."""

    template: Template
    values: dict[str, str]


def joined(pieces: Sequence[str]) -> str:
    """Pieces side by side: a space between a Chinese character and a letter or figure, none between two."""
    text = ""
    for piece in filter(None, pieces):
        if text.endswith(" ") and is_han(text[-2:-1]) and is_han(piece[0]):
            text = text[:-1]
        if piece.startswith(" ") and is_han(text[-1:]) and is_han(piece[1:2]):
            piece = piece[1:]
        apart = text and _is_plain(text[-1]) + _is_plain(piece[0]) == 1
        between = " " if apart and (is_han(text[-1]) or is_han(piece[0])) else ""
        text += between + piece
    return text


def _is_plain(character: str) -> bool:
    return character.isascii() and (character.isalnum() or character == "%")
