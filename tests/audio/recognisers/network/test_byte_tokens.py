import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.recognisers.network.byte_tokens import BytePairs, token_bytes

SINGLE = [bytes([byte]) for byte in range(256)]


def in_file(text: bytes) -> str:
    """The printable form, by the rule of the paper's published vocabulary: 0x20 is "Ġ", 0x0A is "Ċ"."""
    shown = [
        chr(byte) if 33 <= byte <= 126 or 161 <= byte <= 172 or byte >= 174 else "" for byte in range(256)
    ]
    code = 256
    for byte in range(256):
        if not shown[byte]:
            shown[byte], code = chr(code), code + 1
    return "".join(shown[byte] for byte in text)


@pytest.mark.parametrize(
    ("token", "text"),
    [("train", b"train"), ("ĠMLP", b" MLP"), ("Ċ", b"\n"), ("è®Ń", "训".encode()), ("Ã©", "é".encode())],
)
def test_printable_characters_stand_for_bytes(token: str, text: bytes) -> None:
    assert token_bytes({token: 0}, 1) == [text]
    assert in_file(text) == token


def test_every_byte_has_a_character_of_its_own() -> None:
    vocabulary = {in_file(text): number for number, text in enumerate(SINGLE)}
    assert len(vocabulary) == 256
    assert token_bytes(vocabulary, 256) == SINGLE


@given(st.lists(st.binary(min_size=1, max_size=6), unique=True, max_size=20))
def test_tokens_are_found_by_their_number_whatever_their_order(texts: list[bytes]) -> None:
    vocabulary = {in_file(text): number for number, text in enumerate(texts)}
    assert token_bytes(dict(reversed(vocabulary.items())), len(texts)) == texts


def test_marks_beyond_the_text_are_left_out_and_gaps_are_empty() -> None:
    assert token_bytes({"a": 0, "b": 2, "<|endoftext|>": 3}, 3) == [b"a", b"", b"b"]


def test_the_most_frequent_pair_is_joined_first() -> None:
    pairs = BytePairs([*SINGLE, b"in", b"ai", b"tr", b"ain", b"train"])
    assert pairs.split(b"train") == (b"train",)
    assert pairs.split(b"rain") == (b"r", b"ain")
    # "ai" and "n" would make "ain" as well, but "in" is more frequent.
    assert BytePairs([*SINGLE, b"in", b"ai", b"train"]).split(b"rain") == (b"r", b"a", b"in")
    assert BytePairs([*SINGLE, b"ai", b"in", b"train"]).split(b"rain") == (b"r", b"ai", b"n")


def test_of_equal_pairs_the_first_is_joined_first() -> None:
    assert BytePairs([*SINGLE, b"aa"]).split(b"aaa") == (b"aa", b"a")


@given(st.text(max_size=12), st.lists(st.binary(min_size=2, max_size=3), max_size=10))
def test_nothing_is_lost_by_splitting(word: str, learnt: list[bytes]) -> None:
    texts = [*SINGLE, *learnt]
    pieces = BytePairs(texts).split(word.encode())
    assert b"".join(pieces) == word.encode()
    assert all(piece in texts for piece in pieces)
