"""How much is understood of what people say who do not know the grammar: `make bench-own-way`.

The files in `phrasings/` are split by place. Sentences at even places may be looked at while the
understanding is made; those at odd places are only ever counted. `--develop` prints what fails of the even.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import islice
from statistics import median, quantiles
from typing import Any, TypeVar

from app.commands.invocation import Invocation
from app.commands.understanding.talk import Talk
from app.commands.understanding.understanding import Understanding
from app.commands.vocabulary import Vocabulary
from app.questions.questions import AS_COMMANDS
from app.session.understanding import every_way
from app.session.vocabulary import every_command
from models.settings.recipes import recipe
from tests.benchmarks import phrasing_files
from tests.benchmarks.phrasing_files import LANGUAGES, Dialogue, Phrasing
from tests.benchmarks.tables import share

HALVES = {"even": 0, "odd": 1}
Item = TypeVar("Item")


class Outcome(Enum):
    """What became of a sentence."""

    DONE = "done"
    OFFERED = "offered"
    WRONG = "done wrongly"
    MISSED = "missed"


@dataclass(frozen=True)
class Reply:
    """What a sentence is answered with: at most one of them does something."""

    done: Invocation | None = None
    offers: tuple[Invocation, ...] = ()


@dataclass
class Tally:
    """How often each came, and how long it took."""

    outcomes: list[Outcome] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    def count(self, *outcomes: Outcome) -> int:
        return sum(self.outcomes.count(outcome) for outcome in outcomes)

    def row(self, *outcomes: Outcome) -> str:
        return share(self.count(*outcomes), len(self.outcomes))


def reply_to(vocabulary: Vocabulary, understanding: Understanding, phrasing: Phrasing) -> Reply:
    """As a typed sentence is answered, but that nothing is done."""
    done = vocabulary.parse(phrasing.say)
    if done is not None:
        return Reply(done)
    talk = Talk(understanding, vocabulary, lambda _name: None)
    turn = talk.hear(phrasing.say, asked=phrasing.needs == "question open")
    return Reply(turn.meant, turn.offers)


def half(items: Sequence[Item], which: str) -> Iterable[Item]:
    """Those at even or at odd places."""
    return islice(items, HALVES[which], None, 2)


def judged(phrasing: Phrasing, reply: Reply, vocabulary: Vocabulary) -> Outcome:
    """What became of a sentence; for one that asks for no command, all that is done is wrong."""
    if reply.done is not None:
        is_right = bool(phrasing.command) and phrasing.is_meant_by(reply.done, vocabulary)
        return Outcome.DONE if is_right else Outcome.WRONG
    if any(phrasing.is_meant_by(offer, vocabulary) for offer in reply.offers[:3]):
        return Outcome.OFFERED
    return Outcome.MISSED


def tally(
    items: Iterable[Phrasing],
    vocabulary: Vocabulary,
    understanding: Understanding,
    tell: Callable[[Phrasing, Reply, Outcome], None] | None = None,
) -> Tally:
    """Say all of them."""
    found = Tally()
    for phrasing in items:
        start = time.perf_counter()
        reply = reply_to(vocabulary, understanding, phrasing)
        found.seconds.append(time.perf_counter() - start)
        found.outcomes.append(judged(phrasing, reply, vocabulary))
        if tell is not None:
            tell(phrasing, reply, found.outcomes[-1])
    return found


def _told(phrasing: Phrasing, reply: Reply, outcome: Outcome) -> None:
    wanted = Outcome.DONE if phrasing.command else Outcome.MISSED
    if outcome is not wanted:
        meant = f"{phrasing.command} {dict(phrasing.slots)}"
        got = reply.done or [f"{each.command} {dict(each.arguments)}" for each in reply.offers]
        print(f"  {outcome.value}: {phrasing.say} -> {meant}; {got}")


def answered(items: Iterable[Phrasing], vocabulary: Vocabulary, understanding: Understanding) -> Tally:
    """Ask all questions; whether the answer is right is for the tests of `app.questions`."""
    found = Tally()
    for phrasing in items:
        reply = reply_to(vocabulary, understanding, phrasing)
        if reply.done is not None:
            is_right = _asks(reply.done, phrasing)
            found.outcomes.append(Outcome.DONE if is_right else Outcome.WRONG)
        else:
            is_offered = any(_asks(each, phrasing) for each in reply.offers)
            found.outcomes.append(Outcome.OFFERED if is_offered else Outcome.MISSED)
    return found


def _asks(meaning: Invocation, phrasing: Phrasing) -> bool:
    return meaning.command == phrasing.asks or AS_COMMANDS.get(phrasing.asks) == meaning.command


@dataclass
class Talked:
    """How many turns, and how many whole dialogues, were understood."""

    turns: list[bool] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)


def talked(items: Iterable[Dialogue], vocabulary: Vocabulary, understanding: Understanding) -> Talked:
    """Lead all dialogues; after a turn that fails the next one leans on what was really done."""
    found = Talked()
    for dialogue in items:
        talk = Talk(understanding, vocabulary, lambda name: getattr(recipe("mlp"), name, None))
        said: dict[str, Any] = {}
        right = [_turn(turn, talk, said, vocabulary) for turn in dialogue.turns]
        found.turns += right
        found.whole.append(all(right))
    return found


def _turn(turn: Phrasing, talk: Talk, said: dict[str, Any], vocabulary: Vocabulary) -> bool:
    """Say one; `said` are the values of slots so far."""
    entry = vocabulary.commands.get(turn.command)
    answers = entry is not None and entry.rules.answers
    meant = vocabulary.parse(turn.say) or talk.hear(turn.say, asked=answers).meant
    if meant is None:
        return False
    if turn.asks:
        return _asks(meant, turn)
    given = dict(meant.arguments)
    if "number" in turn.slots and "number" not in given:
        given["number"] = said.get("number")  # the run in view
    right = turn.is_meant_by(Invocation(meant.command, given), vocabulary, exactly=False)
    for name, sign in ((turn.less, -1), (turn.more, 1)):
        before = said.get(name, getattr(recipe("mlp"), name, 0))
        right = right and (not name or (given.get(name, before) - before) * sign > 0)
    said.update(given)
    if meant.command in vocabulary.commands:
        talk.did(meant)
    return right


def _report(vocabulary: Vocabulary, understanding: Understanding, which: str, *, develop: bool) -> None:
    tell = _told if develop and which == "even" else None
    for language in LANGUAGES:
        found = tally(half(phrasing_files.phrasings(language), which), vocabulary, understanding, tell)
        talk = tally(half(phrasing_files.ordinary_talk(language), which), vocabulary, understanding, tell)
        print(
            f"{language}, {which} places: {len(found.outcomes)} sentences, {len(talk.outcomes)} not commands"
        )
        print(f"  understood and done right: {found.row(Outcome.DONE)}")
        print(f"  done, or offered among three: {found.row(Outcome.DONE, Outcome.OFFERED)}")
        print(f"  done wrongly: {found.row(Outcome.WRONG)}")
        print(f"  not commands done: {talk.row(Outcome.WRONG)}")
        asked = answered(half(phrasing_files.questions(language), which), vocabulary, understanding)
        told = talked(half(phrasing_files.dialogues(language), which), vocabulary, understanding)
        print(f"  questions ({len(asked.outcomes)}) taken right: {asked.row(Outcome.DONE)}")
        print(f"  questions taken right or offered: {asked.row(Outcome.DONE, Outcome.OFFERED)}")
        print(f"  turns of dialogues ({len(told.turns)}) right: {share(sum(told.turns), len(told.turns))}")
        print(f"  whole dialogues ({len(told.whole)}) right: {share(sum(told.whole), len(told.whole))}")
        print(f"  a sentence takes {_in_milliseconds(found.seconds)}")


def _in_milliseconds(seconds: Sequence[float]) -> str:
    late = quantiles(seconds, n=20, method="inclusive")[-1]
    middle, longest = 1000 * median(seconds), 1000 * max(seconds)
    return f"{middle:.1f} ms (median), {1000 * late:.1f} (95 %), {longest:.1f} at most"


def main() -> None:
    """Print the figures of both halves."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--develop", action="store_true", help="print what fails of the even places")
    chosen = parser.parse_args()
    vocabulary = every_command()
    understanding = every_way(vocabulary)
    for which in HALVES:
        _report(vocabulary, understanding, which, develop=chosen.develop)


if __name__ == "__main__":
    main()
