"""Pictures of a package, for notebooks."""
