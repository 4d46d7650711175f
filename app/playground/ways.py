"""In which words the playground is asked for, beyond the templates of speech."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.commands.slots import values_of
from app.commands.understanding.phrases import entries, means, values
from app.commands.understanding.understanding import Ways
from app.playground.slots import KnobName, PresetName
from app.playground.scenes.registry import SCENES
from audio.grammar.grammar import Values

FAMILIES = {
    "demo": "demo|demos|scene|scenes|demonstration|playground|animation|demonstrate|illustrate|演示|那个演示|场景|演示台|动画|模拟|的演示",
    "scene_verb": "show|demonstrate|open|see|illustrate|look at|take me to|go to|race|fit|solve|solves|how do|why|learn|can't|cannot|explain|watch"
    "|看|看看|显示|演示|打开|想看|给看|来看|拟合|为什么|学不会|分|去",
    "next_demo": "next|following|another|下一个|下个|后面|下一",
    "previous_demo": "previous|before|last|one before|back|go back|前一个|上一个|前面|之前|回到前面|上个|前面那个|返回",
    "turn": "turn|turn up|turn down|set|put|change|move|make|adjust|raise|lower|increase|use|设|设为|设成|调|调到|改|改成|调成|用|转到|拉到|取",
    "play_word": "play|animate|move|start|run|go|let it move|let it run|start the animation|start it|动起来|播放|放|动|开始|动画|放动画|开始播放|让它动",
    "hold_word": "hold|freeze|stop|pause|still|stop there|定住|停住|暂停|停|定格|停在|停下|别动",
    "picture_there": "picture|animation|playing|there|it there|moving|the picture there|画面|动画|播放|这个画面|这里",
    "step_word": "step|single step|one step|next step|step forward|step by step|one step forward|单步|一步|走一步|下一步|一步一步|再一步|往前一步",
    "rewind": "rewind|reset|back to the start|beginning|back to the beginning|from the start|start over|start again|to the start|from the beginning|重置|回到开头|开头|从头|从头开始|重新播放|回到起点|重新开始|倒回",
    "point_word": "points|point|dots|dot|canvas|data points|点|所有点|点们|画布",
    "point_class_word": "class|类|类的点|点",
    "loading": "data loading|data loader|loading|loader|reading|loading of the data|reading of the data|reading the data|数据读取|数据加载|加载|读取|读数据|加载数据|数据加载时间|读取时间",
    "time_word": "time|measure|benchmark|how fast|speed|timing|how long does|测|测量|测一下|计时|多快|时间|速度",
}
SAID = (
    *values(
        "{scene}",
        "{preset}",
        "{knob}",
        "{knob} @ {amount_sign} {amount}|{knob} @ {amount}",
        "at [{across_sign}] {across} [and|comma] [{upward_sign}] {upward}|在[{across_sign}]{across}[逗号]?[{upward_sign}]{upward}".replace("[逗号]?", "[逗号|和]"),
        "[in|to|of|for] [class] {point_class}|{point_class}类[的]|class {point_class}",
        "{workers} (workers|worker|processes)|{workers}个(worker|workers|进程)",
    ),
    means("polynomial fitting|curve fitting|polynomial fit|polynomials|多项式拟合", scene="polynomial"),
    means("line fitting|fitting a line|straight line fitting|直线拟合|拟合直线|线性拟合", scene="line"),
    means("capacity|under and overfitting|capacity one|under- and overfitting|underfitting and overfitting|容量|欠拟合和过拟合", scene="capacity"),
    means("kernel svm|kernel SVM|svm|支持向量机|支持向量|svm演示", scene="support-vectors"),
    means("race|race the optimizers|optimizer race|optimiser race|optimizers|赛跑|优化器赛跑|优化器比赛", scene="race"),
    means("loss functions|the losses|损失函数|损失", scene="losses"),
    means("two layers|two layer network|两层网络|两层", scene="two-layers"),
    means("data loading|数据加载|数据读取", scene="loading"),
    means("circles|concentric circles|同心圆环|同心圆|圆环|环", preset="rings"),
    means("two moons|half moons|双月|月牙|两个月牙|月亮", preset="moons"),
    means("saddle|saddle point|鞍点|鞍面", preset="saddle"),
    means("valley|banana valley|弯谷|山谷", preset="valley"),
    means("outlier|one outlier|with an outlier|离群点|加一个离群点|异常点", preset="outlier"),
    means("xor|exclusive or|异或", preset="xor"),
    means("and problem|与问题|逻辑与", preset="and"),
)


def _with_data(said: dict[str, Any]) -> Mapping[str, Any] | None:
    pair = said.get("scene"), said.get("preset")
    known = {(scene.name, preset.name) for scene in SCENES for preset in scene.presets}
    return {"scene_on_data": pair} if pair in known else None


def _with_knob(said: dict[str, Any]) -> Mapping[str, Any] | None:
    scene = next((scene for scene in SCENES if scene.name == said.get("scene")), None)
    if scene is None or scene.knob(said.get("knob", "")) is None or "amount" not in said:
        return None
    rest = {name: said[name] for name in ("amount", "amount_sign") if name in said}
    return {"scene_with_knob": (scene.name, said["knob"]), **rest}


def _point(said: dict[str, Any]) -> Mapping[str, Any] | None:
    """Signs stand apart from the numbers."""
    for name in ("across", "upward"):
        if said.get(name, 0) < 0:
            said |= {name: -said[name], f"{name}_sign": -1}
    return said


WAYS = Ways(
    entries=(*entries(FAMILIES), *SAID),
    ways={
        "show_scene": ("demo {scene} scene_verb? show? asking?", "scene_verb {scene} demo? show?"),
        "show_scene_on": ("{scene} {preset} scene_verb? demo? show? add? asking? model_said?", "{preset} model_said scene_verb? demo? show?"),
        "show_scene_with": ("{scene} knob scene_verb? demo? show? turn? use?",),
        "next_scene": ("next_demo demo show? open?",),
        "previous_scene": ("previous_demo demo show? open? again?",),
        "set_knob": ("knob turn? set? use? *",),
        "play": ("play_word demo? picture_there?",),
        "hold_animation": ("hold_word picture_there picture_there? image? demo?",),
        "step": ("step_word step_word?",),
        "reset": ("rewind demo? picture_there? again? play_word?",),
        "add_point": ("add|turn point_word across point_class_word? *",),
        "clear_points": ("delete point_word all? point_word?",),
        "time_loading": ("loading time_word asking? data? only? *", "loading time_word workers data? only? *"),
    },
    slots={
        "preset": values_of(PresetName),
        "knob": Values(values_of(KnobName).every() | {"偏移": "shift", "动量": "momentum", "offset": "shift"}),
    },
    settle={"show_scene_on": _with_data, "show_scene_with": _with_knob, "add_point": _point},
)
