from pathlib import Path

import pytest

from app.commands.invocation import Invocation
from app.compute.messages.runs import RunStopped, Stop, Train
from app.compute.messages.unions import Request
from app.core.requirements import run_is_going
from app.session.session import Session
from app.state.parts.conversation import Speaker
from app.state.parts.view import View
from audio.listening import ear_events, verdicts
from audio.listening.verdicts import Heard, Reading, Rejected, Unsure
from tests.app.fakes import FakeClock, FakeEar, FakeRunner, lines, make_session

DATA = {"what": View.DATA}
CURVES = {"what": View.CURVES}
TWO = Unsure(
    "train MLP", "train", {"model": "mlp"}, others=(Reading("train LeNet", "train", {"model": "lenet"}),)
)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def session(tmp_path: Path, clock: FakeClock) -> Session:
    return make_session(tmp_path, FakeEar(), clock)[0]


@pytest.fixture
def waiting(session: Session) -> Session:
    """Waits for its wake word, with a view to be changed."""
    session.say("use the wake word computer")
    session.receive(ear_events.Listening(hands_free=True))
    session.show(View.MISTAKES)
    return session


def requests(session: Session) -> list[Request]:
    assert isinstance(session.runner, FakeRunner)
    return session.runner.requests


def model_trained(session: Session) -> str:
    (request,) = requests(session)
    assert isinstance(request, Train)
    return request.model.specification.model


@pytest.mark.parametrize(
    ("answer", "model"),
    [
        ("two", "lenet"),
        ("the second one", "lenet"),
        ("选二", "lenet"),
        ("1", "mlp"),
        ("yes", "mlp"),
        ("是", "mlp"),
    ],
)
def test_one_of_two_is_chosen_by_number_and_yes_takes_the_first(
    session: Session, answer: str, model: str
) -> None:
    session.receive(TWO)
    assert lines(session)[-1] == "Did you mean 1 “train MLP”, 2 “train LeNet”? Say the number, or no."
    assert session.say(answer)
    assert model_trained(session) == model
    assert session.state.question is None


def test_a_number_that_was_not_offered_leaves_the_question_open(session: Session) -> None:
    session.receive(TWO)
    assert not session.say("three")
    assert lines(session)[-1].startswith("There is no answer 3. Did you mean 1 “train MLP”")
    session.receive(Heard("no", "no"))
    assert session.state.question is None
    assert requests(session) == []


def test_any_other_command_closes_the_question(session: Session) -> None:
    session.receive(TWO)
    session.receive(Heard("show the data", "show", DATA))
    assert session.state.question is None
    assert requests(session) == []


def test_a_doubtful_number_answers_and_a_doubtful_command_does_not_take_its_place(session: Session) -> None:
    session.receive(TWO)
    asked = session.state.question
    session.receive(Unsure("stop", "stop"))
    assert session.state.question is asked
    session.receive(Unsure("two", "choose_option", {"option": 2}))
    assert model_trained(session) == "lenet"


def test_a_doubtful_yes_loses_nothing_but_a_doubtful_no_is_enough(session: Session) -> None:
    session.say("train mlp")
    session.say("quit")
    session.receive(Unsure("yes", "yes"))
    assert not session.state.quitting
    assert session.state.question is not None
    session.receive(Unsure("no", "no"))
    assert session.state.question is None
    assert not session.state.quitting


@pytest.mark.parametrize("intent", ["quit_now", "forget_phrases_now"])
def test_what_loses_something_is_not_done_for_two_doubtful_words(session: Session, intent: str) -> None:
    session.kept.keep_phrase("fire it up")
    session.say("train mlp")
    session.receive(Unsure("a doubtful word", intent))
    session.receive(Unsure("yes", "yes"))
    assert not session.state.quitting
    assert run_is_going(session.state)
    assert session.kept.phrases() != ()
    assert session.state.question is not None


def test_an_answer_that_may_have_been_another_one_is_asked_for_again(session: Session) -> None:
    session.receive(TWO)
    one = Reading("one", "choose_option", {"option": 1})
    session.receive(Unsure("two", "choose_option", {"option": 2}, others=(one,)))
    assert requests(session) == []
    assert lines(session)[-1].startswith("First, please: Did you mean 1 “train MLP”")
    session.receive(Unsure("no", "no", others=(one,)))
    assert session.state.question is not None
    # The same answer in other words is no other one.
    session.receive(Unsure("yes", "yes", others=(one,)))
    assert model_trained(session) == "mlp"


def test_a_doubtful_stop_ends_the_run_also_while_something_is_asked(session: Session) -> None:
    session.say("train mlp")
    session.say("quit")
    session.receive(Unsure("stop", "stop", others=(Reading("no", "no"),)))
    assert requests(session)[-1] != Stop()
    session.receive(Unsure("stop", "stop"))
    assert requests(session)[-1] == Stop()
    assert session.state.question is None
    assert not session.state.quitting


def test_what_was_said_before_the_question_is_no_answer(session: Session, clock: FakeClock) -> None:
    session.say("train mlp")
    session.say("quit")
    clock.seconds += 1
    session.receive(Heard("yes", "yes", seconds=1.5))
    session.receive(Unsure("no", "no", seconds=1.5))
    assert not session.state.quitting
    assert session.state.question is not None
    session.receive(Heard("yes", "yes", seconds=0.5))
    assert session.state.quitting


def test_a_question_that_nobody_answers_is_closed(session: Session, clock: FakeClock) -> None:
    session.say("train mlp")
    session.say("quit")
    clock.seconds += 30
    session.drain()
    assert session.state.question is not None
    clock.seconds += 1
    session.receive(Heard("yes", "yes"))
    assert not session.state.quitting
    session.drain()
    assert session.state.question is None
    assert lines(session)[-1] == "Nobody answered, so nothing was done."


def test_an_answer_that_is_being_recognised_is_waited_for(session: Session, clock: FakeClock) -> None:
    session.receive(TWO)
    clock.seconds += 29
    session.receive(ear_events.Thinking())
    clock.seconds += 3
    session.drain()
    session.receive(Heard("two", "choose_option", {"option": 2}, seconds=3.0))
    assert model_trained(session) == "lenet"


@pytest.mark.parametrize(
    "verdict", [Heard("yes", "yes"), Heard("one", "choose_option", {"option": 1}), Unsure("no", "no")]
)
def test_an_answer_to_nothing_is_no_matter(session: Session, verdict: verdicts.Verdict) -> None:
    session.receive(verdict)
    assert lines(session) == []
    assert session.state.question is None


def test_a_phrase_of_ones_own_may_be_half_heard_too(session: Session) -> None:
    session.say("fire it up")
    session.say("train softmax")
    session.receive(RunStopped(session.state.run.model.run if session.state.run else "", 1.0))
    requests(session).clear()
    session.say("remember that")
    session.say("yes")
    session.receive(Unsure("fire it up", "alias: fire it up"))
    assert lines(session)[-1] == "Did you mean “fire it up”? Say yes or no."
    session.say("yes")
    assert model_trained(session) == "softmax"


def test_a_phrase_that_means_nothing_any_more_is_a_sentence(session: Session) -> None:
    session.post(Heard("fire it up", "alias: fire it up"))
    session.drain()
    assert lines(session)[-1] == "“fire it up” means nothing any more."
    session.receive(Unsure("fire it up", "alias: fire it up", others=(Reading("stop", "stop"),)))
    assert lines(session)[-1] == "Did you mean “stop”? Say yes or no."


# ---- the wake word


def test_what_is_not_addressed_to_the_app_is_let_pass(waiting: Session) -> None:
    told = lines(waiting)
    waiting.receive(Heard("show the data", "show", DATA, addressed=False))
    waiting.receive(Unsure("train MLP", "train", {"model": "mlp"}, addressed=False))
    waiting.receive(Rejected("That is no command.", text="pass me the salt"))
    assert waiting.state.view is View.MISTAKES
    assert lines(waiting) == told
    assert waiting.state.question is None
    assert waiting.state.unknown == ""


def test_the_panel_may_say_what_was_let_pass(waiting: Session) -> None:
    waiting.receive(Heard("show the data", "show", DATA, addressed=False))
    assert waiting.state.hearing.note == "“show the data”: say “computer” first."


@pytest.mark.parametrize(("seconds", "view"), [(7.9, View.DATA), (8.1, View.MISTAKES)])
def test_after_the_wake_word_there_are_eight_seconds(
    waiting: Session, clock: FakeClock, seconds: float, view: View
) -> None:
    waiting.receive(Heard("show the curves", "show", CURVES, addressed=True))
    clock.seconds += seconds
    waiting.show(View.MISTAKES)
    waiting.receive(Heard("show the data", "show", DATA, addressed=False))
    assert waiting.state.view is view


def test_what_takes_long_to_recognise_was_said_in_time(waiting: Session, clock: FakeClock) -> None:
    waiting.receive(Heard("computer", "wake", addressed=False))
    clock.seconds += 9
    waiting.receive(Heard("show the data", "show", DATA, seconds=2.0, addressed=False))
    assert waiting.state.view is View.DATA


def test_the_wake_word_alone_is_answered(waiting: Session) -> None:
    waiting.receive(Heard("computer", "wake", addressed=False))
    assert lines(waiting)[-1] == "Yes?"
    waiting.receive(Heard("show the data", "show", DATA, addressed=False))
    assert waiting.state.view is View.DATA


@pytest.mark.parametrize(("word", "view"), [("hey computer", View.DATA), ("computer", View.MISTAKES)])
def test_only_the_wake_word_that_was_chosen_calls(waiting: Session, word: str, view: View) -> None:
    waiting.say("use the wake word hey computer")
    waiting.receive(Heard(word, "wake", addressed=False))
    waiting.receive(Heard("show the data", "show", DATA, addressed=False))
    assert waiting.state.view is view


def test_the_key_to_talk_stands_for_the_wake_word(waiting: Session) -> None:
    waiting.voice.attend()
    waiting.receive(Heard("show the data", "show", DATA, addressed=False))
    assert waiting.state.view is View.DATA


def test_what_was_said_before_the_key_was_pressed_was_not_meant(waiting: Session, clock: FakeClock) -> None:
    waiting.voice.attend()
    clock.seconds += 1
    waiting.receive(Heard("show the data", "show", DATA, seconds=1.5, addressed=False))
    assert waiting.state.view is View.MISTAKES


def test_what_is_said_while_the_wake_word_is_recognised_is_meant(waiting: Session, clock: FakeClock) -> None:
    waiting.receive(Heard("computer", "wake", seconds=2.0, addressed=False))
    clock.seconds += 0.5
    waiting.receive(Heard("show the data", "show", DATA, seconds=1.5, addressed=False))
    assert waiting.state.view is View.DATA


def test_a_question_gives_the_time_to_answer_it(waiting: Session, clock: FakeClock) -> None:
    waiting.receive(TWO)
    clock.seconds += 7
    waiting.receive(Unsure("stop", "stop", addressed=False))
    waiting.receive(Heard("two", "choose_option", {"option": 2}, addressed=False))
    assert model_trained(waiting) == "lenet"


def test_a_run_is_stopped_without_the_wake_word(waiting: Session) -> None:
    told = lines(waiting)
    waiting.receive(Heard("stop", "stop", addressed=False))
    assert lines(waiting) == told
    waiting.say("train mlp")
    waiting.receive(Heard("stop", "stop", addressed=False))
    assert requests(waiting)[-1] == Stop()


@pytest.mark.parametrize("words", ["use push to talk", "use hands free"])
def test_elsewhere_the_wake_word_is_not_needed(session: Session, words: str) -> None:
    session.say(words)
    session.show(View.MISTAKES)
    session.receive(Heard("show the data", "show", DATA, addressed=False))
    assert session.state.view is View.DATA


# ---- what is not understood


def test_a_rejected_phrase_is_told_with_what_comes_near(session: Session) -> None:
    session.receive(Rejected("That is no command.", text="trane mlp"))
    heard, told, asked = session.state.conversation
    assert (heard.speaker, heard.text) == (Speaker.HEARD, "trane mlp")
    assert told.text == "I am not sure what “trane mlp” means."
    assert asked.text.startswith("Did you mean 1 “train the MLP”")
    assert (told.unknown, session.state.unknown) == ("trane mlp", "trane mlp")


def test_noise_is_not_told(session: Session) -> None:
    session.receive(Rejected("No words could be made out."))
    assert lines(session) == []


def test_a_command_that_was_not_clear_enough_is_no_unknown_phrase(session: Session) -> None:
    session.receive(Rejected("That did not sound like a command.", text="train MLP"))
    assert lines(session) == []
    assert session.state.unknown == ""
    assert session.state.hearing.note == "That did not sound like a command."


def test_what_was_wrong_with_the_sound_is_told_to_who_spoke_to_the_app(session: Session) -> None:
    rejected = Rejected("That did not sound like a command.", text="a cup", trouble="That was very quiet.")
    session.receive(rejected)
    assert lines(session) == ["That was very quiet."]
    session.say("use hands free")
    session.receive(ear_events.Listening(hands_free=True))
    before = lines(session)
    session.receive(rejected)
    assert lines(session) == before


def test_the_talk_of_others_is_not_kept_on_disk(session: Session) -> None:
    session.say("keep the phrases")
    session.say("use hands free")
    session.receive(ear_events.Listening(hands_free=True))
    session.receive(Rejected("That is no command.", text="pass me the salt"))
    assert session.kept.phrases() == ()


def test_hands_free_the_talk_of_others_stays_out_of_the_conversation(session: Session) -> None:
    session.say("use hands free")
    session.receive(ear_events.Listening(hands_free=True))
    told = lines(session)
    session.receive(Rejected("That is no command.", text="pass me the salt"))
    assert lines(session) == told
    assert session.state.hearing.note == "That is no command."
    assert session.state.unknown == "pass me the salt"


def test_nothing_is_kept_without_consent(session: Session) -> None:
    session.receive(Rejected("That is no command.", text="fire it up"))
    session.say("fire it up")
    assert session.kept.phrases() == ()
    assert (
        list(session.kept.folder.iterdir() if session.kept.folder and session.kept.folder.exists() else [])
        == []
    )


def test_with_consent_words_and_day_are_kept_and_can_be_forgotten(session: Session) -> None:
    session.say("keep phrases")
    assert not session.state.preferences.keep_phrases
    session.receive(Unsure("yes", "yes"))
    assert not session.state.preferences.keep_phrases
    session.receive(Heard("yes", "yes"))
    assert str(session.kept.phrases_path) in lines(session)[-1]
    assert "forget the phrases" in lines(session)[-1]
    session.receive(Rejected("That is no command.", text="fire it up"))
    session.receive(Rejected("No words could be made out."))
    session.say("走吧走吧")
    session.say("train mlp for 2000 epochs")
    assert [(each.text, each.day) for each in session.kept.phrases()] == [
        ("fire it up", "2026-11-24"),
        ("走吧走吧", "2026-11-24"),
    ]
    session.say("do not keep phrases")
    session.say("make it so")
    assert len(session.kept.phrases()) == 2
    session.say("forget the phrases")
    assert len(session.kept.phrases()) == 2
    session.say("yes")
    assert session.kept.phrases() == ()


def test_with_consent_too_what_was_said_to_others_is_not_kept(waiting: Session) -> None:
    waiting.say("keep phrases")
    waiting.say("yes")
    waiting.receive(Rejected("That is no command.", text="pass me the salt"))
    assert waiting.kept.phrases() == ()
    waiting.voice.attend()
    waiting.receive(Rejected("That is no command.", text="fire it up"))
    assert [each.text for each in waiting.kept.phrases()] == ["fire it up"]


def test_remember_that_offers_two_commands_and_makes_the_phrase(session: Session) -> None:
    session.say("keep phrases")
    session.say("yes")
    session.receive(Rejected("That is no command.", text="fire it up"))
    session.say("train softmax for 2 epochs")
    session.receive(RunStopped(session.state.run.model.run if session.state.run else "", 1.0))
    session.receive(Heard("remember that", "remember"))
    assert session.state.question is not None
    assert session.state.question.text.startswith(
        "Should “fire it up” mean 1 “train softmax for 2 epochs”, 2 “"
    )
    session.receive(Heard("one", "choose_option", {"option": 1}))
    assert lines(session)[-1] == "“fire it up” means “train softmax for 2 epochs” now."
    assert session.vocabulary.parse("fire it up") == Invocation("train", {"model": "softmax", "epochs": 2})
    assert session.kept.phrases() == ()
    assert session.state.unknown == ""


def test_there_is_not_always_something_to_remember(session: Session) -> None:
    assert not session.say("remember that")
    assert lines(session)[-1].startswith("There is nothing to remember")
    session.say("a phrase that is far too long to be said like this every day")
    assert not session.say("记住这个")
    assert "8 words at most" in lines(session)[-1]


def test_among_people_who_talk_nothing_is_lost_without_a_question(session: Session) -> None:
    session.receive(ear_events.Listening(hands_free=True))
    session.receive(Heard("关闭", "quit"))
    assert not session.state.quitting
    assert lines(session)[-1] == "Did you mean “关闭”? Say yes or no."
    session.receive(Heard("yes", "yes"))
    assert session.state.quitting


def test_whoever_called_the_app_means_it(waiting: Session) -> None:
    waiting.receive(Heard("computer quit", "quit", addressed=True))
    assert waiting.state.quitting


def test_with_the_key_it_is_done_at_once(session: Session) -> None:
    session.receive(ear_events.Listening(hands_free=False))
    session.receive(Heard("quit", "quit"))
    assert session.state.quitting
