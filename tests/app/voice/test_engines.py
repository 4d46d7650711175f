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
from app.state.parts.hearing import Engine, Fetch, Weights
from app.state.parts.preferences import Listening, Preferences
from app.state.parts.view import View
from app.state.reducers.root import after
from app.state.state import State
from audio.listening import ear_events
from audio.listening.verdicts import Heard, Unsure
from tests.app.fakes import FakeEar, FakeFetching, lines, make_session

WHISPER = Engine("Whisper", "English and 中文")
SPHINX = Engine("PocketSphinx", "English only", push_to_talk_only=True)
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


def test_push_to_talk_takes_the_place_of_what_the_engine_must_not() -> None:
    state = after(HANDS_FREE, EngineHears(SPHINX))
    ((speaker, text),) = told(state)
    assert speaker is Speaker.NOTICE
    assert "PocketSphinx listens only while F8" in text
    assert "too much ordinary speech" in text
    assert state.listening is Listening.PUSH_TO_TALK
    # What the user wants is not forgotten.
    assert after(state, EngineHears(WHISPER)).listening is Listening.HANDS_FREE


def test_who_pushes_to_talk_hears_nothing_of_it() -> None:
    assert told(after(State(), EngineHears(SPHINX))) == []


def test_why_another_engine_hears_is_told_once() -> None:
    engine = replace(SPHINX, instead="Vosk is not set up: install it; PocketSphinx hears instead.")
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
    assert lines(session)[-1] == "Very well; say “fetch Whisper” to have it later."
    session.receive(WeightsMissing())
    assert session.state.question is None
    assert not session.say("undo")  # it is no change that is taken back
    later, _ = make_session(tmp_path, FakeEar())
    later.voice.fetching = FakeFetching()
    later.receive(WeightsMissing())
    assert lines(later) == []
    later.say("listen with Whisper")
    for _ in range(2):
        later.receive(WeightsMissing())
    assert lines(later).count("Whisper is not here; say “fetch Whisper” to have it (148 MB).") == 1
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
        ("listen with pocket sphinx", "sphinx"),
        ("用Whisper听", "whisper"),
        ("listen with the best engine", "auto"),
    ):
        assert session.say(words)
        assert session.state.preferences.engine == engine
    session.say("undo")
    assert session.state.preferences.engine == "whisper"


def test_sound_leaves_this_computer_only_after_a_clear_yes(session: Session) -> None:
    assert session.say("listen with Google")
    assert "leaves this computer" in lines(session)[-1]
    session.receive(Unsure("yes", "yes"))
    assert session.state.preferences.engine == "auto"
    assert session.say("yes")
    assert session.state.preferences.engine == "google"
    assert lines(session)[-1] == "Google Web Speech listens, if it can."
    assert session.say("listen with Google")
    assert session.state.question is None  # it does already


@pytest.mark.parametrize("words", ["listen", "use hands free", "use the wake word"])
def test_what_the_engine_must_not_is_refused_with_the_reason(
    session: Session, ear: FakeEar, words: str
) -> None:
    session.receive(EngineHears(SPHINX))
    assert not session.say(words)
    assert "since it takes too much ordinary speech for commands" in lines(session)[-1]
    assert session.state.preferences.listening is Listening.PUSH_TO_TALK
    assert ear.asked == []


def test_who_must_push_to_talk_needs_no_wake_word(session: Session) -> None:
    session.say("use the wake word")
    session.receive(EngineHears(SPHINX))
    session.receive(ear_events.Listening(hands_free=False))
    session.receive(Heard("show the data", "show", {"what": View.DATA}, addressed=False))
    assert (Speaker.HEARD, "show the data") in told(session.state)
