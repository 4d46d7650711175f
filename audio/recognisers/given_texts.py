"""Texts that are given, as hypotheses of a sound: all their tokens are read at once, without a search."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from audio.recognisers.beam_search import Hypothesis
from audio.recognisers.whisper_decoder import Decoder
from audio.recognisers.whisper_model import Prompted

Text = tuple[int, ...]
"""Tokens, without the one that ends it."""


def hypotheses_of(decoder: Decoder, end: int, prompted: Prompted, texts: Sequence[Text]) -> list[Hypothesis]:
    """How likely each text is as the answer to the prompt. `end` is the token that ends a text."""
    if not texts:
        return []
    lengths = [len(text) + 1 for text in texts]
    # What is filled up comes last, so nothing before it is changed by it.
    tokens = np.full((len(texts), max(lengths)), end)
    for row, text in zip(tokens, texts, strict=True):
        row[: len(text)] = text
    features = np.repeat(prompted.features[None], len(texts), axis=0)
    if max(lengths) > 1:
        past = prompted.past.of(np.zeros(len(texts), np.int64))
        features = np.concatenate((features, decoder.read(tokens[:, :-1], past, prompted.sound)[0]), axis=1)
    scores, highest = decoder.log_probabilities(features, tokens)
    lost = highest - scores
    return [
        Hypothesis(text, tuple(map(float, scores[row, :length])), tuple(map(float, lost[row, :length])))
        for row, (text, length) in enumerate(zip(texts, lengths, strict=True))
    ]
