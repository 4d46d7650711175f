"""In which words the webcam is asked for, beyond the templates of speech."""

from __future__ import annotations

from app.commands.understanding.phrases import entries, values
from app.commands.understanding.understanding import Ways

FAMILIES = {
    "take_picture": "take|shoot|snap|capture|collect|photograph|拍|拍照|拍摄|采集|拍几张|拍点|拍张|拍一些",
    "shots": "shots|pictures|photos|images|snapshots|拍照|照片|图片|照|图",
    "just_taken": "last|just took|just taken|latest|took|last one|刚拍|刚拍的|刚才拍的|最后一张|刚拍的那张|上一张",
    "new_set": "new set|new collection|fresh set|start over|begin again|from scratch|another set|new|fresh|begin|start|重新开始|一组新|新的一套|新的|重新|一套|一组|新一组|从头|开始",
    "other": "another|other|next|different|second|换一个|另一个|下一个|换|换个|别的|另外一个",
    "collect_for": "for training|to train|collect|so i can collect|to collect|teach|from|教|采集|收集|用来训练|训练用|采集图片",
    "new_class": "another class|new class|one more class|class|类别|一个类别|一类|新类别|再加一类|类",
    "more_shots": "more|twenty|of this class|再|再拍|更多|二十张|多",
}
WAYS = Ways(
    entries=(*entries(FAMILIES), *values("class [number] {webcam_class}|第{webcam_class}(类|个类别)|类别{webcam_class}")),
    ways={
        "teach_from_webcam": ("webcam collect_for|take_picture|open|use shots? image? train? collect_for? train_noun? open? take_picture?",),
        "take_pictures": ("take_picture webcam_class shots? image? webcam? more_shots? *", "more_shots shots more_shots? class? take_picture? image? bare_number?", "take_picture more_shots shots? class?"),
        "remove_last_picture": ("delete just_taken image? shots? webcam?",),
        "add_webcam_class": ("add new_class more? class? again?",),
        "begin_webcam_pictures": ("new_set webcam image? shots? new_set?", "new_set shots new_set webcam?"),
        "open_webcam_pictures": ("open|use|train webcam image|shots shots? data?",),
        "use_next_camera": ("other webcam use?",),
        "close_webcam": ("off webcam window?", "stop webcam"),
    },
)
