"""A small package of another data model, valid in every way."""

import io
import json

import polars as pl

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
SHIPS = 'id,port,calls,"first, seen"\r\na,norport,3,2022-03-10\r\n"b ""2""",sudport,12,\r\n'
PORTS = b'[{"port": "norport", "label": "Nor\xc3\xb0port"}, {"port": "sudport", "label": null}]'
WINDS = "at,wind\n2022-03-10,calm\n2022-03-11,rough\n"


TIDES = (
    'at,why,kind,code,height,name,sky\n"a\nb",moon,"low, ebb",Q1,0,é€😀,c\n'
    'b,"moon,\nsun",high,Q42,12,"a,b",r\n'
)


def with_tides():
    """Return the package with a table that has a constraint of each kind, outside of its key."""
    fields = [
        {"name": "at", "type": "string"},
        {"name": "why", "type": "string", "constraints": {"required": True}},
        {"name": "kind", "type": "string", "constraints": {"enum": ["low, ebb", "high"]}},
        {"name": "code", "type": "string", "constraints": {"pattern": "Q[1-9][0-9]*"}},
        {"name": "height", "type": "integer", "constraints": {"minimum": 0}},
        {"name": "name", "type": "string", "constraints": {"maxLength": 3}},
        {"name": "sky", "type": "string", "categories": [{"value": "c"}, {"value": "r"}]},
    ]
    files = stranger()
    descriptor = json.loads(files["datapackage.json"])
    schema = {"fields": fields, "primaryKey": ["at"]}
    descriptor["resources"].append({"name": "tides", "path": "tides.csv", "schema": schema})
    return {
        **files,
        "datapackage.json": json.dumps(descriptor).encode(),
        "tides.csv": TIDES.encode(),
    }


def stranger(version=2):
    """Return a package of another data model: tables in CSV, JSON and Parquet, and a text."""
    buffer = io.BytesIO()
    pl.DataFrame({"port": ["norport"], "depth": [7]}).write_parquet(buffer)
    ships = [
        {"name": "id", "type": "string"},
        {"name": "port", "type": "string", "constraints": {"required": True}},
        {"name": "calls", "type": "integer", "constraints": {"minimum": 1, "unique": True}},
        {"name": "first, seen", "type": "date"},
    ]
    to_ports = [{"fields": ["port"], "reference": {"resource": "ports", "fields": ["port"]}}]
    tables = {
        "winds.csv": {"fields": [{"name": "at", "type": "date"}, {"name": "wind"}]},
        "ports.json": {"fields": [{"name": "port"}, {"name": "label"}], "primaryKey": ["port"]},
        "ships.csv": {"fields": ships, "primaryKey": ["id"], "foreignKeys": to_ports},
        "depths.parquet": {
            "fields": [{"name": "port"}, {"name": "depth", "type": "integer"}],
            "foreignKeys": to_ports,
        },
    }
    resources = [
        {"name": path.partition(".")[0], "path": path, "schema": schema}
        for path, schema in tables.items()
    ]
    declared = {
        "name": "ships",
        "id": "ships",
        "licenses": [{"name": "CC0-1.0"}],
        "resources": [*resources, {"name": "read.me", "path": "read.me"}],
    }
    head = {"$schema": PROFILE} if version > 1 else {}
    return {
        "datapackage.json": json.dumps({**head, **declared}, indent="\t").encode(),
        "ships.csv": SHIPS.encode(),
        "ports.json": PORTS,
        "depths.parquet": buffer.getvalue(),
        "winds.csv": WINDS.encode(),
        "read.me": b"Ships.",
    }
