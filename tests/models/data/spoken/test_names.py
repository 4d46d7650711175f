from __future__ import annotations

import pytest

from models.data.spoken.names import Recording, in_order, is_sound, recording_of


def test_a_name_says_word_and_speaker() -> None:
    assert recording_of("7_jackson_32.wav") == Recording("7_jackson_32.wav", "7", "jackson")


def test_folders_before_the_name_say_nothing() -> None:
    assert recording_of("a/b_c/seven_Anna Lena_0.WAV") == Recording(
        "seven_Anna Lena_0.WAV", "seven", "Anna Lena"
    )


def test_a_speaker_may_have_underscores_and_a_label_may_be_chinese() -> None:
    assert recording_of("七_anna_lena_1.wav") == Recording("七_anna_lena_1.wav", "七", "anna_lena")


@pytest.mark.parametrize(
    "name",
    [
        "7.wav",
        "7_jackson.wav",
        "_jackson_1.wav",
        "7__1.wav",
        "7_jackson_x.wav",
        "7_j_1.mp3",
        f"{'x' * 41}_j_1.wav",
        " _j_1.wav",
        "a\nb_j_1.wav",
        "a_j\x07_1.wav",
    ],
)
def test_other_names_say_nothing(name: str) -> None:
    assert recording_of(name) is None


def test_what_systems_keep_beside_files_is_no_sound() -> None:
    assert is_sound("recordings/7_jackson_32.WAV")
    assert not is_sound("__MACOSX/recordings/._7_jackson_32.wav")
    assert not is_sound("recordings/._7_jackson_32.wav")
    assert not is_sound("recordings/readme.txt")


def test_numbers_are_in_order_of_size_and_before_words() -> None:
    assert in_order(["no", "10", "9", "²", "yes", "9"]) == ("9", "10", "no", "yes", "²")
