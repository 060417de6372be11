"""The only place where the builder and the rules meet."""
