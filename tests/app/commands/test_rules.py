"""What has to be known of a command besides its words."""

from __future__ import annotations

from app.commands.invocation import Invocation
from app.commands.rules import Rules
from tests.app.fakes import shared_vocabulary


def named(rule: str) -> set[str]:
    """The commands of which this is so."""
    return {name for name, entry in shared_vocabulary().commands.items() if getattr(entry.rules, rule)}


def test_only_answers_and_calls_do_nothing_alone() -> None:
    assert named("answers") == {"yes", "no", "choose_option"}
    assert named("does_nothing_alone") == named("answers") | {"wake"}


def test_no_phrase_is_wanted_for_what_is_about_the_talk() -> None:
    assert named("is_talk") == named("does_nothing_alone") | {"remember", "undo", "redo", "help"}


def test_what_loses_something_and_need_not_ask_is_known() -> None:
    assert named("loses") == {"quit", "quit_now", "forget_phrases_now", "delete_run_now"}


def test_a_phrase_that_means_nothing_any_more_has_no_rules() -> None:
    assert shared_vocabulary().rules(Invocation("alias: fire it up")) == Rules()
