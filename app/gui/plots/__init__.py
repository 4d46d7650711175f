"""Figures in the window: drawn in a thread of their own, shown as images. Another place for a figure is
another panel."""
