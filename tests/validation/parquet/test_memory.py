"""What bounds the memory of a reader does not stand in the way of small tables."""

import json
import subprocess
import sys

import polars as pl

SCHEMA = {"fields": [{"name": "port"}, {"name": "depth", "type": "integer"}]}
TABLE = {"name": "depths", "path": "depths.parquet", "schema": SCHEMA}
VALIDATES = "import sys, raisi_visit_dataset as rvd; print(rvd.validate(sys.argv[1]).by_code())"


def test_the_first_table_of_a_process_is_within_its_bound(tmp_path):
    pl.DataFrame({"port": ["norport"], "depth": [7]}).write_parquet(tmp_path / "depths.parquet")
    declared = {"name": "ports", "id": "ports", "licenses": [{"name": "CC0-1.0"}]}
    descriptor = json.dumps({**declared, "resources": [TABLE]})
    (tmp_path / "datapackage.json").write_text(descriptor, encoding="utf-8")
    command = [sys.executable, "-c", VALIDATES, str(tmp_path)]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    assert told.stdout == "{}\n"
