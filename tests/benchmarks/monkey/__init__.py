"""A user who does anything at all: the real window driven at random, and watched.

`__main__` runs it, `keeper` opens one window after the other in a home of their own (`home`, `guard`), and
`inside` is what goes on in the window's process: `choice` draws an action, `hand` does it, `watch` looks what
came of it, `journal` keeps it.
"""
