"""Colours, style sheet and icons of the window. A new widget takes its colours from the theme."""
