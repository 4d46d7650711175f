"""In which words views, predictions, mistakes and explanations are asked for, beyond the templates of speech."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.commands.understanding.phrases import entries, means, values
from app.commands.understanding.understanding import Ways
from app.state.parts.view import View
from models.data.corrections import DataPart
from models.evaluation.images_wanted import Order

FAMILIES = {
    "tab": "tab|page|view|panel|table|list|plot|graph|chart|diagram|figure|figures|curve|image|页|那一页|页面|标签页|面板|表|表格|图|列表|那页|结果|图表|区",
    "example": "example|examples|sample|some of|几张|样例|例子|长什么样|都长什么样",
    "everyone": "on the screen|big|large|for everyone|大屏幕上|放大|大家|给大家|给大家看|屏幕",
    "think": "think|thinks|thought|does it think|it thinks|mistake for|mistakes for|says|say|said|it says|它觉得|它以为|以为|认为|认成|看成|说",
    "sure": "sure|surest|confident|certain|most sure about|自信|确定|有把握",
    "where": "where|which|what|哪里|哪些|哪|什么",
    "image_this": "this image|this picture|this one|that one|this photo|the image|it|这张|这个|这张图|这张图片|这幅|它",
    "why_around": "heat map|heatmap|saliency|attribution|prediction|answer|said that|says that|it said that|decision|that|think|did it|热力图|预测|答案|这么说|依据|结果|决定|这样|认为|会|它",
    "what_is": "what is|what's|what does it say|what would it say|what does it think|what is it|what does the model say|tell me what it is|say about|is what|是什么|认成什么|看成什么|是啥|是哪一类",
    "mine": "my|mine|of mine|own|my own|i have|i've got|i got|自己的|我的|我有张|我有一张|我有|我自己的|自己拍",
    "clipboard": "clipboard|copied|剪贴板",
    "paste": "paste|粘贴|贴|贴上",
    "draw_word": "draw|sketch|doodle|paint|drawing|scribble|画|画画|画个|画一个|画张|画一张|手绘|涂|画板|画图|画双|画一双",
    "something": "something|shoe|thing|pad|东西|鞋|点东西|什么|画板",
    "see_says": "see what it says|and see what it says|see what it thinks|whether it knows it|看它认不认得|看看是什么|看它怎么说|认不认得|看看它认不认得",
    "invert": "invert|inverted|negative|swap black and white|swap light and dark|reverse the colours|reverse the colors|flip the colours|反色|反转|反相|黑白反转|黑白颠倒",
    "sound": "sound|audio|recording|wav|sound file|wav file|voice file|声音|录音|音频|wav文件|音频文件|声音文件",
    "listen_to": "listen to|hear|let it hear|听听|听一听|听",
    "me_say": "me say|what i say|i say|i am saying|me speak|say a digit|a digit|say something|say a word|my voice|i'll say|我说|我念|我说的|我念个|我念个词|我读|我说的话|念个词|你识别",
    "cancel": "cancel|forget it|forget|never mind|stop|don't|do not|don't wait|取消|算了|不用|不用等|别等|不等了",
    "forget_wait": "wait|word|prediction|for my word|my word|等|等我说话|等我|预测|词|说话",
    "batch_of": "batch|set|new|another|换|一批|换一批|换几张|新的|再换",
    "accurate": "accurate|how accurate|well|猜得准不准|准不准|准|猜",
    "live": "live|realtime|real time|sees|see|what the webcam sees|looking at|实时|看到|看到的|看见",
    "instead_label": "not|n't|不是|是|should|would|be",
    "relabel_word": "relabel|label|relabelled|actually|really|is actually|is really|wrong|should be|it should be|change|correct|标成|标为|改成|改为|标签|其实是|应该是|标|改标|改标签|标签改成|标签是|是",
    "exclude_word": "exclude|leave out|leave|out|drop|skip|ignore|remove|take out|kick out|排除|排除掉|剔除|去掉|不要|忽略|丢掉",
    "put_back_word": "put back|put it back|restore|undo|reset|revert|return|original|放回|放回去|恢复|还原|撤销|改回|改回去",
    "label_word": "label|labels|original label|标签|原标签|原来的标签|标签修改|修改",
    "as_published": "as published|as it was published|how it was published|originally|original|原样|原始|最初|发布时",
    "corrections": "corrections|my corrections|relabelled images|relabelled|relabeled|changed labels|labels i changed|what i changed|更正|改过|改过的标签|改过哪些|我的更正|修改过|改了哪些|我改了哪些|都改过哪些标签|改动",
    "remark": "remark|remarks|note on the files|skipped|odd|unreadable|couldn't read|could not read|bad files|broken files|left out|files it couldn't read|备注|文件说明|说明|坏文件|没有用|跳过|读不了|被跳过",
}
_VIEW = {
    View.CURVES: "[learning|training|loss|accuracy|validation|train] (curves|curve)|[the] loss|losses|learning curve|accuracy over time|progress curves|train vs val loss|train and val loss"
    "|training and validation loss|accuracy|training history plot|[学习|训练|损失|准确率](曲线)|损失|准确率|loss|train和val的loss|训练过程",
    View.CONFUSION_MATRIX: "confusion matrix|confusion table|confusions|confusion|confusion plot|混淆矩阵|混淆|混淆表",
    View.CLASS_FIGURES: "class figures|precision and recall|precision|recall|f1|f1 score|f1 scores|f one|per class figures|per class accuracy|accuracy of each class|accuracy per class"
    "|figures per class|scores of the classes|report for each class|metrics per class|各类指标|精确率和召回率|精确率|召回率|每一类的准确率|每类准确率|各类准确率|每类指标|f1分数|查准率|查全率|按类别看f1",
    View.MISTAKES: "mistakes|errors|misclassified images|wrong ones|wrong predictions|what it got wrong|what did it get wrong|what does it get wrong|what it gets wrong|where it went wrong|which did it get wrong"
    "|错误|错的|分错的|认错的|错题|哪里错了|哪些错了|错在哪|哪些图片分错了|分错的图片|错图|错分的图",
    View.CALIBRATION: "calibration|calibration plot|calibration curve|reliability diagram|reliability|well calibrated|calibrated|校准|校准曲线|可靠性图|校准图",
    View.RUNS: "runs|history|run history|history of runs|past runs|previous runs|all my runs|earlier runs|运行记录|训练记录|历史|历史记录|跑过的|都训练过什么|训练历史|我都训练过什么",
    View.DATA: "data|data set|dataset|training set|training data|images of the data|数据|数据集|训练集|数据图片",
    View.PREDICTIONS: "predictions|prediction|predicted images|预测|预测结果|预测的结果",
    View.PLAYGROUND: "playground|demos|demo area|演示台|演示区|演示|游乐场",
    View.COMPARISON: "comparison|comparison table|compared runs|folds|cross validation results|比较|对比|比较结果|对比图|比较表|交叉验证结果|对比结果",
    View.WHY: "explanation|saliency|saliency map|nearest training images|weights|解释|显著图|显著性图|权重|最近的训练图片",
}
_PARTS = {
    DataPart.TRAINING: "training set|training images|training image|training data|train set|training|训练集|训练集里|训练数据|训练图片",
    DataPart.TEST: "test set|test images|test image|test data|测试集|测试集里|测试数据|测试图片",
}
_ORDERS = {
    Order.MOST_CONFIDENT: "most confident|[it's|it is|it was] (most sure|surest|most certain|most confident) [about|of]|sure about|worst|confidently|最自信|最确定|最有把握|最肯定|最自信却",
    Order.LEAST_CONFIDENT: "least confident|least sure [about|of]|least certain|closest|unsure|closest calls|最不自信|最不确定|最没把握",
}
_TAKEN = (
    "(called|taken for|predicted as|classified as|mistaken for|labelled as|labelled|it calls|it called|it thinks are|it takes for|confused with|that look like"
    "|predicted to be|recognised as|identified as|it thought were|it mistook for|that it calls|that it thinks are|seen as)"
)
_TAKEN_ZH = "(当成|认成|误认为|认作|看成|错认成|误判为|误判成|预测成|预测为|判成|分成|识别成|当作)"
_CELL = (
    "{true_said} [that|which] [are|were|was|is|it] " + _TAKEN + " [a|an|as] {called_said}"
    "|(is|thinks|think) [a|an] {true_said} (is|are) [a|an] {called_said}|{true_said} (is|are) [a|an] {called_said}"
    "|[把]{true_said}[都]被?" .replace("被?", "[被]") + _TAKEN_ZH + "[了]{called_said}|被" + _TAKEN_ZH + "{called_said}的{true_said}|" + _TAKEN_ZH + "{called_said}的{true_said}"
)


def _elsewhere(said: dict[str, Any]) -> Mapping[str, Any] | None:
    """Images of the test set have a command of their own."""
    return None if said.get("part") is DataPart.TEST else said


WAYS = Ways(
    entries=(
        *entries(FAMILIES),
        *(means(text, what=view) for view, text in _VIEW.items()),
        *(means(text, part=part) for part, text in _PARTS.items()),
        *(means(text, order=order) for order, text in _ORDERS.items()),
        *values("{what}", "{part}", "{order}", "{file_format}", "why not [a|an] {label}|[为什么|为啥|怎么](不是|不叫|不当成){label}|why [is it|is this] [not] [a|an] {label}"),
        means("vector|vector file|vector graphics|vector graphic|vector image|矢量图|矢量|矢量文件", file_format="svg"),
        means("png file|png image|bitmap|位图|png图片", file_format="png"),
        *values(_CELL.replace("true_said", "true_class").replace("called_said", "called")),
    ),
    ways={
        "show": (
            "show {what} tab? everyone? example? class? image? again? asking? all? compare? last?",
            "{what} tab? everyone? asking? example? class?",
            "example data",
        ),
        "show_mistakes": (
            "mistake {order} show? image? where? sure? {part}?",
            "mistake {part} show? image? where? sure? {order}? asking?",
            "{order} show? image? where? mistake?",
        ),
        "show_cell": ("true_class {true_class}? {called}? show? image? where? think? asking? *",),
        "show_more": ("more show? image? mistake? next? again?", "next|more predict_some show? image? mistake?"),
        "predict": ("predict predict_some|image|batch_of test_part? part? image? predict_some? batch_of? again? accurate? think? all?", "predict_some|batch_of image test_part? part? predict? think? asking? again? show? accurate?", "batch_of predict_some predict? image? again? ", "what_is predict_some image test_part?"),
        "predict_image": ("{image_number:number} predict? what_is? part? test_part? show? image? asking? think? open?",),
        "predict_image_of": ("{image_number:number} {part} predict? what_is? show? image? asking? think? open? test_part?",),
        "predict_next": ("next image? predict? what_is? show? asking? think?",),
        "explain": (
            "explain image_this? why_around? image? show? think? asking? class? mistake?",
            "why_around show? image_this?",
            "label {label}? why_around? explain?",
            "explain {class_said:label} image_this? instead_label? why_around?",
        ),
        "predict_picture": ("mine image predict? what_is? file? see_says? open? asking?", "predict file image? mine?"),
        "predict_file": ("predict|listen_to sound file? open? asking?",),
        "predict_folder": ("predict folder_word image? all? open?",),
        "predict_speech": ("me_say predict? listen_to? asking? listen? speech? explain?", "predict speech me_say? "),
        "cancel_speech": ("cancel forget_wait|speech not? speech? wait?",),
        "paste_picture": ("paste image? clipboard?", "clipboard image predict? paste?"),
        "draw_picture": ("draw_word something? see_says? image?",),
        "invert_picture": ("invert image? image_this?",),
        "relabel": ("relabel_word {class_said:label} image_this? mistake? {image_number:number}? {part}? class? label_word? image? asking?", "mistake label_word relabel_word? {class_said:label} image_this? asking?"),
        "exclude": ("exclude_word|delete {image_number:number} {part}? data? image? exclude_word?", "exclude_word image_this|image data? image?", "delete image_this data image?"),
        "put_back": ("put_back_word|restore {image_number:number} {part}? label_word? image? data? undo?",),
        "put_back_all": ("put_back_word|restore|undo all label_word|image|data|corrections data? mine?", "put_back_word|restore|undo as_published data? ", "put_back_word|undo corrections|label_word mine? all?"),
        "show_corrections": ("corrections show? asking? image? all? label_word?",),
        "show_remarks": ("remark show? file? data? image? asking? where? class?",),
        "save_remarks": ("remark save file? data?",),
        "predict_webcam": ("live|predict|what_is webcam predict? what_is? live? asking? again?",),
        "save": (
            "save {what} tab? image? {file_format}? file?",
            "{what} save|export tab? image? {file_format}? file?",
            "save {file_format} tab? image? {what}? file?",
            "save tab|image tab? image? {file_format}? file?",
        ),
    },
    settle={"predict_image_of": _elsewhere},
)
