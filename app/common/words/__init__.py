"""Figures, times and settings put into words. A new setting of a run gets its title in `settings`."""
