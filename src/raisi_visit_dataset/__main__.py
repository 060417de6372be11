"""Run the command line: ``python -m raisi_visit_dataset``."""

import gc
import sys

__all__ = ["start"]


def start() -> int:
    """Run one command in a process of its own, and return its exit status.

    Cycles are not collected: what a command makes goes with its process, and looking for cycles
    among all that is imported takes a tenth of the time of a short one.
    """
    gc.disable()
    from raisi_visit_dataset.cli import main

    return main()


if __name__ == "__main__":
    sys.exit(start())
