"""What the words of the notes mean: one sentence each, and the scene of the playground that shows it."""

from __future__ import annotations

from dataclasses import dataclass

from language.sentence import message


@dataclass(frozen=True)
class Term:
    """A word of the notes."""

    sentence: str
    scene: str = ""
    """The scene that shows it, or ""."""


TERMS = {
    "dropout": Term(
        message(
            "Dropout leaves out a random share of the hidden units in every training step, so "
            "that the network does not rely on single ones and overfits less."
        ),
    ),
    "overfitting": Term(
        message(
            "A model overfits when it gets ever better on the training set and no better, or "
            "worse, on images that it has not seen."
        ),
        "capacity",
    ),
    "underfitting": Term(
        message(
            "A model underfits when it is too simple, or has trained too little, to get even the "
            "training set right."
        ),
        "capacity",
    ),
    "learning_rate": Term(
        message(
            "The learning rate is how large a step the parameters take against the gradient: too "
            "small is slow, too large never settles."
        ),
        "race",
    ),
    "epoch": Term(
        message("An epoch is one pass over all training examples."),
    ),
    "batch_size": Term(
        message(
            "The batch size is how many examples one step of the optimizer looks at: more make a "
            "steadier gradient and fewer steps."
        ),
    ),
    "confusion_matrix": Term(
        message(
            "A row of the confusion matrix is a true class, a column what the model said; the "
            "diagonal is right, and every other cell counts one kind of mistake."
        ),
    ),
    "cross_validation": Term(
        message(
            "Cross-validation trains as often as there are folds, each time judged by the fold "
            "that was left out, and gives a mean and its spread."
        ),
    ),
    "weight_decay": Term(
        message(
            "Weight decay draws all weights towards nought in every step, which keeps them small "
            "and the model smooth."
        ),
    ),
    "momentum": Term(
        message(
            "Momentum adds a share of the last step to the next one, so that the steps agree and "
            "narrow valleys are crossed faster."
        ),
        "race",
    ),
    "adam": Term(
        message(
            "Adam gives every parameter a step of its own, from the mean of its gradients and of "
            "their squares; plain SGD takes the same rate for all."
        ),
        "race",
    ),
    "sgd": Term(
        message(
            "Stochastic gradient descent takes a small step against the gradient of one batch of "
            "examples at a time."
        ),
        "race",
    ),
    "softmax": Term(
        message(
            "Softmax turns scores into probabilities: each is raised as a power of e and divided "
            "by the sum of all."
        ),
        "softmax",
    ),
    "perceptron": Term(
        message(
            "A perceptron is a line between two classes that is moved only by the examples that "
            "it gets wrong."
        ),
        "perceptron",
    ),
    "kernel": Term(
        message(
            "A kernel measures how alike two examples are as if they had been mapped into many "
            "dimensions, where a straight boundary is a curved one here."
        ),
        "support-vectors",
    ),
    "hinge_loss": Term(
        message(
            "The hinge loss is nought for examples that are right by a margin of one, and grows "
            "in a straight line for the others."
        ),
        "losses",
    ),
    "cross_entropy": Term(
        message(
            "The cross entropy is minus the logarithm of the probability that the model gives the true class."
        ),
        "losses",
    ),
    "calibration": Term(
        message("A model is calibrated when of the answers that it is 80 % sure of, 80 % are right."),
    ),
    "label_smoothing": Term(
        message(
            "Label smoothing takes a little of the true class’s share and spreads it over the "
            "others, so that the model does not become too sure."
        ),
    ),
    "convolution": Term(
        message(
            "A convolution moves a small window of weights over the image and finds the same "
            "pattern wherever it is."
        ),
    ),
    "pooling": Term(
        message(
            "Pooling takes the largest or the mean of each small square of an image: it becomes "
            "smaller, and small shifts no longer matter."
        ),
    ),
    "validation_set": Term(
        message(
            "The validation set is not trained on: by it settings and epochs are chosen, so that "
            "the test set stays unseen until the end."
        ),
    ),
    "test_set": Term(
        message("The test set is looked at once, at the end, to see what a model is worth on new images."),
    ),
    "precision_recall": Term(
        message(
            "Precision is how much of what is called a class is of it; recall is how much of the "
            "class is found."
        ),
    ),
    "early_stopping": Term(
        message(
            "Early stopping ends a run once the validation set has not improved for some epochs, "
            "and keeps the parameters of the best one."
        ),
    ),
    "gradient_descent": Term(
        message(
            "Gradient descent changes the parameters step by step in the direction in which the "
            "loss falls fastest."
        ),
        "line",
    ),
    "backpropagation": Term(
        message(
            "Backpropagation works out the gradient of the loss layer by layer, from the output "
            "back to the input."
        ),
    ),
    "seed": Term(
        message(
            "The seed begins the random numbers: with the same seed and settings a run does the same again."
        ),
    ),
    "activation": Term(
        message(
            "An activation function bends what a layer has computed; without it several layers "
            "would be as good as one."
        ),
        "two-layers",
    ),
    "regularization": Term(
        message(
            "Regularization is whatever keeps a model from learning the training set by heart: "
            "weight decay, dropout, augmentation, early stopping."
        ),
        "capacity",
    ),
    "augmentation": Term(
        message(
            "Augmentation trains on images that are mirrored or shifted at random, so that there "
            "seem to be more of them."
        ),
    ),
    "schedule": Term(
        message("A schedule changes the learning rate during a run, for example from large to small."),
    ),
    "margin": Term(
        message(
            "The margin is the distance from the boundary to the nearest examples; a support "
            "vector machine makes it as large as it can."
        ),
        "support-vectors",
    ),
    "loss": Term(
        message("The loss is the number that training makes small: how wrong the model is, on average."),
        "losses",
    ),
    "logits": Term(
        message("Logits are the scores of a model before softmax makes probabilities of them."),
        "softmax",
    ),
}
