"""A decoder of the right shape with weights at random, in the form in which CTranslate2 keeps them."""

import numpy as np
import numpy.typing as npt

Variables = dict[str, npt.NDArray[np.generic]]
WIDTH, HEADS, LAYERS, WIDER, POSITIONS = 8, 2, 2, 12, 24


def variables(vocabulary: int, seed: int = 0, scale: float = 0.5) -> Variables:
    """Normally distributed numbers, wide enough that every part matters."""
    random = np.random.default_rng(seed)

    def draw(*shape: int) -> npt.NDArray[np.float32]:
        return random.normal(0, scale, shape).astype(np.float32)

    made: Variables = {
        "decoder/embeddings/weight": draw(vocabulary, WIDTH),
        "decoder/position_encodings/encodings": draw(POSITIONS, WIDTH),
        "decoder/num_heads": np.array(HEADS, np.int16),
        "encoder/num_heads": np.array(HEADS, np.int16),
        "encoder/conv1/weight": draw(3, 3),
    }
    norms = ["layer_norm"]
    linears: dict[str, tuple[int, int]] = {}
    for number in range(LAYERS):
        layer = f"layer_{number}"
        norms += [f"{layer}/{part}/layer_norm" for part in ("self_attention", "attention", "ffn")]
        linears[f"{layer}/self_attention/linear_0"] = (3 * WIDTH, WIDTH)
        linears[f"{layer}/self_attention/linear_1"] = (WIDTH, WIDTH)
        linears[f"{layer}/attention/linear_0"] = (WIDTH, WIDTH)
        linears[f"{layer}/attention/linear_1"] = (2 * WIDTH, WIDTH)
        linears[f"{layer}/attention/linear_2"] = (WIDTH, WIDTH)
        linears[f"{layer}/ffn/linear_0"] = (WIDER, WIDTH)
        linears[f"{layer}/ffn/linear_1"] = (WIDTH, WIDER)
    for name in norms:
        made[f"decoder/{name}/gamma"] = 1 + draw(WIDTH)
        made[f"decoder/{name}/beta"] = draw(WIDTH)
    for name, shape in linears.items():
        made[f"decoder/{name}/weight"] = draw(*shape)
        made[f"decoder/{name}/bias"] = draw(shape[0])
    return made


def sound(frames: int = 5, seed: int = 1) -> npt.NDArray[np.float32]:
    """(F, D), as if from the encoder."""
    return np.random.default_rng(seed).normal(size=(frames, WIDTH)).astype(np.float32)
