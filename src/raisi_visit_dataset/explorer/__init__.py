"""One page to read a package by: what happened, who said what, and the words that show it."""
