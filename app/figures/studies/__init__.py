"""The figures of several runs under one question: a comparison or a search over settings."""
