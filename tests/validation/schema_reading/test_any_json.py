"""Whatever JSON stands in the place of a schema, it is read or refused, and nothing breaks."""

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from raisi_visit_dataset.validation.lexical import check_cells, make_plan
from raisi_visit_dataset.validation.schema_reading.known import (
    CONSTRAINTS,
    FIELD_KEYS,
    FORMATS,
    OWN_KEYS,
    SCHEMA_KEYS,
)
from raisi_visit_dataset.validation.shape import read_shape
from raisi_visit_dataset.validation.tables import Portion

CELLS = ["", "1", "-1.5", "2022-01-19", "true", "{}", "[1]", "a", "P1D", "1,2", "10:00:00"]
TEXTS = st.sampled_from([*CELLS, ".", ",", "NaN", "%Y", "a", "b", "#", "[a-z]+", "(", "any", "é"])
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.sampled_from([0, 1, -1, 2, 10**30, 10**400, 1.5, -0.0, 1e300]),
    TEXTS,
)
JSON = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.one_of(TEXTS, st.sampled_from(["value", "label", "fields", "reference", "$ref"])),
            inner,
            max_size=3,
        ),
    ),
    max_leaves=6,
)
FORMATTED = st.sampled_from([*{form for forms in FORMATS.values() for form in forms}, "default"])
CONSTRAINED = st.dictionaries(st.sampled_from([*CONSTRAINTS]), JSON, max_size=3)
FIELD = st.builds(
    lambda name, kind, own, constraints: {"name": name, "type": kind, **own} | constraints,
    TEXTS,
    st.sampled_from([*FORMATS]),
    st.dictionaries(st.sampled_from([*FIELD_KEYS[5:], *OWN_KEYS]), JSON, max_size=2).map(
        lambda own: {key: value for key, value in own.items() if key not in ("name", "type")}
    ),
    st.one_of(
        CONSTRAINED.map(lambda each: {"constraints": each}),
        FORMATTED.map(lambda each: {"format": each}),
        st.builds(lambda c, f: {"constraints": c, "format": f}, CONSTRAINED, TEXTS),
    ),
)
SCHEMAS = st.builds(
    lambda fields, more: {**more, "fields": fields},
    st.one_of(st.lists(FIELD, min_size=1, max_size=3), st.lists(JSON), JSON),
    st.dictionaries(st.sampled_from(SCHEMA_KEYS), JSON, max_size=3),
)


@settings(max_examples=400, deadline=None)
@given(SCHEMAS)
def test_any_json_is_read_or_refused(schema):
    shape, faults = read_shape("t", schema)
    assert shape is not None or any(fault.kind == "schema-unreadable" for fault in faults)
    if shape is None:
        return
    names = shape.stored(shape.names)
    frame = pl.DataFrame(dict.fromkeys(names, CELLS))
    checked = check_cells(Portion(1, frame, 0), shape, make_plan(shape))
    assert checked.typed.height == len(CELLS)
    cells = checked.faults.select("row_number", "position")
    assert cells.n_unique() == cells.height
