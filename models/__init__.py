"""What learns: data, models, training. Knows neither Qt nor sound."""
