"""Texts that are given, as hypotheses of a sound: all their tokens are read at once, without a search."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from audio.recognisers.network.prefix_tree import prefix_tree
from audio.recognisers.network.whisper_decoder import Decoder
from audio.recognisers.network.whisper_model import Prompted
from audio.recognisers.search.beam_search import Hypothesis

Text = tuple[int, ...]
"""Tokens, without the one that ends it."""


def hypotheses_of(decoder: Decoder, end: int, prompted: Prompted, texts: Sequence[Text]) -> list[Hypothesis]:
    """How likely each text is as the answer to the prompt. `end` is the token that ends a text."""
    if not texts:
        return []
    tree = prefix_tree(texts)
    features = prompted.features
    if len(tree.tokens):
        features = np.concatenate((features, decoder.read_tree(tree, prompted.past, prompted.sound)))
    # What comes next is told by the row of what comes before it; the prompt's own is the first.
    rows = np.concatenate([(0, *(place + 1 for place in way)) for way in tree.ways])
    scores, highest = decoder.log_probabilities(
        features, rows, np.concatenate([(*text, end) for text in texts])
    )
    ends = np.cumsum([len(text) + 1 for text in texts])[:-1]
    return [
        Hypothesis(text, tuple(map(float, own)), tuple(map(float, lost)))
        for text, own, lost in zip(
            texts, np.split(scores, ends), np.split(highest - scores, ends), strict=True
        )
    ]
