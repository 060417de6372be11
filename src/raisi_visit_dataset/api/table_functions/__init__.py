"""One function for each table of the dataset that comes with this installation."""
