from __future__ import annotations

from typing import cast

import numpy as np
import pytest

from audio.grammar.languages import Language
from audio.recognisers.confidence.doubt import doubt
from audio.recognisers.confidence.evidence import EXPECTED_SHARE, doubts, scored, unexpected, weights
from audio.recognisers.network.whisper_decoder import Decoder, Sound
from audio.recognisers.network.whisper_model import Prompted, WhisperModel
from audio.recognisers.search.beam_search import weight
from audio.recognisers.search.given_texts import Text
from audio.recognisers.search.looks import Seen
from tests.audio.recognisers.small_decoder import sound, variables

END = 9
PROMPT = (END, 4, 2)
TEXTS: list[Text] = [(6, 7, 1, 8), (6,), (6, 7, 3, 5, 2, 8), (4, 0, 1)]


class SmallModel:
    """What is asked of Whisper, with nine words and weights at random."""

    def __init__(self, seed: int) -> None:
        self.end = END
        self.decoder = Decoder(variables(END + 1, seed))

    def prompted(self, sound: Sound) -> Prompted:
        features, past = self.decoder.read(np.array([PROMPT]), self.decoder.nothing(), sound)
        return Prompted(Language.ENGLISH, {}, sound, features[0, -1:], past)

    def seen(self, seed: int) -> Seen:
        return Seen(self.prompted(self.decoder.listen(sound(seed=seed))), ())

    def weight_alone(self, text: Text, seed: int) -> float:
        """Of one text, read from its prompt on and scored by the full softmax."""
        heard = self.decoder.listen(sound(seed=seed))
        chosen = [*text, self.end]
        features, _ = self.decoder.read(np.array([[*PROMPT, *text]]), self.decoder.nothing(), heard)
        logits = features[0, len(PROMPT) - 1 :].astype(np.float64) @ self.decoder.embedding.T
        scores = logits[np.arange(len(chosen)), chosen] - np.logaddexp.reduce(logits, axis=-1)
        return weight(tuple(scores.tolist()))


MODEL = SmallModel(3)
WHISPER = cast(WhisperModel, MODEL)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_weighs_what_all_looks_say_on_average(text: Text) -> None:
    weighed = weights([MODEL.seen(1), MODEL.seen(2)], TEXTS, WHISPER)
    alone = [MODEL.weight_alone(text, seed) for seed in (1, 2)]
    assert weighed[text] == pytest.approx(sum(alone) / 2, abs=1e-4)


def test_a_text_is_doubted_as_all_looks_doubt_it_on_average() -> None:
    looks = [MODEL.seen(1), MODEL.seen(2)]
    by_look = [doubt(scored(seen, TEXTS, WHISPER)[TEXTS[0]], Language.ENGLISH) for seen in looks]
    assert doubts(looks, TEXTS, WHISPER)[TEXTS[0]] == pytest.approx(sum(by_look) / 2)


def test_what_is_expected_anyway_counts_less() -> None:
    silence = MODEL.seen(9).prompted
    left = unexpected(dict.fromkeys(TEXTS, 0.0), silence, WHISPER)
    for text in TEXTS:
        assert left[text] == pytest.approx(-EXPECTED_SHARE * MODEL.weight_alone(text, 9), abs=1e-4)
    assert unexpected({}, silence, WHISPER) == {}


def test_a_text_is_weighed_once_in_a_look() -> None:
    seen = MODEL.seen(1)
    first = scored(seen, TEXTS[:2], WHISPER)
    again = scored(seen, TEXTS, WHISPER)
    assert set(seen.weighed) == set(TEXTS)
    assert all(again[text] is first[text] for text in TEXTS[:2])
