"""What can be said for the views and for the formats of saved figures.

What is understood but not offered (`also`) are other spellings and ways to say the same.
"""

from __future__ import annotations

from typing import Annotated

from app.state.parts.view import View
from audio.grammar.grammar import Values

ViewName = Annotated[
    View,
    Values(
        {
            "curves": View.CURVES,
            "learning curves": View.CURVES,
            "training curves": View.CURVES,
            "loss": View.CURVES,
            "loss curve": View.CURVES,
            "accuracy": View.CURVES,
            "accuracy curve": View.CURVES,
            "predictions": View.PREDICTIONS,
            "confusion matrix": View.CONFUSION_MATRIX,
            "confusion": View.CONFUSION_MATRIX,
            "mistakes": View.MISTAKES,
            "errors": View.MISTAKES,
            "misclassified images": View.MISTAKES,
            "data": View.DATA,
            "data set": View.DATA,
            "comparison": View.COMPARISON,
            "cross validation": View.COMPARISON,
            "folds": View.COMPARISON,
            "runs": View.RUNS,
            "history": View.RUNS,
            "playground": View.PLAYGROUND,
            "class figures": View.CLASS_FIGURES,
            "precision and recall": View.CLASS_FIGURES,
            "calibration": View.CALIBRATION,
            "explanation": View.WHY,
            "saliency": View.WHY,
            "nearest training images": View.WHY,
            "weights": View.WHY,
            "曲线": View.CURVES,
            "损失曲线": View.CURVES,
            "准确率": View.CURVES,
            "预测结果": View.PREDICTIONS,
            "比较": View.COMPARISON,
            "混淆矩阵": View.CONFUSION_MATRIX,
            "错误": View.MISTAKES,
            "数据": View.DATA,
            "训练记录": View.RUNS,
            "演示台": View.PLAYGROUND,
            "各类指标": View.CLASS_FIGURES,
            "校准": View.CALIBRATION,
            "解释": View.WHY,
            "显著图": View.WHY,
            "最近的训练图片": View.WHY,
            "权重": View.WHY,
        },
        also={"figures of every class": View.CLASS_FIGURES, "可靠性图": View.CALIBRATION},
    ),
]

FileFormat = Annotated[
    str,
    Values({"PNG": "png", "P N G": "png", "SVG": "svg", "S V G": "svg"}),
]
