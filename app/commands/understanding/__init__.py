"""Understands free text by what its words mean, in any order: typed sentences that no template of the
grammar is. What is said is cut into pieces that stand for something (`lexicon`), and the command whose ways
(`ways`) have a place for every piece is meant. To have a command understood in more ways, add them to the
`ways.py` of its feature."""
