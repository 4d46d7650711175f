from __future__ import annotations

from collections.abc import Iterator
from math import inf

import numpy as np
import pytest

from audio.grammar.automaton import Automaton
from audio.grammar.grammar import Grammar, Slot, WholeNumber
from audio.grammar.spellings import folded
from audio.recognisers.network.graph import Array
from audio.recognisers.network.whisper_decoder import Decoder, Past, Sound
from audio.recognisers.search.beam_search import END_COUNTS_MORE, LENGTH_POWER, BeamSearch, Hypothesis, Width
from audio.recognisers.search.token_paths import Pieces, TokenPaths, TokenTree
from tests.audio.recognisers.small_decoder import sound, variables

WORDS = ((b" go",), (b" stop",), (b" r", b"ed"), (b" gre", b"en"), (b" blue",), (b" now",))
TOKENS = [*(piece for word in WORDS for piece in word), b" Go", b".", *(b"%d" % digit for digit in range(10))]
# In the order of frequency, as Whisper's: what is never said has its place at the front.
END = len(TOKENS)
PROMPT = np.array([[END, 3, END]])
ALL = Width(beams=1000, behind=inf, runner_up=inf, alike=1000)
NUMBERS: dict[str, Slot] = {"n": WholeNumber(1, 12)}
# No two of their phrases come to the same place in the grammar, so none stands for another.
APART = Grammar(
    {
        "red": ("go red",),
        "green": ("go green",),
        "stop": ("stop",),
        "blue": ("stop blue",),
        "number": ("go {n}",),
        "long": ("stop red go green stop blue",),
    },
    NUMBERS,
)


class Search:
    """A search with a decoder at random along a grammar's paths."""

    def __init__(
        self,
        grammar: Grammar,
        seed: int,
        tokens: list[bytes] = TOKENS,
        scale: float = 0.5,
        common: int = END + 1,
    ) -> None:
        self.decoder = Decoder(variables(END + 1, seed, scale), common=common)
        self.paths = TokenPaths(Automaton(grammar), TokenTree(tokens), Pieces([*WORDS, (b" Go",)]))
        self.sound: Sound = self.decoder.listen(sound(seed=seed + 1))

    def likeliest(self, width: Width = ALL) -> tuple[Hypothesis, ...]:
        features, past = self.prompted()
        return BeamSearch(self.decoder, self.paths, END, width).likeliest(self.sound, features, past)

    def prompted(self) -> tuple[Array, Past]:
        features, past = self.decoder.read(PROMPT, self.decoder.nothing(), self.sound)
        return features[:, -1], past

    def logits(self, tokens: tuple[int, ...]) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
        """(T + 1, V): after each token of a text, all of it read at once."""
        text = np.array([[*PROMPT[0], *tokens]])
        features, _ = self.decoder.read(text, self.decoder.nothing(), self.sound)
        every = features[0, PROMPT.shape[1] - 1 :].astype(np.float64)
        return every @ self.decoder.embedding.T.astype(np.float64)

    def every_phrase(self, state: int = TokenPaths.START) -> Iterator[tuple[int, ...]]:
        """All that the paths allow, without spaces or punctuation."""
        onward = self.paths.onward(state)
        if onward.may_end:
            yield ()
        for token, after, stays in zip(onward.tokens, onward.states, onward.stays, strict=True):
            if not stays:
                yield from ((int(token), *rest) for rest in self.every_phrase(int(after)))

    def exhaustive(self) -> list[Hypothesis]:
        """Every phrase with its scores by the full softmax, the best first."""
        found = []
        for tokens in self.every_phrase():
            logits = self.logits(tokens)
            steps, chosen = np.arange(len(tokens) + 1), [*tokens, END]
            scores = logits[steps, chosen] - np.logaddexp.reduce(logits, axis=-1)
            lost = logits.max(axis=-1) - logits[steps, chosen]
            found.append(Hypothesis(tokens, tuple(scores.tolist()), tuple(lost.tolist())))
        return sorted(found, key=lambda each: -each.weight)


def without(*texts: bytes) -> list[bytes]:
    """The vocabulary without some texts: other tokens keep their numbers, and nothing is read by these."""
    return [b"\0" if text in texts else text for text in TOKENS]


PLAIN = without(b" Go", b".")


def phrase(hypothesis: Hypothesis) -> str:
    return b"".join(TOKENS[token] for token in hypothesis.tokens).decode().strip()


@pytest.mark.parametrize("seed", range(6))
def test_a_wide_search_finds_all_that_an_exhaustive_one_finds(seed: int) -> None:
    search = Search(APART, seed, PLAIN)
    found, expected = search.likeliest(), search.exhaustive()
    assert len(expected) == 5 + 12
    assert [each.tokens for each in found] == [each.tokens for each in expected]
    for each, other in zip(found, expected, strict=True):
        np.testing.assert_allclose(each.scores, other.scores, atol=1e-4)
        np.testing.assert_allclose(each.lost, other.lost, atol=1e-4)
        assert each.score == pytest.approx(sum(each.scores))


def test_the_best_differ_from_sound_to_sound() -> None:
    assert len({Search(APART, seed, PLAIN).likeliest()[0].tokens for seed in range(6)}) > 1


@pytest.mark.parametrize("seed", range(6))
def test_one_beam_follows_the_likeliest_token_each_time(seed: int) -> None:
    search = Search(APART, seed, PLAIN)
    found = search.likeliest(Width(beams=1, behind=inf, runner_up=inf))
    longest = max(found, key=lambda each: len(each.tokens)).tokens
    state = TokenPaths.START
    for at, token in enumerate(longest):
        onward = search.paths.onward(state)
        logits = search.logits(longest[:at])[-1]
        assert token == max(onward.tokens, key=lambda each: logits[each])
        state = int(onward.states[list(onward.tokens).index(token)])
    assert not search.paths.onward(state).tokens.size
    assert all(each.tokens == longest[: len(each.tokens)] for each in found)


@pytest.mark.parametrize("beams", [1, 2, 3])
def test_a_narrow_search_finds_some_of_the_same(beams: int) -> None:
    search = Search(APART, 3, PLAIN)
    every = {each.tokens: each for each in search.exhaustive()}
    found = search.likeliest(Width(beams=beams, behind=inf, runner_up=inf))
    assert found
    assert len(found) < len(every)
    assert [each.weight for each in found] == sorted((each.weight for each in found), reverse=True)
    for each in found:
        np.testing.assert_allclose(each.scores, every[each.tokens].scores, atol=1e-4)


@pytest.mark.parametrize("beams", [2, 4])
@pytest.mark.parametrize("seed", range(5))
def test_the_texts_that_are_likeliest_as_a_whole_live_on(seed: int, beams: int) -> None:
    search, found = Search(APART, seed, PLAIN, scale=1.0), set()
    live: list[tuple[float, tuple[int, ...], int]] = [(0.0, (), TokenPaths.START)]
    while live:
        grown = []
        for score, tokens, state in live:
            onward = search.paths.onward(state)
            if onward.may_end:
                found.add(tokens)
            logits = search.logits(tokens)[-1]
            norm = np.logaddexp.reduce(logits)
            for token, after in zip(onward.tokens, onward.states, strict=True):
                grown.append((score + float(logits[token] - norm), (*tokens, int(token)), int(after)))
        live = sorted(grown, reverse=True)[:beams]
    width = Width(beams=beams, behind=inf, runner_up=inf, alike=1000)
    assert {each.tokens for each in search.likeliest(width)} == found


def test_probabilities_count_the_common_tokens_and_those_that_are_allowed() -> None:
    common = 7
    search = Search(APART, 1, PLAIN, common=common)
    for each in search.likeliest():
        logits, state = search.logits(each.tokens), TokenPaths.START
        for at, token in enumerate((*each.tokens, END)):
            onward = search.paths.onward(state)
            counted = sorted({*range(common), END, *map(int, onward.tokens)})
            expected = logits[at, token] - np.logaddexp.reduce(logits[at, counted])
            assert each.scores[at] == pytest.approx(expected, abs=1e-4)
            assert each.lost[at] == pytest.approx(logits[at, counted].max() - logits[at, token], abs=1e-4)
            if token != END:
                state = int(onward.states[list(onward.tokens).index(token)])


def test_what_is_far_behind_the_best_is_given_up() -> None:
    search = Search(APART, 2, PLAIN, scale=1.0)
    every = search.likeliest()
    near = search.likeliest(Width(beams=1000, behind=0.5, runner_up=inf))
    assert {each.tokens for each in near} < {each.tokens for each in every}
    first = {each.tokens[0]: each.scores[0] for each in every}
    kept = {each.tokens[0] for each in near}
    assert kept == {token for token, score in first.items() if score >= max(first.values()) - 0.5}


def test_once_a_phrase_is_found_only_near_ones_are_followed() -> None:
    search = Search(APART, 4, PLAIN, scale=1.0)
    for each in search.likeliest(Width(beams=1000, behind=inf, runner_up=0.0)):
        # Whatever is longer was likelier, before its last token, than any phrase that was found by then.
        before = [other for other in search.exhaustive() if len(other.tokens) < len(each.tokens)]
        best = max((other.score + END_COUNTS_MORE * other.scores[-1] for other in before), default=-inf)
        assert sum(each.scores[: len(each.tokens)]) >= best - 1e-4
    assert len(search.likeliest(Width(beams=1000, behind=inf, runner_up=0.0))) < 17


def test_a_search_ends_after_the_longest_text() -> None:
    search = Search(APART, 0, PLAIN)
    found = search.likeliest(Width(beams=1000, behind=inf, runner_up=inf, longest=3))
    assert {len(each.tokens) for each in found} == {1, 2}


def test_ways_to_write_the_same_words_are_followed_once() -> None:
    search = Search(Grammar({"only": ("go now",)}, {}), 0, without(b"."))
    (found,) = search.likeliest()
    first = search.logits(())[0]
    assert phrase(found) == (
        "Go now" if first[TOKENS.index(b" Go")] > first[TOKENS.index(b" go")] else "go now"
    )


@pytest.mark.parametrize("seed", range(4))
def test_no_spaces_or_punctuation_stand_twice_over(seed: int) -> None:
    search = Search(Grammar({"only": ("go red",)}, {}), seed)
    found = [phrase(each) for each in search.likeliest()]
    assert any("." in text for text in found)
    assert not any(".." in text for text in found)
    assert {folded(text.replace(".", "").encode()) for text in found} == {b"go red"}


def test_where_nothing_fits_nothing_is_found() -> None:
    assert Search(Grammar({}, {}), 0).likeliest() == ()


def test_short_phrases_and_those_that_end_too_early_weigh_less() -> None:
    short, long = Hypothesis((1,), (-1.0, -2.0)), Hypothesis((1, 2, 3), (-1.0, -1.0, -0.5, -0.5))
    assert short.score == long.score == -3.0
    assert short.weight == pytest.approx((-3.0 - END_COUNTS_MORE * 2.0) / 2**LENGTH_POWER)
    assert long.weight > short.weight
    assert Hypothesis().and_then(5, -1.5, -0.5) == Hypothesis((5,), (-1.5,), (1.0,))
    assert Hypothesis().and_then(5, -1.5, -2.5).lost == (0.0,)
    assert Hypothesis((5,), (-1.0,), (0.5,)).ended(-2.0, -1.5) == Hypothesis((5,), (-1.0, -2.0), (0.5, 0.5))
