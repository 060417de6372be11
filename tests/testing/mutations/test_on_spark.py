"""All corruptions of content at once: Spark finds what the embedded engine finds, each of them."""

from dataclasses import asdict

import pytest

from raisi_visit_dataset.export.parquet import export_parquet
from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.rules.check import check
from raisi_visit_dataset.rules.figures import FIGURES
from raisi_visit_dataset.rules.minimal import minimal_package
from raisi_visit_dataset.testing.mutations import corrupt
from raisi_visit_dataset.testing.mutations.draft import Draft
from raisi_visit_dataset.testing.mutations.joining import joined, renamed_key
from raisi_visit_dataset.validation.runner import Options
from raisi_visit_dataset.validation.spark.runner import run_on_spark

pytestmark = pytest.mark.spark

PLACES = ("file", "line", "column")


def together():
    """Return one package of all corruptions, and what each of them must give in it."""
    whole = Draft.read(minimal_package())
    # Names of all texts would be names of every other part too.
    whole.drop("participant_names", *whole.rows("participant_names", scope_source_id=""))
    wanted = set()
    for rule in RULES:
        # A cell that is no date keeps its table from all rules of it.
        if rule.code >= "RVD2" and rule.query is not None:
            corruption = corrupt(minimal_package(), rule.code)
            prefix = joined(whole, Draft.read(corruption.files))
            key = renamed_key(corruption.table, corruption.key, prefix)
            wanted.add((rule.code, corruption.table, key, corruption.field))
    return whole.written(), wanted


def told(findings):
    """Return findings without their places in files, in an order of their own."""
    rows = [{k: v for k, v in asdict(each).items() if k not in PLACES} for each in findings]
    return sorted(rows, key=repr)


def test_all_corruptions_are_found_on_spark_as_they_are_embedded(tmp_path, spark):
    files, wanted = together()
    package = open_package(files)
    export_parquet(package, tmp_path / "out")
    here = check(package)
    there = run_on_spark(tmp_path / "out", RULES, FIGURES, Options(), session=spark)
    found = {(each.code, each.resource, each.key, each.field) for each in here.findings}
    assert wanted - found == set()
    assert told(there.findings) == told(each for each in here.findings if each.code in there.checks)
    assert {rule.code for rule in RULES if rule.query is not None} <= set(there.checks)
