from app.session.vocabulary import every_command
from app.terminal.needs import ENDS, WINDOW_ONLY


def test_the_tables_name_commands_that_there_are() -> None:
    commands = every_command().commands.keys()
    assert WINDOW_ONLY.keys() <= commands
    assert ENDS.keys() <= commands
    assert not WINDOW_ONLY.keys() & ENDS.keys()
