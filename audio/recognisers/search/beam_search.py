"""The likeliest texts of a sound among those that a grammar allows: beam search along its paths.

Lowerre, "The Harpy speech recognition system" (1976), with Whisper's decoder for the scores: hypotheses grow
by a token at a time, each by those that the grammar allows after it, and only the best few live on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np
import numpy.typing as npt

from audio.recognisers.network.graph import Array
from audio.recognisers.network.whisper_decoder import Decoder, Past, Sound, log_sum_exp
from audio.recognisers.search.token_paths import Onward, TokenPaths

Indices = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


FIRST_BEAMS = 12
FIRST_BEHIND = 14.0
END_COUNTS_MORE = 2.0
LENGTH_POWER = 0.3


@dataclass(frozen=True)
class Width:
    """How wide the search is."""

    beams: int = 5
    """Hypotheses that live on after each token."""
    behind: float = 12.0
    """Nats behind the best at which one is given up before its turn."""
    runner_up: float = 3.0
    """Once a whole phrase is found, others are followed as long as they are so few nats behind it."""
    longest: int = 60
    """Tokens."""
    alike: int = 2
    """Different texts that are followed from one state, so that there is one to ask about."""
    at_first: int = 0
    """So many tokens long it is wider, `FIRST_BEAMS` and `FIRST_BEHIND`: of a single word that was said
    unclearly only its end shows that it was all that was said."""


@dataclass(frozen=True)
class Hypothesis:
    """A text on a path of the grammar."""

    tokens: tuple[int, ...] = ()
    """Without the one that ends it."""
    scores: tuple[float, ...] = ()
    """Natural log-probability of each token after those before it, the end's last."""
    lost: tuple[float, ...] = ()
    """Nats by which the likeliest of all tokens, allowed or not, was likelier: 0 where it was this one."""

    @property
    def score(self) -> float:
        """Natural log-probability of the whole."""
        return sum(self.scores)

    @property
    def weight(self) -> float:
        """What whole phrases are ranked by: 0, or less for a worse one."""
        return weight(self.scores)

    def and_then(self, token: int, score: float, highest: float) -> Hypothesis:
        """The hypothesis that is longer by one token."""
        return Hypothesis(
            (*self.tokens, token), (*self.scores, score), (*self.lost, max(0.0, highest - score))
        )

    def ended(self, score: float, highest: float) -> Hypothesis:
        """The hypothesis as a whole text."""
        return replace(self.and_then(-1, score, highest), tokens=self.tokens)


def weight(scores: tuple[float, ...]) -> float:
    """How good a phrase is, from the natural log-probabilities of its tokens, the end's last.

    Their sum alone prefers short phrases, each token of a long one taking its share, and so gives
    "train MLP" for "train MLP with AdaGrad" said unclearly. So it is divided by a power of the length (Wu et
    al., "Google's neural machine translation system", 2016, section 7), and the end counts several times:
    where it is unlikely, sound is left over that the phrase does not explain.
    """
    return float((sum(scores) + END_COUNTS_MORE * scores[-1]) / len(scores) ** LENGTH_POWER)


@dataclass(frozen=True)
class _Live:
    """Hypotheses of one length, row by row."""

    texts: tuple[Hypothesis, ...]
    states: tuple[int, ...]
    letters: tuple[bytes, ...]
    stayed: tuple[bool, ...]
    """Whether the last token was a mere space or punctuation."""
    features: Array
    """(H, D): what the decoder makes of each so far."""
    past: Past


@dataclass(frozen=True)
class _Growth:
    """One live hypothesis, one token longer."""

    row: int
    text: Hypothesis
    state: int
    letters: bytes
    """What the text says, without capitals and punctuation."""
    stayed: bool


@dataclass(frozen=True)
class _Candidates:
    """The tokens that may follow one live hypothesis."""

    row: int
    onward: Onward
    scores: Floats
    """Natural log-probability of each after the text."""
    highest: float
    """That of the likeliest token, allowed or not."""
    totals: Floats
    """Natural log-probability of the text with each."""


def _unlike(growths: Iterable[_Growth], alike: int) -> Iterator[_Growth]:
    """Without those that are better represented. The growths come best first, and stay so.

    Texts that differ only in capitals and punctuation ("Train", "train,") are one. Different ones of the same
    state ("train MLP", "train CNN") go on alike, so that the best few of them are enough to follow.
    """
    known: dict[tuple[int, bool], set[bytes]] = {}
    for growth in growths:
        texts = known.setdefault((growth.state, growth.stayed), set())
        if growth.letters not in texts and len(texts) < alike:
            texts.add(growth.letters)
            yield growth


class BeamSearch:
    """Searches one sound after the other along one grammar's paths. `end` is the token that ends a text."""

    def __init__(self, decoder: Decoder, paths: TokenPaths, end: int, width: Width | None = None) -> None:
        self._decoder = decoder
        self.paths = paths
        self._end = end
        self._width = width or Width()

    def likeliest(self, sound: Sound, features: Array, past: Past) -> tuple[Hypothesis, ...]:
        """Whole phrases, the likeliest first; none where nothing fits at all.

        `features` (1, D) and `past` are the decoder's after the prompt.
        """
        whole: list[Hypothesis] = []
        live = _Live((Hypothesis(),), (self.paths.START,), (b"",), (False,), features, past)
        for _ in range(self._width.longest):
            growths = self._grow(live, whole)
            if not growths:
                break
            live = self._read(live, growths, sound)
        return tuple(sorted(whole, key=lambda each: -each.weight))

    def _grow(self, live: _Live, whole: list[Hypothesis]) -> list[_Growth]:
        """The best growths of all rows. Phrases that are complete go to `whole`."""
        common = self._decoder.common_logits(live.features)
        candidates = [self._candidates(live, row, common[row], whole) for row in range(len(live.texts))]
        totals = np.concatenate([each.totals for each in candidates])
        first = len(live.texts[0].tokens) < self._width.at_first
        beams = max(self._width.beams, FIRST_BEAMS) if first else self._width.beams
        behind = max(self._width.behind, FIRST_BEHIND) if first else self._width.behind
        floor = self._floor(totals, whole, behind)
        places = [(each, at) for each in candidates for at in range(len(each.totals))]
        likeliest = (places[at] for at in np.argsort(-totals) if -np.inf < totals[at] >= floor)
        growths = (self._growth(live, each, at) for each, at in likeliest)
        return list(islice(_unlike(growths, self._width.alike), beams))

    def _floor(self, totals: Floats, whole: list[Hypothesis], behind: float) -> float:
        """What a text must reach to be followed."""
        floor = float(totals.max(initial=-np.inf)) - behind
        if whole:
            best = max(each.score + END_COUNTS_MORE * each.scores[-1] for each in whole)
            floor = max(floor, best - self._width.runner_up)
        return floor

    def _candidates(self, live: _Live, row: int, common: Array, whole: list[Hypothesis]) -> _Candidates:
        embedding, features = self._decoder.embedding, live.features[row]
        text, onward = live.texts[row], self.paths.onward(live.states[row])
        allowed, end = embedding[onward.tokens] @ features, embedding[self._end] @ features
        counted = [common, allowed[onward.tokens >= self._decoder.common]]
        every = np.concatenate((*counted, [end] if self._end >= self._decoder.common else []))
        norm, highest = float(log_sum_exp(every)), float(every.max())
        if onward.may_end:
            whole.append(text.ended(float(end) - norm, highest - norm))
        scores = np.asarray(allowed, np.float64) - norm
        if live.stayed[row]:
            scores = np.where(onward.stays, -np.inf, scores)
        return _Candidates(row, onward, scores, highest - norm, text.score + scores)

    def _growth(self, live: _Live, candidates: _Candidates, at: int) -> _Growth:
        row, onward = candidates.row, candidates.onward
        token = int(onward.tokens[at])
        return _Growth(
            row,
            live.texts[row].and_then(token, float(candidates.scores[at]), candidates.highest),
            int(onward.states[at]),
            live.letters[row] + self.paths.letters(token),
            bool(onward.stays[at]),
        )

    def _read(self, live: _Live, growths: list[_Growth], sound: Sound) -> _Live:
        past = live.past.of(np.array([growth.row for growth in growths]))
        tokens = np.array([[growth.text.tokens[-1]] for growth in growths])
        features, past = self._decoder.read(tokens, past, sound)
        return _Live(
            tuple(growth.text for growth in growths),
            tuple(growth.state for growth in growths),
            tuple(growth.letters for growth in growths),
            tuple(growth.stayed for growth in growths),
            features[:, 0],
            past,
        )
