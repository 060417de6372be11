"""Tables in CSV: read in blocks of whole rows, or in odd dialects cell by cell."""
