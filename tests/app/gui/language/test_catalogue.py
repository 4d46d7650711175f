"""The texts of the catalogue, read without a parser of XML."""

from __future__ import annotations

from xml.etree import ElementTree

from app.gui.language.catalogue import CATALOGUE, known, sources


def test_its_texts_are_those_that_a_parser_finds() -> None:
    parsed = ElementTree.parse(f"{CATALOGUE}.ts").iter("source")
    assert sources() == tuple(each.text or "" for each in parsed)
    assert len(sources()) > 2000


def test_it_is_made_ready_once() -> None:
    assert known() is known()
