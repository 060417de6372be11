"""Tables in Parquet: columns with types of their own."""
