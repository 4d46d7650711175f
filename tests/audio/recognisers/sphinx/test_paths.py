import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.grammar.expression import SlotReference, read_template
from audio.grammar.grammar import Grammar, Values, WholeNumber
from audio.recognisers.sphinx.paths import Network, merged, network, spoken_commands
from tests.audio.vocabulary import grammar


def accepts(paths: Network, text: str) -> bool:
    states = {paths.start}
    for word in text.split():
        states = {end for start, end, _, said in paths.steps if start in states and said == word}
    return paths.final in states


def english(word: str) -> bool:
    return word.isascii() and word.isalpha()


def probability(paths: Network, text: str) -> float:
    """Of saying this on a walk from start to final; the ways to say it add up."""
    reached = {paths.start: 1.0}
    for word in text.split():
        onward = dict[int, float]()
        for start, end, way, said in paths.steps:
            if said == word and start in reached:
                onward[end] = onward.get(end, 0.0) + reached[start] * way
        reached = onward
    return reached.get(paths.final, 0.0)


def paths_of(built: Grammar) -> Network:
    commands = spoken_commands(built, english)
    assert commands is not None
    return network(commands)


PATHS = paths_of(grammar())


@pytest.mark.parametrize(
    "phrase",
    [
        "stop",
        "stop the run",
        "train the m l p",
        "train softmax for twenty two epochs with a learning rate of point oh one",
        "predict image three hundred seventeen",
        "what can i say",
    ],
)
def test_every_way_to_say_a_command_is_a_path(phrase: str) -> None:
    assert accepts(PATHS, phrase)


@pytest.mark.parametrize(
    "phrase", ["", "stop the", "train", "train the", "predict image three hundred and", "the run"]
)
def test_a_command_that_breaks_off_is_no_path(phrase: str) -> None:
    assert not accepts(PATHS, phrase)


def test_chinese_templates_and_phrases_are_left_out() -> None:
    assert all(english(word) for word in PATHS.words)
    assert "mlp" in PATHS.words


def test_only_the_options_that_cannot_be_pronounced_are_left_out() -> None:
    built = Grammar(
        {"go": ("go (left|右|right) [现在]",), "halt": ("停",)},
        {},
    )
    paths = paths_of(built)
    assert [accepts(paths, phrase) for phrase in ("go left", "go right", "go")] == [True, True, False]


def test_nothing_is_left_of_a_grammar_without_english() -> None:
    assert spoken_commands(Grammar({"halt": ("停",)}, {}), english) is None


def test_parts_in_any_order_are_paths_and_may_be_left_out() -> None:
    built = Grammar({"train": ("train <fast|for {n} epochs>",)}, {"n": WholeNumber(1, 9)})
    paths = paths_of(built)
    for phrase in ("train", "train fast", "train for two epochs fast", "train fast for two epochs"):
        assert accepts(paths, phrase)
        assert built.parse(phrase) is not None
    assert not accepts(paths, "train for")


def test_parts_in_any_order_that_may_be_empty_end() -> None:
    assert accepts(network(read_template("go <[now]|[here]>")), "go here now")


def test_the_ways_onward_from_a_state_share_what_is_probable() -> None:
    paths = network(read_template("(yes|no|[very] well)"))
    ways = [probability for start, _, probability, _ in paths.steps if start == paths.start]
    assert sum(ways) == pytest.approx(1.0)


def test_states_after_the_same_word_that_go_on_alike_are_one() -> None:
    apart = Network(0, 5, ((0, 1, 0.25, "now"), (0, 2, 0.75, "now"), (1, 5, 1.0, "go"), (2, 5, 1.0, "go")))
    paths = merged(apart)
    assert len(paths.steps) == 2
    assert probability(paths, "now go") == pytest.approx(1.0)


def test_states_that_go_on_in_other_ways_or_after_other_words_stay_apart() -> None:
    onward = Network(0, 5, ((0, 1, 0.5, "now"), (0, 2, 0.5, "now"), (1, 5, 1.0, "go"), (2, 5, 1.0, "stop")))
    weighted = Network(0, 5, ((0, 1, 0.5, "a"), (1, 5, 1.0, "b"), (0, 2, 0.5, "a"), (2, 5, 0.5, "b")))
    words = Network(0, 5, ((0, 1, 0.5, "now"), (0, 2, 0.5, "soon"), (1, 5, 1.0, "go"), (2, 5, 1.0, "go")))
    assert [len(merged(each).steps) for each in (onward, weighted, words)] == [4, 4, 4]


def test_merging_states_changes_neither_phrases_nor_how_probable_they_are() -> None:
    steps = (
        (0, 1, 0.5, "train"),
        (0, 2, 0.5, "train"),
        (1, 3, 0.5, "fast"),
        (1, 9, 0.5, "fast"),
        (2, 4, 0.5, "fast"),
        (2, 9, 0.5, "fast"),
        (3, 9, 0.5, "now"),
        (3, 3, 0.5, "fast"),
        (4, 9, 0.5, "now"),
        (4, 4, 0.5, "fast"),
    )
    before = Network(0, 9, steps)
    after = merged(before)
    assert len(after.steps) < len(steps)
    for phrase in ("train fast", "train fast now", "train fast fast now", "train", "train now", "fast now"):
        assert probability(after, phrase) == pytest.approx(probability(before, phrase))


def test_a_slot_must_have_been_replaced() -> None:
    with pytest.raises(ValueError, match="has not been replaced"):
        network(SlotReference("model"))


@given(st.integers())
def test_a_walk_through_the_network_can_be_parsed(seed: int) -> None:
    chooser, state, said = random.Random(seed), PATHS.start, list[str]()
    while state != PATHS.final:
        _, state, _, word = chooser.choice([step for step in PATHS.steps if step[0] == state])
        said.append(word)
    built = grammar()
    parse = built.parse(" ".join(said))
    # Spoken numbers may lie outside of a slot's range; everything else is a command.
    assert parse is not None or {"epoch", "epochs", "rate", "predict"} & set(said)


def test_values_of_a_slot_are_paths() -> None:
    built = Grammar(
        {"paint": ("paint {colour}",)}, {"colour": Values({"light blue": object(), "红": object()})}
    )
    assert accepts(paths_of(built), "paint light blue")
