"""On Spark, the same rules find the same."""

import json
from dataclasses import asdict

import pytest
from tests.validation.dirty import dirty_package

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.export.parquet import export_parquet
from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.package.shipped import shipped_package
from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.rules.check import check
from raisi_visit_dataset.rules.figures import FIGURES
from raisi_visit_dataset.rules.minimal import minimal_package
from raisi_visit_dataset.validation.runner import Options
from raisi_visit_dataset.validation.spark.runner import run_on_spark

pytestmark = pytest.mark.spark

PLACES = ("file", "line", "column")
MOST_DIRTY = 80


def told(findings):
    """Return findings without their places in files, in an order of their own."""
    rows = [{k: v for k, v in asdict(each).items() if k not in PLACES} for each in findings]
    return sorted(rows, key=repr)


def both(files, folder, spark, **options):
    package = files if hasattr(files, "resources") else open_package(files)
    export_parquet(package, folder)
    here = check(package)
    return here, run_on_spark(folder, RULES, FIGURES, Options(**options), session=spark)


def ran_there(findings, report):
    return [each for each in findings if each.code in report.checks]


def test_the_shipped_package_has_no_findings_and_the_same_figures(tmp_path, spark):
    here, there = both(shipped_package(), tmp_path / "out", spark)
    assert told(there.findings) == told(here.findings) == []
    assert there.figures == here.figures
    assert there.rows == here.rows
    assert [each.reason for each in there.waived] == [each.reason for each in here.waived]
    assert there.ok
    queried = {rule.code for rule in RULES if rule.query is not None}
    assert queried <= set(there.checks)


def test_a_dirty_package_has_the_same_findings_row_for_row(tmp_path, spark):
    here, there = both(dirty_package(), tmp_path / "out", spark)
    assert told(there.findings) == told(ran_there(here.findings, there))
    assert len(there.by_code()) >= MOST_DIRTY
    assert there.figures == here.figures
    assert {*there.checks} >= {rule.code for rule in RULES if rule.query is not None}


def test_what_is_beyond_the_limit_is_counted(tmp_path, spark):
    files = dirty_package()
    chosen = frozenset({"RVD121", "RVD611"})
    whole, there = (
        both(files, tmp_path / "out", spark, chosen=chosen, most_shown=most)[1]
        for most in (1000, 1)
    )
    counts = whole.by_code()
    assert set(counts) == chosen
    severities = {rule.code: rule.severity for rule in RULES}
    left = tuple((code, severities[code], n - 1) for code, n in counts.items())
    assert min(counts.values()) > 1
    assert there.left_out == left
    assert there.by_code() == dict.fromkeys(counts, 1)


def test_codes_that_only_warn_are_told_as_warnings(tmp_path, spark):
    chosen = frozenset({"RVD241"})
    _, there = both(dirty_package(), tmp_path / "out", spark, chosen=chosen, warn=chosen)
    assert {each.severity for each in there.findings} == {"warning"}


def test_keys_of_a_package_of_any_shape_are_checked(tmp_path, spark):
    folder = tmp_path / "out"
    here, there = both(strange_package(), folder, spark)
    assert told(there.findings) == told(ran_there(here.findings, there))
    assert {each.field for each in there.findings} == {"Row_Number", "a`b"}
    assert any(each.check == "rules" and each.accepted for each in there.not_run)


def strange_package():
    fields = [{"name": "Row_Number", "type": "integer"}, {"name": "a`b", "type": "string"}]
    schema = {
        "fields": fields,
        "primaryKey": "Row_Number",
        "foreignKeys": [{"fields": "a`b", "reference": {"resource": "other-one", "fields": "ID"}}],
    }
    other = {"fields": [{"name": "ID", "type": "string"}, {"name": "id", "type": "number"}]}
    resources = [
        {"name": "one", "path": "one.csv", "type": "table", "schema": schema},
        {"name": "other-one", "path": "two.csv", "type": "table", "schema": other},
    ]
    return {
        "datapackage.json": json.dumps({"resources": resources}).encode(),
        "one.csv": b"Row_Number,a`b\n1,x\n2,y\n2,x\n",
        "two.csv": b"ID,id\nx,1.50\nz,2\n",
    }


def test_faults_met_by_the_export_are_not_forgotten(tmp_path, spark):
    files = minimal_package()
    path = "data/topics.csv"
    files[path] = files[path].replace(b"ports,", b"Ports!,", 1)
    _, there = both(
        files, tmp_path / "out", spark, chosen=frozenset({"RVD113", "RVD116", "RVD131"})
    )
    assert not there.ok
    assert any("such faults" in each.reason for each in there.not_run)


def test_a_folder_without_a_manifest_is_refused(tmp_path, spark):
    with pytest.raises(UnreadableError, match="manifest"):
        run_on_spark(tmp_path, RULES, session=spark)


def test_rows_that_are_gone_are_noticed(tmp_path, spark):
    export_parquet(open_package(minimal_package()), tmp_path)
    manifest = json.loads((tmp_path / "manifest.json").read_text())
    manifest["tables"]["topics"]["rows"] += 1
    (tmp_path / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(UnreadableError, match="topics"):
        run_on_spark(tmp_path, RULES, options=Options(chosen=frozenset({"RVD121"})), session=spark)


def test_the_session_of_the_caller_goes_on(tmp_path, spark):
    export_parquet(open_package(minimal_package()), tmp_path)
    run_on_spark(tmp_path, RULES, options=Options(chosen=frozenset({"RVD213"})), session=spark)
    assert spark.range(3).count() == 3
    assert not spark.catalog.listTables()
