"""What a model makes of images and words: predictions, mistakes, calibration, explanations. A new way to
look at a model is a request to the worker, a view, and a command here."""
