"""What the packages of the benchmark declare: four linked tables."""

from typing import Any

DESCRIPTOR = {
    "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
    "name": "benchmark",
    "id": "benchmark",
    "licenses": [{"name": "CC0-1.0"}],
}
LANGUAGES = ("en", "ru", "fa", "ar", "zh")
MANNERS = ("direct", "indirect", "mixed", "reported")


def _field(name: str, kind: str = "string", **constraints: object) -> dict[str, Any]:
    field: dict[str, Any] = {"name": name, "type": kind}
    return {**field, "constraints": constraints} if constraints else field


def _reference(field: str, table: str, target: str) -> dict[str, Any]:
    return {"fields": [field], "reference": {"resource": table, "fields": [target]}}


SCHEMAS: dict[str, dict[str, Any]] = {
    "outlets": {
        "fields": [
            _field("outlet_id", pattern="o[0-9]{7}"),
            _field("name", required=True),
            _field("language", enum=list(LANGUAGES)),
            _field("founded", "integer", minimum=1500, maximum=2100),
        ],
        "primaryKey": ["outlet_id"],
    },
    "people": {
        "fields": [
            _field("person_id", pattern="p[0-9]{7}"),
            _field("name", required=True),
            _field("born", "date"),
            _field("chief_id"),
        ],
        "primaryKey": ["person_id"],
        "foreignKeys": [_reference("chief_id", "", "person_id")],
    },
    "meetings": {
        "fields": [
            _field("meeting_id", pattern="m[0-9]{7}"),
            _field("title", required=True),
            _field("began", "date", required=True),
            _field("host_id"),
            _field("present", "integer", minimum=2),
        ],
        "primaryKey": ["meeting_id"],
        "foreignKeys": [_reference("host_id", "people", "person_id")],
    },
    "quotes": {
        "fields": [
            _field("quote_id", pattern="q[0-9]{9}"),
            _field("outlet_id", required=True),
            _field("person_id", required=True),
            _field("meeting_id"),
            _field("parent_id"),
            _field("manner", required=True, enum=list(MANNERS)),
            _field("words", required=True),
            _field("said", "date"),
            _field("position", "integer", minimum=0, maximum=99_999_999),
            _field("share", "number", minimum=0, maximum=1),
            _field("mark", unique=True, pattern="k[0-9]{12}"),
        ],
        "primaryKey": ["quote_id"],
        "foreignKeys": [
            _reference("outlet_id", "outlets", "outlet_id"),
            _reference("person_id", "people", "person_id"),
            _reference("meeting_id", "meetings", "meeting_id"),
            _reference("parent_id", "", "quote_id"),
        ],
    },
}
"""The tables have other names than those of our data model: no rule of ours concerns them."""
