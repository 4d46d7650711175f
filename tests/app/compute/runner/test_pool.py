"""How runs are dealt to workers, on workers that only remember."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.compute.conditions import Conditions
from app.compute.messages.control import Configure, Warned, WorkerReady, WorkerSettings
from app.compute.messages.data import DataFailed, DataReady, OpenData, UseCorrections
from app.compute.messages.predictions import Predict
from app.compute.messages.runs import (
    Pause,
    RunFinished,
    RunProgress,
    RunStarted,
    Stop,
    TakeUp,
    Train,
    WorkerLost,
)
from app.compute.messages.unions import Report
from app.compute.runner.pool import IDLE_SECONDS, PoolRunner
from app.compute.trained_model import TrainedModel
from models.data.corrections import CorrectionBook
from models.events import Started
from models.settings.selection import comparison, cross_validation
from models.settings.specification import RunSpecification
from tests.app.facts import data_summary, finished
from tests.app.fake_workers import FakeWorker, FakeWorkers
from tests.app.fakes import FakeClock

MLP = RunSpecification("mlp", epochs=4)
CNN = RunSpecification("cnn", epochs=4)
DATA = Path("data")


class Pool:
    """A pool on fake workers, of which the first has the data set open, and a study as far as it has come."""

    def __init__(self, cores: int = 2, *, room: bool = True) -> None:
        self.workers, self.clock, self.room = FakeWorkers(), FakeClock(), room
        self.asked_for_room: list[tuple[int, int | None]] = []
        self.runner = PoolRunner(
            WorkerSettings(Path("cache")),
            self.workers,
            cores=cores,
            has_room_for=self._has_room_for,
            clock=self.clock,
        )
        self.runner.send(OpenData(DATA))
        self.clock.seconds += 2
        self.report(1, WorkerReady(1, ("cpu",)))
        self.report(1, DataReady(data_summary()))
        self.sent = 0

    def _has_room_for(self, count: int, like: int | None) -> bool:
        self.asked_for_room.append((count, like))
        return self.room

    def worker(self, number: int) -> FakeWorker:
        return self.workers.made[number - 1]

    def report(self, number: int, *reports: Report) -> list[Report]:
        self.worker(number).ready += reports
        return self.runner.poll()

    def train(self, specification: RunSpecification = MLP, conditions: Conditions | None = None) -> str:
        """Send the next run; its name."""
        self.sent += 1
        name = f"run-{self.sent}"
        self.runner.send(Train(TrainedModel(name, specification, Path(name) / "weights"), DATA, conditions))
        return name

    def study(self, folds: int = 5, specification: RunSpecification = MLP) -> str:
        """Begin a cross-validation; the name of its first run."""
        study = cross_validation(specification, folds)
        self.runner.expect(study.runs)
        return self.train(study.runs[0])

    def progress(self, number: int, run: str, fraction: float = 0.1, seconds: float = 2.0) -> None:
        self.clock.seconds += 1
        self.report(number, RunProgress(run, 1, fraction, 0.5, seconds))

    def two_workers(self, specification: RunSpecification = MLP) -> tuple[str, str]:
        """A study of 5 folds of which two go, each in a worker of its own."""
        first = self.study(specification=specification)
        self.progress(1, first)
        self.report(2, WorkerReady(1), DataReady(data_summary()))
        return first, self.train(specification)


@pytest.fixture
def pool() -> Pool:
    return Pool()


def end(run: str, seconds: float = 20.0) -> RunFinished:
    return RunFinished(run, replace(finished(), seconds=seconds))


def started(run: str, specification: RunSpecification, precision: str = "float32") -> RunStarted:
    begun = Started(specification, "small", 1000, 100, 100, 10, 1)
    return RunStarted(run, begun, Conditions("cpu", 1, precision=precision))


def test_alone_it_is_one_worker(pool: Pool) -> None:
    assert pool.runner.places == 1
    name = pool.train()
    pool.progress(1, name)
    assert len(pool.workers.made) == 1
    assert pool.runner.places == 1


def test_another_worker_starts_once_the_study_is_seen_to_last(pool: Pool) -> None:
    name = pool.study()
    pool.clock.seconds += 10
    pool.runner.poll()
    assert len(pool.workers.made) == 1  # nothing is known of it yet
    pool.progress(1, name)
    assert pool.worker(2).requests == [OpenData(DATA)]
    assert pool.runner.places == 1  # it is not ready
    pool.report(2, WorkerReady(1))
    assert pool.runner.places == 1
    pool.report(2, DataReady(data_summary()))
    assert pool.runner.places == 2


def test_a_short_study_starts_no_other_worker(pool: Pool) -> None:
    name = pool.study()
    pool.progress(1, name, fraction=0.9, seconds=0.3)
    pool.report(1, end(name, 0.4))
    assert len(pool.workers.made) == 1


def test_a_worker_that_started_slowly_has_to_pay_more() -> None:
    pool = Pool()
    pool.report(1, WorkerReady(1, ("cpu",)))
    pool.runner.send(OpenData(DATA))
    pool.clock.seconds += 60  # so long does it take to read the pictures
    pool.report(1, DataReady(data_summary()))
    name = pool.study()
    pool.progress(1, name)  # 18 s are left of it, and then 20 s of each of four
    assert len(pool.workers.made) == 1


def test_no_worker_is_started_where_memory_is_short() -> None:
    pool = Pool(room=False)
    name = pool.study()
    pool.progress(1, name)
    assert pool.asked_for_room == [(1, 1001)]
    assert len(pool.workers.made) == 1
    pool.room = True
    pool.progress(1, name)
    assert len(pool.workers.made) == 2


def test_never_more_places_than_cores_or_runs() -> None:
    four = Pool(cores=4)
    name = four.study(folds=9)
    for _ in range(9):
        four.progress(1, name)
    assert len(four.workers.made) == 4
    few = Pool(cores=4)
    name = few.study(folds=2)
    for _ in range(9):
        few.progress(1, name)
    assert len(few.workers.made) == 2


@pytest.mark.parametrize(
    "wanted",
    [Configure(threads=2), Configure(one_at_a_time=True), Configure(device="cuda")],
)
def test_threads_of_its_own_one_at_a_time_or_a_graphics_card_leave_one_place(
    pool: Pool, wanted: Configure
) -> None:
    pool.runner.send(wanted)
    name = pool.study()
    pool.progress(1, name)
    assert len(pool.workers.made) == 1
    assert pool.runner.places == 1


def test_a_graphics_card_that_is_there_is_used_unless_the_processor_is_wanted(pool: Pool) -> None:
    pool.report(1, WorkerReady(1, ("cuda", "cpu")))
    name = pool.study()
    pool.progress(1, name)
    assert len(pool.workers.made) == 1
    pool.runner.send(Configure(device="cpu"))
    pool.progress(1, name)
    assert len(pool.workers.made) == 2


def test_a_run_goes_to_a_worker_that_is_free(pool: Pool) -> None:
    first, second = pool.two_workers()
    assert pool.worker(1).runs == (first,)
    assert pool.worker(2).runs == (second,)
    pool.report(1, end(first))
    third = pool.train()
    assert pool.worker(1).runs == (third,)


def test_a_new_worker_is_told_all_that_the_first_was(pool: Pool) -> None:
    book = UseCorrections(CorrectionBook())
    pool.runner.send(Configure(precision="float32"))
    pool.runner.send(book)
    name = pool.study()
    pool.progress(1, name)
    assert pool.worker(2).requests == [Configure(precision="float32"), book, OpenData(DATA)]
    pool.runner.send(Configure(precision="bfloat16"))
    assert pool.worker(2).requests[-1] == Configure(precision="bfloat16")


def test_what_a_further_worker_says_of_itself_is_not_told(pool: Pool) -> None:
    name = pool.study()
    pool.progress(1, name)
    assert (
        pool.report(2, WorkerReady(1), Warned("2 of the corrections are odd."), DataReady(data_summary()))
        == []
    )
    second = pool.train()
    told: list[Report] = [RunProgress(second, 1, 0.1, 0.5, 2.0), Warned("The disk is full."), end(second)]
    assert pool.report(2, *told) == told


def test_all_or_one_can_be_stopped_and_held(pool: Pool) -> None:
    first, second = pool.two_workers()
    pool.runner.send(Pause())
    pool.runner.send(Stop(second))
    assert pool.worker(1).requests[-1] == Pause()
    assert pool.worker(2).requests[-2:] == [Pause(), Stop(second)]
    pool.runner.send(Stop(first))
    assert pool.worker(1).requests[-1] == Stop(first)
    assert pool.worker(2).requests[-1] == Stop(second)


def test_a_question_about_a_model_goes_to_the_worker_that_trains_it(pool: Pool) -> None:
    first, second = pool.two_workers()
    asked = {name: Predict(TrainedModel(name, MLP, Path("w")), (1,)) for name in (first, second, "older")}
    for request in asked.values():
        pool.runner.send(request)
    assert pool.worker(1).requests[-2:] == [asked[first], asked["older"]]
    assert pool.worker(2).requests[-1] == asked[second]


def test_a_worker_that_dies_is_told_with_its_run_and_another_takes_its_place(pool: Pool) -> None:
    _, second = pool.two_workers()
    (lost,) = pool.report(2, WorkerLost("It died.", replaced=True, runs=(second,)))
    assert lost == WorkerLost("It died.", replaced=True, runs=(second,), further=True)
    assert pool.runner.places == 1
    assert pool.worker(2).requests[-1] == OpenData(DATA)
    pool.report(2, WorkerReady(1), DataReady(data_summary()))
    assert pool.runner.places == 2


def test_a_worker_that_dies_idle_is_no_news_and_after_the_second_none_is_started(pool: Pool) -> None:
    name = pool.study()
    pool.progress(1, name)
    for _ in range(2):
        assert pool.report(2, WorkerLost("It died.", replaced=True)) == []
    assert pool.worker(2).left
    pool.progress(1, name)
    assert len(pool.workers.made) == 2
    assert pool.runner.places == 1


def test_a_worker_that_cannot_read_the_data_set_is_done_without(pool: Pool) -> None:
    name = pool.study()
    pool.progress(1, name)
    assert pool.report(2, WorkerReady(1), DataFailed("It is gone.")) == []
    assert pool.worker(2).left
    pool.progress(1, name)
    assert len(pool.workers.made) == 2


def test_further_workers_open_what_the_first_has_open_and_fetch_nothing(pool: Pool) -> None:
    pool.runner.send(OpenData(DATA))
    pool.runner.send(OpenData(Path("CIFAR-10"), fetch=True))
    pool.report(1, DataFailed("Offline.", data_summary(), DATA, Path("CIFAR-10")))
    pool.progress(1, pool.study())
    assert pool.worker(2).requests == [OpenData(DATA)]


def test_further_workers_stay_for_a_while_and_take_the_next_study_at_once(pool: Pool) -> None:
    for number, name in enumerate(pool.two_workers(), start=1):
        pool.report(number, end(name))
    pool.runner.expect(())
    assert pool.runner.places == 1
    pool.clock.seconds += IDLE_SECONDS - 1
    pool.runner.poll()
    pool.runner.expect(cross_validation(MLP, 2).runs)
    assert pool.runner.places == 2
    pool.runner.expect(())
    pool.clock.seconds += IDLE_SECONDS + 1
    pool.runner.poll()
    pool.runner.poll()
    assert pool.worker(2).closed
    assert not pool.worker(1).left


def test_another_data_set_is_for_the_first_alone(pool: Pool) -> None:
    for number, name in enumerate(pool.two_workers(), start=1):
        pool.report(number, end(name))
    pool.runner.expect(())
    pool.runner.send(OpenData(Path("other")))
    assert pool.worker(2).left
    assert pool.worker(1).requests[-1] == OpenData(Path("other"))


def test_the_data_set_is_read_again_after_a_loss_while_the_others_go_on(pool: Pool) -> None:
    first, second = pool.two_workers()
    pool.report(1, WorkerLost("It died.", replaced=True, runs=(first,)))
    pool.runner.send(OpenData(DATA))
    assert pool.worker(2).runs == (second,)
    assert not pool.worker(2).left


def conditions(worker: FakeWorker) -> list[Conditions | None]:
    return [each.conditions for each in worker.requests if isinstance(each, Train | TakeUp)]


def test_small_steps_of_a_study_are_not_tried_on_all_cores_which_the_next_run_will_want(pool: Pool) -> None:
    pool.two_workers()
    assert conditions(pool.worker(1)) == [Conditions(threads=1)]
    assert conditions(pool.worker(2)) == [Conditions(threads=1)]


def test_convolutional_networks_share_the_cores_and_the_precision(pool: Pool) -> None:
    pool.runner.expect(cross_validation(CNN, 5).runs)
    first = pool.train(CNN)
    pool.report(1, started(first, CNN, "bfloat16"))
    pool.progress(1, first)
    pool.report(2, WorkerReady(1), DataReady(data_summary()))
    second = pool.train(CNN)
    assert conditions(pool.worker(1)) == [None]  # it had all cores
    assert conditions(pool.worker(2)) == [Conditions(threads=1, precision="bfloat16")]
    pool.report(2, end(second))
    pool.train(CNN, Conditions("cpu", 2, precision="float32"))
    assert conditions(pool.worker(2))[-1] == Conditions("cpu", 2, precision="float32")


def test_the_last_run_has_all_cores_again_where_nothing_goes_beside_it(pool: Pool) -> None:
    first, second = pool.two_workers(CNN)
    pool.runner.expect((CNN,))
    pool.report(1, end(first))
    pool.report(2, end(second))
    pool.train(CNN)
    asked = conditions(pool.worker(1))[-1]
    assert asked is None or asked.threads == 0


def test_no_convolutional_network_begins_before_it_is_known_in_what_precision(pool: Pool) -> None:
    lenet = replace(CNN, model="lenet")
    pool.runner.expect(comparison([("MLP", MLP), ("CNN", CNN), ("LeNet", lenet)], 1).runs)
    first = pool.train(MLP)
    pool.progress(1, first)
    pool.report(2, WorkerReady(1), DataReady(data_summary()))
    second = pool.train(CNN)
    pool.report(1, end(first))
    assert pool.runner.places == 1  # so many go
    pool.report(2, started(second, CNN))
    assert pool.runner.places == 2


def test_everything_ends_with_it(pool: Pool) -> None:
    pool.two_workers()
    pool.runner.close()
    assert [worker.closed for worker in pool.workers.made] == [True, True]
