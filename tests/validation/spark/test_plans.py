"""Nothing but findings comes to the driver, and no large table is sent around by demand."""

import ast
from pathlib import Path

import pytest

from raisi_visit_dataset.export.parquet import export_parquet
from raisi_visit_dataset.package.shipped import shipped_package
from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.rules.figures import FIGURES
from raisi_visit_dataset.validation import spark as room
from raisi_visit_dataset.validation.runner import Options
from raisi_visit_dataset.validation.spark import collecting
from raisi_visit_dataset.validation.spark.opening import open_tables
from raisi_visit_dataset.validation.spark.runner import run_on_spark
from raisi_visit_dataset.validation.spark.session import opened_session
from raisi_visit_dataset.validation.spark.tables import add_tables

ACTIONS = {
    *("collect", "collectAsList", "first", "head", "take", "tail", "show", "toArrow", "toPandas"),
    *("toLocalIterator", "foreach", "foreachPartition", "count", "reduce", "rdd", "hint"),
}
MODULES = sorted(Path(room.__file__).parent.glob("*.py"))
BRINGING = {"collecting.py": {"toArrow"}, "limited.py": {"head", "count"}}
# The registers of names, and of roles: see docs/scale.md.
REGISTERS = ("surface", "title", "kind", "name")


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.name)
def test_rows_come_here_in_one_place_alone(module):
    tree = ast.parse(module.read_text(encoding="utf-8"))
    calls = {
        node.func.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }
    assert calls & ACTIONS <= BRINGING.get(module.name, set())


@pytest.fixture
def brought(monkeypatch):
    """Record the columns and the number of rows of all that comes here."""
    rows = []
    true = collecting.collected

    def recorded(frame):
        made = true(frame)
        rows.append((tuple(made.columns), made.height))
        return made

    for module in ("found", "limited", "opening", "scans", "texts", "told", "waiving"):
        monkeypatch.setattr(f"raisi_visit_dataset.validation.spark.{module}.collected", recorded)
    return rows


@pytest.mark.spark
def test_the_driver_receives_no_table_of_the_package(tmp_path, spark, brought):
    export_parquet(shipped_package(), tmp_path)
    chosen = frozenset({"RVD123", "RVD131", "RVD231", "RVD241", "RVD311", "RVD706", "RVD805"})
    report = run_on_spark(tmp_path, RULES, FIGURES[-2:], Options(chosen=chosen), session=spark)
    assert {*report.checks} == chosen
    tables = len(report.rows)
    large = [(columns, n) for columns, n in brought if n > 1]
    assert [n for columns, n in large if columns == ("stored_as", "n")] == [tables]
    names = [columns for columns, n in large if columns != ("stored_as", "n")]
    waivers = [columns for columns in names if "waiver_id" in columns]
    assert len(waivers) <= 1
    rest = [columns for columns in names if columns not in waivers]
    assert all(set(columns) & set(REGISTERS) for columns in rest)


@pytest.mark.spark
def test_no_plan_demands_that_a_table_is_broadcast(tmp_path, spark, capsys):
    export_parquet(shipped_package(), tmp_path)
    queried = [rule for rule in RULES if rule.query is not None]
    with opened_session(spark) as session:
        views = open_tables(session, tmp_path, None)
        add_tables(views, {table for rule in queried for table in rule.reads}, Options())
        for rule in queried:
            views.query(rule.query).explain("extended")
            plan = capsys.readouterr().out
            assert "== Physical Plan ==" in plan
            assert "Hint" not in plan, rule.code
        views.release()
