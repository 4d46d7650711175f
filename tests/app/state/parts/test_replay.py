from dataclasses import replace
from pathlib import Path

from app.compute.conditions import Conditions
from app.compute.trained_model import TrainedModel
from app.state.parts.replay import beginning_in_words, judged
from app.state.parts.run import Run, Status
from models.settings.specification import RunSpecification
from tests.app.facts import epoch_done, finished

THEN = Conditions("cpu", 2, "Linux", {"torch": "2.6.0"})


def run(number: int, digest: str = "abc", accuracy: float = 0.8, conditions: Conditions = THEN) -> Run:
    model = TrainedModel(f"run-{number}", RunSpecification("mlp", epochs=2), Path("weights"), number)
    epochs = tuple(replace(epoch_done(each, accuracy), seconds=float(number)) for each in (1, 2))
    return Run(
        model, Status.FINISHED, epochs=epochs, finished=finished(2), digest=digest, conditions=conditions
    )


def test_equal_weights_are_told_whatever_time_they_took() -> None:
    came = judged(run(3), run(4))
    assert came.same
    assert came.same_figures
    assert came.sentence == "Run 4 has bit for bit the same weights as run 3."


def test_other_weights_are_told_with_what_may_be_why() -> None:
    newer = replace(THEN, versions={"torch": "2.7.0"})
    came = judged(run(3), run(4, digest="abd", conditions=newer))
    assert not came.same
    assert came.sentence == "Run 4 has not the same weights as run 3: torch was 2.6.0 and is 2.7.0."
    came = judged(run(3), run(4, digest="abd"))
    assert came.sentence.endswith("machine and versions are the same, so look at the data.")


def test_without_a_fingerprint_the_figures_are_compared() -> None:
    came = judged(run(3, digest=""), run(4))
    assert (came.same, came.same_weights) == (True, None)
    assert came.sentence == (
        "Run 3 was kept without a fingerprint of its weights; "
        "the figures of run 4 are the same in every epoch."
    )
    came = judged(run(3, digest=""), run(4, accuracy=0.7))
    assert not came.same
    assert "are not the same in every epoch" in came.sentence


def test_what_has_changed_is_said_at_the_beginning() -> None:
    assert beginning_in_words(run(3), 4, THEN) == "Run 4 repeats run 3."
    assert beginning_in_words(run(3), 0, THEN) == "Repeating run 3."
    assert beginning_in_words(run(3), 4, replace(THEN, machine="macOS")) == (
        "Run 4 repeats run 3. It may not come out bit for bit the same: the machine was Linux and is macOS."
    )
