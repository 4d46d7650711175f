"""Which engine hears, what it may not do, and Whisper's weights on their way: the state and the session."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.session.session import Session
from app.state.events.voice import (
    EngineHears,
    WeightsCancelled,
    WeightsEvent,
    WeightsFailed,
    WeightsFetched,
    WeightsMissing,
    WeightsProgress,
    WeightsRequested,
)
from app.state.parts.conversation import Speaker
from app.state.parts.hearing import Ear, Engine, Fetch, Weights
from app.state.parts.preferences import Listening, Preferences
from app.state.reducers.root import after
from app.state.state import State
from audio.listening.verdicts import Heard, Unavailable, Unsure
from tests.app.fakes import FakeEar, FakeFetching, lines, make_session

WHISPER = Engine("Whisper", "English and 中文")
GOOGLE = Engine("Google Web Speech", "English only", sends_sound_away=True)
HANDS_FREE = State(preferences=Preferences(listening=Listening.HANDS_FREE))


def told(state: State) -> list[tuple[Speaker, str]]:
    return [(line.speaker, line.text) for line in state.conversation]


# ---- the state


def test_an_engine_that_keeps_to_itself_is_no_news() -> None:
    state = after(HANDS_FREE, EngineHears(WHISPER))
    assert state.engine == WHISPER
    assert state.listening is Listening.HANDS_FREE
    assert told(state) == []


def test_an_engine_that_sends_sound_away_says_so_once() -> None:
    state = after(State(), EngineHears(GOOGLE))
    state = after(state, EngineHears(GOOGLE))
    assert told(state) == [
        (Speaker.NOTICE, "Google Web Speech hears now: what is said leaves this computer.")
    ]


def test_where_nothing_hears_why_is_shown_until_something_does() -> None:
    state = after(after(State(), EngineHears(GOOGLE)), EngineHears(None))
    state = after(state, Unavailable("Whisper lacks its weights: get them."))
    assert state.engine is None
    assert (state.hearing.ear, state.hearing.problem) == (
        Ear.UNAVAILABLE,
        "Whisper lacks its weights: get them.",
    )
    state = after(state, EngineHears(WHISPER))
    assert (state.hearing.ear, state.hearing.problem) == (Ear.ASLEEP, "")


def test_a_microphone_that_is_missing_is_no_matter_of_the_engine() -> None:
    state = after(after(State(), EngineHears(GOOGLE)), Unavailable("No microphone was found."))
    state = after(state, EngineHears(WHISPER))
    assert (state.hearing.ear, state.hearing.problem) == (Ear.UNAVAILABLE, "No microphone was found.")


def test_why_another_engine_hears_is_told_once() -> None:
    engine = replace(WHISPER, instead="Vosk is not set up: install it; Whisper hears instead.")
    state = after(after(State(), EngineHears(engine)), EngineHears(engine))
    assert told(state) == [(Speaker.WARNING, engine.instead)]


def fetched_so_far(seconds: float) -> State:
    going = after(State(), WeightsRequested())
    return after(going, WeightsProgress(37_000_000, 148_000_000, seconds))


def test_weights_on_their_way_know_how_much_is_left() -> None:
    assert after(State(), WeightsRequested()).weights.seconds_left is None
    weights = fetched_so_far(10.0).weights
    assert weights.fraction == 0.25
    assert weights.seconds_left == pytest.approx(30.0)
    # One moment tells nothing.
    assert fetched_so_far(0.3).weights.seconds_left is None


def test_weights_arrive_or_do_not() -> None:
    fetched = after(fetched_so_far(10.0), WeightsFetched())
    assert fetched.weights.fetch is Fetch.DONE
    assert fetched.weights.seconds_left is None
    assert told(fetched) == [(Speaker.NOTICE, "Whisper has been fetched.")]
    cancelled = after(fetched_so_far(10.0), WeightsCancelled())
    assert (cancelled.weights, told(cancelled)) == (Weights(Fetch.CANCELLED), [])
    failed = after(fetched_so_far(10.0), WeightsFailed("The disk is full: free some."))
    assert failed.weights == Weights(Fetch.FAILED)
    assert told(failed) == [(Speaker.WARNING, "The disk is full: free some.")]


# ---- the session


@pytest.fixture
def ear() -> FakeEar:
    return FakeEar()


@pytest.fixture
def session(tmp_path: Path, ear: FakeEar) -> Session:
    made, _ = make_session(tmp_path, ear)
    made.voice.fetching = FakeFetching()
    return made


def asked(session: Session) -> list[str]:
    assert isinstance(session.voice.fetching, FakeFetching)
    return session.voice.fetching.asked


def test_missing_weights_are_fetched_only_after_a_clear_yes(session: Session) -> None:
    session.receive(WeightsMissing())
    assert lines(session) == [
        "Fetch Whisper, which hears English and Chinese, offline (148 MB)? Say yes or no."
    ]
    session.receive(Unsure("yes", "yes"))
    assert asked(session) == []
    session.receive(Heard("yes", "yes"))
    assert asked(session) == ["start"]
    assert session.state.weights.fetch is Fetch.GOING
    session.receive(WeightsMissing())  # the ear was made anew
    assert asked(session) == ["start"]


def test_a_no_is_remembered_and_whisper_can_still_be_fetched(session: Session, tmp_path: Path) -> None:
    session.receive(WeightsMissing())
    assert session.say("no")
    assert lines(session)[-1] == "Very well; type “fetch Whisper” to have it later."
    session.receive(WeightsMissing())
    assert session.state.question is None
    assert not session.say("undo")  # it is no change that is taken back
    later, _ = make_session(tmp_path, FakeEar())
    later.voice.fetching = FakeFetching()
    later.receive(WeightsMissing())
    assert (lines(later), later.state.question) == ([], None)
    # A button has them fetched.
    assert later.state.weights.fetch is Fetch.OFFERED
    assert asked(later) == []
    assert later.say("fetch Whisper")
    assert asked(later) == ["start"]


def test_whisper_is_offered_once_and_takes_no_other_questions_place(session: Session) -> None:
    session.say("keep phrases")
    session.receive(WeightsMissing())
    assert session.state.question is not None
    assert session.state.question.text.startswith("Keep the words")
    session.say("no")
    session.receive(WeightsMissing())
    assert session.state.question is not None
    session.say("show the data")  # closes it without an answer
    session.receive(WeightsMissing())
    assert session.state.question is None
    assert not session.state.preferences.whisper_declined


def test_who_cancelled_the_download_is_not_asked_at_the_next_start(session: Session, tmp_path: Path) -> None:
    session.say("fetch Whisper")
    session.say("cancel the download")
    later, _ = make_session(tmp_path, FakeEar())
    later.voice.fetching = FakeFetching()
    later.receive(WeightsMissing())
    assert later.state.question is None
    assert asked(later) == []


@pytest.mark.parametrize("end", [WeightsCancelled(), WeightsFailed("No network.")])
def test_weights_that_did_not_come_are_fetched_again_only_when_asked_for(
    session: Session, end: WeightsEvent
) -> None:
    session.say("fetch Whisper")
    session.receive(end)
    session.receive(WeightsMissing())
    assert asked(session) == ["start"]
    assert session.say("fetch Whisper")
    assert asked(session) == ["start", "start"]


def test_a_fetch_is_cancelled_by_a_command(session: Session) -> None:
    session.say("fetch Whisper")
    assert session.say("cancel the download")
    assert asked(session) == ["start", "cancel"]


def test_what_cannot_be_fetched_or_cancelled_is_a_sentence(session: Session) -> None:
    assert not session.say("cancel the download")
    assert session.say("fetch Whisper")
    assert not session.say("fetch Whisper")
    session.receive(WeightsFetched())
    assert not session.say("下载Whisper")
    problems = [line.text for line in session.state.conversation if line.speaker is Speaker.PROBLEM]
    assert problems == [
        "Nothing is being fetched.",
        "Whisper is being fetched already.",
        "Whisper is here already.",
    ]
    assert asked(session) == ["start"]


def test_whisper_that_hears_need_not_be_fetched(session: Session) -> None:
    session.receive(EngineHears(WHISPER))
    assert not session.say("fetch Whisper")
    assert asked(session) == []


def test_without_somebody_to_fetch_nothing_is(tmp_path: Path) -> None:
    alone, _ = make_session(tmp_path, FakeEar())
    alone.receive(WeightsMissing())
    assert alone.state.weights.fetch is Fetch.NONE
    assert not alone.say("fetch Whisper")


def test_an_engine_is_chosen_by_its_name(session: Session) -> None:
    for words, engine in (
        ("listen with Vosk", "vosk"),
        ("用Whisper听", "whisper"),
        ("用Vosk听", "vosk"),
        ("listen with the best engine", "whisper"),
    ):
        assert session.say(words)
        assert session.state.preferences.engine == engine
    session.say("undo")
    assert session.state.preferences.engine == "vosk"


def test_sound_leaves_this_computer_only_after_a_clear_yes(session: Session) -> None:
    assert session.say("listen with Google")
    assert "leaves this computer" in lines(session)[-1]
    session.receive(Unsure("yes", "yes"))
    assert session.state.preferences.engine == "whisper"
    assert session.say("yes")
    assert session.state.preferences.engine == "google"
    assert lines(session)[-1] == "Google Web Speech listens, if it can."
    assert session.say("listen with Google")
    assert session.state.question is None  # it does already


def test_where_nothing_hears_listening_is_refused_with_the_reason(session: Session, ear: FakeEar) -> None:
    session.receive(EngineHears(None))
    session.receive(Unavailable("Whisper lacks its weights: get them."))
    assert not session.say("listen")
    assert lines(session)[-1] == "Whisper lacks its weights: get them."
    assert ear.asked == []
    session.receive(EngineHears(WHISPER))
    assert session.say("listen")
    assert ear.asked == ["listen"]
