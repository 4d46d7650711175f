"""This end of the wire: who starts the processes that compute, and asks them. Another way to run is another
`Runner`."""
