"""A second opinion on a doubtful sound: what the model writes of it by itself, beside the likeliest phrase.

Along a grammar any sound becomes some phrase of it. Of other speech the model by itself writes something
far likelier ("how much does a ticket cost" in place of "what can i say"); of a command, that command or,
unclearly said, something hardly likelier. The difference is the likelihood ratio of utterance verification
(Rose and Paul, "A hidden Markov model based keyword recognition system", 1990), with the free text for the
filler.
"""

from __future__ import annotations

from audio.grammar.spellings import simplified
from audio.recognisers.confidence.doubt import SHORT_PHRASE
from audio.recognisers.network.whisper_model import FreeText
from audio.recognisers.search.beam_search import Hypothesis
from audio.recognisers.search.looks import Seen

LONGEST_TOLD = 80
"""Letters of the free text that people are told."""
HOPELESS = 20.0
HOPELESS_A_TOKEN = 1.0
"""Nats by which the free text is likelier where no further look can help: there is more to misread in a long
sentence. Of single commands, also in noise, hardly one is behind by 15."""
KNOWS_NATS_A_TOKEN = -0.8
"""What is less likely on average, the end counted, is a guess: in noise a further look may still help."""
EXPECTED = 3.0
EXPECTED_A_TOKEN = 0.5
"""Nats by which the free text of a command may be likelier: it is spelt as it sounds, and all the more so the
more there is to spell."""
DOUBT_A_NAT = 0.07
UNLIKE = 1.5
"""Doubt between a phrase that sounds just like the free text and one that sounds nothing like it."""
USUALLY_ALIKE = 0.55
"""What adds and takes no doubt. Of doubtful sounds, two of three commands are above it and nine of ten others
below: 116 commands, half of them in noise, and 204 sounds of real people."""

JUST_ALIKE = 0.85

SURE_TOKENS = 4
SURE_NATS_A_TOKEN = -0.4
"""So many tokens that are so likely on average are hardly of another language."""


def outdone(free: FreeText, hypothesis: Hypothesis) -> float:
    """Nats by which the free text is likelier than a phrase; 0 where it is not."""
    return max(0.0, free.nats - hypothesis.score)


def is_hopeless(seen: Seen) -> bool:
    """Whether nothing that the grammar allows comes near what the model writes by itself."""
    free = seen.free
    if free is None or free.nats / (len(free.tokens) + 1) < KNOWS_NATS_A_TOKEN:
        return False
    nats = HOPELESS + HOPELESS_A_TOKEN * len(free.tokens)
    return all(outdone(free, each) > nats for each in seen.hypotheses)


def is_sure(free: FreeText | None) -> bool:
    """Whether the model by itself knows well what it hears, and so the language."""
    if free is None or len(free.tokens) < SURE_TOKENS:
        return False
    return free.nats / len(free.tokens) >= SURE_NATS_A_TOKEN


def added_doubt(free: FreeText, hypothesis: Hypothesis, alike: float) -> float:
    """What a phrase is doubted besides where the free text is so much likelier, and where the two do not
    sound alike; less than 0 where they do. `alike` is from 0 to 1, see `sounds_like`."""
    expected = EXPECTED + EXPECTED_A_TOKEN * len(hypothesis.tokens)
    likelier = DOUBT_A_NAT * max(0.0, outdone(free, hypothesis) - expected)
    return likelier + UNLIKE * (USUALLY_ALIKE - alike)


def of_a_phrase(alike: float, words: str) -> float:
    """How much alike a phrase of these words is taken to sound: a single word is like many others, and has to
    sound just like what was heard before that speaks for it."""
    if len(words.split()) > SHORT_PHRASE or alike >= JUST_ALIKE:
        return alike
    return min(alike, USUALLY_ALIKE)


def told(free: bytes) -> str:
    """The free text for people: short, and Chinese in simplified characters, as the vocabulary has them."""
    text = simplified(free.decode(errors="ignore").strip())
    return text if len(text) <= LONGEST_TOLD else f"{text[:LONGEST_TOLD]}…"
