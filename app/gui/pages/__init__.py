"""What a page is, and the tab that makes one when it is opened. The pages themselves are with their
features."""
