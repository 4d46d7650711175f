from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from audio.grammar.grammar import Decimal, Grammar, Parse, WholeNumber
from audio.grammar.grammar_file import MOST_BYTES, GrammarFileError, read_grammar

CAFE = """
[intents]
order = ["(can i get|i want) [a|an] [{size}] {drink} [with {milk}]", "order {count} {drink}"]
cancel = "never mind"
warmer = ["set the heat to {heat}"]

[slots]
size = ["small", "medium", "Twelve Ounce"]
drink = ["latte", "iced coffee", "latte"]
milk = ["oat milk"]
count = "1..200"
heat = "0.0..1.0"
unused = ["nobody says this"]
"""


def read(text: str, folder: Path) -> Grammar:
    file = folder / "cafe.toml"
    file.write_text(text, encoding="utf-8")
    return read_grammar(file)


def fault(text: str, folder: Path) -> str:
    with pytest.raises(GrammarFileError) as caught:
        read(text, folder)
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "parse"),
    [
        ("Can I get a latte?", Parse("order", {"drink": "latte"})),
        (
            "i want a twelve ounce iced coffee with oat milk",
            Parse("order", {"size": "Twelve Ounce", "drink": "iced coffee", "milk": "oat milk"}),
        ),
        ("order twenty two latte", Parse("order", {"count": 22, "drink": "latte"})),
        ("order 201 latte", None),
        ("never mind", Parse("cancel")),
        ("set the heat to point five", Parse("warmer", {"heat": 0.5})),
        ("i want", None),
    ],
)
def test_a_file_says_what_can_be_said_and_what_it_means(
    text: str, parse: Parse | None, tmp_path: Path
) -> None:
    assert read(CAFE, tmp_path).parse(text) == parse


def test_a_range_is_whole_numbers_unless_it_has_a_point(tmp_path: Path) -> None:
    slots = read(
        '[intents]\na = "go"\n[slots]\nw = "1 .. 20"\nd = "0.5..2"\ne = "1e-5..1"\nn = "-3..3"', tmp_path
    ).slots
    assert slots == {
        "w": WholeNumber(1, 20),
        "d": Decimal(0.5, 2.0),
        "e": Decimal(1e-5, 1.0),
        "n": WholeNumber(-3, 3),
    }


def test_a_slot_with_values_of_its_own_is_a_table(tmp_path: Path) -> None:
    grammar = read(
        '[intents]\ntrain = "train {model}"\n'
        '[slots.model]\nmlp = ["M L P", "multilayer perceptron"]\n"the cnn" = "convnet"\nlate = ["M L P"]\n',
        tmp_path,
    )
    assert grammar.parse("train mlp") is None
    assert grammar.parse("train M.L.P.") == Parse("train", {"model": "mlp"})
    assert grammar.parse("train multilayer perceptron") == Parse("train", {"model": "mlp"})
    assert grammar.parse("train convnet") == Parse("train", {"model": "the cnn"})


def test_chinese_and_the_mark_of_notepad_are_read(tmp_path: Path) -> None:
    grammar = read(
        '\ufeff[intents]\r\n"点单" = "来{count}杯{drink}"\r\n[slots]\r\ncount = "1..9"\r\ndrink = ["拿铁"]',
        tmp_path,
    )
    assert grammar.parse("来三杯拿铁") == Parse("点单", {"count": 3, "drink": "拿铁"})


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", ["no intents", "[intents]"]),
        ("[slots]\na = ['b']", ["no intents", "[intents]"]),
        ("intents = 3", ["intents is no table", "[intents]"]),
        ("[intents]\ngo = 'go'\n[[slots]]\nx = 1", ["slots is no table", "[slots]"]),
        ("[intents]\ngo = 'go'\nstop = [", ["not TOML"]),
        ("[intents]\ngo = 'go'\nstop stop", ["not TOML", "line 3"]),
        ("[intents]\ngo = []", ["intents.go", "empty list"]),
        ("[intents]\ngo = 3", ["intents.go", "neither a phrase nor a list"]),
        ("[intents]\ngo = ['go', 3]", ["intents.go", "3", "quotation marks"]),
        ("[intents]\ngo = ''", ["intents.go", "empty part"]),
        ("[intents]\ngo = 'go (left|right'", ["intents.go", "')' is missing"]),
        ("[intents]\ngo = 'go {place}'\n[slots]\nplaces = ['x']", ["intents.go", "{place}", "{places}"]),
        ("[intents]\ngo = 'go {place}'", ["intents.go", "{place}", "add place"]),
        ("[intents]\ngo = '" + "(" * 5000 + "'", ["intents.go", "more than 50 brackets within each other"]),
        ("[intents]\ngo = 'go " + "[" * 300 + "left" + "]" * 300 + "'", ["intents.go", "50 brackets"]),
        ("[intents]\ngo = '" + "[a] " * 400 + "'", ["intents.go", "400 words and slots", "at most 300"]),
        ("[intents]\ngo = '<" + "a|" * 60 + "b>'", ["intents.go", "61 parts in any order", "at most 50"]),
        ("[intents]\ngo = '" + "a" * 5000 + "'", ["intents.go", "a word of more than 60 letters"]),
        ("[intents]\ngo = 'go {" + "a" * 5000 + "}'", ["intents.go", "{aaa", "add aaa"]),
        ("[intents]\ngo = 'go'\n[slots]\nx = " + str(["a"] * 10_001), ["slots hold 10,001", "slots.x"]),
        ("[intents]\ngo = 'go'\n[slots.x]\ny = " + str(["a"] * 10_001), ["slots hold 10,001", "slots.x"]),
        ("[intents]\ngo = " + str(["a"] * 10_001), ["intents hold 10,001", "at most 10,000", "intents.go"]),
        ("[intents]\ngo = 'go'\n[slots]\nx = ['" + "a " * 200 + "']", ["slots.x", "400 characters"]),
        ("[intents]\ngo = 'go'\n[slots]\nx = '1.." + "9" * 5000 + "'", ["slots.x", "more than 18"]),
        ("[intents]\ngo = 'go'\n[slots]\nx = '1.." + "x" * 5000 + "'", ["slots.x", "no range"]),
        ("[intents]\ngo = 'go'\n[slots]\nx = '1..1e999'", ["slots.x", "smaller"]),
        ("[intents]\n" + "go" * 2500 + " = 3", ["the name 'gogo", "5,000 characters"]),
        ("[intents]\ngo = 'go'\n[slots.x]\n" + "go" * 2500 + " = 3", ["the name 'gogo", "5,000 characters"]),
        ("[intents]\ngo = " + "9" * 5000, ["thousands of digits"]),
        ("[intents]\ngo = [{" + "a." * 900 + "b = 1}]", ["intents.go", "no text"]),
        ("[intents]\ngo = 'go'\n[slots]\nx = []", ["slots.x", "empty list"]),
        ("[intents]\ngo = 'go'\n[slots.x]", ["slots.x", "empty"]),
        ("[intents]\ngo = 'go'\n[slots.x]\na = []", ["slots.x.a", "empty list"]),
        ("[intents]\ngo = 'go'\n[slots.x]\na = 1", ["slots.x.a", "list of phrases"]),
        ("[intents]\ngo = 'go'\n[slots]\nx = true", ["slots.x", "list of phrases", "range"]),
        ("[intents]\ngo = 'go'\n[slots]\nx = '200..1'", ["slots.x", "backwards", '"1..200"']),
        ("[intents]\ngo = 'go'\n[slots]\nx = 'latte'", ["slots.x", "no range", '["latte"]']),
        ("[intents]\ngo = 'go'\n[slots]\nx = '1...5'", ["slots.x", "no range"]),
        ("[intents]\ngo = 'go'\n[slots]\nx = ['!?']", ["slots.x", "no word"]),
        ("[intents]\ngo = 'go'\n[slots]\nx = ['[very] small']", ["slots.x", "[very] small", "of its own"]),
        ("x = " + "[" * 5000, ["not TOML"]),
    ],
)
def test_every_fault_is_one_sentence_that_names_file_entry_and_cure(
    text: str, parts: list[str], tmp_path: Path
) -> None:
    problem = fault(text, tmp_path)
    assert "cafe.toml" in problem
    assert problem.endswith(".")
    assert "\n" not in problem
    assert len(problem) < 1000
    for part in parts:
        assert part in problem


def test_what_is_no_file_or_no_text_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(GrammarFileError, match=r"no grammar file .*nowhere\.toml"):
        read_grammar(tmp_path / "nowhere.toml")
    with pytest.raises(GrammarFileError, match="is a folder"):
        read_grammar(tmp_path)
    with pytest.raises(GrammarFileError, match=r"cannot be read .*check its name"):
        read_grammar(tmp_path / "a\0b.toml")
    large = tmp_path / "large.toml"
    large.write_bytes(b"#" * (MOST_BYTES + 1))
    with pytest.raises(GrammarFileError, match="more than 4 MiB"):
        read_grammar(large)
    latin = tmp_path / "latin.toml"
    latin.write_bytes("[intents]\ncafé = 'go'".encode("latin-1"))
    with pytest.raises(GrammarFileError, match=r"latin\.toml, line 2: .*UTF-8"):
        read_grammar(latin)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are pipes with names on Unix alone")
@pytest.mark.timeout(20)
def test_a_pipe_or_a_device_is_no_grammar_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    for path in (tmp_path / "pipe.toml", Path("/dev/zero")):
        with pytest.raises(GrammarFileError, match="is a pipe or a device and no file"):
            read_grammar(path)


def test_a_grammar_of_billions_of_phrases_loads_at_once(tmp_path: Path) -> None:
    values = ", ".join(f'"word{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}"' for i in range(500))
    slots = "\n".join(f"s{i} = [{values}]" for i in range(4))
    start = time.perf_counter()
    grammar = read(
        f'[intents]\nsay = "say {{s0}} {{s1}} {{s2}} {{s3}} {{n}}"\n[slots]\n{slots}\nn = "0..999999"',
        tmp_path,
    )
    assert time.perf_counter() - start < 2
    assert grammar.parse("say wordaa wordba wordca worddb 7") == Parse(
        "say", {"s0": "wordaa", "s1": "wordba", "s2": "wordca", "s3": "worddb", "n": 7}
    )


@pytest.mark.parametrize("text", ["[{}b]", "{}b = 1", "a = {{ {}b = 1 }}", "[{}b]\n[{}c]"])
def test_a_name_in_thousands_of_parts_is_nested_too_deeply(text: str, tmp_path: Path) -> None:
    (tmp_path / "deep.toml").write_text(
        text.replace("{}", "a . " * 5000).replace("{{", "{").replace("}}", "}")
    )
    with pytest.raises(GrammarFileError, match="nested too deeply"):
        read_grammar(tmp_path / "deep.toml")
