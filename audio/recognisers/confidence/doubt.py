"""How little a phrase explains a sound: what tells a command from other speech and from noise."""

from __future__ import annotations

from collections.abc import Sequence

from audio.grammar.languages import Language
from audio.recognisers.search.beam_search import Hypothesis

SURPRISE = 0.5
LEFT_OVER = 0.5
NATS_OF_A_COMMAND = {Language.ENGLISH: 13.0, Language.CHINESE: 8.8}
"""A Chinese character is several tokens, of which the first alone is hard to tell."""
WEIGHT_OF_A_COMMAND = {Language.ENGLISH: 19.0, Language.CHINESE: 17.0}
"""With both, nearly all commands stay below a doubt of 1, and other speech above: measured on synthetic
voices, clean and in kitchen noise at 10 dB."""

SHORT_PHRASE = 2
"""Words, or Chinese characters."""
OF_A_SHORT_PHRASE = 1.75
MORE_OF_A_SHORT_PHRASE = 0.6
"""At most so much more: what is not clear enough to act on can still be asked about."""
OF_A_LONGER_PHRASE = 0.85
"""Other speech comes close to single words: of 170 real sounds that were no commands, all that the doubt of
their sound alone would have let pass were taken for one. Longer phrases fit by chance less often."""
NO_COMMAND = 1.25
"""What its sound alone makes no command stays none, however long it is."""


SECONDS_AT_ONCE = 1.5
SECONDS_A_WORD = 0.8
"""Who speaks slowly takes so long for a phrase, with the silence around it."""
DOUBT_A_SECOND = 0.3
"""What is added for each second more: something else was said besides."""


def by_length(doubted: float, words: str, seconds: float) -> float:
    """What a phrase of so many words in a sound of so many seconds is doubted, for its sound so much."""
    count = len(words.split())
    left_over = max(0.0, seconds - SECONDS_AT_ONCE - SECONDS_A_WORD * count)
    doubted += DOUBT_A_SECOND * left_over
    if not 0 < doubted <= NO_COMMAND:
        return doubted
    if count > SHORT_PHRASE:
        return doubted * OF_A_LONGER_PHRASE
    return min(doubted * OF_A_SHORT_PHRASE, doubted + MORE_OF_A_SHORT_PHRASE)


def doubt(hypothesis: Hypothesis, language: Language) -> float:
    """How little a phrase explains a sound: nearly 0 for a clear command, over 1 for other speech and noise.

    It is judged by its parts and as a whole. Of the parts, two figures count: by how much the model would
    rather have written something else, and how unlikely it finds what it wrote. Other speech fails in the
    first, noise in the second. Each is an average over the worse half of the tokens: in a long phrase most
    follow from those before, whatever was said. The end counts once more: where it is unlikely, the speaker
    said more than the phrase. The whole is what it weighs: a single word that is a little odd is still
    likely, a long phrase in which everything is a little odd is not.
    """
    surprises = [-score for score in hypothesis.scores]
    nats = _of_the_worse_half(hypothesis.lost) + SURPRISE * _of_the_worse_half(surprises)
    parts = (nats + LEFT_OVER * hypothesis.lost[-1]) / NATS_OF_A_COMMAND[language]
    return parts - hypothesis.weight / WEIGHT_OF_A_COMMAND[language]


def _of_the_worse_half(values: Sequence[float]) -> float:
    """The mean of the larger half of the values; of an odd number, without the middle one."""
    worst = sorted(values, reverse=True)[: max(1, len(values) // 2)]
    return sum(worst) / len(worst)
