"""Templates that are found without looking at all of them."""

from __future__ import annotations

from app.gui.language.catalogue import sources
from app.gui.language.templates import GAP, Template, Templates, held

TEXTS = ["{share} of {total}", "Trial {number}", "{a}, {b}", "Training {model} for {epochs}.", "{left} to go"]


def found(text: str) -> list[str]:
    return [each.text for each in Templates(TEXTS).in_text(text)]


def test_a_template_is_found_wherever_its_words_stand() -> None:
    assert found("Trial 7") == ["Trial {number}"]
    assert found("Training MLP for 3 epochs.") == ["Training {model} for {epochs}."]
    assert found("3 of 4") == ["{share} of {total}"]
    assert found("Trial") == []


def test_those_with_few_letters_are_found_too_and_the_likeliest_comes_first() -> None:
    assert found("Training MLP, CNN for 3 of 4 to go") == [
        "Training {model} for {epochs}.",
        "{left} to go",
        "{share} of {total}",
        "{a}, {b}",
    ]
    assert found("a, b") == ["{a}, {b}"]


def test_none_of_the_catalogue_is_missed() -> None:
    texts = [each for each in sources() if GAP.search(each)]
    templates, one_by_one = Templates(texts), [Template(each) for each in texts]
    for each in sources()[::7]:
        text = held(each)
        there = {template.text for template in one_by_one if template.longest in text}
        assert {template.text for template in templates.in_text(text)} == there
