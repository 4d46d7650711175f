import json

import numpy as np
import pytest

from audio.listening.reasons import NO_MEMORY, reason_of


class OddError(Exception):
    pass


def raised(error: type[BaseException]) -> BaseException:
    """As Python raises it where nobody gives it a text."""
    return error()


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        MemoryError("Unable to allocate 8 TiB"),
        RuntimeError("[enforce fail] DefaultCPUAllocator: not enough memory: you tried to allocate 8 bytes"),
        RuntimeError("CUDA out of memory. Tried to allocate 2 GiB"),
        OSError(12, "Cannot allocate memory"),
    ],
)
def test_that_memory_has_run_out_is_said_in_words(error: Exception) -> None:
    assert reason_of(error) == NO_MEMORY


def test_numpy_says_it_in_its_own_way() -> None:
    with pytest.raises(MemoryError) as caught:
        np.zeros(2**46, np.float64)
    assert reason_of(caught.value) == NO_MEMORY


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (EOFError, "it ended too early"),
        (TimeoutError, "it took too long"),
        (BrokenPipeError, "the other end has closed"),
        (ConnectionResetError, "the connection was lost"),
        (OddError, "an error called OddError"),
        (AssertionError, "an error called AssertionError"),
    ],
)
def test_an_error_without_a_text_says_something(error: type[BaseException], words: str) -> None:
    assert reason_of(raised(error)) == words


def test_what_is_nested_too_deeply_is_not_told_in_pythons_words() -> None:
    with pytest.raises(RecursionError) as caught:
        json.loads("[" * 100_000)
    assert reason_of(caught.value) == "it is nested too deeply"


def test_a_text_is_told_as_it_is_on_one_line() -> None:
    assert reason_of(ValueError("a\n  b")) == "a b"
    assert reason_of(KeyError("weights")) == "KeyError: 'weights'"
    assert reason_of(OSError(28, "No space left on device", "/a")) == "No space left on device"
