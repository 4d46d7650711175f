from pathlib import Path

from app.session.help import help_as_markdown, help_as_text, help_entries
from app.session.vocabulary import every_command


def test_help_has_an_entry_for_every_command() -> None:
    vocabulary = every_command()
    entries = help_entries(vocabulary)
    assert len(entries) == len(vocabulary.commands)
    text = help_as_text()
    assert all(entry.summary in text for entry in entries)


def test_entries_are_found_by_any_of_their_words_in_both_languages() -> None:
    entries = help_entries(every_command())
    for search in ("confusion matrix", "MATRIX confusion", "混淆"):
        found = [entry.summary for entry in entries if entry.mentions(search)]
        assert any("confusion matrix" in summary for summary in found)
        assert len(found) < 4
    assert not any(entry.mentions("espresso") for entry in entries)


def test_the_documentation_lists_the_commands_as_they_are() -> None:
    page = (Path(__file__).parents[3] / "docs" / "commands.md").read_text(encoding="utf-8")
    assert help_as_markdown() in page


def test_the_table_says_the_same_in_both_languages() -> None:
    vocabulary = every_command()
    rows = [line.strip("| ").split(" | ") for line in help_as_markdown().splitlines()[2:]]
    other = [
        english for english, chinese, _ in rows if vocabulary.parse(english) != vocabulary.parse(chinese)
    ]
    assert other == []
