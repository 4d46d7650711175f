"""Pictures of the user's own: a folder of class folders, or a zip of one, made into a data set."""
