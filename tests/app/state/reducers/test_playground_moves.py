from __future__ import annotations

from dataclasses import replace

from app.playground.scenes.exhibiting import as_it_opens, opened
from app.state.parts.playground import PlaygroundState, Seen
from app.state.reducers.playground_moves import advanced, at_step, held, played, seen_now, with_exhibit


def known(steps: int) -> PlaygroundState:
    """A playground whose picture has so many steps."""
    playground = as_it_opens()
    return seen_now(playground, Seen(playground.exhibit, "So it is.", problem=False, steps=steps))


def test_a_picture_opens_at_its_end_and_plays_from_its_start() -> None:
    playground = known(5)
    assert playground.at_end
    assert played(playground).step == 0
    assert played(playground).playing


def test_what_was_held_goes_on_from_there() -> None:
    playground = replace(known(5), step=3)
    assert played(held(played(playground))).step == 3


def test_it_goes_on_to_its_last_step_and_no_further() -> None:
    playground = played(known(5))
    assert advanced(playground, 2).step == 2
    assert advanced(playground, 2).playing
    ended = advanced(playground, 9)
    assert ended.step == 5
    assert not ended.playing
    assert advanced(ended, 1) == ended


def test_nothing_moves_before_the_picture_is_known() -> None:
    playground = played(as_it_opens())
    assert advanced(playground, 1) == playground


def test_steps_stay_between_the_first_and_the_last() -> None:
    assert at_step(known(5), 9).step == 5
    assert at_step(known(5), -1).step == 0


def test_another_exhibit_is_shown_as_it_ends_and_the_one_before_is_kept() -> None:
    playground = advanced(played(known(5)), 2)
    other = with_exhibit(playground, opened("perceptron", "xor"))
    assert other.step is None
    assert not other.playing
    assert other.now is None
    assert other.kept == (playground.exhibit,)
    assert with_exhibit(other, playground.exhibit).kept == (opened("perceptron", "xor"),)


def test_what_was_found_out_about_another_exhibit_is_not_taken_for_this_ones() -> None:
    playground = as_it_opens()
    late = Seen(opened("perceptron", "xor"), "It never converges.", problem=False, steps=19)
    assert seen_now(playground, late) == playground
