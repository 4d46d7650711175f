import pytest

from app.commands.understanding.figures import figures, free_tokens


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("20 percent", 0.2),
        ("20%", 0.2),
        ("one thousandth", 0.001),
        ("a half", 0.5),
        ("half a dozen", 6),
        ("a dozen", 12),
        ("a thousand", 1000),
        ("10k", 10_000),
        ("ten to the minus four", 0.0001),
        ("one e minus three", 0.001),
        ("nought point two", 0.2),
        ("百分之二十", 0.2),
        ("千分之一", 0.001),
        ("三成", 0.3),
        ("一半", 0.5),
        ("十的负四次方", 0.0001),
        ("二十", 20),
    ],
)
def test_numbers_are_read_as_people_say_them(said: str, value: float) -> None:
    tokens = free_tokens(said)
    assert figures(tokens, 0)[0] == (value, len(tokens))


def test_what_is_no_number_has_none() -> None:
    assert figures(free_tokens("thousandth"), 0) == []
    assert figures(free_tokens("the half"), 0) == []
