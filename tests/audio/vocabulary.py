"""A small vocabulary for the tests of hearing."""

from audio.grammar.grammar import Decimal, Grammar, Slot, Values, WholeNumber

INTENTS = {
    "train": (
        "(train|start training) [the|a] {model} [for {epochs} (epoch|epochs)]"
        " [(at|with) [a] learning rate [of] {rate}]",
        "训练{model}[{epochs}轮][学习率{rate}]",
    ),
    "stop": ("stop [training|the run]", "停止[训练]"),
    "pause": ("pause",),
    "resume": ("(resume|continue)",),
    "predict": ("predict [(image|number)] [{image}]",),
    "show": ("show [me] [the] (curves|predictions|confusion matrix|mistakes|data)",),
    "save": ("save [the] (figure|picture|plot)",),
    "help": ("(help|what can i say)",),
    "quit": ("(quit|exit)",),
    "sleep": ("go to sleep",),
    "yes": ("yes",),
    "no": ("no",),
}
MODELS = {
    "softmax": "softmax",
    "softmax regression": "softmax",
    "m l p": "mlp",
    "mlp": "mlp",
    "multilayer perceptron": "mlp",
    "多层感知机": "mlp",
}
SLOTS: dict[str, Slot] = {
    "model": Values(MODELS),
    "epochs": WholeNumber(1, 999),
    "rate": Decimal(0.00001, 10),
    "image": WholeNumber(0, 9999),
}


def grammar() -> Grammar:
    return Grammar(INTENTS, SLOTS)
