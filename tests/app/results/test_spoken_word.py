from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from app.commands.invocation import Invocation
from app.compute.messages.control import RequestFailed
from app.compute.messages.data import UNKNOWN, DataReady, DataSummary, OpenData, Picture
from app.compute.messages.predictions import Predicted, PredictSound, SoundPredicted
from app.compute.messages.runs import Train
from app.compute.messages.unions import Request
from app.results.spoken_word import WAITS_SECONDS
from app.runs.history.history import History
from app.session.session import Session
from app.state.events.runs import RunRestored
from app.state.events.voice import EngineHears
from app.state.parts.conversation import Speaker
from app.state.parts.dialog import Dialog, DialogRequest
from app.state.parts.hearing import Engine
from app.state.parts.run import Run, Status
from app.state.parts.view import View
from audio.capture.sound import Utterance
from audio.listening import ear_events, verdicts
from audio.listening.said import NOTHING_SAID, Said
from tests.app.facts import data_summary, finished_run, pictures, sounds_summary
from tests.app.fakes import FakeClock, FakeEar, FakeRunner, lines, make_session

WORD = Said(Utterance(b"\x10\x00" * 8000))
SPECTROGRAM = Picture(UNKNOWN, bytes(32 * 32), 32, 32, UNKNOWN, (0.02, 0.95, 0.03))


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def ear() -> FakeEar:
    return FakeEar()


@pytest.fixture
def session(tmp_path: Path, ear: FakeEar, clock: FakeClock) -> Session:
    """With a model that was trained on sounds, and an ear."""
    made, _ = make_session(tmp_path, ear, clock)
    made.receive(DataReady(sounds_summary()))
    made.receive(RunRestored(finished_run()))
    made.receive(EngineHears(Engine("Whisper")))
    return made


def requests(session: Session) -> list[Request]:
    assert isinstance(session.runner, FakeRunner)
    return session.runner.requests


def last_line(session: Session) -> str:
    return lines(session)[-1]


@pytest.mark.parametrize("phrase", ["predict what I say", "预测我说的", "预测我说的话"])
def test_the_command_is_understood(session: Session, phrase: str) -> None:
    assert session.vocabulary.parse(phrase) == Invocation("predict_speech")


def test_a_tap_opens_the_microphone_and_the_view_says_what_is_waited_for(
    session: Session, ear: FakeEar
) -> None:
    assert session.say("predict what I say")
    assert ear.asked[-2:] == ["press", "release"]
    assert session.saying.waits
    assert session.state.view is View.PREDICTIONS
    assert last_line(session).startswith("Say one word now")


def test_hands_free_the_microphone_is_open_already(session: Session, ear: FakeEar) -> None:
    session.receive(ear_events.Listening(hands_free=True))
    session.say("predict what I say")
    assert "press" not in ear.asked


def test_the_word_goes_to_the_model_and_what_it_makes_of_it_is_told(session: Session) -> None:
    session.say("predict what I say")
    session.receive(WORD)
    request = requests(session)[-1]
    assert isinstance(request, PredictSound)
    assert (request.pcm, request.rate, request.source) == (WORD.utterance.pcm, 16_000, "")
    assert not session.saying.waits
    session.receive(SoundPredicted("run-1", SPECTROGRAM))
    assert session.state.said is not None
    assert session.state.said.picture == SPECTROGRAM
    assert not session.state.looking
    assert last_line(session) == "The word is “1”, with a probability of 95.0 %."


def test_a_model_without_probabilities_is_not_said_to_be_sure(session: Session) -> None:
    session.say("predict what I say")
    session.receive(WORD)
    picture = Picture(UNKNOWN, bytes(32 * 32), 32, 32, UNKNOWN, scores=(0.1, -2.0, 3.0))
    session.receive(SoundPredicted("run-1", picture))
    assert last_line(session) == "The word is “2”."


def test_a_picture_that_was_in_view_is_not_any_more(session: Session) -> None:
    session.receive(Predicted("run-1", pictures(1).pictures))
    session.say("predict what I say")
    assert session.state.predictions is None


def test_what_is_no_word_is_told_and_nothing_is_predicted(session: Session) -> None:
    session.say("predict what I say")
    before = len(requests(session))
    session.receive(Said(Utterance(b""), NOTHING_SAID))
    assert len(requests(session)) == before
    assert last_line(session) == NOTHING_SAID
    assert session.state.conversation[-1].speaker is Speaker.PROBLEM
    assert not session.saying.waits


@pytest.mark.parametrize("phrase", ["cancel the prediction", "取消预测", "stop"])
def test_the_wait_can_be_cancelled(session: Session, ear: FakeEar, phrase: str) -> None:
    session.say("predict what I say")
    assert session.say(phrase)
    assert not session.saying.waits
    assert ear.asked[-1] == "sleep"
    assert last_line(session).startswith("Cancelled; what you say is taken for commands again")
    session.receive(WORD)
    assert not any(isinstance(each, PredictSound) for each in requests(session))


def test_nothing_to_cancel_is_said(session: Session) -> None:
    assert not session.say("cancel the prediction")
    assert last_line(session).startswith("No word is waited for")


def test_the_wait_ends_by_itself(session: Session, clock: FakeClock) -> None:
    session.say("predict what I say")
    clock.seconds += WAITS_SECONDS - 1
    session.drain()
    assert session.saying.waits
    clock.seconds += 2
    session.drain()
    assert not session.saying.waits
    assert last_line(session).startswith("Nothing was said for 12 s, so nothing was predicted")


def test_a_word_that_is_being_looked_at_is_waited_for(session: Session, clock: FakeClock) -> None:
    session.say("predict what I say")
    session.receive(ear_events.Thinking())
    clock.seconds += WAITS_SECONDS + 1
    session.drain()
    assert session.saying.waits


def test_a_microphone_that_fails_ends_the_wait_with_its_reason(session: Session) -> None:
    session.say("predict what I say")
    session.receive(verdicts.Unavailable("The microphone has gone."))
    session.drain()
    assert not session.saying.waits
    assert last_line(session) == "The microphone has gone."


def test_what_is_heard_while_a_word_is_wanted_is_lent_by_the_ear(session: Session) -> None:
    class Commands:
        def hear(self, utterance: Utterance) -> verdicts.Heard:
            return verdicts.Heard("stop", "stop")

    hearing = session.saying.around(Commands())
    assert isinstance(hearing.hear(WORD.utterance), verdicts.Heard)
    session.say("predict what I say")
    assert isinstance(hearing.hear(WORD.utterance), Said)
    session.receive(WORD)
    assert isinstance(hearing.hear(WORD.utterance), verdicts.Heard)


def test_a_run_that_is_started_ends_the_wait_and_commands_are_heard_again(session: Session) -> None:
    class Commands:
        def hear(self, utterance: Utterance) -> verdicts.Heard:
            return verdicts.Heard("stop", "stop")

    hearing = session.saying.around(Commands())
    session.say("predict what I say")
    session.say("train the CNN for 2 epochs")
    assert not session.saying.waits
    assert isinstance(hearing.hear(WORD.utterance), verdicts.Heard)


def test_a_word_for_a_model_that_is_gone_is_a_sentence(session: Session) -> None:
    session.say("predict what I say")
    session.receive(DataReady(data_summary()))
    session.receive(WORD)
    assert last_line(session).startswith("The open data set holds pictures, no sounds")
    assert not session.saying.waits


def test_pictures_that_are_predicted_afterwards_take_the_place_of_the_word(session: Session) -> None:
    session.say("predict what I say")
    session.receive(WORD)
    session.receive(SoundPredicted("run-1", SPECTROGRAM))
    session.receive(Predicted("run-1", pictures(3).pictures))
    assert session.state.said is None


def test_a_word_that_could_not_be_looked_at_is_waited_for_no_longer(session: Session) -> None:
    session.say("predict what I say")
    session.receive(WORD)
    session.receive(RequestFailed("It is too short."))
    assert session.state.said is None
    assert not session.state.looking


def test_a_model_of_pictures_is_told_what_it_lacks(tmp_path: Path) -> None:
    made, _ = make_session(tmp_path, FakeEar())
    made.receive(DataReady(data_summary()))
    made.receive(RunRestored(finished_run()))
    assert not made.say("predict what I say")
    assert last_line(made).startswith(
        "The open data set holds pictures, no sounds; say “open the spoken digits”"
    )


def test_without_a_model_or_an_ear_nothing_is_waited_for(tmp_path: Path) -> None:
    made, _ = make_session(tmp_path)
    made.receive(DataReady(sounds_summary()))
    assert not made.say("predict what I say")
    assert last_line(made).startswith("No model has been trained yet")
    made.receive(RunRestored(finished_run()))
    assert not made.say("predict what I say")
    assert "“hearsee predict FILE.wav” takes a file" in last_line(made)


def test_an_ear_that_is_still_being_made_is_waited_for_by_the_user(session: Session, tmp_path: Path) -> None:
    made, _ = make_session(tmp_path / "other", FakeEar())
    made.receive(DataReady(sounds_summary()))
    made.receive(RunRestored(finished_run()))
    assert not made.say("predict what I say")
    assert "still getting ready" in last_line(made)


# ---- files


def speech(path: Path, seconds: float = 1.0, rate: int = 16_000, channels: int = 1) -> Path:
    """A buzz with pauses, which only who tells loud from quiet takes for speech."""
    times = np.arange(round(seconds * rate)) / rate
    sound = 0.3 * np.sign(np.sin(2 * np.pi * 120 * times)) * (np.sin(2 * np.pi * 3 * times) > 0)
    soundfile.write(path, np.stack(channels * [sound], axis=1), rate)
    return path


def test_a_file_that_is_not_there_is_said_and_the_others_stay(session: Session, tmp_path: Path) -> None:
    assert not session.attempt(lambda: session.saying.predict_file(tmp_path / "missing.wav"))
    assert last_line(session) == f"There is no file {tmp_path / 'missing.wav'}: check its name."


def test_a_file_without_speech_is_said(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "silence.wav"
    soundfile.write(path, np.zeros(16_000), 16_000)
    assert not session.attempt(lambda: session.saying.predict_file(path))
    assert last_line(session).startswith(f"{path}: That was no speech, so nothing was predicted")


# ---- what else sounds change


def test_sounds_that_are_opened_bring_what_suits_them(tmp_path: Path) -> None:
    made, _ = make_session(tmp_path)
    made.training.choose(model="cnn")
    made.receive(DataReady(sounds_summary()))
    assert made.state.chosen.augmentation == "shifts"
    made.receive(DataReady(data_summary()))
    assert made.state.chosen.augmentation == "flips"


def test_flips_are_refused_for_sounds_in_a_sentence(session: Session) -> None:
    assert not session.say("train the CNN with flips")
    assert last_line(session).startswith("A spectrogram that is mirrored is a word said backwards")
    assert requests(session) == []
    with pytest.raises(ValueError, match="mirrored"):
        session.training.choose(model="cnn", augmentation="flips")


def test_notices_of_the_data_are_told_once(tmp_path: Path) -> None:
    made, _ = make_session(tmp_path)
    summary = sounds_summary(notices=("1 of 31 sound files were left out.",))
    made.receive(DataReady(summary))
    made.receive(DataReady(summary))
    assert lines(made) == ["1 of 31 sound files were left out."]


def test_one_run_for_each_speaker_is_a_study(session: Session) -> None:
    assert session.say("leave one speaker out with the CNN for 2 epochs")
    assert session.state.study is not None
    assert session.state.study.study.contenders == ("anna", "ben")
    assert last_line(session) == "Training Small CNN 2 times, each time without one of the speakers."
    request = requests(session)[-1]
    assert isinstance(request, Train)
    assert request.model.specification.speaker == "anna"
    assert request.model.specification.augmentation == "shifts"


def test_pictures_have_no_speakers(tmp_path: Path) -> None:
    made, _ = make_session(tmp_path)
    made.receive(DataReady(data_summary()))
    assert not made.say("留出一个说话人用卷积神经网络")
    assert last_line(made) == "Tiny has no speakers to leave out; say “open the spoken digits” first."


class Places:
    """A session with a cache."""

    def __init__(self, folder: Path) -> None:
        self.session, self.runner = make_session(folder)
        self.session.cache = folder / "cache"
        self.archive = folder / "cache" / "spoken-digits" / "free-spoken-digit-dataset.zip"


def test_the_spoken_digits_are_offered_with_their_licence_before_they_are_fetched(tmp_path: Path) -> None:
    places = Places(tmp_path)
    assert places.session.say("open the spoken digits")
    question = places.session.state.question
    assert question is not None
    assert "(16 MB, licence CC BY-SA 4.0)" in question.text
    assert places.runner.requests == []
    places.session.say("yes")
    assert places.runner.requests == [OpenData(places.archive, fetch=True)]
    assert "CC BY-SA 4.0" in last_line(places.session)


def test_a_no_fetches_nothing(tmp_path: Path) -> None:
    places = Places(tmp_path)
    places.session.say("打开语音数字")
    places.session.say("no")
    assert places.runner.requests == []


def test_spoken_digits_that_are_here_are_opened_at_once(tmp_path: Path) -> None:
    places = Places(tmp_path)
    places.archive.parent.mkdir(parents=True)
    places.archive.write_bytes(b"zip")
    assert places.session.say("open the spoken digits")
    assert places.session.state.question is None
    assert places.runner.requests == [OpenData(places.archive)]


def test_a_zip_and_a_sound_file_are_chosen_in_the_window(session: Session) -> None:
    session.say("open a zip of sounds")
    assert session.state.dialog == DialogRequest(Dialog.FILE, "zip")
    session.say("predict a sound file")
    assert session.state.dialog == DialogRequest(Dialog.FILE, "sound", 2)


def test_a_study_of_voices_is_kept_in_the_history(session: Session, tmp_path: Path) -> None:
    session.say("leave one speaker out with the CNN for 2 epochs")
    kept = History(tmp_path / "runs").known(session.state.run.model.run) if session.state.run else None
    assert isinstance(kept, Run)
    assert kept.specification.speaker == "anna"
    assert kept.status is not Status.FINISHED


def test_a_summary_with_speakers_holds_sounds() -> None:
    assert sounds_summary().holds_sounds
    assert not data_summary().holds_sounds
    assert isinstance(sounds_summary(), DataSummary)
