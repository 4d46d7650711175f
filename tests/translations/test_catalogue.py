from __future__ import annotations

import re
from pathlib import Path

from app.gui.language.sentences import Known, Sentences
from app.gui.language.templates import GAP
from tests.translations import catalogue
from tests.translations.__main__ import release
from tests.translations.finding import texts_of
from tests.translations.texts import every_text

CHINESE = catalogue.translations()


def test_every_text_that_can_be_read_is_translated() -> None:
    missing = [text for text in every_text() if not CHINESE.get(text)]
    assert not missing, "run “make translations”, and translate what it adds"


def test_the_catalogue_has_no_text_that_nobody_shows() -> None:
    assert set(CHINESE) <= set(every_text())


def test_a_translation_has_the_gaps_of_its_text() -> None:
    gaps = {text: (set(GAP.findall(text)), set(GAP.findall(chinese))) for text, chinese in CHINESE.items()}
    assert sum(bool(of_text) for of_text, _ in gaps.values()) > 500, "hardly any text has a gap"
    other = {text: CHINESE[text] for text, (of_text, of_chinese) in gaps.items() if of_text != of_chinese}
    assert not other


def test_the_compiled_catalogue_is_of_these_texts(tmp_path: Path) -> None:
    release(catalogue.PATH, tmp_path / "now.qm")
    compiled = catalogue.PATH.with_suffix(".qm").read_bytes()
    assert (tmp_path / "now.qm").read_bytes() == compiled, "run “make translations”"


def test_the_catalogue_is_written_as_it_is_read(tmp_path: Path) -> None:
    catalogue.write(every_text(), CHINESE, tmp_path / "again.ts")
    assert (tmp_path / "again.ts").read_text("utf-8") == catalogue.PATH.read_text("utf-8")


def test_chinese_has_chinese_marks() -> None:
    """A comma or a question mark of the other script, right after a Chinese character."""
    odd = {text: said for text, said in CHINESE.items() if re.search(r"[一-鿿][,;:?!]|[一-鿿]\.($|\s)", said)}
    assert odd == {}


def test_every_sentence_is_found_again_when_its_gaps_are_filled() -> None:
    sentences = Sentences(Known(CHINESE), CHINESE.__getitem__)
    lost = {}
    for text, said in CHINESE.items():
        values = {name: f"{place}7" for place, name in enumerate(dict.fromkeys(GAP.findall(text)))}
        found = sentences.translated(text.format(**values))
        if found.replace(" ", "") != said.format(**values).replace(" ", ""):
            lost[text] = found
    assert lost == {}


def test_texts_are_found_where_they_are_written() -> None:
    source = '''
@command("go [now]", zh="走", menu="File", label="Go…")
def go(session):
    """Go on."""
    if not session:
        raise CommandError("Nobody is here.")
    return f"Gone {'far' if session.far else 'near'}, after {counted(session.days, 'day')} · in {session.at}."
'''
    assert list(texts_of(source)) == [
        "Go on.",
        "File",
        "Go…",
        "Nobody is here.",
        "Gone far, after {days}",
        "in {at}.",
        "Gone near, after {days}",
        "{number} days",
    ]
