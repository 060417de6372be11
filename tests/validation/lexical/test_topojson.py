"""Topologies: objects that refer to arcs, as deep as their type wants."""

import pytest
from tests.validation.lexical.fields import kind_found

FIELD = {"type": "geojson", "format": "topojson"}
GOOD = [
    '{"type":"Topology","objects":{"a":{"type":"GeometryCollection","geometries":[{"type":"LineString","arcs":[0]},{"type":null}]}},"arcs":[[[0,0],[1,1]]]}',
    '{"type":"Topology","objects":{"a":{"type":"MultiPoint","coordinates":[[0,0],[1,1]]}},"arcs":[]}',
    '{"type":"Topology","objects":{"a":{"type":"MultiPoint","coordinates":[]}},"arcs":[]}',
    '{"type":"Topology","objects":{"a":{"type":"MultiLineString","arcs":[[0,-1]]}},"arcs":[[[0,0],[1,1]]]}',
    '{"type":"Topology","objects":{"a":{"type":"MultiPolygon","arcs":[[[0]]]}},"arcs":[[[0,0],[1,1]]]}',
    '{"type":"Topology","objects":{"a":{"type":null}},"arcs":[],"bbox":[0,0,1,1]}',
]
BAD = [
    '{"type":"Topology","objects":{"a":1},"arcs":[]}',
    '{"type":"Topology","objects":{"a":{"type":"GeometryCollection"}},"arcs":[]}',
    '{"type":"Topology","objects":{"a":{"type":"GeometryCollection","geometries":{}}},"arcs":[]}',
    '{"type":"Topology","objects":{"a":{"type":"GeometryCollection","geometries":[{"type":"LineString","arcs":[0]}]}},"arcs":[]}',
    '{"type":"Topology","objects":{"a":{"type":"GeometryCollection","geometries":[1]}},"arcs":[]}',
    '{"type":"Topology","objects":{"a":{"type":"MultiPoint","coordinates":[0,0]}},"arcs":[]}',
    '{"type":"Topology","objects":{"a":{"type":"MultiPoint"}},"arcs":[]}',
    '{"type":"Topology","objects":{"a":{"type":"MultiPoint","coordinates":{}}},"arcs":[]}',
    '{"type":"Topology","objects":{"a":{"type":"MultiPoint","coordinates":[[0,0],[1]]}},"arcs":[]}',
    '{"type":"Topology","objects":{"a":{"type":"Point","coordinates":[[0,0]]}},"arcs":[]}',
    '{"type":"Topology","objects":{"a":{"type":"LineString","arcs":[[0]]}},"arcs":[[[0,0],[1,1]]]}',
    '{"type":"Topology","objects":{"a":{"type":"MultiLineString","arcs":[0]}},"arcs":[[[0,0],[1,1]]]}',
    '{"type":"Topology","objects":{"a":{"type":"LineString","arcs":[1]}},"arcs":[[[0,0],[1,1]]]}',
    '{"type":"Topology","objects":{"a":{"type":"LineString","arcs":[true]}},"arcs":[[[0,0],[1,1]],[[0,0],[1,1]]]}',
    '{"type":"Topology","objects":{"a":{"type":"MultiPolygon","arcs":[[0]]}},"arcs":[[[0,0],[1,1]]]}',
    '{"type":"Topology","objects":{"a":{"type":null}},"arcs":[],"bbox":[1]}',
    '{"type":"Topology","objects":{"a":{"type":null}},"arcs":[1]}',
    '{"type":"Topology","objects":{"a":{"type":null}},"arcs":[[[0,0],[1]]]}',
    '{"type":"Topology","objects":{"a":{"type":null}},"arcs":[],"transform":{"scale":[1,1],"translate":[0]}}',
    '{"type":"Topology","objects":{"a":{"type":null}},"arcs":[],"transform":{"scale":[1,1],"translate":[0,"0"]}}',
    '{"type":"Topology","objects":{"a":{"type":null}},"arcs":[],"transform":{"scale":{"0":1,"1":2},"translate":[0,0]}}',
    '{"type":"Topology","objects":{"a":{"type":null}},"arcs":[],"transform":[1,1]}',
    '{"type":"Topology","objects":[],"arcs":[]}',
    '{"type":"Topology","objects":{},"arcs":{}}',
]


@pytest.mark.parametrize("cell", GOOD)
def test_a_topology_is_read(cell):
    assert kind_found(FIELD, cell) is None


@pytest.mark.parametrize("cell", BAD)
def test_what_is_no_topology_is_told(cell):
    assert kind_found(FIELD, cell) == "wrong-type"
