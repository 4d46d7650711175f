import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.testing import assert_allclose

from app.common.folder_lock import folder_held
from app.state.parts.hearing import Taught
from app.voice.teaching.entries import TaughtPhrasesError
from app.voice.teaching.store import TaughtPhraseStore
from audio.capture.files import read_sound
from audio.teaching.taught_phrases import TaughtPhrase
from tests.audio.teaching.sounds import word

KIND = "whisper-base"


def phrase(name: str = "la la", sentence: str = "train cnn", seed: int = 0) -> TaughtPhrase:
    chance = np.random.default_rng(seed)
    examples = tuple(chance.uniform(-1, 1, (length, 8)).astype(np.float32) for length in (12, 15, 11))
    return TaughtPhrase(name, sentence, examples)


@pytest.fixture
def store(tmp_path: Path) -> TaughtPhraseStore:
    return TaughtPhraseStore(tmp_path / "taught", KIND)


def names(store: TaughtPhraseStore) -> list[str]:
    return [kept.name for kept in store.load().phrases]


def test_at_first_there_is_nothing_and_nothing_to_say(store: TaughtPhraseStore) -> None:
    assert (store.load().phrases, store.load().notices) == ((), ())
    assert not store.folder.exists()


def test_a_phrase_comes_back_as_it_was(store: TaughtPhraseStore) -> None:
    store.add(phrase("啦啦", "训练CNN"))
    (kept,) = TaughtPhraseStore(store.folder, KIND).load().phrases
    assert (kept.name, kept.sentence) == ("啦啦", "训练CNN")
    for example, expected in zip(kept.examples, phrase().examples, strict=True):
        assert example.dtype == np.float32
        assert_allclose(example, expected, atol=1e-3)


def test_phrases_stay_in_order_and_leave_no_other_files(store: TaughtPhraseStore) -> None:
    for name in ("one", "two", "three"):
        store.add(phrase(name))
    assert names(store) == ["one", "two", "three"]
    assert sorted(path.name for path in store.folder.iterdir()) == ["1.npz", "2.npz", "3.npz", "phrases.json"]


def test_sounds_are_only_kept_where_they_are_given(store: TaughtPhraseStore) -> None:
    store.add(phrase("one"))
    assert not list(store.folder.glob("*.flac"))
    store.add(phrase("two"), [word("ai", 1), word("ai", 2)])
    assert soundfile.info(store.folder / "2-1.flac").format == "FLAC"
    heard = np.frombuffer(read_sound(store.folder / "2-2.flac").pcm, "<i2").astype(int)
    assert_allclose(heard, np.frombuffer(word("ai", 2).pcm, "<i2"), atol=1)


def test_a_phrase_can_be_renamed(store: TaughtPhraseStore) -> None:
    store.add(phrase("one"))
    store.add(phrase("two"))
    store.rename(" ONE", "  first   word ")
    assert names(store) == ["first word", "two"]
    store.rename("two", "Two")
    assert names(store) == ["first word", "Two"]


@pytest.mark.parametrize(("name", "words"), [("TWO", "already"), (" ", "needs"), ("x" * 81, "too long")])
def test_a_name_that_cannot_be_is_refused(store: TaughtPhraseStore, name: str, words: str) -> None:
    store.add(phrase("one"))
    store.add(phrase("two"))
    with pytest.raises(TaughtPhrasesError, match=words):
        store.rename("one", name)
    with pytest.raises(TaughtPhrasesError, match=words):
        store.add(phrase(name))
    assert names(store) == ["one", "two"]


def test_nothing_is_left_of_a_phrase_that_is_forgotten(store: TaughtPhraseStore) -> None:
    store.add(phrase("one"), [word("ai", 1)])
    store.add(phrase("two"))
    store.forget("One")
    assert names(store) == ["two"]
    assert sorted(path.name for path in store.folder.iterdir()) == ["2.npz", "phrases.json"]


def test_a_phrase_that_is_not_there_can_neither_be_renamed_nor_forgotten(store: TaughtPhraseStore) -> None:
    with pytest.raises(TaughtPhrasesError, match="No phrase is called “one”"):
        store.forget("one")
    with pytest.raises(TaughtPhrasesError, match="No phrase is called “one”"):
        store.rename("one", "two")


@pytest.mark.parametrize("text", ["{", "[]", '{"phrases": [1]}', '{"phrases": [{"number": "../1"}]}', "\xff"])
def test_a_damaged_list_is_moved_aside_and_its_examples_stay(store: TaughtPhraseStore, text: str) -> None:
    store.add(phrase("one"))
    (store.folder / "phrases.json").write_text(text, "latin-1")
    kept = store.load()
    assert kept.phrases == ()
    assert len(kept.notices) == 1
    assert "damaged" in kept.notices[0]
    assert (store.folder / "phrases.json.damaged").read_text("latin-1") == text
    store.add(phrase("new"))
    assert names(store) == ["new"]
    assert (store.folder / "1.npz").exists()


def test_a_list_that_is_damaged_again_takes_another_name(store: TaughtPhraseStore) -> None:
    store.add(phrase("one"))
    for _ in range(2):
        (store.folder / "phrases.json").write_text("{")
        store.load()
    assert len(list(store.folder.glob("phrases.json.damaged*"))) == 2


def test_a_number_that_is_no_number_is_never_a_path(store: TaughtPhraseStore) -> None:
    store.folder.mkdir()
    entry = {"number": "../secret", "name": "x", "sentence": "stop", "kind": KIND}
    (store.folder / "phrases.json").write_text(json.dumps({"phrases": [entry]}))
    assert "damaged" in store.load().notices[0]


def damage(path: Path, how: str) -> None:
    if how == "cut off":
        path.write_bytes(path.read_bytes()[:100])
    elif how == "empty":
        path.write_bytes(b"")
    elif how == "changed":
        content = bytearray(path.read_bytes())
        content[100:130] = bytes(30)
        path.write_bytes(content)
    elif how == "an array":
        with path.open("wb") as file:
            np.save(file, np.zeros((12, 8), np.float16))
    elif how == "widths":
        np.savez(path, *[np.ones((12, width), np.float16) for width in (8, 8, 9)])
    elif how == "missing":
        path.unlink()
    elif how == "objects":
        np.savez(path, np.array([{"a": 1}], dtype=object), allow_pickle=True)
    elif how == "no numbers":
        np.savez(path, *[np.full((12, 8), np.nan, np.float16)] * 3)
    else:
        np.savez(path, np.zeros((12, 8), np.float16))


@pytest.mark.parametrize(
    "how",
    ["cut off", "changed", "an array", "widths", "empty", "missing", "objects", "no numbers", "too few"],
)
def test_damaged_examples_are_moved_aside_and_all_can_be_forgotten(
    store: TaughtPhraseStore, how: str
) -> None:
    store.add(phrase("one"), [word("ai", 1)])
    store.add(phrase("two"))
    damage(store.folder / "1.npz", how)
    kept = store.load()
    assert [one.name for one in kept.phrases] == ["two"]
    assert len(kept.notices) == 1
    assert "“one”" in kept.notices[0]
    assert (store.folder / "1.npz.damaged").exists() is (how != "missing")
    assert store.load().names == (Taught("one", "train cnn", usable=False), Taught("two", "train cnn"))
    store.forget("one")
    assert store.load().notices == ()
    assert sorted(path.name for path in store.folder.iterdir()) == ["2.npz", "phrases.json"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are pipes with names on Unix alone")
def test_pipes_in_the_place_of_its_files_are_not_waited_for(store: TaughtPhraseStore) -> None:
    store.add(phrase())
    (store.folder / "1.npz").unlink()
    os.mkfifo(store.folder / "1.npz")
    assert store.load().phrases == ()
    (store.folder / "phrases.json").unlink()
    os.mkfifo(store.folder / "phrases.json")
    kept = store.load()
    assert (kept.phrases, len(kept.notices)) == ((), 1)


def test_phrases_for_another_recogniser_are_kept_but_not_used(store: TaughtPhraseStore) -> None:
    store.add(phrase("one"))
    other = TaughtPhraseStore(store.folder, "spectrum")
    assert other.load().phrases == ()
    assert "“one”" in other.load().notices[0]
    other.add(phrase("two"))
    assert names(store) == ["one"]
    assert names(other) == ["two"]


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    store = TaughtPhraseStore(tmp_path / "file", KIND)
    with pytest.raises(TaughtPhrasesError, match="cannot be kept"):
        store.add(phrase())


def test_two_windows_that_teach_at_once_take_two_numbers(tmp_path: Path) -> None:
    def teach(number: int) -> None:
        TaughtPhraseStore(tmp_path, KIND).add(phrase(f"word {number}", seed=number))

    with ThreadPoolExecutor(4) as windows:
        list(windows.map(teach, range(8)))
    kept = TaughtPhraseStore(tmp_path, KIND).load()
    assert not kept.notices
    assert sorted(each.name for each in kept.phrases) == [f"word {number}" for number in range(8)]
    for each in kept.phrases:
        expected = phrase(seed=int(each.name.split()[1])).examples[0]
        assert_allclose(each.examples[0], expected, atol=1e-3)


def test_a_folder_that_another_window_holds_is_told_in_a_sentence(tmp_path: Path) -> None:
    store = TaughtPhraseStore(tmp_path, KIND)
    with folder_held(tmp_path, 1), pytest.raises(TaughtPhrasesError, match="Another window"):
        store.add(phrase("one"))
