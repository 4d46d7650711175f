import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.grammar.spellings import OTHER, SEPARATORS, falls_apart, folded, may_split, spellings, unaccented


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Train M.L.P.", b"train m.l.p."),
        ("What? Now!", b"what  now "),
        ("rate: 0.5; 1,000", b"rate  0.5  1,000"),
        ("训练，MLP。", "训练 mlp ".encode()),
        ("I’d", b"i'd"),
    ],
)
def test_capitals_and_punctuation_are_folded(text: str, expected: bytes) -> None:
    assert folded(text.encode()) == expected


@pytest.mark.parametrize("text", ["(", "$", "\n", "%", "[", "*", "&"])
def test_what_no_phrase_is_written_with_never_matches(text: str) -> None:
    assert folded(text.encode()) == bytes([OTHER])
    assert OTHER not in SEPARATORS


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text.encode())) == folded(text.encode())


@given(st.text(st.characters(min_codepoint=0x3400, max_codepoint=0x9FFF)), st.integers(0, 20))
def test_characters_may_be_folded_in_pieces(text: str, at: int) -> None:
    encoded = text.encode()
    assert folded(encoded[:at]) + folded(encoded[at:]) == encoded


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("mlp", {"mlp"}),
        ("i'd", {"id", "i'd"}),
        ("what's", {"whats", "what's"}),
        ("训", {"训", "訓"}),
        ("訓", {"訓", "训"}),
        ("café", {"café", "cafe", "cafÉ"}),
        ("über", {"über", "uber", "Über"}),
        ("18", {"18"}),
    ],
)
def test_a_word_has_these_spellings(word: str, expected: set[str]) -> None:
    assert {each.decode() for each in spellings(word)} == expected


@pytest.mark.parametrize("word", ["i'd", "über", "训", "MLP", "don't"])
def test_every_spelling_is_folded(word: str) -> None:
    assert all(folded(each) == each for each in spellings(word))


def test_words_without_accents_and_in_other_alphabets_stay_as_they_are() -> None:
    assert [unaccented(word) for word in ("crème", "plain", "мир", "한국")] == [
        "creme",
        "plain",
        "мир",
        "한국",
    ]


@pytest.mark.parametrize(
    ("word", "apart"), [(b"mlp", True), (b"cnn", True), (b"adam", False), (b"18", False)]
)
def test_names_without_vowels_are_spelt_out(word: bytes, apart: bool) -> None:
    assert falls_apart(word) is apart


def test_long_words_may_be_split_but_not_near_their_ends() -> None:
    assert [at for at in range(11) if may_split(b"multilayer", at)] == [3, 4, 5, 6, 7]
    assert not any(may_split(b"train", at) for at in range(6))
    assert not any(may_split(b"1234567", at) for at in range(8))
