from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from multiprocessing import active_children
from multiprocessing.context import SpawnProcess

import pytest

from audio.capture.sound import Utterance
from audio.recognisers.engine_process import (
    CLOSED,
    STOPPED,
    THREADS,
    EngineProcess,
    gave_up,
    gave_up_start,
)
from audio.recognisers.recogniser import RecogniserError, Recognition
from tests.audio.recognisers.slow_engines import HeldStart, SlowToAnswer, SlowToLoad, Watchful
from tests.audio.recognisers.small_engines import (
    DIE,
    FAIL,
    HANG,
    Absent,
    Endless,
    Large,
    Parrot,
    Stillborn,
)

NAME = "parrot"
NOTHING = Utterance(b"")


@pytest.fixture
def parrot() -> Iterator[EngineProcess]:
    process = EngineProcess(NAME, Parrot)
    yield process
    process.close()


def children() -> list[int]:
    return [child.pid or 0 for child in active_children() if child.name == NAME]


def test_utterances_are_recognised_one_after_the_other_by_one_process(parrot: EngineProcess) -> None:
    for text in ("stop", "pause"):
        expected = Recognition(text, 0.25, others=(Recognition("other"),))
        assert parrot.recognise(Utterance(text.encode())) == expected
    assert len(children()) == 1
    assert children()[0] != os.getpid()


def test_other_methods_can_be_asked(parrot: EngineProcess) -> None:
    assert parrot.ask("process_number", NOTHING) == children()[0]
    assert parrot.ask("count", Utterance(bytes(2_000_000))) == 2_000_000


def test_the_engine_is_made_there_with_what_it_needs() -> None:
    parrot = EngineProcess(NAME, partial(Parrot, "train "))
    try:
        assert parrot.recognise(Utterance(b"mlp")).text == "train mlp"
    finally:
        parrot.close()


def test_the_process_starts_when_it_is_needed_or_warmed_up(parrot: EngineProcess) -> None:
    assert children() == []
    parrot.warm_up()
    warm = children()
    parrot.warm_up()
    assert [parrot.ask("process_number", NOTHING)] == warm == children()


@pytest.mark.parametrize("end", [DIE, FAIL])
def test_an_engine_that_dies_over_an_utterance_says_so_once_and_starts_again(
    end: bytes, parrot: EngineProcess, capfd: pytest.CaptureFixture[str]
) -> None:
    first = parrot.ask("process_number", NOTHING)
    with pytest.raises(RecogniserError) as raised:
        parrot.recognise(Utterance(end))
    assert str(raised.value) == STOPPED
    assert children() == []
    assert parrot.recognise(Utterance(b"stop")).text == "stop"
    assert parrot.ask("process_number", NOTHING) != first


def test_an_engine_that_dies_between_utterances_says_so_once_and_starts_again(
    parrot: EngineProcess,
) -> None:
    os.kill(parrot.ask("process_number", NOTHING), signal.SIGKILL)
    with pytest.raises(RecogniserError, match=STOPPED):
        parrot.recognise(Utterance(b"stop"))
    assert parrot.recognise(Utterance(b"stop")).text == "stop"


def test_an_engine_that_hangs_is_ended_and_another_one_starts() -> None:
    parrot = EngineProcess(NAME, Parrot, answers_within=0.5)
    try:
        parrot.warm_up()
        hanging = children()
        with pytest.raises(RecogniserError, match=gave_up(0.5)):
            parrot.recognise(Utterance(HANG))
        assert children() == []
        with pytest.raises(ProcessLookupError):
            os.kill(hanging[0], 0)
        parrot.warm_up()
        assert len(children()) == 1
    finally:
        parrot.close()


@pytest.mark.parametrize("sound", [b"stop", bytes(2_000_000)], ids=["short", "long"])
def test_an_engine_that_takes_for_ever_to_be_made_is_ended(sound: bytes) -> None:
    endless = EngineProcess(NAME, Endless, loads_within=0.5)
    try:
        with pytest.raises(RecogniserError, match=gave_up_start(0.5)):
            endless.recognise(Utterance(sound))
        assert children() == []
    finally:
        endless.close()


@pytest.mark.timeout(30)
def test_an_engine_that_dies_as_it_is_started_says_so_and_the_next_one_is_started() -> None:
    stillborn = EngineProcess(NAME, Stillborn())
    try:
        for _ in range(2):
            stillborn.warm_up()
            with pytest.raises(RecogniserError, match=STOPPED):
                stillborn.recognise(NOTHING)
            assert children() == []
    finally:
        stillborn.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot halt a process")
@pytest.mark.timeout(30)
def test_an_engine_that_never_reads_what_it_is_made_of_can_be_closed() -> None:
    large = EngineProcess(NAME, Large())
    large.warm_up()
    os.kill(children()[0], signal.SIGSTOP)
    large.close()
    assert children() == []


@pytest.mark.skipif(sys.platform == "win32", reason="There a message is written whole")
@pytest.mark.timeout(30)
def test_an_engine_that_halts_within_its_answer_counts_as_dead() -> None:
    parrot = EngineProcess(NAME, Parrot, answers_within=0.5)
    try:
        with pytest.raises(RecogniserError, match=gave_up(0.5)):
            parrot.ask("begin_to_answer", NOTHING)
        assert children() == []
    finally:
        parrot.close()


def test_where_no_process_can_be_started_the_system_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(process: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(SpawnProcess, "start", refuse)
    parrot = EngineProcess(NAME, Parrot)
    with pytest.raises(RecogniserError, match=r"cannot be started .*unavailable"):
        parrot.recognise(NOTHING)
    parrot.close()


def test_of_two_threads_each_gets_its_own_answer(parrot: EngineProcess) -> None:
    wrong: list[str] = []

    def ask(name: str) -> None:
        for number in range(50):
            said = f"{name} {number}"
            if parrot.recognise(Utterance(said.encode())).text != said:
                wrong.append(said)

    threads = [threading.Thread(target=ask, args=(name,)) for name in ("one", "two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_an_engine_that_cannot_be_made_says_why_to_every_utterance() -> None:
    absent = EngineProcess(NAME, Absent)
    try:
        absent.warm_up()
        why = f"It is not installed in {children()[0]}."
        for _ in range(2):
            with pytest.raises(RecogniserError, match=why):
                absent.recognise(NOTHING)
        assert len(children()) == 1
    finally:
        absent.close()


def test_numerical_libraries_have_one_thread_there_and_as_many_as_before_here(
    parrot: EngineProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in THREADS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(THREADS[0], "7")
    before = dict(os.environ)
    assert parrot.ask("threads", NOTHING) == dict.fromkeys(THREADS, "1")
    assert dict(os.environ) == before


def test_closing_ends_the_process_and_all_recognition(parrot: EngineProcess) -> None:
    parrot.warm_up()
    parrot.close()
    parrot.close()
    assert children() == []
    for ask in (parrot.warm_up, partial(parrot.recognise, NOTHING), partial(parrot.ask, "count", NOTHING)):
        with pytest.raises(RecogniserError, match=CLOSED):
            ask()


def test_closing_ends_the_wait_for_an_answer(parrot: EngineProcess) -> None:
    said: list[str] = []

    def wait() -> None:
        with pytest.raises(RecogniserError) as raised:
            parrot.recognise(Utterance(HANG))
        said.append(str(raised.value))

    parrot.ask("count", NOTHING)
    waiting = threading.Thread(target=wait)
    waiting.start()
    time.sleep(0.1)
    parrot.close()
    waiting.join(timeout=5)
    assert said == [CLOSED]


def test_each_of_several_threads_gets_its_own_answer() -> None:
    parrot = EngineProcess(NAME, SlowToAnswer)
    texts = [f"command {number}" for number in range(6)]
    try:
        with ThreadPoolExecutor(len(texts)) as threads:
            heard = threads.map(lambda text: parrot.recognise(Utterance(text.encode())).text, texts)
            assert list(heard) == texts
        assert len(children()) == 1
    finally:
        parrot.close()


def test_loading_may_take_longer_than_an_answer() -> None:
    parrot = EngineProcess(NAME, partial(SlowToLoad, 1.0), answers_within=0.5)
    try:
        assert parrot.recognise(Utterance(b"stop")).text == "stop"
        assert len(children()) == 1
    finally:
        parrot.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot halt a process")
def test_an_engine_that_reads_no_more_counts_as_dead() -> None:
    parrot = EngineProcess(NAME, Parrot, answers_within=0.5)
    try:
        os.kill(parrot.ask("process_number", NOTHING), signal.SIGSTOP)
        with pytest.raises(RecogniserError, match=gave_up(0.5)):
            parrot.recognise(Utterance(bytes(2_000_000)))
        assert children() == []
    finally:
        parrot.close()


def test_closing_during_a_start_leaves_no_process() -> None:
    parrot = HeldStart(NAME)
    with ThreadPoolExecutor(2) as threads:
        warmed = threads.submit(parrot.warm_up)
        assert parrot.starting.wait(10)
        closed = threads.submit(parrot.close)
        time.sleep(0.1)
        parrot.let.set()
        for done in (warmed, closed):
            done.result(timeout=10)
    assert children() == []
    with pytest.raises(RecogniserError, match=CLOSED):
        parrot.warm_up()


def test_an_answer_that_nobody_waits_for_ends_soon_and_the_next_is_given() -> None:
    process = EngineProcess(NAME, Watchful)
    slow, quick = Utterance(b"slow"), Utterance(b"quick")
    try:
        assert process.recognise(quick).text == "0"
        with ThreadPoolExecutor(1) as threads:
            answer = threads.submit(process.recognise, slow)
            while process._at_work is not slow:
                time.sleep(0.01)
            process.abandon(Utterance(b"slow"))  # another one that sounds the same
            time.sleep(0.1)
            assert not answer.done()
            began = time.monotonic()
            process.abandon(slow)
            assert answer.result(timeout=5) == Recognition("")
            assert time.monotonic() - began < 3
        process.abandon(slow)  # it is done
        assert process.recognise(quick).text == "1"
        assert len(children()) == 1
    finally:
        process.close()


def test_nothing_is_abandoned_where_nothing_is_at_work(parrot: EngineProcess) -> None:
    parrot.abandon(NOTHING)
    assert children() == []
    assert parrot.recognise(Utterance(b"stop")).text == "stop"


def test_an_engine_that_is_there_becomes_another_and_so_does_the_next_one() -> None:
    parrot = EngineProcess(NAME, Parrot)
    stop = Utterance(b"stop")
    try:
        process_number = parrot.ask("process_number", NOTHING)
        parrot.change(partial(Parrot, "please "), "begin_with", "please ")
        assert parrot.recognise(stop).text == "please stop"
        assert parrot.ask("process_number", NOTHING) == process_number
        with pytest.raises(RecogniserError):
            parrot.recognise(Utterance(DIE))
        assert parrot.recognise(stop).text == "please stop"
    finally:
        parrot.close()


def test_an_engine_that_is_not_there_yet_is_made_as_it_is_to_be() -> None:
    parrot = EngineProcess(NAME, Parrot)
    try:
        parrot.change(partial(Parrot, "please "), "begin_with", "please ")
        assert children() == []
        assert parrot.recognise(Utterance(b"stop")).text == "please stop"
    finally:
        parrot.close()
