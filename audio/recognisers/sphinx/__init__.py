"""PocketSphinx: a grammar as its graph, in a process of its own."""
