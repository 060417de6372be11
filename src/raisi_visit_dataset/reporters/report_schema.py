"""The JSON form of a report as JSON Schema 2020-12."""

from __future__ import annotations

from dataclasses import fields, make_dataclass
from typing import Any, Final, get_type_hints

from raisi_visit_dataset.validation.finding import SEVERITIES, Finding
from raisi_visit_dataset.validation.report import FORMAT, Report

__all__ = ["report_schema"]

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_COUNT: Final[dict[str, Any]] = {"type": "integer", "minimum": 0}
_COUNTS: Final[dict[str, Any]] = {"type": "object", "additionalProperties": _COUNT}


def report_schema() -> dict[str, Any]:
    """Return the JSON Schema of what ``Report.to_json`` writes, as JSON object."""
    from pydantic import TypeAdapter

    schema = TypeAdapter(_report_of_a_list()).json_schema()
    for model in (schema, *schema["$defs"].values()):
        _close(model)
    severities = [*SEVERITIES, "waived"]
    counts = {
        **_COUNTS,
        "properties": dict.fromkeys(severities, _COUNT),
        "additionalProperties": False,
        "required": severities,
    }
    properties = {
        "format": {"const": FORMAT, "description": "Version of this form."},
        "ok": {"type": "boolean", "description": "Whether the package is valid."},
        "counts": {**counts, "description": "Findings by severity, those left out included."},
        **schema["properties"],
        "suppressed": {**_COUNTS, "description": "What follows from another finding, by code."},
        "figures": {**_COUNTS, "description": "Counts by name."},
        "rows": {**_COUNTS, "description": "Rows read, by table."},
    }
    return {
        "$schema": _DIALECT,
        **schema,
        "title": "Report of raisi-visit validate",
        "properties": properties,
        "required": list(properties),
    }


def _report_of_a_list() -> type:
    """Return Report with its findings as the list that JSON has of them."""
    kinds = {**get_type_hints(Report), "findings": tuple[Finding, ...]}
    return make_dataclass(
        Report.__name__,
        [(each.name, kinds[each.name]) for each in fields(Report)],
        namespace={"__doc__": Report.__doc__},
    )


def _close(model: dict[str, Any]) -> None:
    """Take nothing unknown and miss nothing: each part is written, null where it is not known."""
    for name, each in model["properties"].items():
        # Pydantic makes titles of the names, and they say nothing new.
        model["properties"][name] = {
            key: value for key, value in each.items() if key not in ("title", "default")
        }
    model["required"] = list(model["properties"])
    model["additionalProperties"] = False
