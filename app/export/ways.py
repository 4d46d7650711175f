"""In which words figures, runs and models are saved and brought in, beyond the templates of speech."""

from __future__ import annotations

from app.commands.understanding.phrases import entries
from app.commands.understanding.understanding import Ways

FAMILIES = {
    "format": "onnx|to onnx|safetensors|pytorch|onnx file|for others|onnx格式|pytorch格式",
    "exported": "exported|from a file|someone else's|that was exported|others|导出的|别人导出的|别人的|从文件|外部|文件",
    "kept_where": "where is|where's|where|kept|stored|saved|keep|哪儿|哪里|在哪|在哪儿|存在哪|存在哪儿|存到哪|保存在哪|存在|保存|存",
    "send": "send|share|give|to send|for my colleague|发给同学|要发给同学|发给别人|分享",
}
WAYS = Ways(
    entries=entries(FAMILIES),
    ways={
        "export_model": (
            "export model|run {run_number:number}? format? file? send?",
            "export {run_number:number} model? format? run?",
            "export format {run_number:number}? model? run? file? send?",
        ),
        "import_model": ("import model exported? file? run?", "import exported model? file? "),
        "save_model": ("save model last?", "kept_where model kept_where? save? asking?"),
    },
)
