"""How good a model is: metrics, calibration, predictions, the verdict on its curves."""
