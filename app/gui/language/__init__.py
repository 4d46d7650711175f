"""The language of the window, and every text in it. A new text is a `message`, shown with `tr` or `tell`; its
translation is in `language/translations`."""
