from __future__ import annotations

import pytest

from audio.recognisers.confidence.sounds_like import alike, heard_in, sounds


@pytest.mark.parametrize(
    ("command", "heard"),
    [
        ("show predictions", "short predictions"),
        ("显示混淆矩阵", "先是混小举战"),
        ("加载模型", "家在模型"),
        ("训练卷积网络", "順練整集網絡"),
        ("train the support vector machine", "Drain the support vector machine"),
        ("stop", " Stop Stop Stop Stop Stop"),
    ],
)
def test_a_command_sounds_like_what_the_model_makes_of_it(command: str, heard: str) -> None:
    assert alike(command, heard) > 0.7
    assert alike(heard, command) == alike(command, heard)


@pytest.mark.parametrize(
    ("command", "heard"),
    [
        ("what can i say", "How much does a ticket cost"),
        ("继续", "可以"),
        ("train", "语言"),
        ("go to sleep", "Jarvis"),
    ],
)
def test_other_words_do_not(command: str, heard: str) -> None:
    assert alike(command, heard) < 0.4


@pytest.mark.parametrize(
    ("heard", "phrase"),
    [
        (" Computer Computer Computer", "check the computer"),
        ("检查", "检查电脑"),
        ("matrix", "show me the confusion matrix"),
    ],
)
def test_a_phrase_that_claims_more_than_was_heard_is_less_like_it(heard: str, phrase: str) -> None:
    assert heard_in(heard, phrase) == alike(heard, phrase) / 2 < 0.35
    assert heard_in(phrase, heard) == alike(phrase, heard)


@pytest.mark.parametrize(
    ("heard", "phrase"), [("train the MLP", "train the MLP"), ("predicts", "predict"), ("", "stop")]
)
def test_an_ending_that_was_not_heard_is_nothing(heard: str, phrase: str) -> None:
    assert heard_in(heard, phrase) == alike(heard, phrase)


def test_a_text_sounds_like_itself_whatever_its_capitals_spaces_and_digits() -> None:
    assert alike("train MLP for 10 epochs", " Train M.L.P. for ten epochs".replace(".", "")) > 0.8
    assert alike("学习率 0.01", "学习率") == 1.0
    assert sounds("Save the model.") == sounds("save the model")


@pytest.mark.parametrize("silent", ["", "42", "…", "😀"])
def test_what_has_no_sound_is_like_nothing(silent: str) -> None:
    assert alike(silent, "stop") == alike("stop", silent) == alike(silent, silent) == 0.0
