from pathlib import Path

from app.commands.own_phrases import Alias, Aliases
from app.voice.own_phrases_file import AliasesFile

FIRE, GO = Alias("fire it up", "train MLP"), Alias("走起", "训练多层感知机")


def test_a_phrase_with_the_same_words_makes_way() -> None:
    aliases = Aliases((FIRE, GO)).with_alias(Alias("Fire it up!", "stop"))
    assert aliases.all == (GO, Alias("Fire it up!", "stop"))


def test_a_phrase_is_forgotten_by_its_words() -> None:
    assert Aliases((FIRE, GO)).without("FIRE it up").all == (GO,)
    assert Aliases((FIRE,)).without("something else").all == (FIRE,)


def test_phrases_come_back_in_their_order(tmp_path: Path) -> None:
    file = AliasesFile(tmp_path / "phrases.json")
    assert file.load() == Aliases()
    file.save(Aliases((GO, FIRE)))
    assert file.load() == Aliases((GO, FIRE))
    file.save(Aliases((FIRE,)))
    assert file.load() == Aliases((FIRE,))


def test_what_is_no_sentence_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "phrases.json"
    path.write_text('{"fire it up": "train MLP", "go": 3}')
    assert AliasesFile(path).load() == Aliases((FIRE,))


def test_only_what_changed_is_written_over_what_another_window_made(tmp_path: Path) -> None:
    file = AliasesFile(tmp_path / "phrases.json")
    file.save(Aliases((FIRE,)))
    file.save(Aliases((FIRE, GO)), since=Aliases((FIRE,)))
    mine = Alias("Fire it up!", "stop")
    file.save(Aliases((mine,)), since=Aliases((FIRE,)))
    assert file.load() == Aliases((GO, mine))
    file.save(Aliases(), since=Aliases((mine,)))
    assert file.load() == Aliases((GO,))
