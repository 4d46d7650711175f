"""What an error says of itself, in words: some say nothing, and some only to programmers."""

from __future__ import annotations

import re

from language.sentence import message

NO_MEMORY = message("there is not enough memory")
WORDLESS: tuple[tuple[type[BaseException], str], ...] = (
    (MemoryError, NO_MEMORY),
    (RecursionError, message("it is nested too deeply")),
    (TimeoutError, message("it took too long")),
    (BrokenPipeError, message("the other end has closed")),
    (ConnectionError, message("the connection was lost")),
    (EOFError, message("it ended too early")),
)
"""What is said of errors that may come without a text, the narrower kind first."""
_OF_MEMORY = re.compile(
    r"not enough memory|out of memory|(allocate|allocating) memory|bad_alloc", re.IGNORECASE
)
_OF_PROGRAMMERS = (LookupError, TypeError, AttributeError, AssertionError, NameError, NotImplementedError)
"""Whose text says little without their name."""


def reason_of(error: BaseException) -> str:
    """What went wrong, as a part of a sentence; never empty."""
    text = " ".join(str(getattr(error, "strerror", None) or error).split())
    if isinstance(error, MemoryError) or _OF_MEMORY.search(text):
        return NO_MEMORY
    if isinstance(error, RecursionError) or not text:
        words = (said for kind, said in WORDLESS if isinstance(error, kind))
        return next(words, message("an error called {__name__}", __name__=type(error).__name__))
    return f"{type(error).__name__}: {text}" if isinstance(error, _OF_PROGRAMMERS) else text
