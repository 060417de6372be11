import pytest

import raisi_visit_dataset as rvd
from raisi_visit_dataset.api.rows import row_id
from raisi_visit_dataset.records import BY_TABLE, NEEDS_EVIDENCE


@pytest.mark.parametrize("table", BY_TABLE)
def test_every_table_is_shipped_and_read(table):
    rows = rvd.load(table)
    assert rows == getattr(rvd, table)()
    assert len(rows) == rvd.load(table, "polars").height


def test_the_version_is_that_of_the_descriptor():
    assert rvd.DATA_VERSION in rvd.cite()


@pytest.mark.parametrize("table", NEEDS_EVIDENCE)
def test_every_cell_that_needs_evidence_has_words_or_a_reference(table):
    for row in rvd.load(table):
        for column in NEEDS_EVIDENCE[table]:
            if getattr(row, column) is not None:
                proof = rvd.evidence(table, row_id(row), field=column)
                assert proof
                assert all(each.marked() or each.reference for each in proof)


def test_every_statement_is_somebodys_or_says_why_not():
    unknown = {row.statement_id for row in rvd.statements() if row.speaker_unknown is not None}
    for said in rvd.who_said_what():
        assert (said.speaker is None) == (said.statement_id in unknown)
        assert said.words in rvd.text(said.source_id)


def test_every_utterance_has_two_versions_or_more():
    for utterance in rvd.utterances():
        assert len(rvd.variants(utterance.utterance_id)) > 1
