"""Small frozen values that mean the same everywhere: dates, slugs, spans."""
