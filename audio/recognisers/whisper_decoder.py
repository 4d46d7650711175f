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
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from audio.recognisers.products import Array, Product, exact

EPSILON = 1e-5
COMMON_TOKENS = 8192
"""A probability needs the logits of all tokens, of which most are as good as impossible. The vocabulary is in
order of frequency: so many of its first tokens, and those that come into question, stand for all."""
_LAYER = re.compile(r"layer_(\d+)/")


@dataclass(frozen=True)
class Linear:
    """x W + b."""

    product: Product
    """x W."""
    bias: Array

    def __call__(self, x: Array) -> Array:
        """(..., in) -> (..., out)."""
        return self.product(x) + self.bias


@dataclass(frozen=True)
class LayerNorm:
    """Ba et al., "Layer normalization" (2016)."""

    gamma: Array
    beta: Array

    def __call__(self, x: Array) -> Array:
        """(..., D) -> (..., D)."""
        centred = x - x.mean(axis=-1, keepdims=True)
        variance = np.mean(centred * centred, axis=-1, keepdims=True)
        return np.asarray(centred / np.sqrt(variance + EPSILON) * self.gamma + self.beta)


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
        product: Callable[[Array], Product] = exact,
        common: int = COMMON_TOKENS,
    ) -> None:
        """From the variables of a CTranslate2 Whisper model. Raises ValueError where one is missing.

        `product` makes of a matrix what multiplies by it: see `audio.recognisers.products`. The first
        `common` tokens stand for all where a probability is asked for.
        """
        weights = _floats(variables)
        try:
            self.embedding: Array = weights["embeddings/weight"]
            """(V, D)."""
            self._positions: Array = weights["position_encodings/encodings"]
            self._heads = int(variables["decoder/num_heads"])
            count = len({found[1] for found in map(_LAYER.match, weights) if found})
            self._layers = tuple(_layer(weights, f"layer_{number}", product) for number in range(count))
            self._last = _layer_norm(weights, "layer_norm")
            self.common = min(common, len(self.embedding))
            self._common = product(np.ascontiguousarray(self.embedding[: self.common].T))
        except KeyError as error:
            raise ValueError(f"The model is not Whisper's: it has no variable {error}.") from error

    def listen(self, encoded: Array) -> Sound:
        """(F, D), what the encoder made of the sound -> what the layers need of it."""
        pairs = [np.split(layer.sound_keys_values(encoded), 2, axis=-1) for layer in self._layers]
        keys = tuple(np.ascontiguousarray(self._apart(key).transpose(0, 2, 1)) for key, _ in pairs)
        return Sound(keys, tuple(np.ascontiguousarray(self._apart(value)) for _, value in pairs))

    def nothing(self, hypotheses: int = 1) -> Past:
        """The past before the first token."""
        width = self.embedding.shape[1] // self._heads
        empty = np.zeros((hypotheses, self._heads, 0, width), np.float32)
        return Past((empty,) * len(self._layers), (empty,) * len(self._layers))

    def read(self, tokens: npt.NDArray[np.int64], past: Past, sound: Sound) -> tuple[Array, Past]:
        """(H, T) tokens -> (H, T, D) features, of which the logits are the product with `embedding`."""
        length = past.length
        x = self.embedding[tokens] + self._positions[length : length + tokens.shape[1]]
        keys, values = [], []
        for number, layer in enumerate(self._layers):
            query, key, value = np.split(layer.queries_keys_values(layer.before_self(x)), 3, axis=-1)
            key = np.concatenate((past.keys[number], self._apart(key)), axis=2)
            value = np.concatenate((past.values[number], self._apart(value)), axis=2)
            x = x + layer.self_out(self._attend(query, key.swapaxes(-1, -2), value, causal=True))
            # All hypotheses ask the same sound: their rows are one matrix.
            query = layer.sound_queries(layer.before_sound(x)).reshape(-1, x.shape[-1])
            heard = self._attend(query, sound.keys[number], sound.values[number], causal=False)
            x = x + layer.sound_out(heard.reshape(x.shape))
            x = x + layer.narrower(gelu(layer.wider(layer.before_network(x))))
            keys.append(key)
            values.append(value)
        return self._last(x), Past(tuple(keys), tuple(values))

    def common_logits(self, features: Array) -> Array:
        """(..., D) features -> (..., C): how well each common token goes on."""
        return self._common(features)

    def log_probabilities(self, features: Array, tokens: npt.NDArray[np.int64]) -> tuple[Array, Array]:
        """(..., D) features and the token (...) after each -> (...) twice: how likely it was, in nats, and
        how likely the likeliest was, itself or a common one."""
        common, chosen = self.common_logits(features), (features * self.embedding[tokens]).sum(axis=-1)
        norm = log_sum_exp(common)
        norm = np.where(tokens < self.common, norm, np.logaddexp(norm, chosen))
        return np.asarray(chosen - norm), np.asarray(np.maximum(common.max(axis=-1), chosen) - norm)

    def _attend(self, query: Array, keys: Array, values: Array, *, causal: bool) -> Array:
        """softmax(Q K^T / sqrt(d)) V, Vaswani et al., equation 1, for every head."""
        queries = self._apart(query)
        scores = queries @ keys / np.float32(np.sqrt(queries.shape[-1]))
        given, known = scores.shape[-2:]
        if causal and given > 1:
            later = np.arange(known) > np.arange(known - given, known)[:, None]
            scores = np.where(later, np.float32(-np.inf), scores)
        attended = softmax(scores) @ values
        return np.asarray(attended.swapaxes(-2, -3).reshape(query.shape))

    def _apart(self, x: Array) -> Array:
        """(..., T, D) -> (..., heads, T, D / heads)."""
        return np.asarray(x.reshape(*x.shape[:-1], self._heads, -1).swapaxes(-2, -3))


def softmax(x: Array) -> Array:
    """Over the last axis."""
    raised = np.exp(x - x.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True))


def log_sum_exp(x: Array) -> Array:
    """ln of the sum of exp over the last axis."""
    highest = x.max(axis=-1, keepdims=True)
    return np.asarray(np.log(np.exp(x - highest).sum(axis=-1)) + highest[..., 0])


def gelu(x: Array) -> Array:
    """x times the normal distribution's probability of less than x (Hendrycks & Gimpel, 2016).

    The error function is approximated by Abramowitz & Stegun's formula 7.1.26, to 1.5e-7.
    """
    z = np.abs(x) * np.float32(np.sqrt(0.5))
    t = 1 / (1 + np.float32(0.3275911) * z)
    series = np.zeros_like(t)
    for coefficient in (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592):
        series = (series + np.float32(coefficient)) * t
    erf = np.sign(x) * (1 - series * np.exp(-z * z))
    return np.asarray(0.5 * x * (1 + erf))


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


def _linear(weights: Mapping[str, Array], name: str, product: Callable[[Array], Product]) -> Linear:
    # (in, out), so that one row of x streams through it.
    return Linear(product(np.ascontiguousarray(weights[f"{name}/weight"].T)), weights[f"{name}/bias"])


def _layer_norm(weights: Mapping[str, Array], name: str) -> LayerNorm:
    return LayerNorm(weights[f"{name}/gamma"], weights[f"{name}/beta"])


def _layer(weights: Mapping[str, Array], name: str, product: Callable[[Array], Product]) -> Layer:
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
