"""A slip in a query is noticed: the examples of each rule tell it from its mutants."""

import pytest
from tests.rules.mutants import mutants
from tests.rules.near_misses import NEAR_MISSES

from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.rules.check import check
from raisi_visit_dataset.rules.minimal import minimal_package
from raisi_visit_dataset.validation.engine import Engine
from raisi_visit_dataset.validation.example import Example
from raisi_visit_dataset.validation.key_stage import check_keys
from raisi_visit_dataset.validation.loading import load
from raisi_visit_dataset.validation.reading import read_package
from raisi_visit_dataset.validation.texts import read_texts

# Four minutes, and no change but one of a rule or of its examples can make it fail.
pytestmark = pytest.mark.deep

QUERIES = [rule for rule in RULES if rule.query is not None]

# Mutants that no package can tell from the query, because of what else holds: an identifier of
# one table cannot be one of another, a text that is absent has no length, a comparison that is
# made looser meets nothing more. Looked at one by one; a new one must be looked at too.
EQUIVALENT = {
    "RVD131": 1,
    "RVD132": 1,
    "RVD133": 2,
    "RVD141": 3,
    "RVD202": 1,
    "RVD221": 1,
    "RVD234": 1,
    "RVD235": 1,
    "RVD242": 1,
    "RVD244": 1,
    "RVD245": 1,
    "RVD248": 3,
    "RVD250": 2,
    "RVD252": 1,
    "RVD254": 1,
    "RVD326": 1,
    "RVD328": 2,
    "RVD329": 2,
    "RVD330": 1,
    "RVD407": 3,
    "RVD502": 2,
    "RVD604": 4,
    "RVD606": 1,
    "RVD607": 1,
    "RVD613": 4,
    "RVD615": 1,
    "RVD617": 1,
    "RVD702": 1,
    "RVD705": 1,
    "RVD712": 1,
}
MISSES = [
    pytest.param(code, example, id=f"{code}-{example.about}")
    for code, examples in NEAR_MISSES.items()
    for example in examples
]


@pytest.mark.parametrize(("code", "example"), MISSES)
def test_a_near_miss_gives_just_the_findings_of_its_rule(code, example):
    package = open_package(minimal_package(example))
    found = check(package, select=[code]).findings
    assert sorted((each.resource, str(each.key), str(each.field)) for each in found) == sorted(
        (each.table, str(each.key), str(each.field)) for each in example.finds
    )
    for wanted in (each for each in example.finds if each.words is not None):
        texts = {
            package.text(f"seeds/{each.source_id}.txt")[each.start_char : each.end_char]
            for each in found
        }
        assert wanted.words in texts


@pytest.mark.parametrize("rule", QUERIES, ids=lambda rule: rule.code)
def test_a_query_is_told_from_its_mutants(rule):
    alive = list(mutants(rule.query))
    assert alive
    unchanged = Example(about="nothing changed")
    examples = (*rule.failing, *rule.passing, *NEAR_MISSES.get(rule.code, ()), unchanged)
    for example in examples:
        with loaded_engine(rule, example) as engine:
            truth = rows_of(engine, rule.query)
            alive = [mutant for mutant in alive if rows_of(engine, mutant) == truth]
        if len(alive) <= EQUIVALENT.get(rule.code, 0):
            break
    assert len(alive) <= EQUIVALENT.get(rule.code, 0), "\n\n".join(alive)


def loaded_engine(rule, example):
    engine = Engine()
    reading = read_package(open_package(minimal_package(example)), engine)
    # The checks load the tables as they go.
    list(check_keys(engine, reading))
    texts = read_texts(reading, without_texts=example.without_texts)
    load(engine, reading, texts, frozenset(rule.reads))
    return engine


def rows_of(engine, query):
    import duckdb

    try:
        rows = engine.rows(query)
    except duckdb.Error as error:
        # A mutant that does not even run is told apart at once.
        return type(error).__name__
    return sorted(repr(sorted(row.items())) for row in rows)
