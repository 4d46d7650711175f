"""The dialog about what is set once and for all. A new preference is a row in one of the sections."""
