"""The command ``raisi-visit``: it parses, calls one function a verb, and returns a status."""

from raisi_visit_dataset.cli.main import main

__all__ = ["main"]
