from __future__ import annotations

from models.data.own_pictures.splitting import rows_that_test

PICTURES = [(row, row % 3, f"{row % 3}/{row}.png") for row in range(180)]


def test_one_in_six_of_every_class_tests() -> None:
    rows = rows_that_test(PICTURES)
    assert [sum(row % 3 == label for row in rows) for label in range(3)] == [10, 10, 10]
    assert rows == rows_that_test(reversed(PICTURES))


def test_even_a_small_class_is_tested() -> None:
    assert len(rows_that_test([(0, 0, "a"), (1, 0, "b")])) == 1


def test_another_seed_sets_others_aside() -> None:
    assert rows_that_test(PICTURES, seed=1) != rows_that_test(PICTURES)


def test_pictures_mostly_stay_on_their_side_when_others_come() -> None:
    before = rows_that_test(PICTURES)
    now = rows_that_test([*PICTURES, *((1000 + row, row % 3, f"new/{row}.png") for row in range(18))])
    assert len(before & now) >= len(before) - 6
