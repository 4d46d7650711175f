"""What is set once and for all: preferences, folders, the cluster. A new one is a field of `Preferences`
and a command here."""
