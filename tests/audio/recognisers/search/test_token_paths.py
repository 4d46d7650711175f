from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from audio.grammar.automaton import Automaton
from audio.grammar.expression import Word
from audio.grammar.grammar import Grammar, WholeNumber
from audio.grammar.spellings import folded
from audio.grammar.text_reader import TextReader
from audio.recognisers.network.byte_tokens import BytePairs
from audio.recognisers.search.token_paths import Pieces, TokenPaths
from tests.audio.recognisers.small_vocabulary import TOKENS, paths_of, paths_through


def token(text: bytes) -> int:
    return TOKENS.index(text)


def follow(paths: TokenPaths, *texts: bytes | str) -> int | None:
    """The state after these tokens, or None where they lead nowhere."""
    return follow_from(paths, paths.START, *texts)


def follow_from(paths: TokenPaths, state: int, *texts: bytes | str) -> int | None:
    for text in texts:
        number = token(text.encode() if isinstance(text, str) else text)
        onward = paths.onward(state)
        found = np.flatnonzero(onward.tokens == number)
        if not found.size:
            return None
        state = int(onward.states[found[0]])
    return state


def is_path(paths: TokenPaths, *texts: bytes | str) -> bool:
    state = follow(paths, *texts)
    return state is not None and paths.onward(state).may_end


def every_path(
    paths: TokenPaths, state: int = TokenPaths.START, stayed: bool = False
) -> Iterator[tuple[int, ...]]:
    """Every text of a small grammar, without spaces or punctuation twice over."""
    onward = paths.onward(state)
    if onward.may_end and not stayed:
        yield ()
    for number, after, stays in zip(onward.tokens, onward.states, onward.stays, strict=True):
        if not stays:
            yield from ((int(number), *rest) for rest in every_path(paths, int(after)))


@pytest.mark.parametrize(
    "texts",
    [
        (" train", " MLP"),
        (" train", " ", "MLP"),
        ("tr", "ain", " ", "MLP"),
        ("tr", "ain", " MLP", "."),
        (" Tr", "ain", ",", " MLP"),
        (" train", " M", ".", "L", ".", "P", "."),
    ],
)
def test_words_are_followed_as_the_model_spells_them(texts: tuple[str, ...]) -> None:
    assert is_path(paths_through("train mlp"), *texts)


@pytest.mark.parametrize(
    "texts",
    [(" t",), (" tr",), ("t",), (" train", " M", "LP"), (" T", "ra"), ("tr", "a"), (" Tr", "a"), (" stop",)],
)
def test_other_ways_to_spell_a_word_lead_nowhere(texts: tuple[str, ...]) -> None:
    paths = paths_through("train [mlp]")
    assert follow(paths, *texts) is None


def test_every_path_spells_a_phrase_in_pieces_that_were_learnt() -> None:
    built = Grammar({"only": ("(stop|go) [on|off]",)}, {})
    paths = paths_of(built)
    pairs, reader = BytePairs(TOKENS), TextReader(built)
    found = set()
    for numbers in every_path(paths):
        text = b"".join(TOKENS[number] for number in numbers)
        ending = reader.read(folded(text))
        assert ending is not None, text
        found.add(ending.words)
        expected = [
            piece for word in text.replace(b" ", b"\0 ").split(b"\0") if word for piece in pairs.split(word)
        ]
        assert [TOKENS[number] for number in numbers] == expected
    assert found == {"stop", "go", "stop on", "stop off", "go on", "go off"}


def test_tokens_lead_where_their_letters_lead() -> None:
    built = Grammar({"only": ("train mlp for {n}",)}, {"n": WholeNumber(1, 20)})
    paths = paths_of(built)
    for numbers in (
        (" train", " MLP"),
        (" train", " MLP", " for", " 10"),
        (" train", " MLP", " for", " ", "1"),
    ):
        state = follow(paths, *numbers)
        assert state is not None
        place = Automaton.START
        for byte in folded("".join(numbers).encode()):
            place = paths.automaton.steps(place)[byte]
        assert paths.onward(state).may_end == paths.automaton.is_whole(place)


def test_exactly_the_tokens_that_a_number_goes_on_with_follow() -> None:
    paths = paths_through("go {n}", n=WholeNumber(8, 12))
    state = follow(paths, " go", " ")
    assert state is not None
    digits = {TOKENS[number] for number in paths.onward(state).tokens} & {
        b"10",
        *(b"%d" % one for one in range(10)),
    }
    assert digits == {b"1", b"8", b"9", b"10"}
    onward = paths.onward(state)
    staying = {TOKENS[number] for number, stays in zip(onward.tokens, onward.stays, strict=True) if stays}
    assert not digits & staying


def test_a_phrase_does_not_begin_with_spaces_or_punctuation() -> None:
    paths = paths_through("go")
    first = {TOKENS[number] for number in paths.onward(paths.START).tokens}
    assert first == {b" go", b"go", b"G"}


def test_spaces_and_punctuation_stay_where_they_are() -> None:
    paths = paths_through("go on")
    state = follow(paths, " go")
    assert state is not None
    onward = paths.onward(state)
    staying = {TOKENS[number] for number, stays in zip(onward.tokens, onward.stays, strict=True) if stays}
    assert {b" ", b",", b".", b"..", b", "} <= staying
    assert not {b" on", b"o"} & staying
    after = [int(next_state) for next_state, stays in zip(onward.states, onward.stays, strict=True) if stays]
    assert all(follow_from(paths, each, " on") is not None for each in after)


def test_the_rest_of_a_contraction_follows_its_word() -> None:
    assert is_path(paths_through("don't stop"), "don", "'t", " stop")
    assert is_path(paths_through("i'd stop"), " I", "'d", " stop")


def test_parts_of_a_character_are_followed() -> None:
    paths = paths_through("训练mlp", "停止")
    assert is_path(paths, b"\xe8\xae", b"\xad", b"\xe7\xbb\x83", b"MLP")
    assert is_path(paths, b"\xe8", b"\xae", b"\xad", b"\xe7\xbb\x83", b" MLP")
    assert is_path(paths, "停止")
    assert follow(paths, b"\xe8\xae", b"\xae") is None
    middle = follow(paths, b"\xe8\xae")
    assert middle is not None
    assert not paths.onward(middle).may_end


def test_letters_with_accents_belong_to_their_word() -> None:
    paths = paths_through("crème {n}", n=WholeNumber(1, 9))
    assert is_path(paths, " cr", b"\xc3", b"\xa8", "me", " ", "5")
    assert is_path(paths, " cr", "e", "me", " ", "5")  # Written without its accent.
    assert follow(paths, " cr", b"\xc3", b"\xa8", "m") is None


def test_a_word_that_is_whole_is_the_same_state_in_any_capitals() -> None:
    paths = paths_through("train mlp")
    assert follow(paths, " train", " MLP") == follow(paths, " train", " M", "l", "p") is not None
    assert follow(paths, " train", " M") != follow(paths, " train")


def test_letters_are_what_a_token_says() -> None:
    paths = paths_through("train mlp")
    assert paths.letters(TOKENS.index(b" MLP")) == b"mlp"
    assert paths.letters(TOKENS.index(b", ")) == b""


def test_what_has_been_found_is_kept() -> None:
    paths = paths_through("go on")
    assert paths.onward(paths.START) is paths.onward(paths.START)
    assert follow(paths, " go") == follow(paths, " go")


def test_a_word_goes_on_with_what_was_learnt_after_its_beginning() -> None:
    pieces = Pieces([[b" tr", b"ain"], [b"tr", b"ain"], [b"st", b"op"]])
    assert pieces.follows(b"", b" tr")
    assert pieces.follows(b"", b"tr")
    assert pieces.follows(b"tr", b"ain")
    assert not pieces.follows(b"st", b"ain")
    assert not pieces.follows(b"", b"ain")
    assert pieces.follows(b"st", b"'s")


def test_a_grammar_without_phrases_has_no_paths() -> None:
    built = Grammar({"only": ("go",)}, {}).keeping(lambda phrase: phrase != Word("go"))
    onward = paths_of(built).onward(TokenPaths.START)
    assert onward.tokens.size == onward.states.size == onward.stays.size == 0
    assert not onward.may_end
