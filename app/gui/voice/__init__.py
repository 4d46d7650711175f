"""The panel to talk in, and the windows about phrases: help, teaching, phrases of the user's own. A new
window is opened by `app.gui.window.dialogs`."""
