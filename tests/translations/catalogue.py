"""The Chinese catalogue, kept in one order, so that changes can be compared."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timezone
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from language.catalogue import CHINESE, DOMAIN, TRANSLATIONS

ROOT = Path(__file__).parents[2]
PATH = TRANSLATIONS / CHINESE / "LC_MESSAGES" / f"{DOMAIN}.po"
METHOD = "tests.translations.extraction:extract"
PACKAGES = ("app", "audio", "language", "models")


def read(path: Path = PATH) -> Catalog:
    """A catalogue as it is kept."""
    with path.open("rb") as file:
        return read_po(file, locale=CHINESE, domain=DOMAIN)


def extracted(more: Iterable[str | tuple[str, str]] = ()) -> Catalog:
    """Every message in the sources, each with the files that it is in, and some `more`; none translated."""
    found = _empty()
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            for _, text, _, context in extract_from_file(METHOD, path):
                found.add(text, locations=[(name, 0)], context=context)
    for text in more:
        found.add(text)
    for message in found:
        # Babel takes "87 % right" for a format.
        message.flags.discard("python-format")
        message.flags.discard("python-brace-format")
        message.locations = list(dict.fromkeys(message.locations))[:1]
    return found


def brought_up_to_date(found: Catalog, known: Catalog) -> Catalog:
    """What is in the sources, with the translations that are known."""
    for message in messages(found):
        before = known.get(message.id, message.context)
        if before is not None:
            message.string = before.string
    return found


def messages(of: Catalog) -> Iterator[Message]:
    """Those of a catalogue without its heading."""
    return (each for each in of if each.id)


def translations(of: Catalog) -> Mapping[tuple[str | None, str], str]:
    """What is known of each message, a plural under its plural form, by its context; "" for nothing yet."""
    return {(each.context, _one(each.id, last=True)): _one(each.string) for each in messages(of)}


def _one(texts: str | tuple[str, ...] | list[str] | None, *, last: bool = False) -> str:
    if not texts:
        return ""
    return texts if isinstance(texts, str) else texts[-1 if last else 0]


def as_po(catalog: Catalog) -> bytes:
    """A catalogue as gettext and its editors read it."""
    written = io.BytesIO()
    write_po(written, catalog, width=110, sort_by_file=True, include_lineno=False, omit_header=False)
    return written.getvalue()


def as_mo(catalog: Catalog) -> bytes:
    """A catalogue as it is asked."""
    written = io.BytesIO()
    write_mo(written, catalog)
    return written.getvalue()


def _empty() -> Catalog:
    # The same file for the same messages: the time is told by git.
    return Catalog(
        CHINESE,
        DOMAIN,
        header_comment="# The texts of HearSee in simplified Chinese.",
        project="HearSee",
        version="1",
        last_translator="HearSee",
        language_team="HearSee",
        msgid_bugs_address="",
        creation_date=_THEN,
        revision_date=_THEN,
        fuzzy=False,
    )


_THEN = datetime(2026, 1, 1, tzinfo=timezone.utc)
