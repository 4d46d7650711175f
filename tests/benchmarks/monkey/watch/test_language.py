from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.compute.conditions import Conditions
from app.state.parts.conversation import Line, Speaker
from app.state.parts.preferences import InterfaceLanguage
from app.state.state import State
from tests.app.facts import run_record
from tests.benchmarks.monkey.watch.finding import Finding
from tests.benchmarks.monkey.watch.language import Language, left_over
from tests.benchmarks.monkey.watch.names import names_in

CHINESE = replace(State(), preferences=replace(State().preferences, interface=InterfaceLanguage.CHINESE))


def found_in(widget: QWidget, state: State, qtbot: QtBot, names: tuple[str, ...] = ()) -> list[str]:
    found: list[Finding] = []
    qtbot.addWidget(widget)
    widget.show()
    Language(found.append, lambda state: names).look(state)
    widget.close()
    return [each.text for each in found]


def test_english_text_in_a_chinese_window_is_found(qtbot: QtBot) -> None:
    assert found_in(QLabel("Training"), CHINESE, qtbot) == ["in a Chinese window: 'Training'"]


def test_chinese_text_in_an_english_window_is_found(qtbot: QtBot) -> None:
    assert found_in(QLabel("训练"), State(), qtbot) == ["in an English window: '训练'"]


def test_a_tooltip_is_read_too(qtbot: QtBot) -> None:
    label = QLabel("训练")
    label.setToolTip("Begin to train")
    assert len(found_in(label, CHINESE, qtbot)) == 1


def test_words_of_the_user_and_names_of_others_may_be_in_any_language(qtbot: QtBot) -> None:
    said = QLabel("train the thing")
    said.setProperty("speaker", "typed")
    assert found_in(said, CHINESE, qtbot) == []
    assert found_in(QLabel("数据：My pictures"), CHINESE, qtbot, ("My pictures",)) == []


def test_what_is_hidden_is_not_read(qtbot: QtBot) -> None:
    outside = QWidget()
    inside = QLabel("Training", outside)
    inside.hide()
    assert found_in(outside, CHINESE, qtbot) == []


@pytest.mark.parametrize(
    "text",
    [
        *("说“train MLP”", "“train the softmax regr…", "CNN · 3 轮", "Ctrl+T", "训练MLP5轮", "感知机 · XOR"),
        *("exp 在 float32 中上溢", "用 --cluster tcp://host:8786 启动", "现在为更正 68d1baab9a7a；"),
        *("进程意外结束（信号 SIGKILL）", "用这条命令查看：tensorboard --logdir /tmp/home/board"),
    ],
)
def test_names_and_phrases_to_say_are_the_same_in_chinese(text: str) -> None:
    assert not left_over(text, chinese=True, names=())


def test_what_was_not_understood_is_somebodys_also_where_only_its_answer_is_left() -> None:
    said = "“ 轮 和 epochs “ 轮"
    answer = Line(Speaker.PROBLEM, f"I do not know what “{said}” means.", unknown=said)
    names = names_in(replace(State(), conversation=(answer,)))
    assert not left_over(answer.text, chinese=False, names=names)


def test_a_folder_of_two_words_is_a_name_as_a_whole() -> None:
    assert not left_over("Opening /tmp/pictures 类.", chinese=False, names=("/tmp/pictures 类",))


def test_what_lies_in_a_folder_that_has_a_name_is_a_path_as_a_whole() -> None:
    text = "已保存为 /tmp/home/Pictures/figure.png。"
    assert not left_over(text, chinese=True, names=("/tmp/home", "home"))


def test_under_what_a_run_trained_is_the_same_in_chinese() -> None:
    conditions = Conditions("cpu", 1, "Linux, AMD EPYC", {"torch": "2.13.0+cpu"}, "float32")
    record = run_record(conditions=conditions)
    text = "cpu，1 个线程，float32 · Linux, AMD EPYC · PyTorch 2.13.0+cpu，Python 3.11.7"
    assert not left_over(text, chinese=True, names=names_in(replace(State(), records=(record,))))
