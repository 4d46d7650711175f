"""Sentences read back to their templates, without a window."""

from __future__ import annotations

import pytest

from app.gui.language.sentences import Known, Sentences, joined
from app.gui.language.templates import Template

CHINESE = {
    "Training {model} for {epochs}.": "开始训练{model}，共{epochs}。",
    "Perhaps {listed}.": "也许是{listed}。",
    "I do not know what “{short}” means. {hint}": "我不明白“{short}”是什么意思。{hint}",
    "{number} epochs": "{number} 轮",
    "batches of {size}": "批量 {size}",
    "seed {seed}": "种子 {seed}",
    "{before}, with the parameters of epoch {epoch}, the best": "{before}，取最好的第 {epoch} 轮的参数",
    "{share} right on the test set": "测试集上 {share} 正确",
    "Try {value}.": "试试{value}。",
    "more epochs": "更多轮",
    "a larger learning rate": "更大的学习率",
    "{schedule} learning rate": "{schedule}学习率",
    "cosine": "余弦",
    "Softmax regression": "softmax 回归",
    "MLP, concise": "MLP（简洁实现）",
    "Finished": "完成",
    "Saved as {path}.": "已保存为 {path}。",
    "data": "数据",
    "training": "训练",
    "{path} cannot be read.": "{path} 无法读取。",
    "What it learnt is kept.": "学到的都保留了。",
    "{positive} against {negative}": "{positive} 对 {negative}",
    "{title} settings, closed: {text}": "{title}设置，已收起：{text}",
    "model {value}": "模型{value}",
    "settings": "设置",
    "model": "模型",
    "{optimizer} from {rate}": "{optimizer} 学习率从 {rate} 起",
    "Adam": "Adam",
    "The weights could not be saved as {path} ({reason}).": "权重没能保存为 {path}（{reason}）。",
}


@pytest.fixture
def sentences() -> Sentences:
    return Sentences(Known(CHINESE), CHINESE.__getitem__)


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("Training softmax regression for 3 epochs.", "开始训练 softmax 回归，共 3 轮。"),
        ("Training softmax regression for 1 epoch.", "开始训练 softmax 回归，共 1 轮。"),
        ("3 epochs · batches of 64 · seed 7", "3 轮 · 批量 64 · 种子 7"),
        ("cosine learning rate", "余弦学习率"),
        ("Cosine", "余弦"),
        ("Try more epochs or a larger learning rate.", "试试更多轮或更大的学习率。"),
        ("Finished: 87.1 % right on the test set.", "完成：测试集上 87.1 % 正确。"),
        (
            "87.1 % right on the test set, with the parameters of epoch 3, the best",
            "测试集上 87.1 % 正确，取最好的第 3 轮的参数",
        ),
        ("Try more epochs. What it learnt is kept.", "试试更多轮。学到的都保留了。"),
        ("Softmax regression and MLP, 3 epochs", "softmax 回归和 MLP，3 轮"),
        ("MLP, concise, seed 2", "MLP（简洁实现），种子 2"),
        ("Softmax regression and MLP, concise, 3 epochs", "softmax 回归和 MLP（简洁实现），3 轮"),
        ("Model settings, closed: 3 epochs, 64 · seed 7", "模型设置，已收起：3 轮，64 · 种子 7"),
    ],
)
def test_a_sentence_is_said_with_what_stands_in_its_gaps(
    sentences: Sentences, english: str, chinese: str
) -> None:
    assert sentences.translated(english) == chinese


def test_what_somebody_said_stays_as_it_was_said(sentences: Sentences) -> None:
    said = sentences.translated("I do not know what “more epochs” means. Perhaps “train MLP” or “cosine”.")
    assert said == "我不明白“more epochs”是什么意思。也许是“train MLP”或“cosine”。"


def test_a_path_and_a_reason_of_the_system_stay(sentences: Sentences) -> None:
    said = sentences.translated("The weights could not be saved as /tmp/a and b.pt (Disk full).")
    assert said == "权重没能保存为 /tmp/a and b.pt（Disk full）。"


def test_a_name_keeps_its_capital_where_it_begins_a_text(sentences: Sentences) -> None:
    assert sentences.translated("Coat against Bag") == "Coat 对 Bag"


@pytest.mark.parametrize("rate", ["0.002", "4.4e-05", "1e-3", "2.5e+04"])
def test_a_figure_may_be_written_with_an_exponent(sentences: Sentences, rate: str) -> None:
    assert sentences.translated(f"Adam from {rate}") == f"Adam 学习率从 {rate} 起"


@pytest.mark.parametrize(
    "text", ["", "Fashion-MNIST", "/home/ada/more epochs and less", "42 %", "my seed is old"]
)
def test_what_is_unknown_stays(sentences: Sentences, text: str) -> None:
    assert sentences.translated(text) == text


def test_letters_and_figures_stand_apart_from_chinese_characters() -> None:
    assert joined(["训练", "MLP", "，共", "3 轮", "。"]) == "训练 MLP，共 3 轮。"
    assert joined(["第 ", "三", " 轮"]) == "第三轮"
    assert joined(["说“", "train MLP", "”"]) == "说“train MLP”"


@pytest.mark.parametrize(
    "path", ["/home/me/data, training", "/a/data and training", "C:\\data, training", "~/a: data"]
)
def test_a_path_stays_as_it_is(sentences: Sentences, path: str) -> None:
    assert sentences.translated(path) == path
    assert path in sentences.translated(f"Saved as {path}.")
    assert sentences.translated(f"{path} cannot be read.").startswith(path)
    assert "无法读取" in sentences.translated(f"{path} cannot be read.")


def test_where_a_sentence_is_unknown_its_neighbours_keep_their_distance(sentences: Sentences) -> None:
    assert sentences.translated("Nobody knows this. Try more epochs.") == "Nobody knows this. 试试更多轮。"


@pytest.mark.parametrize(
    "piece", ["a: ", "a; ", "b. ", "1 of 2 ", "Try a, ", "more epochs and ", "Finished: ", "“ "]
)
def test_a_text_of_somebody_elses_may_be_built_as_it_likes(piece: str) -> None:
    """Neither so deep that Python ends it, nor so long that anybody waits."""
    chinese = CHINESE | {"{a} of {b}": "{b} 中的 {a}"}
    sentences = Sentences(Known(chinese), chinese.__getitem__)
    for count in (500, 100_000):
        text = piece * count
        assert isinstance(sentences.translated(text), str)
        assert isinstance(sentences.translated(f"I do not know what “{text}” means. Try more epochs."), str)


def test_a_template_with_many_gaps_is_read_in_one_pass() -> None:
    """Read by trying all places for all gaps, this one would take longer than anybody lives."""
    template = Template(" of ".join(f"{{gap{place}}}" for place in range(12)) + " end")
    assert template.read("1 of 2 " * 3000) is None
    assert template.read("1 of 2 " * 3000 + "end") is not None


def test_what_is_quoted_parts_no_sentence(sentences: Sentences) -> None:
    said = sentences.translated("I do not know what “a: b. Try more, or less; 3 · 4” means. Try more epochs.")
    assert said == "我不明白“a: b. Try more, or less; 3 · 4”是什么意思。试试更多轮。"


def test_a_number_stands_where_the_template_says(sentences: Sentences) -> None:
    template = Template("{name} has {number} of {total}")
    assert template.read("MLP has 1.5 of 3") == {"name": "MLP", "number": "1.5", "total": "3"}
    assert template.read("MLP has none of 3") is None
    assert Template("Trial {number}").read("Trial 3") == {"number": "3"}
    assert Template("Trial {number}").read("Trial 3 of 4") is None
