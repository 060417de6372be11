"""Packages without rows that others speak of, and what dangles since."""

from hypothesis import strategies as st

from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.testing import packages
from raisi_visit_dataset.testing.mutations.draft import Draft, row_key

DANGLING = "RVD123"
TARGETS = "RVD131"
POINTERS = (
    ("evidence", "target_table", "target_id"),
    ("claims", "subject_table", "subject_id"),
    ("conflicts", "target_table", "target_id"),
    ("retired_ids", "target_table", "replaced_by"),
    ("waivers", "target_table", "target_id"),
)
"""Tables whose rows speak of rows of any table: the columns of its name, and of the key."""


def naming(draft, gone):
    """Return table and key of each row that refers to one of these rows by a foreign key."""
    return {
        (name, row_key(name, each))
        for name, model in BY_TABLE.items()
        for key in model.table.foreign_keys
        for row in gone.get(key.table, ())
        for each in draft.tables[name]
        if all(each[own] == row[it] for own, it in zip(key.columns, key.reference, strict=True))
    }


def pointing(draft, gone):
    """Return table and key of each row that speaks of one of these rows, by table and key."""
    return {
        (name, row_key(name, each))
        for table, rows in gone.items()
        for row in rows
        for name, table_column, key_column in POINTERS
        for each in draft.rows(name, **{table_column: table, key_column: row_key(table, row)})
    }


def pointed(draft):
    """Return a row that some row of each table of pointers speaks of, where there is one."""
    return [
        (row[table_column], target)
        for name, table_column, key_column in POINTERS
        for row in draft.tables[name][:1]
        for target in draft.rows(row[table_column])
        if row_key(row[table_column], target) == row[key_column]
    ]


@st.composite
def without_rows(draw):
    """Give a package without a row of some tables, and the rows that dangle since."""
    draft = Draft.read(draw(packages()))
    spoken_of = pointed(draft)
    named = sorted({key.table for each in BY_TABLE.values() for key in each.table.foreign_keys})
    chosen = draw(st.lists(st.sampled_from(named), min_size=1, unique=True))
    gone = {
        table: [draw(st.sampled_from(list(draft.rows(table))))]
        for table in chosen
        if draft.tables[table]
    }
    for table, row in draw(st.lists(st.sampled_from(spoken_of), max_size=2)):
        gone[table] = [row]
    for table, rows in gone.items():
        draft.drop(table, *rows)
    return draft.written(), naming(draft, gone), pointing(draft, gone)
