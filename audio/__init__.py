"""What hears: sound in, commands out. Knows neither Qt nor torch."""
