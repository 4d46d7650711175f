"""Files, folders and words for all of the app. What is added here knows of no run, data set or model, and
of no state."""
