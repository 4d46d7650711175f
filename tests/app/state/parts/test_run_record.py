import pytest

from app.state.parts.run import Status
from app.state.parts.run_record import RunMarks, RunRecord, RunsWanted, is_wanted
from models.settings.specification import RunSpecification


def record(model: str = "mlp", marks: RunMarks | None = None, data: str = "Fashion-MNIST") -> RunRecord:
    return RunRecord(
        3,
        f"2026-11-24-{model}-1",
        0.0,
        RunSpecification(model, optimizer="momentum"),
        Status.FINISHED,
        data=data,
        marks=marks or RunMarks(),
    )


@pytest.mark.parametrize(
    "text",
    ["", "  ", "mlp", "MLP 11-24", "fashion", "Momentum mlp", "宽", "网络 宽", "DROPOUT wide", "best"],
)
def test_every_word_is_somewhere_in_a_run_that_is_found(text: str) -> None:
    marks = RunMarks(name="Best so far", note="宽的网络, wide, no dropout")
    assert is_wanted(record(marks=marks), RunsWanted(text=text))


@pytest.mark.parametrize("text", ["softmax", "mlp softmax", "窄", "espresso"])
def test_a_word_that_is_nowhere_finds_nothing(text: str) -> None:
    assert not is_wanted(record(marks=RunMarks(note="宽的网络")), RunsWanted(text=text))


def test_a_model_is_found_by_its_title_and_by_its_short_name() -> None:
    for text in ("small cnn", "cnn", "Small"):
        assert is_wanted(record("cnn"), RunsWanted(text=text))


def test_the_list_can_be_of_one_model_of_those_with_a_star_or_of_those_in_the_bin() -> None:
    starred, deleted = RunMarks(starred=True), RunMarks(deleted=True)
    assert is_wanted(record("mlp"), RunsWanted(model="mlp"))
    assert not is_wanted(record("mlp-concise"), RunsWanted(model="mlp"))
    assert is_wanted(record(marks=starred), RunsWanted(starred=True))
    assert not is_wanted(record(), RunsWanted(starred=True))
    assert is_wanted(record(marks=deleted), RunsWanted(deleted=True))
    assert not is_wanted(record(marks=deleted), RunsWanted())
    assert not is_wanted(record(), RunsWanted(deleted=True))
