import pytest

from app.voice.teaching.lesson import Step, Teacher, Teaching
from audio.listening.example import Example
from audio.recognisers.recogniser import RecogniserError
from audio.teaching.taught_phrases import TaughtPhrases
from tests.audio.teaching.sounds import features, phrase, taught, word
from tests.audio.vocabulary import grammar


def said(vowels: str, seed: int) -> Example:
    utterance = word(vowels, seed)
    return Example(features(utterance), sound=utterance)


def teacher(phrases: TaughtPhrases | None = None) -> Teacher:
    known = phrases or taught()
    return Teacher(lambda: known, grammar().parse, lambda: [phrase.name for phrase in known.phrases])


def after(*repetitions: Example, by: Teacher | None = None) -> Teaching:
    by = by or teacher()
    teaching = by.name(Teaching(), "stop training")
    for repetition in repetitions:
        teaching = by.say(teaching, repetition)
    return teaching


def test_first_a_command_has_to_be_named() -> None:
    for sentence, words in (("", "Which command"), ("fly away", "“fly away” is no command")):
        teaching = teacher().name(Teaching(), sentence)
        assert (teaching.step, teaching.problem) == (Step.NAME, True)
        assert words in teaching.tell
    teaching = teacher().name(Teaching(), "  训练MLP ")
    assert (teaching.step, teaching.sentence, teaching.problem) == (Step.SAY, "训练MLP", False)


def test_nothing_is_taken_before_the_command_is_named() -> None:
    assert not teacher().say(Teaching(), said("aiu", 1)).repetitions


def test_three_repetitions_are_enough_and_five_are_all() -> None:
    tells = [after(*[said("aiu", seed) for seed in range(1, 1 + count)]) for count in range(7)]
    assert [len(teaching.repetitions) for teaching in tells] == [0, 1, 2, 3, 4, 5, 5]
    assert [teaching.enough for teaching in tells] == [False] * 3 + [True] * 4
    assert [teaching.full for teaching in tells] == [False] * 5 + [True] * 2
    assert "2 times more" in tells[1].tell
    assert "once more" in tells[2].tell
    assert "Save it, or say it again" in tells[3].tell


def test_a_bad_sound_is_told_and_asked_for_again() -> None:
    teaching = after(said("aiu", 1), Example(None, "That was too loud."))
    assert (len(teaching.repetitions), teaching.tell, teaching.problem) == (1, "That was too loud.", True)
    teaching = teacher().say(teaching, said("aiu", 2))
    assert (len(teaching.repetitions), teaching.problem) == (2, False)


def test_a_repetition_unlike_the_others_is_refused() -> None:
    teaching = after(said("aiu", 1), said("aiu", 2), said("uea", 1))
    assert (len(teaching.repetitions), teaching.problem) == (2, True)
    assert "unlike" in teaching.tell


def test_where_the_very_first_was_the_odd_one_the_two_that_agree_are_kept() -> None:
    odd, one, two = said("uea", 1), said("aiu", 1), said("aiu", 2)
    assert after(odd, one).repetitions == (odd,)
    assert after(odd, one, two).repetitions == (one, two)
    assert after(odd, one, said("uea", 2)).repetitions[0] is odd


def test_a_phrase_like_another_one_is_refused_and_the_other_is_named() -> None:
    by = teacher(taught(phrase("aiu", "train mlp", "my word")))
    teaching = after(said("aiu", 11), by=by)
    assert (teaching.repetitions, teaching.problem) == ((), True)
    assert "“my word”" in teaching.tell
    assert after(said("uea", 11), by=by).repetitions


def test_another_word_for_the_same_command_gets_a_name_of_its_own() -> None:
    by = teacher(taught(phrase("uea", "stop training", "Stop training")))
    repetitions = [said("aiu", seed) for seed in (1, 2, 3)]
    made = by.phrase(after(*repetitions, by=by))
    assert (made.name, made.sentence) == ("stop training (2)", "stop training")
    assert [len(example) for example in made.examples] == [
        len(one.features) for one in repetitions if one.features is not None
    ]


def test_too_few_repetitions_make_no_phrase() -> None:
    with pytest.raises(ValueError, match="3 to 5"):
        teacher().phrase(after(said("aiu", 1)))


def test_the_last_repetition_can_be_said_again() -> None:
    teaching = teacher().undo(after(said("aiu", 1), said("aiu", 2), said("aiu", 3)))
    assert (len(teaching.repetitions), teaching.enough) == (2, False)
    assert "once more" in teaching.tell


def test_what_was_said_survives_a_failed_save() -> None:
    teaching = teacher().not_saved(after(*[said("aiu", seed) for seed in (1, 2, 3)]), "The disk is full.")
    assert (teaching.enough, teaching.tell, teaching.problem) == (True, "The disk is full.", True)
    assert len(teaching.sounds) == 3
    assert teacher().saved(teaching).step is Step.DONE


def test_a_name_is_free_only_if_no_phrase_at_all_has_it() -> None:
    by = Teacher(taught, grammar().parse, lambda: ["Stop training", "stop training (2)"])
    repetitions = [said("aiu", seed) for seed in (1, 2, 3)]
    assert by.phrase(after(*repetitions, by=by)).name == "stop training (3)"


def test_where_nothing_was_heard_what_was_said_before_stays() -> None:
    teaching = teacher().not_heard(after(said("aiu", 1), said("aiu", 2)), "Nothing was heard.")
    assert (len(teaching.repetitions), teaching.tell, teaching.problem) == (2, "Nothing was heard.", True)
    teaching = teacher().listen(teaching)
    assert (len(teaching.repetitions), teaching.problem) == (2, False)
    assert "once more" in teaching.tell


def test_where_nothing_can_be_compared_any_more_it_says_why() -> None:
    def changed() -> TaughtPhrases:
        raise RecogniserError("Another recogniser hears.")

    by = Teacher(changed, grammar().parse, list)
    teaching = by.say(after(said("aiu", 1)), said("aiu", 2))
    assert (len(teaching.repetitions), teaching.tell) == (1, "Another recogniser hears.")
    assert teaching.problem
