"""Every message is translated, and the catalogue that is asked is made of the one that is kept."""

from __future__ import annotations

import gettext
import io
import re

from babel.messages.catalog import Message

from language.sentence import GAP
from tests.translations import catalogue
from tests.translations.composed import composed
from tests.translations.extraction import messages_of

KEPT = catalogue.read()
NOW = catalogue.extracted(composed())
CHINESE = {text: said for (_, text), said in catalogue.translations(KEPT).items()}


def names(messages: list[Message]) -> set[object]:
    return {(each.context, each.id) for each in messages}


def test_every_message_is_translated() -> None:
    known = catalogue.translations(KEPT)
    missing = [key for key in catalogue.translations(NOW) if not known.get(key)]
    assert not missing, "run “make translations”, and translate what it adds"


def test_the_catalogue_has_no_message_that_nobody_shows() -> None:
    assert names([*catalogue.messages(KEPT)]) <= names([*catalogue.messages(NOW)])


def test_a_translation_has_the_gaps_of_its_message() -> None:
    gaps = {text: (set(GAP.findall(text)), set(GAP.findall(chinese))) for text, chinese in CHINESE.items()}
    assert sum(bool(of_text) for of_text, _ in gaps.values()) > 500, "hardly any text has a gap"
    other = {text: CHINESE[text] for text, (of_text, of_chinese) in gaps.items() if of_text != of_chinese}
    assert not other


def test_the_compiled_catalogue_is_of_these_messages() -> None:
    compiled = gettext.GNUTranslations(io.BytesIO(catalogue.PATH.with_suffix(".mo").read_bytes()))
    now = gettext.GNUTranslations(io.BytesIO(catalogue.as_mo(KEPT)))
    wrong = [text for text in CHINESE if compiled.gettext(text) != now.gettext(text)]
    assert not wrong, "run “make translations”"


def test_the_catalogue_is_written_as_it_is_read() -> None:
    again = catalogue.brought_up_to_date(catalogue.extracted(composed()), KEPT)
    assert _without_version(catalogue.as_po(again)) == _without_version(catalogue.PATH.read_bytes())


def _without_version(contents: bytes) -> bytes:
    return re.sub(rb'"Generated-By: [^"]*"', b"", contents)


def test_chinese_has_chinese_marks() -> None:
    """A comma or a question mark of the other script, right after a Chinese character."""
    odd = {text: said for text, said in CHINESE.items() if re.search(r"[一-鿿][,;:?!]|[一-鿿]\.($|\s)", said)}
    assert odd == {}


def test_messages_are_found_where_they_are_made() -> None:
    source = '''
@command("go [now]", zh="走", menu="File", label="Go…", instead="Here, go.")
def go(session):
    """Go on."""
    if not session:
        raise CommandError(message("Nobody is here."))
    how = joined("; ", [message("Gone far, after {days}", days=counted(session.days, "day")), session.at])
    return listed([how, plural("{number} step", "{number} steps", 3)], "{before} or {after}")

class Where(Enum):
    HERE = "here"
'''
    assert {each.message for each in messages_of(source)} == {
        "Go on.",
        "File",
        "Go…",
        "Here, go.",
        "here",
        "Nobody is here.",
        "{before} or {after}",
        ("list", ", "),
        ("separator", "; "),
        ("{number} step", "{number} steps"),
        "Gone far, after {days}",
        ("{number} day", "{number} days"),
    }
