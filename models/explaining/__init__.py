"""Why a model answers as it does, a method a file."""
