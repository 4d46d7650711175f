"""Sentences that know what they are made of, and the catalogues that say them in another language."""
