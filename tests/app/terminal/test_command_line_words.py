from __future__ import annotations

import pytest

from app.__main__ import BAD_INPUT, main


@pytest.mark.parametrize("word", ["--unknown", "--unknown\x1b[2J\x1b]0;owned\x07\nmore", "--" + "x" * 5000])
def test_words_that_are_none_of_the_options_are_told_in_a_line_that_can_be_read(
    word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        main(["help", word])
    assert end.value.code == BAD_INPUT
    *usage, told = capsys.readouterr().err.splitlines()
    assert usage[0].startswith("usage: hearsee")
    assert told.startswith(f"hearsee: error: unrecognized arguments: {word[:9]}")
    assert told.isprintable()
    assert len(told) < 1100
