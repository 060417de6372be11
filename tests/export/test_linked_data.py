"""Linked data: every cell is a triple, and every annotation points at its words."""

import json
from urllib.parse import unquote

import pytest
from jsonschema import Draft202012Validator
from tests.export.truth import compared, rows_of, stranger_files

import raisi_visit_dataset as rvd
from raisi_visit_dataset.export.addresses import base_address
from raisi_visit_dataset.package.about import about_package

ANNOTATION = {
    "type": "object",
    "required": ["id", "type", "motivation", "body", "target"],
    "additionalProperties": False,
    "properties": {
        "id": {"type": "string", "format": "uri"},
        "type": {"const": "Annotation"},
        "motivation": {"enum": ["identifying", "questioning"]},
        "body": {"type": "array", "minItems": 4, "items": {"required": ["type", "purpose"]}},
        "target": {"oneOf": [{"required": ["source", "selector"]}, {"required": ["id", "type"]}]},
    },
}


@pytest.fixture(scope="module")
def document(exported):
    return json.loads(exported("jsonld").read_text(encoding="utf-8"))


def nodes_of(document, table):
    return [node for node in document["@graph"] if node["@type"] == f"table-{table}"]


def test_every_cell_is_a_property(document, package, tell):
    context = document["@context"]

    def found(table):
        fields = package.resource(table).schema["fields"]
        links = {
            name
            for name, term in context[f"table-{table}"]["@context"].items()
            if term.get("@type") == "@id"
        }
        return [
            [cell(node, f["name"], links) for f in fields] for node in nodes_of(document, table)
        ]

    tell("JSON-LD", compared(package, found))


def cell(node, name, links):
    value = node.get(name)
    return unquote(value.rpartition("/")[2]) if value is not None and name in links else value


def test_every_link_leads_to_a_row(document):
    rows = {node["@id"] for node in document["@graph"]}
    assert len(rows) == len(document["@graph"])
    for name, term in document["@context"].items():
        if not name.startswith("table-"):
            continue
        links = [c for c, t in term["@context"].items() if t.get("@type") == "@id"]
        for node in nodes_of(document, name.removeprefix("table-")):
            assert {node[link] for link in links if link in node} <= rows


@pytest.mark.filterwarnings("ignore:.*Graph.*:DeprecationWarning")  # of rdflib, by itself
def test_rdflib_reads_as_many_statements_as_there_are_cells(exported, package, tell):
    rdflib = pytest.importorskip("rdflib", reason="rdflib is not installed")
    graph = rdflib.Graph().parse(exported("jsonld"), format="json-ld")
    tables = [each.name for each in package.resources if each.kind == "table"]
    base = base_address(about_package(package.descriptor))
    cells = 0
    for table in tables:
        header, rows = rows_of(package, table)
        kind = rdflib.URIRef(f"{base}{table}")
        assert len(list(graph.subjects(rdflib.RDF.type, kind))) == len(rows)
        for name in header:
            values = list(graph.subject_objects(rdflib.URIRef(f"{base}{table}/{name}")))
            filled = [
                row[header.index(name)] for row in rows if row[header.index(name)] is not None
            ]
            assert len(values) == len(filled), (table, name)
            found = sorted(
                unquote(str(o).rpartition("/")[2]) if isinstance(o, rdflib.URIRef) else str(o)
                for _, o in values
            )
            assert found == sorted(filled), (table, name)
            cells += len(filled)
    tell("rdflib", cells)


def test_names_of_strangers_are_made_addresses(tmp_path):
    rvd.export(stranger_files(), "jsonld", tmp_path / "x.json")
    text = (tmp_path / "x.json").read_text(encoding="utf-8")
    document = json.loads(text)
    context = document["@context"]["table-odd%20name%3B%20x"]
    assert context["@context"]['a"b'] == {"@id": "row:odd%20name%3B%20x/a%22b"}
    assert len(nodes_of(document, "odd%20name%3B%20x")) == 13


@pytest.fixture(scope="module")
def annotations(exported):
    return json.loads(exported("annotations").read_text(encoding="utf-8"))


def test_every_cell_of_the_evidence_is_there(annotations, package, tell):
    header, rows = rows_of(package, "evidence")
    base = base_address(about_package(package.descriptor))
    sources = paths(package)
    items = annotations["first"]["items"]
    assert annotations["total"] == len(items) == len(rows)
    for item, row in zip(items, rows, strict=True):
        expected = dict(zip(header, row, strict=True))
        assert evidence(item, base, sources) == {
            **expected,
            "prefix": expected["prefix"] or ("" if expected["source_id"] else None),
            "suffix": expected["suffix"] or ("" if expected["source_id"] else None),
        }
    tell("Web Annotations", len(header) * len(rows))


def paths(package):
    header, rows = rows_of(package, "sources")
    return {row[header.index("seed_path")]: row[0] for row in rows}


def evidence(item, base, sources):
    """Return the row of the evidence that an annotation holds."""
    bodies = {body["purpose"]: body for body in item["body"]}
    table, *key = (
        unquote(p) for p in bodies["identifying"]["source"].removeprefix(base).split("/")
    )
    row = {
        "evidence_id": item["id"].rpartition("/")[2],
        "target_table": table,
        "target_id": "/".join(key),
        "target_field": bodies["identifying"]["selector"]["value"],
        "value": bodies.get("describing", {}).get("value"),
        "basis": bodies["classifying"]["value"],
        "outside_reference_id": bodies["linking"]["source"].rpartition("/")[2]
        if "linking" in bodies
        else None,
    }
    target = item["target"]
    quote, position = target.get("selector", ({}, {}))
    return row | {
        "source_id": sources[target["source"]["id"]] if "source" in target else None,
        "start_char": None if not position else str(position["start"]),
        "end_char": None if not position else str(position["end"]),
        "exact": quote.get("exact"),
        "prefix": quote.get("prefix"),
        "suffix": quote.get("suffix"),
        "stance": bodies["assessing"]["value"],
        "note": bodies.get("commenting", {}).get("value"),
    }


def test_selectors_find_the_words_in_the_text(annotations, package):
    found = 0
    for item in annotations["first"]["items"]:
        if "source" in item["target"]:
            text = package.text(unquote(item["target"]["source"]["id"]))
            quote, position = item["target"]["selector"]
            start, end = position["start"], position["end"]
            assert text[start:end] == quote["exact"]
            assert text[:start].endswith(quote["prefix"])
            assert text[end:].startswith(quote["suffix"])
            found += 1
    assert found


def test_annotations_are_of_the_shape_that_the_model_wants(annotations):
    assert annotations["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert annotations["type"] == "AnnotationCollection"
    assert annotations["first"]["type"] == "AnnotationPage"
    validator = Draft202012Validator(ANNOTATION)
    for item in annotations["first"]["items"]:
        assert list(validator.iter_errors(item)) == []
