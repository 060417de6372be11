"""An open, checked dataset coded from five news texts on one presidential visit."""
