"""How to say the words of machine learning that an English dictionary lacks, in the ARPAbet of CMUdict."""

from __future__ import annotations

from collections.abc import Mapping

PRONUNCIATIONS: Mapping[str, str] = {
    "adagrad": "AE D AH G R AE D",
    "adam": "AE D AH M",
    "adamw": "AE D AH M D AH B AH L Y UW",
    "argmax": "AA R G M AE K S",
    "autoencoder": "AO T OW IH N K OW D ER",
    "backpropagation": "B AE K P R AA P AH G EY SH AH N",
    "cnn": "S IY EH N EH N",
    "convnet": "K AA N V N EH T",
    "convolutional": "K AA N V AH L UW SH AH N AH L",
    "dropout": "D R AA P AW T",
    "hyperparameters": "HH AY P ER P ER AE M AH T ER Z",
    "lenet": "L AH N EH T",
    "logits": "L OW JH IH T S",
    "misclassified": "M IH S K L AE S AH F AY D",
    "mlp": "EH M EH L P IY",
    "mnist": "EH M N IH S T",
    "momentum": "M OW M EH N T AH M",
    "multilayer": "M AH L T IY L EY ER",
    "overfitting": "OW V ER F IH T IH NG",
    "perceptron": "P ER S EH P T R AA N",
    "png": "P IY EH N JH IY",
    "relu": "R EH L UW",
    "resnet": "R EH Z N EH T",
    "rmsprop": "AA R EH M EH S P R AA P",
    "sgd": "EH S JH IY D IY",
    "sigmoid": "S IH G M OY D",
    "softmax": "S AO F T M AE K S",
    "svg": "EH S V IY JH IY",
    "svm": "EH S V IY EH M",
    "tanh": "T AE N CH",
    "underfitting": "AH N D ER F IH T IH NG",
}
