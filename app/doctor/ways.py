"""In which words an examination of the computer is asked for, beyond the templates of speech."""

from __future__ import annotations

from app.commands.understanding.phrases import entries
from app.commands.understanding.understanding import Ways

FAMILIES = {
    "examine": "examine|check|diagnose|inspect|troubleshoot|test|run a diagnosis|diagnosis|doctor|call the doctor|health check|检查|体检|诊断|诊断下|检测|叫医生|查查|排查",
    "computer_word": "computer|machine|my computer|setup|system|my setup|my machine|pc|laptop|installation|电脑|机器|这台机器|我这台机器|系统|这台电脑|本机",
    "something_off": "something's off with|something is off with|something's wrong with|something is wrong with|not working|broken|不太对劲|好像不太对劲|好像|有问题|出问题|不对劲|帮忙",
}
WAYS = Ways(entries=entries(FAMILIES), ways={"examine_computer": ("examine computer_word something_off? computer_word?",)})
