"""A record said in other languages: Table Schema, JSON Schema, pandera, a codebook page."""
