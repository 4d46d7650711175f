from dataclasses import replace
from typing import get_args

from app.commands.own_phrases import Alias, Aliases
from app.state.events.results import Shown
from app.state.events.runs import Chosen, RunMarked, RunRequested, RunRestored
from app.state.events.unions import Event
from app.state.events.voice import AliasesChanged
from app.state.events.window import Preferred, Redone, Undone
from app.state.parts.preferences import Preferences, ThemeChoice
from app.state.parts.run import Status
from app.state.parts.run_record import MarkedRun, RunMarks, RunRecord, RunsWanted
from app.state.parts.undo import STEPS_KEPT, Part
from app.state.parts.view import View
from app.state.reducers.root import after
from app.state.reducers.undo import UNDOABLE
from app.state.state import State
from models.settings.recipes import recipe
from tests.app.facts import finished_run, pictures, trained_model

CHANGES: tuple[Event, ...] = (
    Shown(View.MISTAKES),
    Chosen(recipe("softmax")),
    Preferred(Preferences(theme=ThemeChoice.DARK)),
    AliasesChanged(Aliases((Alias("fire it up", "train MLP"),))),
)


def after_all(state: State, *happened: Event) -> State:
    for event in happened:
        state = after(state, event)
    return state


def seen(state: State) -> State:
    """Without what can be taken back and done again."""
    return replace(state, past=(), future=())


def test_every_kind_of_change_is_taken_back_the_last_first() -> None:
    states = [State()]
    for change in CHANGES:
        states.append(after(states[-1], change))
    state = states[-1]
    for before in reversed(states[:-1]):
        state = after(state, Undone())
        assert seen(state) == seen(before)
    for later in states[1:]:
        state = after(state, Redone())
        assert seen(state) == seen(later)
    assert state == states[-1]


def test_what_was_said_of_a_run_outlasts_another_run_and_the_rest_does_not() -> None:
    starred = RunMarked(MarkedRun(3, RunMarks()), MarkedRun(3, RunMarks(starred=True)))
    for begun in (RunRestored(finished_run()), RunRequested(trained_model())):
        state = after_all(State(), starred, Chosen(recipe("softmax")), begun)
        assert [step.now for step in state.past] == [starred.now]


def test_a_mark_is_seen_in_the_list_and_leaves_it_where_it_is_not_wanted_any_more() -> None:
    record = RunRecord(3, "run-3", 0.0, recipe("mlp"), Status.FINISHED, marks=RunMarks(starred=True))
    listed = State(records=(record,), wanted=RunsWanted(starred=True))
    named = MarkedRun(3, RunMarks("Wide", starred=True))
    state = after(listed, RunMarked(MarkedRun(3, record.marks), named))
    assert [each.title for each in state.records] == ["Wide"]
    state = after(state, RunMarked(named, MarkedRun(3, RunMarks("Wide"))))
    assert state.records == ()


def test_consent_is_neither_given_nor_withdrawn_by_undoing() -> None:
    dark = replace(Preferences(), theme=ThemeChoice.DARK)
    agreed = replace(dark, keep_phrases=True, engine="google")
    withdrawn = replace(agreed, keep_phrases=False, engine="whisper")
    state = after_all(State(), *map(Preferred, (dark, agreed, withdrawn)))
    undone = after(state, Undone())
    # The last step that can be taken back is that of the theme, and it touches nothing else.
    assert undone.preferences == replace(withdrawn, theme=ThemeChoice.SYSTEM)
    assert after(undone, Redone()).preferences == withdrawn
    assert undone.past == ()


def test_consent_stays_when_a_change_beside_it_is_taken_back() -> None:
    agreed = Preferences(keep_phrases=True, engine="google")
    dark = replace(agreed, theme=ThemeChoice.DARK)
    withdrawn = replace(dark, keep_phrases=False, engine="whisper")
    state = after_all(State(preferences=agreed), *map(Preferred, (dark, withdrawn)), Undone())
    assert state.preferences == Preferences()


def test_an_engine_that_keeps_to_itself_is_taken_back() -> None:
    state = after_all(State(), Preferred(Preferences(engine="vosk")), Undone())
    assert state.preferences == Preferences()


def test_what_changes_nothing_is_no_step() -> None:
    state = after_all(State(), Shown(View.DATA), Chosen(State().chosen))
    assert state.past == ()
    assert after_all(state, Undone(), Redone()) == state


def test_a_new_change_ends_what_could_be_done_again() -> None:
    state = after_all(State(), Shown(View.MISTAKES), Undone(), Shown(View.CURVES))
    assert state.future == ()
    assert after(state, Undone()).view is View.DATA


def test_only_so_many_steps_are_kept() -> None:
    state = State()
    for number in range(STEPS_KEPT + 10):
        state = after(state, Chosen(replace(state.chosen, seed=number + 1)))
    assert len(state.past) == STEPS_KEPT


def test_nothing_from_before_a_run_is_taken_back() -> None:
    state = after_all(State(), *CHANGES, Undone(), RunRequested(trained_model()))
    assert (state.past, state.future) == ((), ())


def test_a_run_of_the_history_takes_the_place_of_the_pictures_of_another() -> None:
    another = replace(pictures(), run="another")
    state = after(State(predictions=another, mistakes=another), RunRestored(finished_run()))
    assert (state.predictions, state.mistakes) == (None, None)


def test_every_part_that_can_be_taken_back_is_read_and_changed() -> None:
    assert set(UNDOABLE) == set(get_args(Part))
