"""Files, folders and words for all of the app. What knows of runs, data or models has another place."""
