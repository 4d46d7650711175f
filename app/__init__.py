"""What the person meets: the window, the terminal, and the commands that both understand."""
