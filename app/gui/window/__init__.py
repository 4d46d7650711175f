"""The main window, what is around its pages, and how it comes up: first empty, then with all behind it. A
new page is named in `page_tabs` and `tabs`, a new dialog in `dialogs`."""
