"""What a page is, and the tab that makes one when it is opened. A new page derives from `Page`, in the
folder of its feature."""
