"""Without hypothesis, what is missing and how to get it is said; importing loads nothing heavy."""

import subprocess
import sys

WITHOUT = """
import sys
sys.modules["hypothesis"] = None
import raisi_visit_dataset.testing as testing
try:
    testing.packages
except ImportError as error:
    print(error)
"""
LIGHT = """
import sys
import raisi_visit_dataset.testing
heavy = {"hypothesis", "polars", "duckdb", "pandera", "frictionless", "pyarrow"}
print(sorted(heavy & set(sys.modules)))
"""


def told(program):
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout.strip()


def test_without_hypothesis_the_extra_that_brings_it_is_named():
    assert told(WITHOUT).endswith("pip install raisi-visit-dataset[testing]")


def test_importing_the_room_loads_neither_hypothesis_nor_a_data_frame_library():
    assert told(LIGHT) == "[]"
