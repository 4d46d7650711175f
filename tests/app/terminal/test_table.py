from __future__ import annotations

from app.terminal.table import table, width


def test_columns_are_flush_right_but_the_first_and_those_that_are_asked_for() -> None:
    rows = [["a", "b", "c"], ["long", "12", "three"]]
    assert table(rows).splitlines() == ["a      b      c", "long  12  three"]
    assert table(rows, left=(2,)).splitlines() == ["a      b  c", "long  12  three"]


def test_chinese_letters_take_two_columns() -> None:
    assert width("训练 1") == 6
    assert table([["训练", "1"], ["abcd", "2"]]).splitlines() == ["训练  1", "abcd  2"]
