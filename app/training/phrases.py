"""Parts of templates that several commands share: how the settings of a run are said."""

from __future__ import annotations

# The settings follow a named model: short words alone ("train with seed 9") would be heard in much that is
# no command at all.
SETTINGS = (
    "((for|with|and) {epochs}|{epochs}) (epochs|epoch)"
    "|[and] (with|using) {optimizer}"
    "|[and] ((at|with) [a] learning rate|learning rate) [of] {learning_rate}"
    "|[and] (with [a] batch size|batch size) [of] {batch_size}"
    "|[and] with seed {seed}"
    "|on {examples} (examples|example)"
)
CHINESE_SETTINGS = (
    "{epochs}轮|用{optimizer}|学习率[为]{learning_rate}|批量[大小]{batch_size}|种子{seed}|{examples}个样本"
)
MORE_SETTINGS = (
    "on {positive} (against|versus) {negative}"
    "|[and] with [the|a] {loss} loss"
    "|[and] [with] label smoothing [of] {label_smoothing}"
    "|[and] with [a|the] {schedule} schedule"
    "|[and] with {activation} [activation]"
    "|(with|and|and with) {layers} hidden (layers|layer)"
    "|(with|and|and with) {units} [hidden] (units|unit)"
    "|[and] [with] dropout [of] {dropout}"
    "|[and] [with] weight decay [of] {weight_decay}"
    "|[and] with {pooling} pooling"
    "|[and] with gamma {gamma}"
    "|(with|and|and with) {features} (features|feature)"
    "|(with|and|and with) {filters} (filters|filter)"
    "|[and] with {augmentation}"
    "|[and] with {averaging}"
    "|[and] with {stops_early} [after {patience} (epochs|epoch)]"
)
MORE_CHINESE_SETTINGS = (
    "区分{positive}和{negative}|{loss}损失|标签平滑[为]{label_smoothing}|{schedule}调度|{activation}激活[函数]|{layers}个隐藏层|{units}个隐藏单元"
    "|丢弃率[为]{dropout}|权重衰减[为]{weight_decay}|{pooling}池化|伽马{gamma}|{features}个特征|{filters}个滤波器"
    "|{augmentation}增强|{averaging}|{stops_early}[耐心{patience}轮]"
)
COMPARING = "for {epochs} (epochs|epoch)|(with|over) {seeds} (seeds|seed)|on {examples} (examples|example)"
CHINESE_COMPARING = "{epochs}轮|{seeds}个种子|{examples}个样本"
SEARCHING = (
    "[and] (with|in) {trials} (runs|trials|run|trial)|for {epochs} (epochs|epoch)"
    "|on {examples} (examples|example)|[and] with seed {seed}|{method}"
)
CHINESE_SEARCHING = "{trials}次|{epochs}轮|{examples}个样本|种子{seed}|{method}"
