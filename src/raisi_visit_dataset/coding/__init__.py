"""What coders write, as models, and its reading with line and column."""
