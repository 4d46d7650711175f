"""What can be said about the runs of the history."""

from pathlib import Path

import pytest

from app.commands.invocation import Invocation
from app.commands.vocabulary import Vocabulary
from app.session.session import Session
from app.session.vocabulary import every_command
from app.state.parts.compared import Axis
from app.state.parts.conversation import Speaker
from app.state.parts.run_record import RunsWanted
from app.state.parts.view import View
from audio.listening import verdicts
from tests.app.fakes import lines, make_session
from tests.app.runs_at_hand import keep_run, last_line


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return every_command()


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """With three runs, of which the second has a star."""
    session = make_session(tmp_path)[0]
    for model in ("mlp", "softmax", "mlp"):
        keep_run(session, model)
    session.history.mark(2, starred=True)
    return session


def listed(session: Session) -> list[int]:
    return [record.number for record in session.state.records]


@pytest.mark.parametrize(
    ("text", "chinese", "name", "arguments"),
    [
        ("open run twelve", "打开第十二次训练", "open_run", {"number": 12}),
        ("continue run 12", "继续第12次训练", "resume_run", {"number": 12}),
        ("replay run 12", "重复第12次训练", "replay_run", {"number": 12}),
        ("replay this run", "重复这次训练", "replay_run", {}),
        ("compare run 3 and run 5", "比较第3次和第5次训练", "compare_runs", {"first": 3, "second": 5}),
        (
            "compare run three, run five and run eight",
            "比较第三次、第五次和第八次训练",
            "compare_runs",
            {"first": 3, "second": 5, "third": 8},
        ),
        ("compare the last three runs", "比较最近三次训练", "compare_last_runs", {"count": 3}),
        ("compare the starred runs", "比较收藏的训练", "compare_starred_runs", {}),
        ("star run 105", "收藏第一百零五次训练", "star_run", {"number": 105}),
        ("star this run", "收藏这次训练", "star_run", {}),
        ("remove the star from run 12", "取消收藏第12次训练", "unstar_run", {"number": 12}),
        ("rename run 12", "重命名第12次训练", "rename_run", {"number": 12}),
        ("write a note on run 12", "给第12次训练写备注", "annotate_run", {"number": 12}),
        ("delete run 12", "删除第12次训练", "delete_run", {"number": 12}),
        ("delete run 12 now", "立即删除第12次训练", "delete_run_now", {"number": 12}),
        ("restore run 12", "恢复第12次训练", "restore_run", {"number": 12}),
        ("show the runs", "显示训练记录", "show", {"what": View.RUNS}),
        ("show the runs of the MLP", "显示多层感知机的训练记录", "show_runs_of", {"model": "mlp"}),
        ("show me the MLP runs", "显示多层感知机的训练记录", "show_runs_of", {"model": "mlp"}),
        ("show the starred runs", "显示收藏的训练", "show_starred_runs", {}),
        ("show all runs", "显示全部训练记录", "show_all_runs", {}),
        ("show the deleted runs", "显示删除的训练", "show_deleted_runs", {}),
        ("draw the curves over epochs", "按轮数画曲线", "use_axis", {"axis": Axis.EPOCHS}),
        ("export the runs as CSV", "导出训练记录为CSV", "export_runs", {}),
        ("write a TensorBoard log", "写TensorBoard日志", "log_runs", {}),
    ],
)
def test_a_sentence_in_either_language_means_one_command(
    vocabulary: Vocabulary, text: str, chinese: str, name: str, arguments: dict[str, object]
) -> None:
    assert vocabulary.parse(text) == Invocation(name, arguments)
    assert vocabulary.parse(chinese) == Invocation(name, arguments)


def test_a_number_with_an_and_in_it_is_one_number(vocabulary: Vocabulary) -> None:
    meaning = Invocation("compare_runs", {"first": 105, "second": 8})
    assert vocabulary.parse("compare runs one hundred and five and eight") == meaning


def test_a_number_that_is_too_large_is_told(session: Session) -> None:
    session.say("compare the last nine runs")
    assert last_line(session) == "The count can be 2 to 6, not 9."


def test_the_youngest_runs_are_compared_the_oldest_of_them_first(session: Session) -> None:
    keep_run(session, done=0)  # it has nothing to show yet
    assert session.say("compare the last two runs")
    assert [each.number for each in session.state.compared.runs] == [2, 3]


def test_it_takes_two_runs_to_compare(session: Session) -> None:
    assert not session.say("compare run 3 and run 3")
    assert not session.say("compare the starred runs")
    session.say("star run 3")
    assert session.say("compare the starred runs")
    assert [each.number for each in session.state.compared.runs] == [2, 3]


def test_without_a_star_there_is_nothing_to_compare(session: Session) -> None:
    session.say("unstar run 2")
    assert not session.say("compare the starred runs")
    assert last_line(session).startswith("No run has a star")


def test_a_run_is_deleted_only_after_a_yes(session: Session) -> None:
    session.say("show the runs")
    session.say("delete run 2")
    assert (
        last_line(session)
        == "Delete run 2, Softmax regression? It stays in the bin for 30 days. Say yes or no."
    )
    session.say("no")
    assert listed(session) == [3, 2, 1]
    session.say("delete run 2")
    session.say("yes")
    assert listed(session) == [3, 1]
    assert last_line(session) == "Run 2 is in the bin; say “restore run 2” to have it back."


def test_a_doubtful_yes_deletes_nothing(session: Session) -> None:
    session.say("delete run 2")
    session.receive(verdicts.Unsure("yes", "yes", {}, 0.5))
    assert not session.history.record(2).marks.deleted
    assert session.vocabulary.commands["delete_run_now"].rules.loses


def test_a_run_comes_back_out_of_the_bin(session: Session) -> None:
    session.say("delete run 2 now")
    session.say("show the deleted runs")
    assert listed(session) == [2]
    assert session.say("restore run 2")
    assert listed(session) == []
    session.say("show all runs")
    assert listed(session) == [3, 2, 1]
    assert not session.say("restore run 2")
    assert last_line(session).startswith("Run 2 is not in the bin")


@pytest.mark.parametrize(
    ("text", "wanted", "numbers", "reply"),
    [
        ("show the runs of the MLP", RunsWanted(model="mlp"), [3, 1], "There are 2 runs of the MLP."),
        ("show the starred runs", RunsWanted(starred=True), [2], "There is 1 run with a star."),
        ("show the deleted runs", RunsWanted(deleted=True), [], "There are no runs in the bin."),
        ("show all the runs", RunsWanted(), [3, 2, 1], "There are 3 runs in the history."),
    ],
)
def test_the_list_shows_what_is_asked_for(
    session: Session, text: str, wanted: RunsWanted, numbers: list[int], reply: str
) -> None:
    assert session.say(text)
    assert (session.state.view, session.state.wanted, listed(session)) == (View.RUNS, wanted, numbers)
    assert last_line(session) == reply


def test_a_star_is_given_to_the_run_in_view(session: Session) -> None:
    assert not session.say("star this run")
    assert last_line(session).startswith("No run of the history is in view")
    session.say("open run 3")
    assert session.say("star this run")
    assert session.history.record(3).marks.starred


def test_the_compared_runs_are_exported_or_else_all_that_are_listed(session: Session, tmp_path: Path) -> None:
    assert session.say("export the runs")
    assert last_line(session) == f"Saved 3 runs as {tmp_path / 'pictures' / 'runs.csv'}."
    session.say("compare run 1 and run 3")
    assert session.say("export the runs as a CSV file")
    assert last_line(session) == f"Saved 2 runs as {tmp_path / 'pictures' / 'runs-2.csv'}."
    session.say("write a tensorboard log")
    assert last_line(session).startswith("Wrote 2 runs")
    assert (tmp_path / "pictures" / "tensorboard").is_dir()


def test_what_cannot_be_exported_is_told_and_nothing_is_lost(session: Session, tmp_path: Path) -> None:
    (tmp_path / "pictures").write_text("no folder")
    assert not session.say("export the runs")
    assert "could not be saved" in last_line(session)
    assert session.state.conversation[-1].speaker is Speaker.PROBLEM
    empty, _ = make_session(tmp_path / "empty")
    assert not empty.say("export the runs")
    assert lines(empty)[-1].startswith("There is no run with a finished epoch")
