"""What keeps the calls between Qt and Python safe. Whatever Qt calls is `guarded`, in all of the window."""
