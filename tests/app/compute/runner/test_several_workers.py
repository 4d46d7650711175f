"""Studies on real workers, two at once: killed, stopped, taken up, and equal to those that go one by one."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.compute.messages.control import WorkerSettings
from app.compute.runner.pool import PoolRunner
from app.core.requirements import run_is_going
from app.runs.history.history import History
from app.session.session import Session
from app.session.vocabulary import every_command
from app.state.parts.run import Run, Status
from app.state.parts.study import StudyCourse
from tests.app.fakes import lines
from tests.app.small_data import write_small_data

PATIENCE = 180.0
pytestmark = pytest.mark.timeout(400)  # each test starts processes that load torch


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_small_data(tmp_path_factory.mktemp("data"), training=6000, test=100)


class Pool(PoolRunner):
    """Takes so many runs at once as soon as it can. It may be kept for the next session, since each of its
    workers takes seconds to load torch."""

    def __init__(self, folder: Path, places: int, *, is_kept: bool = False) -> None:
        super().__init__(
            WorkerSettings(folder / "cache", threads=1),
            cores=places,
            has_room_for=lambda count, like: True,
            is_worth_a_start=lambda work, start: True,
        )
        self.is_kept = is_kept
        self.has_ended = False

    def close(self) -> None:
        if self.is_kept:
            self.expect(())
            while self.poll():
                pass
        else:
            self.has_ended = True
            super().close()


@pytest.fixture(scope="module")
def pools(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Pool]]:
    """Pools of two places, of which only the last may go on."""
    made: list[Pool] = []
    yield made
    for pool in made:
        pool.is_kept = False
        if not pool.has_ended:
            pool.close()


@pytest.fixture
def pool(pools: list[Pool], tmp_path: Path) -> Pool:
    """One of two places, that of the tests before where none has ended it."""
    if not pools or pools[-1].has_ended:
        pools.append(Pool(tmp_path, 2, is_kept=True))
    return pools[-1]


@contextmanager
def session_on(folder: Path, data: Path, runner: Pool) -> Iterator[Session]:
    """A session whose data set is open."""
    session = Session(
        every_command(),
        runner,
        History(folder / "runs"),
        data_folder=data,
        pictures_folder=folder / "pictures",
    )
    try:
        session.data.open(data)
        until(session, lambda: session.state.data is not None)
        yield session
    except BaseException:
        runner.is_kept = False  # its runs may still be going
        raise
    finally:
        session.close()


def until(session: Session, done: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not done():
        assert time.monotonic() < deadline, lines(session)
        session.drain(0.05)


def course_of(session: Session) -> StudyCourse:
    assert session.state.study is not None
    return session.state.study


def going(session: Session) -> tuple[Run, ...]:
    return course_of(session).runs_going


def two_that_have_finished_an_epoch(session: Session) -> bool:
    return len(going(session)) == 2 and all(run.epochs for run in going(session))


def processes(session: Session) -> tuple[int, ...]:
    assert isinstance(session.runner, PoolRunner)
    return session.runner.process_ids


def digests(session: Session) -> list[str]:
    return [run.digest for run in course_of(session).runs]


def warm_up(session: Session, places: int) -> None:
    """Have all workers ready, by a study that is stopped as soon as its runs go in all of them."""
    assert session.say("cross validate the MLP with 3 folds for 400 epochs")
    until(session, lambda: len(going(session)) == places)
    stop(session)


def stop(session: Session) -> None:
    assert session.say("stop")
    until(session, lambda: not run_is_going(session.state))


def test_a_study_ends_with_the_same_weights_with_one_place_and_with_two(
    pool: Pool, tmp_path: Path, data: Path
) -> None:
    found, most = [], []
    for places in (1, 2):
        runner = Pool(tmp_path / "1", 1) if places == 1 else pool
        with session_on(tmp_path / str(places), data, runner) as session:
            warm_up(session, places)
            at_once = [0]
            assert session.say("cross validate the MLP with 4 folds for 2 epochs")
            while course_of(session).going:
                at_once.append(len(going(session)))
                session.drain(0.05)
            found.append((digests(session), course_of(session).total.values))
            most.append(max(at_once))
            records = sorted(session.history.records(), key=lambda each: each.number)
            assert [each.specification.fold for each in records[-4:]] == [1, 2, 3, 4]
    assert most == [1, 2]
    assert all(found[0][0])
    assert found[0] == found[1]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows kills otherwise")
def test_a_worker_that_is_killed_takes_its_run_with_it_and_the_others_go_on(
    pool: Pool, tmp_path: Path, data: Path
) -> None:
    with session_on(tmp_path, data, pool) as session:
        assert session.say("compare softmax, MLP and perceptron for 400 epochs with 1 seed")
        until(session, lambda: two_that_have_finished_an_epoch(session))
        first, second = going(session)
        os.kill(processes(session)[1], signal.SIGKILL)
        until(session, lambda: course_of(session).runs[1].status is Status.FAILED)
        assert course_of(session).runs[0].status is Status.TRAINING
        record = session.history.record(second.number)
        assert (record.status, record.resumable) == (Status.FAILED, True)
        known = len(course_of(session).runs[0].epochs)
        until(session, lambda: len(course_of(session).runs[0].epochs) > known)
        # A process in its place is ready soon, and does the third.
        until(session, lambda: len(going(session)) == 2)
        assert going(session)[0].model.run == first.model.run
        stop(session)
        assert session.say("resume")
        until(session, lambda: two_that_have_finished_an_epoch(session))
        stop(session)


def test_all_that_go_are_held_stopped_and_taken_up_together_and_end_with_the_session(
    pool: Pool, tmp_path: Path, data: Path
) -> None:
    pool.is_kept = False
    with session_on(tmp_path, data, pool) as session:
        assert session.say("cross validate the MLP with 2 folds for 300 epochs")
        until(session, lambda: two_that_have_finished_an_epoch(session))
        assert session.say("pause")
        until(session, lambda: all(run.status is Status.PAUSED for run in going(session)))
        assert session.say("resume")
        until(session, lambda: all(run.status is Status.TRAINING for run in going(session)))
        assert session.say("predict image 3")  # of a model that still learns
        until(session, lambda: session.state.predictions is not None)
        stop(session)
        runs = course_of(session).runs
        assert [run.status for run in runs] == [Status.STOPPED, Status.STOPPED]
        assert all((run.model.weights.parent / "memory.safetensors").exists() for run in runs)
        assert session.say("resume")
        until(session, lambda: two_that_have_finished_an_epoch(session))
        begun = [run.epochs[0].epoch for run in going(session)]
        assert begun == [1, 1]
        there = processes(session)  # in the middle of their runs
        assert len(there) == 2
    for each in there:
        with pytest.raises(ProcessLookupError):
            os.kill(each, 0)
