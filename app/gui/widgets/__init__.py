"""Widgets that any page may use and that know nothing of the state. What one page alone needs stays beside
it."""
