import json
from pathlib import Path

from app.commands.own_phrases import Alias, Aliases
from app.session.user_files import MOST_ALIASES, Kept
from app.state.parts.preferences import Preferences, ThemeChoice

FIRE, GO = Alias("fire it up", "train MLP"), Alias("走起", "训练多层感知机")


def test_two_windows_keep_what_each_of_them_changed(tmp_path: Path) -> None:
    one, other = Kept(tmp_path), Kept(tmp_path)
    one.keep_preferences(Preferences(keep_phrases=True))
    for window in (one, other):
        assert window.preferences().keep_phrases
        window.aliases()
    one.keep_preferences(Preferences())
    other.keep_preferences(Preferences(keep_phrases=True, theme=ThemeChoice.DARK))
    one.keep_aliases(Aliases((FIRE,)))
    other.keep_aliases(Aliases((GO,)))
    assert Kept(tmp_path).preferences() == Preferences(theme=ThemeChoice.DARK)
    assert Kept(tmp_path).aliases() == Aliases((FIRE, GO))


def test_of_very_many_phrases_the_first_are_understood_and_all_are_kept(tmp_path: Path) -> None:
    many = Aliases(tuple(Alias(f"phrase {number}", "train MLP") for number in range(MOST_ALIASES + 5)))
    Kept(tmp_path).keep_aliases(many)
    kept, warned = Kept(tmp_path), list[str]()
    kept.warn = warned.append
    first = kept.aliases()
    assert first.all == many.all[:MOST_ALIASES]
    assert warned == [
        "Of your 305 own phrases the first 300 are understood, since more would make every start slow; "
        f"the others stay in {tmp_path / 'phrases.json'}."
    ]
    kept.keep_aliases(first.with_alias(FIRE))
    assert len(json.loads((tmp_path / "phrases.json").read_text("utf-8"))) == MOST_ALIASES + 6
