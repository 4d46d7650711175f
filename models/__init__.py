"""What learns: data, models, training. Knows neither Qt nor sound."""

import os

# Nothing leaves this computer unasked: onnxruntime, which looks at exported models, would report to its
# makers, unless it finds this when it is loaded.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
