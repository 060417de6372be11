"""Cells at the edge of what their type allows, where other readers part from ours."""

import pytest
from tests.validation.lexical.fields import kind_found

EMAIL = {"type": "string", "format": "email"}
GEOJSON = {"type": "geojson"}
EDGES = {
    "the longest domain": (EMAIL, "a@" + "b" * 255, None),
    "a longer domain": (EMAIL, "a@" + "b" * 256, "wrong-type"),
    "the longest part in quotes": (EMAIL, '"a@' + "x" * 60 + '"@c.org', None),
    "a longer part in quotes": (EMAIL, '"a@' + "x" * 61 + '"@c.org', "wrong-type"),
    "a geometry among features": (
        GEOJSON,
        '{"type":"FeatureCollection","features":[{"type":"Point","geometry":null,"properties":null}]}',
        "wrong-type",
    ),
    "a feature with a box": (
        GEOJSON,
        '{"type":"Feature","bbox":[0,0,1,1],"geometry":null,"properties":null}',
        None,
    ),
    "a feature with half a box": (
        GEOJSON,
        '{"type":"Feature","bbox":[0,1],"geometry":null,"properties":null}',
        "wrong-type",
    ),
}


@pytest.mark.parametrize(("field", "cell", "kind"), EDGES.values(), ids=EDGES)
def test_a_cell_at_the_edge(field, cell, kind):
    assert kind_found(field, cell) == kind
