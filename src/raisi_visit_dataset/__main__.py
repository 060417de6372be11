"""Run the command line: ``python -m raisi_visit_dataset``."""

import gc
import os
import sys

__all__ = ["start"]


def start() -> int:
    """Run one command in a process of its own, and return its exit status.

    What a command makes goes with its process: cycles are not looked for while it runs, nor, in
    what is frozen, at its end. And no plugins of pydantic are: to find them it reads the metadata
    of every installed package. Each takes some hundredths of the time of a short command.
    """
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from raisi_visit_dataset.cli import main

    try:
        return main()
    finally:
        gc.freeze()


if __name__ == "__main__":
    sys.exit(start())
