"""Teaching a phrase step by step: which command, then three to five repetitions. No window, no microphone."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from enum import Enum

from audio.capture.sound import Utterance
from audio.grammar.grammar import Parse
from audio.listening.example import Example
from audio.recognisers.recogniser import RecogniserError
from audio.teaching.dynamic_time_warping import Matrix
from audio.teaching.taught_phrases import FEWEST_EXAMPLES, MOST_EXAMPLES, TaughtPhrase, TaughtPhrases
from language.sentence import message

ASK_FOR_COMMAND = message("Which command shall it be? Type it as you would say it, for example: train CNN.")
UNLIKE = message("That was unlike what you said before and was not kept: say the same once more.")
ENOUGH = message("That is enough. Save it, or say it again for a surer match.")


class Step(Enum):
    """Where one is."""

    NAME = "name the command"
    SAY = "say it"
    DONE = "done"


@dataclass(frozen=True, eq=False)
class Teaching:
    """How far it has come."""

    step: Step = Step.NAME
    sentence: str = ""
    """The command."""
    repetitions: tuple[Example, ...] = ()
    """Those that were kept; they all have features."""
    refused: Example | None = None
    """The last one that was unlike the only one before: either of the two may have been the odd one."""
    tell: str = ASK_FOR_COMMAND
    """What to show, one sentence or two."""
    problem: bool = False
    """Whether that is about something that went wrong."""

    @property
    def examples(self) -> tuple[Matrix, ...]:
        """What the repetitions are compared by."""
        return tuple(said.features for said in self.repetitions if said.features is not None)

    @property
    def sounds(self) -> tuple[Utterance, ...]:
        """How they sounded, as far as that was given."""
        return tuple(said.sound for said in self.repetitions if said.sound is not None)

    @property
    def enough(self) -> bool:
        """Whether it could be saved."""
        return len(self.repetitions) >= FEWEST_EXAMPLES

    @property
    def full(self) -> bool:
        """Whether no more repetitions are taken."""
        return len(self.repetitions) >= MOST_EXAMPLES


class Teacher:
    """Answers every step with the next state.

    `taught` gives the phrases that an example can be compared with, once there is one. `parse` says whether a
    sentence is a command, `names` which names are taken.
    """

    def __init__(
        self,
        taught: Callable[[], TaughtPhrases],
        parse: Callable[[str], Parse | None],
        names: Callable[[], Collection[str]],
    ) -> None:
        self._taught = taught
        self._parse = parse
        self._names = names

    def name(self, teaching: Teaching, sentence: str) -> Teaching:
        """The command was typed."""
        sentence = " ".join(sentence.split())
        if not sentence:
            return replace(teaching, tell=ASK_FOR_COMMAND, problem=True)
        if self._parse(sentence) is None:
            tell = message("“{sentence}” is no command: type it as it stands in the help.", sentence=sentence)
            return replace(teaching, tell=tell, problem=True)
        return Teaching(Step.SAY, sentence, tell=_say_it(0))

    def say(self, teaching: Teaching, said: Example) -> Teaching:
        """An utterance came. Where nothing can be compared any more, why stands in `tell`."""
        if teaching.step is not Step.SAY or teaching.full:
            return teaching
        if said.features is None:
            problem = said.problem or message("There was too little sound: say it once more.")
            return replace(teaching, tell=problem, problem=True)
        try:
            return self._compare(teaching, said)
        except RecogniserError as error:
            return replace(teaching, tell=str(error), problem=True)

    def not_heard(self, teaching: Teaching, problem: str) -> Teaching:
        """Nothing came, and nothing is waited for any more."""
        return replace(teaching, tell=problem, problem=True)

    def listen(self, teaching: Teaching) -> Teaching:
        """It is waited for once more."""
        return replace(teaching, tell=_say_it(len(teaching.repetitions)), problem=False)

    def undo(self, teaching: Teaching) -> Teaching:
        """The last repetition is to be said again."""
        kept = teaching.repetitions[:-1]
        return replace(teaching, repetitions=kept, refused=None, tell=_say_it(len(kept)), problem=False)

    def phrase(self, teaching: Teaching) -> TaughtPhrase:
        """What was taught, under a name that is free. Raises `ValueError` while it is not `enough`."""
        return TaughtPhrase(self._free_name(teaching.sentence), teaching.sentence, teaching.examples)

    def saved(self, teaching: Teaching) -> Teaching:
        """It has been kept."""
        tell = message("From now on this means “{sentence}”.", sentence=teaching.sentence)
        return replace(teaching, step=Step.DONE, tell=tell, problem=False)

    def not_saved(self, teaching: Teaching, problem: str) -> Teaching:
        """It could not be kept; nothing that was said is lost."""
        return replace(teaching, tell=problem, problem=True)

    def _compare(self, teaching: Teaching, said: Example) -> Teaching:
        assert said.features is not None
        kept, refused = teaching.repetitions, teaching.refused
        if not self._taught().is_unlike(said.features, teaching.examples):
            return self._keep(teaching, (*kept, said))
        if len(kept) == 1 and refused is not None and not self._unlike(said, refused):
            return self._keep(teaching, (refused, said))  # Two agree: the very first was the odd one.
        return replace(teaching, refused=said if len(kept) == 1 else None, tell=UNLIKE, problem=True)

    def _keep(self, teaching: Teaching, repetitions: tuple[Example, ...]) -> Teaching:
        kept = replace(
            teaching, repetitions=repetitions, refused=None, tell=_say_it(len(repetitions)), problem=False
        )
        other = self._taught().too_like(kept.examples, teaching.sentence)
        if other is None:
            return kept
        tell = message(
            "That sounds like “{other}”, which you have taught already: choose another sound.",
            other=other.name,
        )
        return replace(teaching, repetitions=(), refused=None, tell=tell, problem=True)

    def _unlike(self, said: Example, other: Example) -> bool:
        assert said.features is not None
        assert other.features is not None
        return self._taught().is_unlike(said.features, [other.features])

    def _free_name(self, sentence: str) -> str:
        taken = {name.casefold() for name in self._names()}
        name, number = sentence, 2
        while name.casefold() in taken:
            name, number = f"{sentence} ({number})", number + 1
        return name


def _say_it(times: int) -> str:
    if times == 0:
        return message("Say your phrase: any word, in any language, or any sound that you can repeat.")
    if times < FEWEST_EXAMPLES:
        left = FEWEST_EXAMPLES - times
        return message(
            "Good. Say it {value} more.",
            value=message("once") if left == 1 else message("{left} times", left=left),
        )
    return ENOUGH if times < MOST_EXAMPLES else message("That is enough: save it.")
