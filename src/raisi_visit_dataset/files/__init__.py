"""The one reader of untrusted bytes, and the one writer."""
