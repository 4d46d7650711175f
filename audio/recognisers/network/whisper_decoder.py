"""Whisper's decoder, one token after the other for several hypotheses at once.

CTranslate2 runs the encoder, but decodes only where its own search leads. A search that follows a grammar
asks after each token what may come next, so the decoder is here in full: the Transformer of Vaswani et al.
("Attention is all you need", 2017, section 3) as Radford et al. use it ("Robust speech recognition via
large-scale weak supervision", 2022): normalisation before each part, learnt positions, GELU, and the
embedding used once more for the logits.

Shapes: H hypotheses, T tokens given at once, P tokens before them, F frames of 20 ms, D features, V tokens in
the vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from audio.recognisers.network.graph import Array, Graph, Program, Value
from audio.recognisers.network.prefix_tree import PrefixTree
from audio.recognisers.network.products import Product, exact

EPSILON = 1e-5
COMMON_TOKENS = 8192
"""A probability needs the logits of all tokens, of which most are as good as impossible. The vocabulary is in
order of frequency: so many of its first tokens, and those that come into question, stand for all."""
_LAYER = re.compile(r"layer_(\d+)/")


@dataclass(frozen=True)
class Linear:
    """x W + b."""

    weight: Array
    """(in, out)"""
    bias: Array
    product: Product
    """x W."""

    def __call__(self, x: Value) -> Value:
        """(..., in) -> (..., out)."""
        return self.product(x, self.weight) + self.bias


@dataclass(frozen=True)
class LayerNorm:
    """Ba et al., "Layer normalization" (2016)."""

    gamma: Array
    beta: Array

    def __call__(self, x: Value) -> Value:
        """(..., D) -> (..., D)."""
        return x.normalised(self.gamma, self.beta, EPSILON)


@dataclass(frozen=True)
class Layer:
    """One of the decoder's layers: attention to the tokens before, to the sound, and a network of its own."""

    before_self: LayerNorm
    queries_keys_values: Linear
    self_out: Linear
    before_sound: LayerNorm
    sound_queries: Linear
    sound_keys_values: Linear
    sound_out: Linear
    before_network: LayerNorm
    wider: Linear
    narrower: Linear


@dataclass(frozen=True)
class Sound:
    """What every layer needs of the encoder's output, computed once an utterance."""

    keys: tuple[Array, ...]
    """A layer: (heads, D / heads, F)."""
    values: tuple[Array, ...]
    """A layer: (heads, F, D / heads)."""


@dataclass(frozen=True)
class Past:
    """What every layer keeps of the tokens so far."""

    keys: tuple[Array, ...]
    """A layer: (H, heads, P, D / heads)."""
    values: tuple[Array, ...]

    @property
    def length(self) -> int:
        """P."""
        return int(self.keys[0].shape[2])

    def of(self, hypotheses: npt.NDArray[np.int64]) -> Past:
        """The same for some of the hypotheses, repeated where they are."""
        keys = tuple(each[hypotheses] for each in self.keys)
        return Past(keys, tuple(each[hypotheses] for each in self.values))


class Decoder:
    """The weights, and what they compute. It keeps nothing between calls."""

    def __init__(
        self,
        variables: Mapping[str, npt.NDArray[np.generic]],
        product: Product = exact,
        common: int = COMMON_TOKENS,
    ) -> None:
        """From the variables of a CTranslate2 Whisper model. Raises ValueError where one is missing.

        `product` makes of a matrix what multiplies by it: see `audio.recognisers.network.products`. The first
        `common` tokens stand for all where a probability is asked for.
        """
        weights = _floats(variables)
        try:
            self.embedding: Array = weights["embeddings/weight"]
            """(V, D)."""
            self._positions: Array = weights["position_encodings/encodings"]
            self._heads = int(variables["decoder/num_heads"])
            self._count = len({found[1] for found in map(_LAYER.match, weights) if found})
            layers = [_layer(weights, f"layer_{number}", product) for number in range(self._count)]
            last = _layer_norm(weights, "layer_norm")
        except KeyError as error:
            raise ValueError(f"The model is not Whisper's: it has no variable {error}.") from error
        self._width = self.embedding.shape[1]
        self.common = min(common, len(self.embedding))
        self._listen, self._read = self._listening(layers), self._reading(layers, last)
        self._common = self._judging(product)

    def listen(self, encoded: Array) -> Sound:
        """(F, D), what the encoder made of the sound -> what the layers need of it."""
        heard = self._listen({"encoded": encoded})
        return Sound(tuple(heard[::2]), tuple(heard[1::2]))

    def nothing(self, hypotheses: int = 1) -> Past:
        """The past before the first token."""
        empty = np.zeros((hypotheses, self._heads, 0, self._width // self._heads), np.float32)
        return Past((empty,) * self._count, (empty,) * self._count)

    def read(self, tokens: npt.NDArray[np.int64], past: Past, sound: Sound) -> tuple[Array, Past]:
        """(H, T) tokens -> (H, T, D) features, of which the logits are the product with `embedding`."""
        before, known = past.length, past.length + tokens.shape[1]
        later = np.arange(known) > np.arange(before, known)[:, None]
        return self._run(self.embedding[tokens] + self._positions[before:known], later, past, sound)

    def read_tree(self, tree: PrefixTree, past: Past, sound: Sound) -> Array:
        """The tokens of a tree, behind the past of one hypothesis -> (N, D) features, as of `read`."""
        unseen = np.zeros((len(tree.tokens), past.length + len(tree.tokens)), np.bool_)
        unseen[:, past.length :] = ~tree.sees
        x = self.embedding[tree.tokens] + self._positions[past.length + tree.depths]
        features, _ = self._run(x[None], unseen, past, sound)
        return np.asarray(features[0])

    def _run(self, x: Array, unseen: npt.NDArray[np.bool_], past: Past, sound: Sound) -> tuple[Array, Past]:
        """(H, T, D), and which of the tokens before and now each of the T does not see."""
        inputs = {"x": x, "later": np.where(unseen, np.float32(-np.inf), np.float32(0))}
        for number in range(self._count):
            inputs[f"keys_{number}"], inputs[f"values_{number}"] = past.keys[number], past.values[number]
            inputs[f"sound_keys_{number}"] = sound.keys[number]
            inputs[f"sound_values_{number}"] = sound.values[number]
        features, *kept = self._read(inputs)
        return features, Past(tuple(kept[::2]), tuple(kept[1::2]))

    def _listening(self, layers: Sequence[Layer]) -> Program:
        """The graph of `listen`: keys and values of one layer after the other."""
        graph, heard = Graph(), list[Value]()
        encoded = graph.given("encoded", ["F", self._width])
        for layer in layers:
            keys, values = layer.sound_keys_values(encoded).split(2)
            heard.append(keys.reshaped(0, self._heads, -1).transposed(1, 2, 0))
            heard.append(values.reshaped(0, self._heads, -1).transposed(1, 0, 2))
        return graph.program(heard)

    def _reading(self, layers: Sequence[Layer], last: LayerNorm) -> Program:
        """The graph of `read`: features, then all keys and values of one layer after the other."""
        graph, kept = Graph(), list[Value]()
        x = graph.given("x", ["H", "T", self._width])
        later = graph.given("later", ["T", "known"])
        heads, width = self._heads, self._width // self._heads
        for number, layer in enumerate(layers):
            query, key, value = map(self._apart, layer.queries_keys_values(layer.before_self(x)).split(3))
            keys = graph.given(f"keys_{number}", ["H", heads, "P", width]).followed_by(key, axis=2)
            values = graph.given(f"values_{number}", ["H", heads, "P", width]).followed_by(value, axis=2)
            heard = self._attend(query, keys.transposed(0, 1, 3, 2), values, later)
            x = x + layer.self_out(heard.transposed(0, 2, 1, 3).reshaped(0, 0, -1))
            # All hypotheses ask the same sound: their rows are one matrix.
            query = layer.sound_queries(layer.before_sound(x)).reshaped(-1, heads, width).transposed(1, 0, 2)
            keys_of_sound = graph.given(f"sound_keys_{number}", [heads, width, "F"])
            values_of_sound = graph.given(f"sound_values_{number}", [heads, "F", width])
            heard = self._attend(query, keys_of_sound, values_of_sound).transposed(1, 0, 2)
            x = x + layer.sound_out(heard.shaped_like(x))
            x = x + layer.narrower(layer.wider(layer.before_network(x)).gelu())
            kept += [keys, values]
        return graph.program([last(x), *kept])

    def _judging(self, product: Product) -> Program:
        """The graph of `common_logits`, for a matrix."""
        graph = Graph()
        features = graph.given("features", ["rows", self._width])
        return graph.program([product(features, np.ascontiguousarray(self.embedding[: self.common].T))])

    def common_logits(self, features: Array) -> Array:
        """(..., D) features -> (..., C): how well each common token goes on."""
        (logits,) = self._common({"features": features.reshape(-1, self._width)})
        return logits.reshape(*features.shape[:-1], -1)

    def log_probabilities(
        self, features: Array, rows: npt.NDArray[np.int64], tokens: npt.NDArray[np.int64]
    ) -> tuple[Array, Array]:
        """(R, D) features, and some tokens, each after one of these rows -> for each of them, in nats: how
        likely it was, and how likely the likeliest was, itself or a common one."""
        common, chosen = self.common_logits(features), (features[rows] * self.embedding[tokens]).sum(axis=-1)
        norm, highest = log_sum_exp(common)[rows], common.max(axis=-1)[rows]
        norm = np.where(tokens < self.common, norm, np.logaddexp(norm, chosen))
        return np.asarray(chosen - norm), np.asarray(np.maximum(highest, chosen) - norm)

    def _attend(self, queries: Value, keys: Value, values: Value, later: Value | None = None) -> Value:
        """softmax(Q K^T / sqrt(d)) V, Vaswani et al., equation 1, for every head; without what is `later`."""
        scores = queries @ keys / np.array(np.sqrt(self._width // self._heads), np.float32)
        if later is not None:
            scores = scores + later
        return scores.softmax() @ values

    def _apart(self, x: Value) -> Value:
        """(H, T, D) -> (H, heads, T, D / heads)."""
        return x.reshaped(0, 0, self._heads, -1).transposed(0, 2, 1, 3)


def log_sum_exp(x: Array) -> Array:
    """ln of the sum of exp over the last axis."""
    highest = x.max(axis=-1, keepdims=True)
    return np.asarray(np.log(np.exp(x - highest).sum(axis=-1)) + highest[..., 0])


def _floats(variables: Mapping[str, npt.NDArray[np.generic]]) -> dict[str, Array]:
    """The decoder's weights, by their names in it. Rows of whole numbers come with a factor for each."""
    weights = {}
    for name, value in variables.items():
        if name.startswith("decoder/") and value.ndim:
            floats = np.asarray(value, np.float32)
            if (scale := variables.get(f"{name}_scale")) is not None:
                floats = floats / np.asarray(scale, np.float32).reshape(-1, *[1] * (value.ndim - 1))
            weights[name.removeprefix("decoder/")] = floats
    return weights


def _linear(weights: Mapping[str, Array], name: str, product: Product) -> Linear:
    return Linear(np.ascontiguousarray(weights[f"{name}/weight"].T), weights[f"{name}/bias"], product)


def _layer_norm(weights: Mapping[str, Array], name: str) -> LayerNorm:
    return LayerNorm(weights[f"{name}/gamma"], weights[f"{name}/beta"])


def _layer(weights: Mapping[str, Array], name: str, product: Product) -> Layer:
    def linear(part: str) -> Linear:
        return _linear(weights, f"{name}/{part}", product)

    return Layer(
        before_self=_layer_norm(weights, f"{name}/self_attention/layer_norm"),
        queries_keys_values=linear("self_attention/linear_0"),
        self_out=linear("self_attention/linear_1"),
        before_sound=_layer_norm(weights, f"{name}/attention/layer_norm"),
        sound_queries=linear("attention/linear_0"),
        sound_keys_values=linear("attention/linear_1"),
        sound_out=linear("attention/linear_2"),
        before_network=_layer_norm(weights, f"{name}/ffn/layer_norm"),
        wider=linear("ffn/linear_0"),
        narrower=linear("ffn/linear_1"),
    )
