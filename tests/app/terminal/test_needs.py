from app.session.vocabulary import every_command


def test_what_needs_the_window_needs_no_worker_in_the_terminal() -> None:
    rules = [entry.rules for entry in every_command().commands.values()]
    assert not [each for each in rules if each.instead is not None and each.ends is not None]
    assert [each for each in rules if each.instead is not None]
    assert [each for each in rules if each.ends is not None]
