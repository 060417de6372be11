"""Rules of the caller's: SQL files, read, bound and told like ours."""
