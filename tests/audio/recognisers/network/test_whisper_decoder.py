from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor, nn
from torch.nn import functional

from audio.recognisers.network.graph import Array, Graph, Value
from audio.recognisers.network.products import exact, rounded
from audio.recognisers.network.whisper_decoder import Decoder, LayerNorm, Linear, log_sum_exp
from tests.audio.recognisers.small_decoder import HEADS, LAYERS, WIDTH, Variables, sound, variables

VOCABULARY = 11
VARIABLES = variables(VOCABULARY)
DECODER = Decoder(VARIABLES)
SOUND = sound()
TOKENS = np.array([[3, 1, 4, 1, 5], [9, 2, 6, 5, 3], [3, 1, 4, 1, 6]])


def by_torch(tokens: np.ndarray[tuple[int, ...], np.dtype[np.int64]], encoded: Array) -> Tensor:
    """The same by torch's own parts, in double precision."""

    def weight(name: str) -> Tensor:
        return torch.tensor(np.asarray(VARIABLES[f"decoder/{name}"], np.float64))

    def norm(x: Tensor, name: str) -> Tensor:
        return functional.layer_norm(x, (WIDTH,), weight(f"{name}/gamma"), weight(f"{name}/beta"))

    def linear(x: Tensor, name: str) -> Tensor:
        return functional.linear(x, weight(f"{name}/weight"), weight(f"{name}/bias"))

    def attention(part: str, queries: list[str], out: str) -> nn.MultiheadAttention:
        made = nn.MultiheadAttention(WIDTH, HEADS, batch_first=True, dtype=torch.float64)
        made.in_proj_weight.data = torch.cat([weight(f"{part}/{name}/weight") for name in queries])
        made.in_proj_bias.data = torch.cat([weight(f"{part}/{name}/bias") for name in queries])
        made.out_proj.weight.data, made.out_proj.bias.data = (
            weight(f"{part}/{out}/weight"),
            weight(f"{part}/{out}/bias"),
        )
        return made

    count = tokens.shape[1]
    later = torch.triu(torch.ones(count, count, dtype=torch.bool), 1)
    heard = torch.tensor(np.asarray(encoded, np.float64)).expand(len(tokens), -1, -1)
    x = weight("embeddings/weight")[torch.tensor(tokens)] + weight("position_encodings/encodings")[:count]
    with torch.no_grad():
        for number in range(LAYERS):
            layer = f"layer_{number}"
            normed = norm(x, f"{layer}/self_attention/layer_norm")
            own = attention(f"{layer}/self_attention", ["linear_0"], "linear_1")
            x = x + own(normed, normed, normed, attn_mask=later, need_weights=False)[0]
            normed = norm(x, f"{layer}/attention/layer_norm")
            other = attention(f"{layer}/attention", ["linear_0", "linear_1"], "linear_2")
            x = x + other(normed, heard, heard, need_weights=False)[0]
            normed = norm(x, f"{layer}/ffn/layer_norm")
            x = x + linear(functional.gelu(linear(normed, f"{layer}/ffn/linear_0")), f"{layer}/ffn/linear_1")
        return norm(x, "layer_norm")


def test_the_decoder_computes_what_torch_computes() -> None:
    features, _ = DECODER.read(TOKENS, DECODER.nothing(len(TOKENS)), DECODER.listen(SOUND))
    assert features.dtype == np.float32
    np.testing.assert_allclose(features, by_torch(TOKENS, SOUND).numpy(), atol=2e-5)


def test_one_token_after_the_other_is_the_same_as_all_at_once() -> None:
    heard = DECODER.listen(SOUND)
    once, _ = DECODER.read(TOKENS, DECODER.nothing(len(TOKENS)), heard)
    past = DECODER.nothing(len(TOKENS))
    for at in range(TOKENS.shape[1]):
        features, past = DECODER.read(TOKENS[:, at : at + 1], past, heard)
        assert past.length == at + 1
        np.testing.assert_allclose(features[:, 0], once[:, at], atol=2e-5)


@pytest.mark.parametrize("first", [1, 2, 4])
def test_several_tokens_after_others_are_the_same_as_all_at_once(first: int) -> None:
    heard = DECODER.listen(SOUND)
    once, _ = DECODER.read(TOKENS, DECODER.nothing(len(TOKENS)), heard)
    before, past = DECODER.read(TOKENS[:, :first], DECODER.nothing(len(TOKENS)), heard)
    after, _ = DECODER.read(TOKENS[:, first:], past, heard)
    np.testing.assert_allclose(np.concatenate((before, after), axis=1), once, atol=2e-5)


def test_hypotheses_do_not_see_each_other() -> None:
    heard = DECODER.listen(SOUND)
    together, _ = DECODER.read(TOKENS, DECODER.nothing(len(TOKENS)), heard)
    for row in range(len(TOKENS)):
        alone, _ = DECODER.read(TOKENS[row : row + 1], DECODER.nothing(), heard)
        np.testing.assert_allclose(alone[0], together[row], atol=2e-5)


def test_hypotheses_may_be_chosen_repeated_and_reordered() -> None:
    heard = DECODER.listen(SOUND)
    _, past = DECODER.read(TOKENS[:, :3], DECODER.nothing(len(TOKENS)), heard)
    chosen = past.of(np.array([2, 0, 0]))
    features, _ = DECODER.read(np.array([[7], [7], [8]]), chosen, heard)
    for row, (begun, last) in enumerate(((2, 7), (0, 7), (0, 8))):
        text = np.array([[*TOKENS[begun, :3], last]])
        expected, _ = DECODER.read(text, DECODER.nothing(), heard)
        np.testing.assert_allclose(features[row, 0], expected[0, -1], atol=2e-5)
    assert past.length == chosen.length == 3


def test_reading_leaves_the_past_as_it_was() -> None:
    heard = DECODER.listen(SOUND)
    _, past = DECODER.read(TOKENS[:, :2], DECODER.nothing(len(TOKENS)), heard)
    before = [each.copy() for each in (*past.keys, *past.values)]
    DECODER.read(TOKENS[:, 2:], past, heard)
    for kept, each in zip(before, (*past.keys, *past.values), strict=True):
        np.testing.assert_array_equal(kept, each)


def test_what_comes_later_changes_nothing_before_and_the_sound_everything() -> None:
    heard = DECODER.listen(SOUND)
    features, _ = DECODER.read(TOKENS[[0, 2]], DECODER.nothing(2), heard)
    np.testing.assert_allclose(features[0, :-1], features[1, :-1], atol=1e-6)
    assert np.abs(features[0, -1] - features[1, -1]).max() > 0.01
    other, _ = DECODER.read(TOKENS[[0, 2]], DECODER.nothing(2), DECODER.listen(sound(seed=2)))
    assert (np.abs(features - other).max(axis=-1) > 0.01).all()


def test_the_sound_is_kept_in_the_shapes_that_attention_takes() -> None:
    heard = DECODER.listen(sound(frames=7))
    assert [key.shape for key in heard.keys] == [(HEADS, WIDTH // HEADS, 7)] * LAYERS
    assert [value.shape for value in heard.values] == [(HEADS, 7, WIDTH // HEADS)] * LAYERS
    assert DECODER.nothing(3).length == 0
    assert DECODER.nothing(3).keys[0].shape == (3, HEADS, 0, WIDTH // HEADS)
    assert DECODER.embedding.shape == (VOCABULARY, WIDTH)


def test_more_layers_than_ten_are_counted() -> None:
    many: Variables = {name: value for name, value in VARIABLES.items() if "layer_1/" not in name}
    for number in range(1, 12):
        many |= {
            name.replace("layer_0/", f"layer_{number}/"): value
            for name, value in VARIABLES.items()
            if "layer_0/" in name
        }
    assert len(Decoder(many).listen(SOUND).keys) == 12


def quantised(kind: type[np.signedinteger[np.typing.NBitBase]], most: int) -> Variables:
    """As CTranslate2 writes such models: each row times a factor, which is kept."""
    made: Variables = {}
    for name, value in VARIABLES.items():
        made[name] = value
        if name.startswith("decoder/") and name.endswith("/weight"):
            weight = np.asarray(value, np.float32)
            factor = np.asarray(most / np.abs(weight).max(axis=1 if kind is np.int8 else None), np.float32)
            rows = factor[:, None] if factor.ndim else factor
            made[name], made[f"{name}_scale"] = np.rint(weight * rows).astype(kind), factor
    return made


@pytest.mark.parametrize(("kind", "most", "close"), [(np.int8, 127, 0.15), (np.int16, 1024, 0.05)])
def test_weights_in_whole_numbers_are_as_good_as_their_steps(
    kind: type[np.signedinteger[np.typing.NBitBase]], most: int, close: float
) -> None:
    rough = Decoder(quantised(kind, most))
    np.testing.assert_allclose(rough.embedding, DECODER.embedding, atol=close / 5)
    exact, _ = DECODER.read(TOKENS, DECODER.nothing(len(TOKENS)), DECODER.listen(SOUND))
    features, _ = rough.read(TOKENS, rough.nothing(len(TOKENS)), rough.listen(SOUND))
    np.testing.assert_allclose(features, exact, atol=close)


def test_half_precision_is_read_as_single() -> None:
    half: Variables = {
        name: value.astype(np.float16) if value.dtype == np.float32 else value
        for name, value in VARIABLES.items()
    }
    features, _ = Decoder(half).read(TOKENS[:1], DECODER.nothing(), DECODER.listen(SOUND))
    assert features.dtype == np.float32


@pytest.mark.parametrize(
    "name",
    [
        "embeddings/weight",
        "num_heads",
        "layer_norm/gamma",
        "layer_1/ffn/linear_0/bias",
        "position_encodings/encodings",
    ],
)
def test_a_model_without_one_of_its_variables_is_not_whispers(name: str) -> None:
    without = {each: value for each, value in VARIABLES.items() if each != f"decoder/{name}"}
    with pytest.raises(ValueError, match=f"^The model is not Whisper's: it has no variable '.*{name}'.$"):
        Decoder(without)


@given(st.lists(st.floats(-1e4, 1e4, width=32), min_size=1, max_size=9))
def test_the_norm_of_a_softmax_is_that_of_torch(values: list[float]) -> None:
    x = np.array([values, values[::-1]], np.float32)
    np.testing.assert_allclose(log_sum_exp(x), torch.tensor(x).logsumexp(-1).numpy(), rtol=1e-5, atol=1e-5)


def computed(part: Callable[[Value], Value], x: Array) -> Array:
    """What a part of the decoder makes of (rows, D)."""
    graph = Graph()
    (result,) = graph.program([part(graph.given("x", ["rows", WIDTH]))])({"x": x})
    return result


def test_a_layer_is_normalised_like_torchs() -> None:
    x, random = sound(4, seed=3), np.random.default_rng(4)
    gamma, beta = random.normal(size=(2, WIDTH)).astype(np.float32)
    expected = functional.layer_norm(torch.tensor(x), (WIDTH,), torch.tensor(gamma), torch.tensor(beta))
    np.testing.assert_allclose(computed(LayerNorm(gamma, beta), x), expected.numpy(), atol=1e-5)


def test_a_constant_layer_is_normalised_to_its_middle() -> None:
    ones, zeros = np.ones(WIDTH, np.float32), np.zeros(WIDTH, np.float32)
    same = np.full((2, WIDTH), 3, np.float32)
    np.testing.assert_allclose(computed(LayerNorm(ones, zeros), same), 0, atol=1e-6)


def test_a_linear_part_is_torchs() -> None:
    random = np.random.default_rng(5)
    weight, bias = random.normal(size=(3, WIDTH)).astype(np.float32), random.normal(size=3).astype(np.float32)
    x = sound(4, seed=6)
    expected = functional.linear(torch.tensor(x), torch.tensor(weight), torch.tensor(bias))
    part = Linear(np.ascontiguousarray(weight.T), bias, exact)
    np.testing.assert_allclose(computed(part, x), expected.numpy(), atol=1e-5)


def test_in_eight_bits_it_computes_nearly_the_same() -> None:
    eight_bits = Decoder(VARIABLES, rounded)
    exactly, _ = DECODER.read(TOKENS, DECODER.nothing(len(TOKENS)), DECODER.listen(SOUND))
    nearly, _ = eight_bits.read(TOKENS, eight_bits.nothing(len(TOKENS)), eight_bits.listen(SOUND))
    assert nearly.dtype == np.float32
    np.testing.assert_allclose(nearly, exactly, atol=0.15)
    assert not np.array_equal(nearly, exactly)


@pytest.mark.parametrize("common", [4, VOCABULARY, 1000])
def test_a_token_is_as_likely_among_the_common_ones_and_itself_as_torch_says(common: int) -> None:
    decoder = Decoder(VARIABLES, common=common)
    features, _ = decoder.read(TOKENS, decoder.nothing(len(TOKENS)), decoder.listen(SOUND))
    following = np.array([2, 3, 4, 5, 6, 9, 10, 7, 8, 0, 1, 1, 3, 9, 2])
    rows = np.array([0, 0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 14, 13, 12, 11])
    every = features.reshape(-1, features.shape[-1])
    logits = torch.tensor(every.astype(np.float64) @ decoder.embedding.T)
    assert decoder.common_logits(features).shape == (3, 5, min(common, VOCABULARY))
    told, highest = decoder.log_probabilities(every, rows, following)
    for at, (row, token) in enumerate(zip(rows.tolist(), following.tolist(), strict=True)):
        counted = [*range(decoder.common), *([token] if token >= decoder.common else [])]
        expected = logits[row, token] - logits[row, counted].logsumexp(0)
        assert told[at] == pytest.approx(float(expected), abs=1e-4)
        lost = logits[row, counted].max() - logits[row, token]
        assert highest[at] - told[at] == pytest.approx(float(lost), abs=1e-4)
