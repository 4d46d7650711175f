"""The window: the only package that knows Qt. Widgets draw a state and send sentences. What a feature shows
goes into the folder of its name."""
