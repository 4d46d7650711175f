"""In which words the history of runs is asked for, beyond the templates of speech."""

from __future__ import annotations

from app.commands.understanding.phrases import entries, means, values
from app.commands.understanding.understanding import Ways
from app.state.parts.compared import Axis

FAMILIES = {
    "run_this": "this run|this one|that one|it|这次|这次训练|这次运行|那次|它|这个|刚才那次",
    "results_of": "results|result|results of|model|结果|模型|的结果",
    "starred": "starred|favourite|favorite|favourites|favorites|bookmarked|starred ones|starred runs|with a star|收藏|收藏的|加星|加星的|星标|星标的|标星的|带星的",
    "give_star": "star|mark|bookmark|flag|give a star|add a star|favourite|favorite|as a favourite|as a favorite|to favourites|收藏|加星|标星|打星|加个星|星标|加收藏|打个星|标个星",
    "unstar": "unstar|unmark|unfavourite|remove the star|take the star|take away the star|no longer a favourite|star off|取消收藏|取消星标|去掉星|去掉星标|取消加星|不收藏|取消标星|的星标",
    "rename": "rename|name|call|new name|different name|call it something|something else|something|give a name|change the name|重命名|改名|改个名|改名字|起个名|取个名|换个名字|命名|起名|取名字|起个名字|名字",
    "note": "note|notes|annotate|comment|write down|remark on|jot|备注|注释|笔记|写备注|加备注|记一笔|写个备注|批注|写点备注",
    "write": "write|add|make|put|leave|写|加|记|添加",
    "bin": "delete|bin|trash|remove|erase|throw away|throw out|get rid of|删除|删|删掉|删了|扔掉|扔进回收站|丢进回收站|移到回收站|放进回收站|丢掉",
    "deleted": "deleted|bin|trash|removed|recycle bin|what's in the bin|in the bin|删除的|删掉的|被删的|删了的|被删|回收站|回收站里",
    "which_runs": "which runs did i do|did i do|i did|so far|i have|have i|which|done|跑过|跑过哪几次|都跑过|哪几次|哪些|有哪些",
    "axis_word": "axis|x axis|x-axis|horizontal axis|over|against|plot|draw|curves|instead of|按|横轴|横坐标|x轴|轴|画|曲线|坐标轴",
    "csv": "csv|table|spreadsheet|csv file|excel|as a table|numbers|figures|表格|表格文件|csv文件|电子表格|数据表",
    "tensorboard": "tensorboard|tensor board|tensorboard log|tensorboard logs|tensorboard日志|日志",
    "log": "log|logs|日志",
    "found": "found|you found|that were found|it found|found runs|找到|找到的|发现的",
    "leave_be": "leave|ignore|skip|don't add|do not add|forget|don't want|not|别管|不管|先不管|不添加|不要|别加|忽略|不加",
    "two": "two|both|them|两次|两个|两次训练|二者|俩",
}
SAID = (
    *values(
        "(runs|experiments) {first} (and|with|to|versus|vs|against) {second}|(run|experiment) [number] {first} (and|with|to|versus|vs|against|from) [run|experiment] {second}"
        "|(runs|run) {first} {second} [and] {third}|(runs|run) {first} {second} {third} [and] {fourth}"
        "|[第]{first}[次|号][训练|运行|实验][和|跟|与|对]第{second}[次|号][训练|运行|实验]|{first}号[运行|训练]?".replace("|{first}号[运行|训练]?", "")
        + "|{first}号[运行|训练](和|跟|与|对){second}号[运行|训练]|{first}号{second}号[和]{third}号[运行|训练]|[第]{first}[次](和|跟|与|对)[第]{second}次[训练|运行|实验]"
        "|(运行|训练|实验){first}(和|跟|与|对)[运行|训练|实验]{second}",
        "(last|latest|most recent|recent|previous) {count} [runs|trainings|ones|experiments]|(最近|最后|上|前|刚才)[的]{count}(次|个)[训练|运行|实验]",
        "all {count} [runs]|the {count} [runs|together]|{count}(次|个)(放在一起|放一起|比一下|一起)|put {count} runs",
        "{axis}",
    ),
    means("time|seconds|second|wall time|wall clock|in seconds|时间|秒|秒数|用时", axis=Axis.SECONDS),
    means("epochs|epoch|by epoch|轮数|轮次|轮|epoch", axis=Axis.EPOCHS),
)
_ONE = "{run_number:number}?"
WAYS = Ways(
    entries=(*entries(FAMILIES), *SAID),
    ways={
        "open_run": ("open|show|restore {run_number:number} results_of? run? image? tab?",),
        "load_model": ("open|use|restore last model predict? again? run?", "import last model", "last model"),
        "compare_runs": (
            "compare {run_number:first,second,third,fourth,fifth,sixth}2 run? asking? show? open?",
            "first compare run? asking? show? *",
        ),
        "compare_last_runs": ("compare count run? last? show? tab? *", "count compare|tab run? last? show? *"),
        "compare_starred_runs": ("compare starred run? all? star? show?",),
        "star_run": (f"give_star run|run_this|run_number {_ONE} star? class?", "give_star {run_number:number} star? starred? class? run?"),
        "unstar_run": (f"unstar run|run_this {_ONE} star?", "unstar {run_number:number} run? star? give_star?", "delete star {run_number:number}? run? run_this?", "not give_star {run_number:number}? run_this? run?"),
        "rename_run": (f"rename run|run_this {_ONE} use? write? set?", "rename {run_number:number} use? write? run? set?", "rename use? rename? set?"),
        "annotate_run": (f"note write? {_ONE} run? run_this? add?",),
        "delete_run": ("bin {run_number:number} run? deleted? folder_word?", "bin run run_this? last? deleted?"),
        "restore_run": ("restore {run_number:number} run? deleted? delete?",),
        "show_runs_of": ("run {model_said:model} show|which_runs|all|search all? which_runs? asking?", "which_runs {model_said:model} run? all? asking? show?"),
        "show_starred_runs": ("starred show run? all? star?", "starred run show? all?"),
        "show_all_runs": ("all run show? again? not? asking?",),
        "show_deleted_runs": ("deleted show run? asking? all?", "deleted run show? asking?", "deleted what show? run?"),
        "use_axis": ("axis_word {axis} set? use? compare? show? again?",),
        "export_runs": ("csv export|save|show run|data|file run? all? file? data?", "run export csv? all? file? data?", "csv run file? data? show? all?"),
        "log_runs": ("tensorboard save|show|open|export|run log? run? all? write? file? add? asking?", "tensorboard log? write? run?"),
        "add_found_runs": ("add found run?",),
        "leave_found_runs": ("leave_be found run? add?",),
    },
    strict=frozenset({"delete_run"}),
)
