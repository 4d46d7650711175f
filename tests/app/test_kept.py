from pathlib import Path

from app.aliases import Alias, Aliases
from app.kept import Kept
from app.preferences import Preferences, ThemeChoice

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
