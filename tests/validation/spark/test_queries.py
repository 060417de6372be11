"""Each query, on its own examples: Spark finds what DuckDB finds."""

import pytest
from tests.validation.loaded import QUERIES, in_order, tables_and_rows

from raisi_visit_dataset.rules.minimal import minimal_package
from raisi_visit_dataset.validation.spark.sql import spark_sql

pytestmark = pytest.mark.spark

KINDS = {"BIGINT": "bigint", "INTEGER": "bigint", "VARCHAR": "string", "DATE": "date"}


@pytest.mark.parametrize("rule", QUERIES, ids=lambda rule: rule.code)
def test_a_query_finds_the_same_rows_on_its_examples(rule, spark):
    for example, wrong in ((rule.failing[0], True), (rule.passing[0], False)):
        tables, found = tables_and_rows([rule], minimal_package(example))
        assert bool(found[rule.code]) is wrong
        assert rows_on_spark(spark, tables, rule.query) == found[rule.code]


def rows_on_spark(spark, tables, query):
    session = spark.newSession()
    for name, table in tables.items():
        schema = ", ".join(f"`{column}` {KINDS[kind]}" for column, kind in table.columns.items())
        session.createDataFrame(table.rows, schema).createOrReplaceTempView(name)
    return in_order([row.asDict() for row in session.sql(spark_sql(query)).collect()])
