"""Tables in JSON: in files of their own, or in the descriptor."""
