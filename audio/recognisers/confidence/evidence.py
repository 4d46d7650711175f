"""What several looks at one sound say for each of some texts, less what was to be expected of it anyway.

A model of language finds "train MLP" likelier than "train MLP with AdaGrad" before it hears anything, and in
an unclear sound that decides. But somebody who gives commands says either: the one is no commoner than the
other. So a part of what a text weighs in silence is taken off its weight (Meng et al., "Internal language
model estimation for domain-adaptive end-to-end speech recognition", 2021).
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

import numpy as np

from audio.capture.sound import SAMPLE_RATE
from audio.grammar.languages import Language
from audio.recognisers.confidence.doubt import doubt
from audio.recognisers.network.whisper_model import Prompted, WhisperModel
from audio.recognisers.search.beam_search import Hypothesis
from audio.recognisers.search.given_texts import Text, hypotheses_of
from audio.recognisers.search.looks import QUICK, Seen

EXPECTED_SHARE = 0.3
"""Chosen on the synthetic voices; from 0.2 to 0.5 it makes little difference."""
SILENT_SECONDS = 2.0


class Silence:
    """What the model would write where nothing is said."""

    def __init__(self, model: WhisperModel, languages: Sequence[Language]) -> None:
        encoded = model.encode(np.zeros(round(SILENT_SECONDS * SAMPLE_RATE), np.float32), QUICK.silence_after)
        self._heard = {each: Seen(model.prompt(encoded, languages, each), ()) for each in languages}

    def of(self, language: Language) -> Prompted:
        """Ready to write in this language."""
        return self._heard[language].prompted


def doubts(looks: Sequence[Seen], texts: Sequence[Text], model: WhisperModel) -> dict[Text, float]:
    """How much each text is doubted, by all looks together."""
    language = looks[0].language
    by_look = [scored(seen, texts, model) for seen in looks]
    return {text: fmean(doubt(each[text], language) for each in by_look) for text in texts}


def weights(looks: Sequence[Seen], texts: Sequence[Text], model: WhisperModel) -> dict[Text, float]:
    """What each text weighs, by all looks together."""
    by_look = [scored(seen, texts, model) for seen in looks]
    return {text: fmean(each[text].weight for each in by_look) for text in texts}


def unexpected(weighed: dict[Text, float], silence: Prompted, model: WhisperModel) -> dict[Text, float]:
    """The same weights, less a part of what the texts weigh in silence."""
    texts = list(weighed)
    expected = hypotheses_of(model.decoder, model.end, silence, texts)
    return {
        text: weighed[text] - EXPECTED_SHARE * each.weight for text, each in zip(texts, expected, strict=True)
    }


def scored(seen: Seen, texts: Sequence[Text], model: WhisperModel) -> dict[Text, Hypothesis]:
    """What every text scores in one look, also those that its own search did not come to."""
    known = {each.tokens: each for each in seen.hypotheses} | seen.weighed
    unknown = [text for text in texts if text not in known]
    read = {each.tokens: each for each in hypotheses_of(model.decoder, model.end, seen.prompted, unknown)}
    seen.weighed.update(read)
    return known | read
