from __future__ import annotations

import numpy as np
import pytest

from audio.grammar.languages import Language
from audio.recognisers.network.whisper_decoder import Decoder
from audio.recognisers.network.whisper_model import Prompted
from audio.recognisers.search.given_texts import Text, hypotheses_of
from tests.audio.recognisers.small_decoder import sound, variables

END = 9
PROMPT = (END, 4, 2)
DECODER = Decoder(variables(END + 1))
SOUND = DECODER.listen(sound())
TEXTS: list[Text] = [(1, 2, 3), (), (5,), (1, 2, 3, 8, 8)]


def prompted() -> Prompted:
    features, past = DECODER.read(np.array([PROMPT]), DECODER.nothing(), SOUND)
    return Prompted(Language.ENGLISH, {}, SOUND, features[0, -1:], past)


@pytest.mark.parametrize("texts", [TEXTS, TEXTS[::-1], TEXTS[1:2], TEXTS[:1], []])
def test_given_texts_have_the_likelihoods_of_their_tokens(texts: list[Text]) -> None:
    found = hypotheses_of(DECODER, END, prompted(), texts)
    assert [each.tokens for each in found] == texts
    for each in found:
        whole = np.array([[*PROMPT, *each.tokens]])
        features, _ = DECODER.read(whole, DECODER.nothing(), SOUND)
        logits = features[0, len(PROMPT) - 1 :].astype(np.float64) @ DECODER.embedding.T
        chosen = logits[np.arange(len(each.tokens) + 1), [*each.tokens, END]]
        np.testing.assert_allclose(each.scores, chosen - np.logaddexp.reduce(logits, axis=-1), atol=1e-4)
        np.testing.assert_allclose(each.lost, logits.max(axis=-1) - chosen, atol=1e-4)
