"""The language of the window, and every text in it. A new text needs only `tr` or `tell`, and a translation
in `translations`."""
