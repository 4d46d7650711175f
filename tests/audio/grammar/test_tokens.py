from hypothesis import given
from hypothesis import strategies as st

from audio.grammar.tokens import is_han, tokens


def test_words_are_lower_case_and_free_of_punctuation() -> None:
    assert tokens("Train the MLP, please!") == ("train", "the", "mlp", "please")


def test_letters_with_dots_between_are_letters() -> None:
    assert tokens("M.L.P.") == ("m", "l", "p")


def test_chinese_is_compared_character_by_character() -> None:
    assert tokens("训练MLP，学习率0.1") == ("训", "练", "mlp", "学", "习", "率", "0.1")


def test_written_numbers_stay_whole() -> None:
    assert tokens("42 epochs at 0.01, .5 or 1e-3") == ("42", "epochs", "at", "0.01", ".5", "or", "1e-3")


def test_the_dot_that_ends_a_sentence_belongs_to_no_number() -> None:
    assert tokens("predict image 42.") == ("predict", "image", "42")


def test_full_width_characters_are_those_that_they_stand_for() -> None:
    assert tokens("ＭＬＰ　４２") == ("mlp", "42")


def test_a_curly_apostrophe_is_an_apostrophe() -> None:
    assert tokens("don’t") == tokens("don't") == ("don't",)


def test_only_chinese_characters_are_han() -> None:
    assert is_han("训")
    assert not any(is_han(token) for token in ("a", "训练", "", "1"))


@given(st.text())
def test_tokens_of_tokens_are_the_same(text: str) -> None:
    once = tokens(text)
    assert tokens(" ".join(once)) == once


@given(st.text())
def test_no_token_is_empty_or_holds_a_space(text: str) -> None:
    assert all(token and not any(character.isspace() for character in token) for token in tokens(text))


def test_a_written_number_ends_where_a_chinese_word_begins() -> None:
    assert tokens("训练20轮，学习率1e-3") == ("训", "练", "20", "轮", "学", "习", "率", "1e-3")


def test_a_minus_belongs_to_its_number_and_a_hyphen_does_not() -> None:
    assert tokens("rate -0.1 seed -3") == ("rate", "-0.1", "seed", "-3")
    assert tokens("multi-layer LeNet-5") == ("multi", "layer", "lenet", "5")


def test_a_comma_between_thousands_is_no_boundary() -> None:
    assert tokens("image 10,000, please") == ("image", "10000", "please")
    assert tokens("1,2") == ("1", "2")
