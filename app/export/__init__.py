"""Models, runs and figures as files, and models from files. A new format is a file here and a command in
`commands`."""
