"""Figures in the window: drawn in a thread of their own, shown as images."""
