"""Where runs train, as it is said and typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.commands.vocabulary import CommandError
from app.common.cluster_address import WHO_ANSWERS
from app.compute.messages.control import UseCluster
from app.session.user_files import Kept
from app.settings import cluster
from tests.app.fakes import lines, make_session

LAB = "tcp://lab:8786"


def test_the_cluster_needs_a_name_first(tmp_path: Path) -> None:
    session, runner = make_session(tmp_path)
    assert not session.say("use the cluster")
    assert lines(session)[-1].startswith("No cluster is named yet")
    assert runner.requests == []


@pytest.mark.parametrize(
    ("there", "here"), [("use the cluster", "use this computer"), ("用集群", "用这台电脑")]
)
def test_runs_go_to_the_cluster_and_come_back_by_a_word(tmp_path: Path, there: str, here: str) -> None:
    session, runner = make_session(tmp_path)
    cluster.name_cluster(session, LAB)
    assert runner.requests == []
    assert session.say(there)
    assert runner.last() == UseCluster(LAB)
    assert lines(session)[-1] == f"From the next run on, training is done on the cluster at {LAB}."
    assert session.say(here)
    assert runner.last() == UseCluster("")
    assert lines(session)[-1] == "From the next run on, training is done on this computer."


def test_undo_takes_it_back(tmp_path: Path) -> None:
    session, runner = make_session(tmp_path)
    cluster.name_cluster(session, LAB)
    session.say("use the cluster")
    session.say("undo")
    assert lines(session)[-1] == "Undone. The computer that trains is this computer."
    assert runner.last() == UseCluster("")
    session.say("undo")
    assert lines(session)[-1] == "Undone. The address of the cluster is none."


def test_what_was_chosen_is_used_from_the_start(tmp_path: Path) -> None:
    session, _ = make_session(tmp_path)
    cluster.name_cluster(session, LAB)
    session.say("use the cluster")
    later, runner = make_session(tmp_path)
    later.settings.configure_worker()
    assert runner.last() == UseCluster(LAB)


def test_another_address_is_another_cluster_at_once(tmp_path: Path) -> None:
    session, runner = make_session(tmp_path)
    cluster.name_cluster(session, LAB)
    session.say("use the cluster")
    cluster.name_cluster(session, "tls://other:1")
    assert runner.last() == UseCluster("tls://other:1")
    cluster.name_cluster(session, "")
    assert runner.last() == UseCluster("")


@pytest.mark.parametrize(
    ("address", "warned"),
    [
        (LAB, True),
        ("ws://lab:8786", True),
        ("lab:8786", True),
        ("tls://lab:8786", False),
        ("wss://a:1", False),
    ],
)
def test_who_may_answer_is_told_where_nothing_is_encrypted(
    tmp_path: Path, address: str, warned: bool
) -> None:
    session, _ = make_session(tmp_path)
    told = cluster.name_cluster(session, address)
    assert told.startswith(f"The cluster is at {address}; say “use the cluster”")
    assert told.endswith(WHO_ANSWERS) == warned


def test_an_address_that_is_none_changes_nothing(tmp_path: Path) -> None:
    session, _ = make_session(tmp_path)
    with pytest.raises(CommandError, match="no address of a cluster"):
        cluster.name_cluster(session, "lab")
    assert session.state.preferences.cluster_address == ""


def test_a_cluster_for_one_start_is_not_kept(tmp_path: Path) -> None:
    session, runner = make_session(tmp_path)
    session.settings.use_cluster_for_now(LAB)
    session.settings.configure_worker()
    assert runner.last() == UseCluster(LAB)
    session.say("use 2 threads")
    kept = Kept(session.kept.folder).preferences()
    assert (kept.threads, kept.compute, kept.cluster_address) == (2, "here", "")
