"""Published packages, fetched into a cache that is verified at every open."""
