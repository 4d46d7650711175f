"""In which words the app itself is set, beyond the templates of speech."""

from __future__ import annotations

from app.commands.understanding.phrases import entries, means, values
from app.commands.understanding.understanding import Ways
from app.state.parts.preferences import InterfaceLanguage, ThemeChoice

FAMILIES = {
    "preferences": "settings|preferences|options|configuration|setup|设置|选项|偏好|首选项|偏好设置|设置页面",
    "language_word": "language|text|menu|menus|语言|文字|菜单",
    "device_word": "device|train|run|compute|calculate|hardware|metal|计算|训练|跑|设备|硬件|运算",
    "cluster": "cluster|dask cluster|other machines|the machines|集群|集群上|机群",
    "this_computer": "this computer|this machine|my machine|locally|local|my computer|here|my laptop|this laptop|the local machine|这台电脑|本机|本机上|本地|我的电脑|这台机器|自己的电脑|这台电脑上",
    "not_cluster": "not the cluster|not on the cluster|without the cluster|instead of the cluster|不用集群|别用集群",
    "automatic": "automatically|automatic|auto|by itself|by yourself|自动|自己定|自动选择|自己决定",
    "threads_word": "threads|thread|number of threads|cores|线程|线程数|核",
    "limit": "limit|at most|max|maximum|only|限制|最多|只|限制为|限制成",
    "precision_word": "precision|bits|float|精度|浮点",
    "nets": "for the conv nets|conv nets|networks|convolutional networks|nets|the cnns|卷积网络|网络|训练|计算",
    "several": "several|many|multiple|a few|in parallel|parallel|at once|at the same time|simultaneously|concurrently|同时|并行|一起|几个|多个|好几个",
    "single": "one at a time|one after the other|one by one|sequentially|one after another|one run at a time|in sequence|逐个|一个一个|一个接一个|挨个|依次|一个个|逐个训练|一次只",
    "trainings": "trainings|runs|models|training|jobs|训练|模型|运行|任务",
    "store": "stored|store|saved|save|kept|keep|goes|go|lives|存|存放|保存|放|放在|存储",
    "place_change": "change|choose|pick|select|another|different|new|set|move|somewhere else|换|换个|选择|选|改|另外|别的|换个地方|更改|挪",
    "usual": "usual|default|normal|standard|original|as before|back|默认|默认的|平常|原来|原来的|通常|老",
    "results_word": "results|结果|运行结果",
}
SAID = (
    *values("{theme}", "{interface}", "{device}", "{threads} [cpu] (threads|thread|cores)|{threads}个线程|线程[数][限制]@{threads}[个]", "{precision}", "{folder}"),
    means("dark|black|night|dim|darker|深色|黑色|暗色|夜间|暗|黑|暗黑|深色的", theme=ThemeChoice.DARK),
    means("light|bright|white|brighter|day|浅色|亮色|白色|明亮|亮|日间|浅", theme=ThemeChoice.LIGHT),
    means("system|like the system|the system's|follow the system|系统|跟系统|跟随系统|随系统|跟系统走", theme=ThemeChoice.SYSTEM),
    means("chinese|mandarin|中文|汉语|简体中文|简体", interface=InterfaceLanguage.CHINESE),
    means("english|英文|英语", interface=InterfaceLanguage.ENGLISH),
    means("[my] system's language|system language|the language of [my|the] system|系统语言|跟系统走|跟随系统|跟系统|系统的语言", interface=InterfaceLanguage.SYSTEM),
    means("gpu|graphics card|cuda|nvidia|显卡|gpu", device="cuda"),
    means("cpu|processor|处理器|cpu", device="cpu"),
    means("mps|apple [silicon|chip|gpu]|apple's [metal] [gpu|chip]|apple metal gpu|m1|苹果[的](芯片|gpu)|苹果的gpu mps", device="mps"),
    means("fastest device|whatever is fastest|quickest device|best device|最快的设备|最快的", device="auto"),
    means("half precision|half|bfloat sixteen|bfloat16|sixteen bit|16 bit|半精度|半|16位", precision="bfloat16"),
    means("full precision|float32|thirty two bit|32 bit|全精度|32位|单精度", precision="float32"),
    means("automatic precision|自动精度", precision="auto"),
    means("runs|results|models|运行|结果|运行结果|训练记录|训练结果", folder="runs_folder"),
    means("pictures|figures|images|图片|图|照片", folder="pictures_folder"),
    means("data|data set|数据|数据集", folder="data_folder"),
)
WAYS = Ways(
    entries=(*entries(FAMILIES), *SAID),
    ways={
        "open_settings": ("show|open preferences",),
        "use_theme": ("theme_word {theme} use? set? window? again? show? train?", "use {theme} theme_word? window?", "window {theme} theme_word? use? set?"),
        "use_interface": ("window {interface} use? set? language_word? show? again?", "language_word {interface} window? use? set?"),
        "use_device": ("use|device_word|train {device} device_word? again?",),
        "use_cluster": ("use|train cluster device_word?",),
        "use_this_computer": ("use|train|device_word this_computer not_cluster? again? cluster? not? device_word?",),
        "use_threads": ("{threads} use? limit? set? device_word? device?",),
        "use_automatic_threads": ("threads_word automatic use? choose? set?",),
        "use_precision": ("{precision} precision_word|use nets? use? train? device_word? set? precision_word?", "precision nets train?"),
        "use_several_runs": ("several train|trainings trainings? train? run? model? several? all?",),
        "use_one_run": ("single train? trainings? run? model?",),
        "choose_own_folder": ("place_change folder_word|store {folder} store? folder_word? results_word? place_change?",),
        "use_usual_folder": ("usual folder_word {folder} store? use? set? again? save? restore? usual?",),
    },
)
