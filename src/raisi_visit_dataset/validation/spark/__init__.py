"""The same rules and key checks on Spark, over tables that were exported as Parquet."""
