"""In which words the window and the talk as a whole are asked for, beyond the templates of speech."""

from __future__ import annotations

from app.commands.understanding.phrases import entries
from app.commands.understanding.understanding import Ways

FAMILIES = {
    "undo_what": "that|it|this|last|change|last change|what i did|the last thing|刚才|刚才的|操作|改动|上一步|刚才的操作|刚才的改动|修改|上次|最后|那个",
    "oops": "oops|whoops|sorry|i didn't mean that|i did not mean that|my bad|哎呀|糟了|错了|弄错了|不对",
    "redo_word": "redo|do it again|do that again|redo that|redo it|put it back again|do again|重做|恢复刚撤销的|再做一遍|还原撤销|恢复撤销|取消撤销|恢复",
    "undone": "undone|what you've just undone|what was undone|after all|the thing you undid|刚撤销的|撤销的|刚撤销",
    "go_back": "go back|back|step back|one step back|go back one step|退回去|退回|返回|回去|撤回去|后退",
    "cancel_change": "取消|取消掉|撤掉",
    "help_word": "help|help me|commands|what can i say|what can you do|what do you understand|all commands|manual|instructions|i'm lost|what are the commands|show me what i can say|how does this work|what else can i say"
    "|帮助|帮帮我|命令|有哪些命令|我能说什么|能说什么|可以说什么|你会什么|你能做什么|怎么用|说明书|有什么命令|你能干什么",
    "quit_word": "quit|exit|leave|goodbye|bye|bye bye|log out|退出|退|再见|拜拜|结束程序|关闭程序",
    "the_app": "app|program|application|window|software|hearsee|应用|程序|软件|窗口|这个软件",
    "quit_now_word": "now|immediately|right now|without asking|立即|马上|立刻",
}
WAYS = Ways(
    entries=entries(FAMILIES),
    ways={
        "undo": ("undo undo_what? oops? again? mistake? class?", "go_back", "oops undo", "cancel_change undo_what undo_what?"),
        "redo": ("redo_word undone? again? undo?",),
        "help": ("help_word show? all? asking? phrase?",),
        "quit": ("quit_word the_app? window?", "off the_app"),
        "quit_now": ("quit_word quit_now_word the_app?",),
    },
    strict=frozenset({"quit", "quit_now"}),
)
