"""The tab about training: the settings of the next run, and its curves. A new setting has its field in
`settings_form` and its label in `settings_labels`."""
