from dataclasses import replace
from pathlib import Path

import pytest

from app.commands.invocation import Invocation
from app.commands.own_phrases import Alias
from app.commands.vocabulary import CommandError
from app.compute.messages.runs import RunEpoch, RunFinished
from app.core.requirements import run_is_going
from app.session.session import Session
from app.state.parts.conversation import Speaker
from app.state.parts.preferences import Language, Listening, Pauses, ThemeChoice
from app.state.parts.view import View
from audio.listening.verdicts import Heard
from models.settings.recipes import recipe
from tests.app.facts import epoch_done, finished
from tests.app.fakes import FakeEar, lines, make_session

FIRE = Alias("fire it up", "train MLP for 2 epochs")


@pytest.fixture
def ear() -> FakeEar:
    return FakeEar()


@pytest.fixture
def session(tmp_path: Path, ear: FakeEar) -> Session:
    return make_session(tmp_path, ear)[0]


def run_to_its_end(session: Session) -> str:
    assert session.state.run is not None
    run = session.state.run.model
    session.receive(RunEpoch(run.run, epoch_done(1)))
    session.receive(RunFinished(run.run, finished()))
    run.weights.write_bytes(b"weights")
    return run.run


@pytest.mark.parametrize(
    ("words", "reply", "changes"),
    [
        (
            "use SGD",
            "The next run uses SGD, at learning rate 0.1.",
            {"optimizer": "sgd", "learning_rate": 0.1},
        ),
        ("learning rate 0.5", "The learning rate of the next run is 0.5.", {"learning_rate": 0.5}),
        ("set batch size to 64", "The batch size of the next run is 64.", {"batch_size": 64}),
        ("set epochs to 1", "The next run trains for 1 epoch.", {"epochs": 1}),
    ],
)
def test_settings_of_the_next_run_are_said_told_and_taken_back(
    session: Session, words: str, reply: str, changes: dict[str, float]
) -> None:
    assert session.say(words)
    assert lines(session)[-1] == reply
    assert session.state.chosen == replace(recipe("mlp"), **changes)  # type: ignore[arg-type]
    session.say("undo")
    assert session.state.chosen == recipe("mlp")
    assert lines(session)[-1].startswith("Undone. The next run has")
    session.say("redo")
    session.say("train")
    assert session.state.run is not None
    assert session.state.run.specification == replace(recipe("mlp"), **changes)  # type: ignore[arg-type]


def test_a_setting_that_the_chosen_model_lacks_is_refused(session: Session) -> None:
    session.training.choose(model="hard-svm")
    assert not session.say("use Adam")
    assert "rule of its own" in lines(session)[-1]


def test_what_cannot_be_taken_back_is_said(session: Session) -> None:
    assert not session.say("undo")
    assert lines(session)[-1].startswith("There is nothing to undo.")
    assert not session.say("redo")
    session.say("use the dark theme")
    session.say("train mlp")
    assert not session.say("undo")
    assert lines(session)[-1] == "A run that was started cannot be taken back; say “stop” to end it."
    assert session.state.theme is ThemeChoice.DARK


def test_preferences_last(session: Session, tmp_path: Path) -> None:
    for words in ("use the dark theme", "use the wake word 电脑", "use Chinese", "keep phrases", "yes"):
        assert session.say(words), words
    session.prefer(microphone="Headset")
    later, _ = make_session(tmp_path)
    assert later.state.preferences == session.state.preferences
    assert later.state.theme is ThemeChoice.DARK
    assert later.state.preferences.listening is Listening.WAKE_WORD
    assert later.state.preferences.language is Language.CHINESE
    session.say("undo")
    later, _ = make_session(tmp_path)
    assert later.state.preferences.microphone == ""


def test_damaged_preferences_are_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "settings").mkdir()
    (tmp_path / "settings" / "preferences.json").write_text("{")
    session, _ = make_session(tmp_path)
    (line,) = session.state.conversation
    assert line.speaker is Speaker.WARNING
    assert "preferences.damaged.json" in line.text


def test_preferences_that_cannot_be_kept_hold_until_the_end_and_are_told_once(
    session: Session, tmp_path: Path
) -> None:
    (tmp_path / "settings").write_text("a file, not a folder")
    session.say("use the dark theme")
    session.say("use the light theme")
    assert session.state.theme is ThemeChoice.LIGHT
    assert len([line for line in session.state.conversation if line.speaker is Speaker.WARNING]) == 1


def test_the_ear_follows_the_preferences_and_undo(session: Session, ear: FakeEar) -> None:
    session.say("use hands free")
    session.say("use push to talk")
    session.prefer(microphone="Headset")
    session.say("undo")
    session.say("undo")
    assert ear.asked == ["listen", "sleep", "choose Headset", "choose None", "listen"]


def test_an_ear_that_comes_later_does_as_it_was_chosen(tmp_path: Path, ear: FakeEar) -> None:
    session, _ = make_session(tmp_path)
    session.voice.use_ear(ear)
    assert ear.asked == []
    session.prefer(microphone="Headset", listening=Listening.WAKE_WORD)
    later, _ = make_session(tmp_path)
    again = FakeEar()
    later.voice.use_ear(again)
    assert again.asked == ["choose Headset", "listen"]


def test_a_phrase_of_ones_own_is_typed_heard_and_lasts(session: Session, tmp_path: Path) -> None:
    assert session.phrases.make_alias(FIRE) == "“fire it up” means “train MLP for 2 epochs” now."
    later, _ = make_session(tmp_path)
    assert later.say("fire it up")
    assert later.state.run is not None
    assert later.state.run.specification == replace(recipe("mlp"), epochs=2)
    run_to_its_end(later)
    later.receive(Heard("fire it up", "alias: fire it up"))
    assert run_is_going(later.state)


def test_making_and_forgetting_a_phrase_is_taken_back(session: Session) -> None:
    session.phrases.make_alias(FIRE)
    session.say("undo")
    assert session.vocabulary.parse("fire it up") is None
    assert lines(session)[-1] == "Undone. “fire it up” means nothing any more."
    session.say("redo")
    session.phrases.forget_alias(FIRE)
    assert session.vocabulary.parse("fire it up") is None
    session.say("undo")
    assert session.vocabulary.parse("fire it up") is not None


def test_a_phrase_that_means_something_is_refused(session: Session) -> None:
    with pytest.raises(CommandError, match="means something already"):
        session.phrases.make_alias(Alias("stop", "train MLP"))
    assert session.state.aliases.all == ()


def test_a_phrase_that_has_come_to_mean_a_command_is_that_command(tmp_path: Path) -> None:
    (tmp_path / "settings").mkdir()
    (tmp_path / "settings" / "phrases.json").write_text('{"stop": "train MLP", "go": "sing a song"}')
    session, _ = make_session(tmp_path)
    assert session.vocabulary.parse("stop") == Invocation("stop", {})
    assert session.vocabulary.parse("go") is None


def test_the_latest_model_is_loaded_for_predictions(session: Session, tmp_path: Path) -> None:
    assert not session.say("load the model")
    assert lines(session)[-1] == "No model has been trained yet; say “train MLP” first."
    session.say("train mlp")
    name = run_to_its_end(session)
    later, _ = make_session(tmp_path)
    assert later.say("加载模型")
    assert lines(later)[-1] == f"The MLP of {name} is back; say “predict”."
    assert later.state.run is not None
    assert later.state.run.has_weights


def test_a_model_is_not_loaded_over_a_run(session: Session) -> None:
    session.say("train mlp")
    assert not session.say("load model")
    assert lines(session)[-1] == "A run is going on already; say “stop” first."


def test_the_wake_word_stays_where_none_is_named(session: Session) -> None:
    session.say("use the wake word hey computer")
    session.say("use push to talk")
    session.say("listen for the wake word")
    assert session.state.preferences.wake_word == "hey computer"
    assert lines(session)[-1].startswith("Say “hey computer” before a command")


def test_the_length_of_pauses_is_said_told_lasts_and_is_taken_back(session: Session, tmp_path: Path) -> None:
    assert session.say("wait much longer for me")
    assert lines(session)[-1].startswith("You may pause much longer now")
    assert make_session(tmp_path)[0].state.preferences.pauses is Pauses.MUCH_LONGER
    session.say("undo")
    assert session.state.preferences.pauses is Pauses.USUAL
    assert lines(session)[-1] == "Undone. The length of pauses is as usual."


def test_views_are_taken_back(session: Session) -> None:
    session.show(View.MISTAKES)
    session.say("撤销")
    assert session.state.view is View.DATA
