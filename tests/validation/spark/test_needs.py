"""Every table that a rule reads can be made on a cluster."""

import ast
import inspect

import pytest
from tests.validation.loaded import QUERIES

from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.validation.derived import DERIVED
from raisi_visit_dataset.validation.known import KNOWN
from raisi_visit_dataset.validation.scans.registry import SCANS
from raisi_visit_dataset.validation.spark import tables, told
from raisi_visit_dataset.validation.spark.needs import all_needed
from raisi_visit_dataset.validation.told import TOLD

MADE = {
    *("texts", "text_sizes", "edtf_values", "date_pairs", "stated_words", "linked_words"),
    *("model_fields", "model_codes", "known_countries", "unread_tables"),
}
KNOWN_TABLES = {
    *BY_TABLE,
    *MADE,
    *KNOWN,
    *TOLD,
    *(each.name for each in DERIVED),
    *(scan.table for scan in SCANS),
}


@pytest.mark.parametrize("rule", QUERIES, ids=lambda rule: rule.code)
def test_what_a_rule_reads_is_made(rule):
    needed = all_needed(rule.reads)
    assert needed >= set(rule.reads)
    assert needed <= KNOWN_TABLES


def test_what_is_needed_is_needed_by_what_it_is_made_of():
    needed = all_needed({"found_words"})
    assert needed >= {"texts", "sources", "recorded_spans", "anomalies", "statements"}
    assert "evidenced_cells" not in needed


def words_in(module):
    tree = ast.parse(inspect.getsource(module))
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}


def test_each_table_of_words_has_a_way_to_be_made():
    assert set(TOLD) <= words_in(told)


def test_each_table_made_here_is_named_where_tables_are_added():
    assert MADE - {"text_sizes"} <= words_in(tables)
