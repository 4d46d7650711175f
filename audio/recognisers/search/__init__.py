"""The likeliest texts for a sound: beam search along a grammar, and texts that are given."""
