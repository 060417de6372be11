"""Every form of metadata says what the descriptor says, and is read by the tools of its kind."""

import json
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml
from jsonschema import Draft7Validator
from referencing import Registry
from referencing.jsonschema import DRAFT7
from tests.export.truth import compared, rows_of, stranger_files, tables_of

import raisi_visit_dataset as rvd
from raisi_visit_dataset.package.about import about_package

FORMS = (
    "croissant",
    "schema-org",
    "ro-crate",
    "datacite",
    "codemeta",
    "kaggle",
    "datasette-metadata",
)


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def about(package):
    return about_package(package.descriptor)


@pytest.fixture(scope="module")
def card(exported):
    return exported("datacard").read_text(encoding="utf-8")


def root(crate):
    return next(each for each in crate["@graph"] if each["@id"] == "./")


def test_title_and_description_agree(exported, card, about):
    datacite, croissant = read(exported("datacite")), read(exported("croissant"))
    titles = {
        "croissant": croissant["alternateName"],
        "schema-org": read(exported("schema-org"))["name"],
        "ro-crate": root(read(exported("ro-crate")))["name"],
        "datacite": datacite["titles"][0]["title"],
        "codemeta": read(exported("codemeta"))["name"],
        "datasette": read(exported("datasette-metadata"))["title"],
        "card": yaml.safe_load(card.split("---\n")[1])["pretty_name"],
        "kaggle": read(exported("kaggle"))["description"].split("\n\n")[0],
    }
    assert titles == dict.fromkeys(titles, about.title)
    descriptions = {
        "croissant": croissant["description"],
        "schema-org": read(exported("schema-org"))["description"],
        "ro-crate": root(read(exported("ro-crate")))["description"],
        "datacite": datacite["descriptions"][0]["description"],
        "codemeta": read(exported("codemeta"))["description"],
        "datasette": read(exported("datasette-metadata"))["description"],
        "kaggle": read(exported("kaggle"))["description"].split("\n\n")[1],
    }
    assert descriptions == dict.fromkeys(descriptions, about.description)


def test_version_day_and_keywords_agree(exported, card, about):
    croissant, schema = read(exported("croissant")), read(exported("schema-org"))
    crate, datacite = root(read(exported("ro-crate"))), read(exported("datacite"))
    codemeta = read(exported("codemeta"))
    versions = [each["version"] for each in (croissant, schema, crate, datacite, codemeta)]
    assert versions == [about.version] * 5
    days = [each["datePublished"] for each in (croissant, schema, crate)]
    assert [*days, datacite["dates"][0]["date"], codemeta["dateModified"]] == [about.day] * 5
    assert datacite["publicationYear"] == about.day[:4]
    expected = list(about.keywords)
    assert croissant.get("keywords", []) == schema.get("keywords", []) == expected
    assert [each["subject"] for each in datacite.get("subjects", [])] == expected
    assert yaml.safe_load(card.split("---\n")[1]).get("tags", []) == expected


def test_licences_and_authors_agree(exported, card, about):
    names = [each.title for each in about.authors]
    graph = {each["@id"]: each for each in read(exported("ro-crate"))["@graph"]}
    crate = [graph[each["@id"]]["name"] for each in graph["./"]["author"]]
    croissant, schema = read(exported("croissant")), read(exported("schema-org"))
    datacite, codemeta = read(exported("datacite")), read(exported("codemeta"))
    found = [[each["name"] for each in one["creator"]] for one in (croissant, schema)]
    found.append([each["name"] for each in datacite["creators"]])
    found.append([each["name"] for each in codemeta["author"]])
    assert [*found, crate] == [names] * 5
    spdx = [each.name for each in about.licences if not each.name.startswith("LicenseRef-")]
    assert [
        e["rightsIdentifier"] for e in datacite["rightsList"] if "rightsIdentifier" in e
    ] == spdx
    assert read(exported("kaggle"))["licenses"] == [{"name": spdx[0]}]
    header = yaml.safe_load(card.split("---\n")[1])
    assert [each for each in header["license"] if each != "other"] == [
        each.lower() for each in spdx
    ]
    assert len(graph["./"]["license"]) == len(schema["license"]) == len(about.licences)
    assert len(croissant["license"]) == len(datacite["rightsList"]) == len(about.licences)


def test_the_citation_is_the_one_of_cite(exported, folder):
    dataset = rvd.open(folder)
    assert read(exported("schema-org"))["creditText"] == dataset.cite().strip()
    assert root(read(exported("ro-crate")))["creditText"] == dataset.cite().strip()
    assert read(exported("croissant"))["citeAs"] == dataset.cite("bibtex").strip()
    assert read(exported("datasette-metadata"))["source"] == dataset.cite().strip()


def test_files_have_the_sizes_and_digests_of_the_descriptor(exported, package):
    declared = {each.path: each for each in package.resources if each.parts}
    schema = read(exported("schema-org"))["distribution"]
    crate = [
        e for e in read(exported("ro-crate"))["@graph"] if e["@type"] == "File" and "sha256" in e
    ]
    assert {unquote(each["contentUrl"]) for each in schema} == set(declared)
    assert {unquote(each["@id"]) for each in crate} == set(declared)
    for address, each in [(e["contentUrl"], e) for e in schema] + [(e["@id"], e) for e in crate]:
        resource = declared[unquote(address)]
        assert each["contentSize"].split()[0] == str(resource.bytes)
        assert f"sha256:{each['sha256']}" == resource.hash


def test_every_column_is_described_where_the_form_has_columns(exported, package):
    croissant = {each["@id"]: each for each in read(exported("croissant"))["recordSet"]}
    schema = {each["@id"]: each for each in read(exported("schema-org"))["hasPart"]}
    kaggle = {each["path"]: each for each in read(exported("kaggle"))["resources"]}
    for table in tables_of(package):
        fields = package.resource(table).schema["fields"]
        told = {each["name"]: each["description"] for each in fields}
        assert {
            each["name"].rpartition("/")[2]: each["description"]
            for each in croissant[table]["field"]
        } == told
        measured = schema[f"#{table}"]["variableMeasured"]
        assert {each["name"]: each["description"] for each in measured} == told
        resource = kaggle[package.resource(table).path]
        assert {e["name"]: e["description"] for e in resource["schema"]["fields"]} == told


def test_datacite_is_of_its_schema(exported):
    datacite = pytest.importorskip("datacite", reason="datacite is not installed")
    folder = Path(datacite.__file__).parent / "schemas"
    schema = read(folder / "datacite-v4.5.json")
    registry = Registry().with_resources(
        (path.name, DRAFT7.create_resource(read(path))) for path in folder.glob("i*.json")
    )
    document = read(exported("datacite"))
    validator = Draft7Validator(schema, registry=registry)
    assert [error.message for error in validator.iter_errors(document)] == []


def test_rocrate_opens_the_folder(exported, folder, package):
    rocrate = pytest.importorskip("rocrate.rocrate", reason="rocrate is not installed")
    metadata = folder / "ro-crate-metadata.json"
    metadata.write_bytes(exported("ro-crate").read_bytes())
    try:
        crate = rocrate.ROCrate(folder)
    finally:
        metadata.unlink()
    files = {unquote(each.id) for each in crate.data_entities}
    assert files == {p for each in package.resources for p in each.parts} | {"datapackage.json"}
    assert crate.name == about_package(package.descriptor).title
    assert all((folder / path).is_file() for path in files)


CROISSANT = """
import json, sys, warnings
warnings.simplefilter("ignore")
import mlcroissant as mlc
dataset = mlc.Dataset(jsonld=sys.argv[1])
found = {}
for record_set in dataset.metadata.record_sets:
    rows = []
    for record in dataset.records(record_set.id):
        row = {}
        for name, cell in record.items():
            missing = cell is None or cell != cell
            cell = cell.decode() if isinstance(cell, bytes) else cell
            row[name.rpartition("/")[2]] = None if missing else str(cell)
        rows.append(row)
    found[record_set.id] = rows
errors = sorted(map(str, dataset.metadata.issues.errors))
print(json.dumps([errors, found]))
"""


@pytest.mark.slow
def test_mlcroissant_reads_every_cell(exported, folder, package, tell):
    pytest.importorskip("mlcroissant", reason="mlcroissant is not installed")
    metadata = folder / "croissant.json"
    metadata.write_bytes(exported("croissant").read_bytes())
    try:
        done = subprocess.run(
            [sys.executable, "-c", CROISSANT, str(metadata)],
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        metadata.unlink()
    assert done.returncode == 0, done.stderr
    errors, found = json.loads(done.stdout.splitlines()[-1])
    assert not errors

    def rows(table):
        header, expected = rows_of(package, table)
        fields = package.resource(table).schema["fields"]
        kinds = [each["type"] for each in fields]
        return [
            [plain(*each) for each in zip(map(row.get, header), kinds, cells, strict=True)]
            for row, cells in zip(found[table], expected, strict=True)
        ]

    tell("mlcroissant", compared(package, rows))


def plain(cell, kind, expected):
    """Return a cell as the CSV has it.

    mlcroissant gives days as moments, NaN as a word, and a text of digits as a number.
    """
    if cell is None or cell in ("nan", "NaT"):
        return None
    digits = expected is not None and re.fullmatch("[0-9]+", expected)
    if kind == "integer" or digits:
        return str(int(float(cell)))
    return cell[:10] if kind == "date" else cell


def test_the_card_lists_every_table_with_its_rows(card, package):
    header = yaml.safe_load(card.split("---\n")[1])
    assert [each["config_name"] for each in header["configs"]] == tables_of(package)
    for each in header["configs"]:
        assert each["data_files"] == [package.resource(each["config_name"]).path]
    for table in tables_of(package):
        assert f"| `{table}` |" in card
        assert f"### {table.replace('_', chr(92) + '_')}\n" in card


def test_the_card_shows_hostile_words_as_words(card):
    from markdown_it import MarkdownIt

    body = card.split("---\n", 2)[2]
    html = MarkdownIt("commonmark").enable("table").render(body)
    assert "<script" not in html
    assert "<img" not in html
    assert 'href="javascript' not in html
    assert {c for c in card if ord(c) < 32} <= {"\n"}
    assert not {*card} & {"\u202e", "\u2028", "\x7f", "\ufeff"}


def test_kaggle_gets_a_title_that_it_takes(exported, tmp_path):
    document = read(exported("kaggle"))
    assert 6 <= len(document["title"]) <= 50
    assert 20 <= len(document.get("subtitle", "x" * 20)) <= 80
    rvd.export(stranger_files(), "kaggle", tmp_path / "x.json")
    assert read(tmp_path / "x.json")["id"] == "INSERT_OWNER_HERE/strange"


@pytest.mark.parametrize("form", FORMS)
def test_a_package_that_says_little_is_described_without_inventing(form, tmp_path):
    done = rvd.export(stranger_files(), form, tmp_path / "x.json")
    text = (tmp_path / "x.json").read_text(encoding="utf-8")
    assert json.loads(text)
    assert '""' not in text
    assert "null" not in text
    assert done.faults == ()


def test_a_doi_is_told_as_one(tmp_path):
    files = stranger_files()
    described = json.loads(files["datapackage.json"]) | {"id": "https://doi.org/10.5281/zenodo.1"}
    files["datapackage.json"] = json.dumps(described).encode()
    rvd.export(files, "datacite", tmp_path / "x.json")
    document = read(tmp_path / "x.json")
    assert document["doi"] == "10.5281/zenodo.1"
    assert "alternateIdentifiers" not in document


def test_people_are_persons_where_the_descriptor_says_so(tmp_path):
    files = stranger_files()
    people = [
        {"title": "A. Coder", "givenName": "A.", "familyName": "Coder", "roles": ["creator"]},
        {"title": "The press", "roles": ["publisher"]},
    ]
    described = json.loads(files["datapackage.json"]) | {"contributors": people}
    files["datapackage.json"] = json.dumps(described).encode()
    rvd.export(files, "datacite", tmp_path / "x.json")
    rvd.export(files, "schema-org", tmp_path / "y.json")
    document = read(tmp_path / "x.json")
    assert [each["nameType"] for each in document["creators"]] == ["Personal"]
    assert document["publisher"] == {"name": "The press"}
    assert [each["@type"] for each in read(tmp_path / "y.json")["creator"]] == ["Person"]
