"""A vocabulary of byte pairs that is small enough to look at."""

from collections.abc import Sequence

from audio.grammar.automaton import Automaton
from audio.grammar.grammar import Grammar, Slot
from audio.recognisers.confidence.word_forms import word_forms
from audio.recognisers.network.byte_tokens import BytePairs
from audio.recognisers.search.token_paths import Pieces, TokenPaths, TokenTree

LEARNT = """
    tr in ain _tr _train _T _Tr ML MLP _MLP st op stop _stop so ft soft on _on of off _off go _go
    don _don 't or for _for
    10 _10 ma max softmax _softmax Ma Max cr _cr me _I 'd .. ,_ 停止 练 ra _t _M LP
"""
"""The most frequent first, "_" for a space. The last ones are in no word that is tested."""
TOKENS = [
    *(bytes([byte]) for byte in range(256)),
    "训".encode()[:2],
    *(token.replace("_", " ").encode() for token in LEARNT.split()),
]


def paths_of(grammar: Grammar, tokens: Sequence[bytes] = TOKENS) -> TokenPaths:
    """Made as for Whisper."""
    pairs = BytePairs(tokens)
    words = [f"{space}{form}".encode() for form in word_forms(grammar) for space in ("", " ")]
    pieces = Pieces(pairs.split(word) for word in words)
    return TokenPaths(Automaton(grammar), TokenTree(tokens), pieces)


def paths_through(*templates: str, **slots: Slot) -> TokenPaths:
    return paths_of(Grammar({"only": templates}, slots))
