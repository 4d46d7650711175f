"""The window: the only package that knows Qt. Widgets draw a state and send sentences."""
