"""In which words data sets are asked for, beyond the templates of speech."""

from __future__ import annotations

from app.commands.understanding.phrases import entries, means, values
from app.commands.understanding.understanding import Ways

FAMILIES = {
    "fetch": "fetch|download|pull|install|get from the internet|grab|下载|下|下一个|拉取|获取|下个",
    "own": "my|my own|own|mine|of my own|from my disk|i have|自己的|我自己的|我的|自己|自己拍的|我自己拍的|我有",
    "digits": "spoken digits|spoken digit dataset|free spoken digit dataset|digit recordings|spoken numbers|voice digits|the digits|语音数字|语音数字数据集|数字语音|口语数字",
    "zip": "zip|zip file|zip archive|archive|zipped|zip of|压缩包|zip文件|压缩文件|zip包|zip压缩包",
    "class_folders": "folder of|sorted into folders|class folders|文件夹",
    "choose": "choose|pick|select|let me pick|browse|let me choose|选|选择|选个|选一个|挑|挑个|浏览",
    "handwritten": "handwritten|handwritten digits|japanese|classic|original|手写|手写数字|手写的|经典的",
    "content": "recordings|pictures|sounds|images|recording|图片|声音|录音|都|在",
}
SAID = (
    *values("{data_name}"),
    means("fashion mnist|fashion|clothes data|clothing data|fashion数据集|时尚数据集|时装数据", data_name="Fashion-MNIST"),
    means("mnist", data_name="MNIST"),
    means("cifar 10|cifar10|cifar|cifar -10|cifar ten", data_name="CIFAR-10"),
    means("kmnist|kuzushiji", data_name="KMNIST"),
)
WAYS = Ways(
    entries=(*entries(FAMILIES), *SAID),
    ways={
        "open_folder": ("open|choose folder_word data? file? choose? own?", "open|choose|use data own|folder_word own? folder_word? file? choose?", "use own data train?"),
        "open_pictures": ("image own open|choose|train|use folder_word? class_folders? choose? data? train? file?", "image folder_word open|choose choose? own? class? data?"),
        "open_named": ("open|use|train {data_name} data? handwritten? last? again? test_part?", "{data_name} data handwritten?"),
        "fetch_named": ("fetch {data_name} data? handwritten?",),
        "open_spoken_digits": ("open|use|train digits data?",),
        "fetch_spoken_digits": ("fetch digits data?",),
        "open_zip": ("open|choose|import|use zip image? sound? content? own? file? data? folder_word?", "image zip open? own? folder_word?"),
    },
    strict=frozenset({"fetch_named", "fetch_spoken_digits"}),
)
