"""Standard output and standard error where they cannot be written: full, or closed."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from typing import TextIO

from language.sentence import message
from language.spoken import in_words

CLOSED = message("Standard output is closed, so what this says could not be written to it.")
ERRORS_CLOSED = message("Standard error is closed, so what this says could not be written to it.")


def why_not_written() -> str:
    """Why standard output or standard error takes no more, in a sentence; "" where both do.

    Each is tried with an empty line: what failed before is not always kept to be tried again.
    """
    for stream, name in ((sys.stdout, message("Standard output")), (sys.stderr, message("Standard error"))):
        try:
            if stream is not None:
                print(file=stream, flush=True)
        except BrokenPipeError:
            return CLOSED if stream is sys.stdout else ERRORS_CLOSED
        except OSError as error:
            reason = os.strerror(error.errno) if error.errno else str(error)
            full = message("; make room") if error.errno in (errno.ENOSPC, errno.EDQUOT) else ""
            return message(
                "{name} cannot be written to ({reason}), so what this says is not all there{full}.",
                name=name,
                reason=reason,
                full=full,
            )
    return ""


def tell(sentence: str) -> None:
    """Write to standard error, if that can be."""
    with contextlib.suppress(OSError):
        print(in_words(sentence), file=sys.stderr, flush=True)  # noqa: T201


def leave_unwritten() -> None:
    """Drop what the streams still hold and do not take: Python would complain once more at its end."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError:
            _drop(stream)


def _drop(stream: TextIO) -> None:
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
        stream.flush()
