"""Whisper as a network: its weights and where they come from, encoder, decoder, tokens."""
