"""The open data set: folders, archives and sets with a name, remarks on files, and corrections of labels.
Another way to open data is another command here."""
