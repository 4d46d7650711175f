"""In which words runs, their settings, studies and searches are asked for, beyond the templates of speech."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.commands.understanding.lexicon import Entry
from app.commands.understanding.phrases import entries, means, spelt_out, values
from app.commands.understanding.understanding import Ways
from models.settings.presets import PRESETS

_MODELS = "{model_said:model,second_model,third_model,fourth_model,fifth_model,sixth_model}"
_SETTINGS_FREE = "train run? {model_said:model}? model? data? again? only? image? {class_said:positive,negative}? *"

FAMILIES = {
    "longer": "longer|more|for longer|a while longer|for a while|a long time|多|久一点|多训|多训一会儿|一会儿|长一点|多跑一会儿|久",
    "train_noun": "train|training|训练",
    "cross": "cross validate|cross validation|cross validated|crossvalidation|k fold|k folds|kfold|fold validation|validate|交叉验证|k折|折验证|交叉检验",
    "compare_models_word": "models|model|classifiers|networks|nets|模型|各个模型|网络|分类器",
    "optimizer_word": "optimizer|optimizers|optimiser|optimisers|optimization method|different optimizers|solver|优化器|优化算法|优化方法",
    "only": "only|just|full data|the whole data|只用|只|仅|仅用|全部数据",
    "overfit": "overfit|overfitting|underfit|underfitting|overfitted|underfitted|fit|over fitting|under fitting|diagnosis|diagnose|judge|assess|assessment"
    "|verdict|evaluate|过拟合|欠拟合|拟合|评价|诊断|评判|评估|过拟|欠拟",
    "judge_around": "is it|is the model|did it|does it|does my model|is my model|or|too much|how well|how good|how did that go|badly|did that|has it|run|give|model|of"
    "|是否|有没有|是不是|还是|得怎么样|怎么样|得好不好|学得|情况|这次|那次|刚才|模型|训练|运行",
    "pause": "pause|hold|suspend|freeze|take a break|break|hold on|wait|halt for a moment|暂停|先停|停一下|停一会儿|歇一会儿|歇歇|等一下|等等|等会儿|挂起|pause一下|休息",
    "moment": "for a moment|a moment|a second|for a while|for now|a minute|briefly|一会儿|片刻|一下|一会",
    "resume": "resume|continue|carry on|keep going|go on|pick up|proceed|take up|restart|unpause|keep training|pick up where|继续|接着|恢复|接上|接着跑|接着练|继续跑|往下跑",
    "left_off": "where we left off|where it stopped|where it left off|again|stopped|cut off|interrupted|停下|中断|停下的|上次停下",
    "predict_some": "some|something|a few|a couple|random|at random|any|several|几张|随机|随便|随便挑|挑|一些|一批|几个|挑几张|来几张",
    "stop_what": "running|going|it there|going on|process|early|要|在|吧|对吧",
    "setting_best": "final",
    "fold_word": "fold|folds|折",
    "seed_word": "seed|seeds|种子",
    "trial_word": "trial|trials|best trial|winner|search|search found|found|搜索|试验|搜到|找到|找出来",
    "learning_rates": "learning rate|learning rates|rate|rates|lr|lrs|step sizes|学习率",
    "try": "try|test|compare|sweep|try out|check|试|试试|试一试|测|比较|比|都试试|跑",
    "each": "each|apiece|每次|每个|各",
    "which_best": "which|what|works|work|does|is|哪个|哪|多少|几个|对|吗|好|更",
    "speaker_out": "leave one speaker out|leave a speaker out|leave out one speaker|leave out a speaker|leave one voice out|hold out one speaker|leave one speaker out validation"
    "|留一说话人|留出一个说话人|留一个说话人|留一说话人验证|留一个人|留出一个人|留一人",
    "once_more": "replay|repeat|rerun|re run|run again|reproduce|reproducible|do over|redo|重复|重跑|再跑一遍|再跑一次|重演|重现|复现|重新跑|原样重跑|再跑",
    "exactly": "exactly|precisely|identical|identically|bit for bit|same|same settings|原样|一模一样|原封不动|完全一样|完全相同|一遍",
    "quick": "quick|fast|speedy|rapid|fast version|快速|快速版|快|快的|极速",
    "optimizer_use": "use|take|switch to|go with|change to|try|用|使用|改用|换成|换|选|采用|换到|改成",
    "epochs_word": "epochs|number of epochs|轮数|轮次|训练轮数",
    "more_data": "passes|over the data|through the data|数据",
}
SAID = (
    *values(
        "{epochs} (epoch|epochs|ep|passes|passes (over|through) the data|pass|sweeps|sweeps through the data|rounds|times through the data)"
        "|[number of] (epochs|epoch|ep) @ {epochs} [epochs]|[数据][过|迭代|训练|跑|学|练]{epochs}(轮|遍|个轮次|回合|个epoch|个epochs|个周期|epoch|epochs)"
        "|(轮数|轮次|训练轮数|迭代次数|epoch数)@{epochs}[轮]|(迭代|跑){epochs}次",
        "([the] learning rate|lr|step size|rate|[the] learn rate|学习率|步长|学习速率)@{learning_rate}|{learning_rate} [as] [the] (learning rate|lr)",
        "([mini] batch size|minibatch size|minibatches|mini batches|batches|batch|bs|[小]批量[大小]|批大小|批次大小|小批量)@{batch_size}[张|个|条|个样本]"
        "|{batch_size} (per|in a|a) batch|[每](批|个批次|个batch){batch_size}[个|张|条|个样本]|每批[用|取|为|改成]{batch_size}[个|张|条]",
        "[random] seed @ [number] {seed}|[随机]种子[数]@{seed}",
        "[only] {examples} [training] (examples|samples|images|pictures|data points|example|items)|{examples}[个|张|条|幅](样本|数据|例子|图|图片|训练样本)"
        "|(样本|样本数)@{examples}[个]",
        "{loss} (loss|error|loss function)|loss @ {loss}|{loss}(损失|误差)[函数]|损失[函数]@{loss}|smooth l1 loss {loss}",
        "label smoothing @ {label_smoothing}|smoothing @ {label_smoothing}|{label_smoothing} label smoothing|标签平滑@{label_smoothing}|smooth [the] labels (by|with) {label_smoothing}",
        "{schedule} (learning rate|lr) @ {learning_rate}",
        "{schedule} (schedule|lr schedule|learning rate schedule|annealing|decay|learning rate|lr|scheduler)|(schedule|scheduler|lr schedule) @ {schedule}"
        "|{schedule}(调度|学习率|退火|衰减|学习率调度|策略)|学习率[用]{schedule}[衰减|退火|调度|下降]|{schedule} (learning rate|lr) [of|at]",
        "{activation} [activation|activations|units]|activation [function] @ {activation}|{activation}[做|作为]激活[函数]|激活[函数]@{activation}|激活函数{activation}",
        "[with] {layers} [hidden] (layers|layer)|{layers}[个|层](隐藏层|隐层)|{layers}层[隐藏层|隐层]|隐藏层@{layers}[层|个]",
        "{units} [hidden] (units|neurons|unit|nodes) [each|per layer|in each layer|in a layer]|{units}个[隐藏|隐层]?(单元|神经元|节点)".replace("[隐藏|隐层]?", "[隐藏|隐层]")
        + "|[每层]{units}个(单元|神经元|隐藏单元|节点)|(隐藏单元|神经元)@{units}[个]|hidden units @ {units}",
        "[a] dropout [rate|probability] @ {dropout}|drop out @ {dropout}|{dropout} [of] dropout|(丢弃率|丢弃|暂退法|随机失活|随机丢弃)@{dropout}|{dropout}的(dropout|丢弃率)",
        "(weight decay|wd|l two|l2|l2 regularization|l2 regularisation|lambda|regularization|regularisation|penalty) @ {weight_decay}|{weight_decay} weight decay"
        "|(权重衰减|权值衰减|正则化|l2正则化|l2)@{weight_decay}",
        "{pooling} (pooling|pool)|pooling @ {pooling}|{pooling}(池化|汇聚)|池化@{pooling}",
        "gamma @ {gamma}|伽马@{gamma}",
        "{features} [random|fourier] (features|feature)|{features}个[随机|傅里叶](特征)|特征[数]@{features}",
        "{filters} (filters|filter|channels|kernels)|{filters}个(滤波器|卷积核|filter|filters|通道)|(滤波器|卷积核)[数]@{filters}[个]",
        "[data] augmentation @ {augmentation}|{augmentation} [as|for] [data] [augmentation]|[做]{augmentation}[做|作为|的][数据]增强|(数据增强|增强)[用|做|是]{augmentation}|{augmentation}",
        "[with] {averaging}",
        "[with] {stops_early}",
        "patience @ {patience}|{patience} (epochs|epoch) patience|耐心[值]@{patience}[轮]",
        "(optimizer|optimiser) @ {optimizer}|{optimizer}[法|优化器|优化算法| optimizer| optimiser]|优化器@{optimizer}",
        "{folds} (fold|folds)|k @ {folds}|{folds}折|(folds|折数) @ {folds}|k(取|为|等于){folds}",
        "(with|over|using|on) {seeds} (seeds|seed) [each]|{seeds} (seeds|seed) [each]|{seeds}个[随机]种子",
        "[with|in] {trials} (trials|trial|tries|attempts|runs|combinations|samples)|{trials}(次试验|次|个试验|组|次搜索)|[搜|试]{trials}次",
        "{setting}",
        "{method}",
        "{settings}",
    ),
    means("(without|no|zero) dropout|不用dropout|不要dropout|不用丢弃|不丢弃|没有dropout|不加dropout|去掉dropout", dropout=0.0),
    means("(without|no) weight decay|不用权重衰减|没有权重衰减|不加权重衰减", weight_decay=0.0),
    means("(without|no) label smoothing|不用标签平滑|不要标签平滑", label_smoothing=0.0),
    means("(without|no) [data] (augmentation|augmenting)|不增强|不用[数据]增强|不要[数据]增强|不做[数据]增强|没有[数据]增强", augmentation="none"),
    means("(flips|flipping|flip) [and|plus] (shifts|shifting|shift)|翻转[和|加|跟]平移[都要|都用]", augmentation="flips and shifts"),
    means("averaged perceptron|平均感知机|平均感知器", averaging=True, model="perceptron"),
    means("averaged|average [the] weights|平均权重|权重平均", averaging=True),
    means("stop early|stops early|(开|开启|启用|用|加)(早停|提前停止)|提前停止", stops_early=True),
    means("(on|in) a grid|grid|grid search|网格搜|网格搜索|网格", method="grid"),
    means("at random|random|random search|randomly|随机搜索|随机|随机搜|随机试", method="random"),
    means("adaptive|adaptive search|adaptively|bayesian|自适应搜索|自适应", method="adaptive"),
    means("hidden [units|layers|size]|number of hidden (units|layers)|[hidden] (units|neurons)|layer size|隐藏单元[数]|神经元[数]|隐层", setting="hidden"),
    means("lr|step size|rate|步长|学习速率", setting="learning_rate"),
    means("activation|activations|激活", setting="activation"),
    means("minibatch size|batch|batch sizes|批大小|批量大小", setting="batch_size"),
    means("regularization|regularisation|权值衰减|l2", setting="weight_decay"),
    means("optimiser|优化算法", setting="optimizer"),
    means("(quick|fast|speedy) (version of the)? (mlp)".replace("? ", " ").replace("(version of the)", "[version of the]") + "|快速[版][的](mlp|多层感知机)|mlp快速版", settings="quick mlp"),
    means("(quick|fast) [version of [the]] (lenet|le net)|快速[版][的]lenet|lenet快速版", settings="quick lenet"),
    means("(quick|fast) [version of [the]] [small] (cnn|conv net)|快速[版][的][小](cnn|卷积网络)|cnn快速版", settings="quick cnn"),
    means("cosine|余弦", schedule="cosine"),
    means("nesterov|momentum method|sgd with momentum|动量法|动量优化器|带动量的sgd", optimizer="momentum"),
    means("plain sgd|vanilla sgd|普通sgd", optimizer="sgd"),
    means("ada|adam优化器", optimizer="adam"),
    *(
        Entry(spelt_out(text))
        for text in (
            "{positive} (against|versus|vs|from|or|and not) [the] {negative}|{positive} and {negative}|[区分|分开]{positive}(和|与|跟|对|还是|vs){negative}[分开|区分]",
        )
    ),
)
WORDS = {
    "telling": "tell|tells|telling|distinguish|distinguishes|separate|separates|apart|between|to recognise|to recognize|recognise|recognize|detect|classifier|detector"
    "|分开|区分|识别|分辨|来识别|判断|判断是不是|分类|分|分一下|认",
}
_SET = "set|use|train"


def _preset(said: dict[str, Any]) -> Mapping[str, Any] | None:
    """Of a quick model that model, where there is a quick one."""
    name = str(said.get("settings"))
    named = name if name.startswith("quick ") else f"quick {name}"
    return said | {"settings": named} if named in PRESETS else None


def _rates(said: dict[str, Any]) -> Mapping[str, Any] | None:
    """Bare numbers are rates only where rates are talked of."""
    return {name: float(value) if name.endswith("_rate") else value for name, value in said.items()}


WAYS = Ways(
    entries=(*entries(FAMILIES), *entries(WORDS), *SAID),
    ways={
        "train": (
            f"{_SETTINGS_FREE} telling? judge_effect? longer?",
            "{model_said:model} + train? telling? only? data? image? {class_said:positive,negative}?",
            "{model_said:model} telling {class_said:positive,negative} train? *",
            "{model_said:model} positive telling? train? do_verb? *",
            "positive telling train? {model_said:model}? *",
            "do_verb {model_said:model} + data? judge_effect? again? asking? train?",
            "do_verb {model_said:model} train|run|again data?",
            "train judge_effect {model_said:model}? again? *",
        ),
        "train_preset": ("{settings} train? run? *", "quick train {model_said:settings} train? run? *", "quick {model_said:settings} train? run? *"),
        "cross_validate": (f"cross train? fold_word? {{model_said:model}}? data? model? *", "{folds} cross? {model_said:model}? train? *"),
        "compare_models": (
            f"compare {_MODELS}2 train? each? compare_models_word? data? *",
            f"{_MODELS}2 compare train? each? *",
            "compare compare_models_word all? again? best?",
            f"{_MODELS}2 which_best best train? *",
        ),
        "compare_optimizers": (
            "compare|try {optimizer:optimizer,second_optimizer,third_optimizer,fourth_optimizer}2 {model_said:model}? train? which_best? best? all? each? optimizer_word? setting? *",
            "{optimizer:optimizer,second_optimizer,third_optimizer,fourth_optimizer}2 which_best best {model_said:model}? train? setting? *",
            "compare optimizer_word|setting {model_said:model}? train? all? *",
        ),
        "judge": ("overfit judge_around? asking? again? model? run? last? train?",),
        "stop": (
            "stop run? train? train_noun? stop_what? model? compare? cross? search?",
            "not train|resume stop_what?",
        ),
        "pause": ("pause run? train? train_noun? moment? again? wait?",),
        "resume": (
            "resume train? run? train_noun? left_off? last? again? model?",
            "resume left_off run? again?",
        ),
        "replay_run": (
            "once_more run|run_number {run_number:number}? exactly? last? again? train?",
            "once_more {run_number:number} exactly? last? again? train? run?",
            "once_more exactly last? run? again? train? {run_number:number}?",
        ),
        "resume_run": ("resume {run_number:number} train? run? again?",),
        "use_optimizer": (
            "use|optimizer_use|set {optimizer} optimizer_word? setting? train? only?",
        ),
        "set_learning_rate": ("{learning_rate} set? use? only?",),
        "set_batch_size": ("{batch_size} set? use? only?",),
        "set_epochs": ("{epochs} set|use|epochs_word train?", "{epochs} train? only?"),
        "search_settings": (
            "search best {setting:setting,second_setting,third_setting,fourth_setting} {model_said:model}? which_best? each? try? train? *",
            "search {setting:setting,second_setting,third_setting,fourth_setting} best? {model_said:model}? which_best? each? try? train? *",
            "which_best best {setting:setting,second_setting,third_setting,fourth_setting} search|method {model_said:model}? each? *",
            "which_best best {setting:setting,second_setting,third_setting,fourth_setting} {model_said:model}? each? *",
            "search settings_noun {model_said:model}? best? each? *",
            "search settings_noun? {model_said:model} best? each? *",
        ),
        "try_learning_rates": (
            "{learning_rate|bare_number:learning_rate,second_rate,third_rate,fourth_rate,fifth_rate}2 setting? learning_rates? try? compare? {model_said:model}? each? which_best? best? train? search? *",
        ),
        "use_best": ("use best settings_noun|trial_word search? last?", "use trial_word settings_noun?", "use search trial_word settings_noun?"),
        "train_best": ("train best settings_noun|trial_word setting_best? model? use? *", "train use best settings_noun|trial_word model? *"),
        "leave_one_speaker_out": ("speaker_out {model_said:model}? train? cross? test_part? *",),
    },
    settle={"train_preset": _preset, "try_learning_rates": _rates},
)
