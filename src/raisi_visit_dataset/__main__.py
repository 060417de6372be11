"""Run the command line: ``python -m raisi_visit_dataset``."""

import sys

from raisi_visit_dataset.cli import main

if __name__ == "__main__":
    sys.exit(main())
