"""What hears: sound in, commands out. Knows neither Qt nor torch."""

import os

# Nothing leaves this computer unasked. Both read this when they are loaded, by whichever of our modules:
# onnxruntime, which faster-whisper loads too, would report to its makers; huggingface_hub would tell with a
# download what is installed here and what started it, and fetch a list for that.
os.environ["ORT_DISABLE_TELEMETRY"] = os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
