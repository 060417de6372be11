import json
from importlib.resources import files

import jsonschema
import pytest
import yaml

import raisi_visit_dataset as rvd
from raisi_visit_dataset.api.citation import STYLES, cited

WHOLE = {
    "name": "pact",
    "title": "The pact & its price: 50 % of {x}_1",
    "version": "2.0.1",
    "created": "2023-06-14T00:00:00Z",
    "description": "An invented\ncorpus.",
    "homepage": "https://pact.example/data",
    "licenses": [{"name": "LicenseRef-texts"}, {"name": "CC0-1.0"}],
    "contributors": [
        {"title": "Ana Torv", "roles": ["creator"]},
        {"title": "Bo Lund", "roles": ["author", "editor"]},
        {"title": "A helper", "roles": ["editor"]},
    ],
}
EXPECTED = {
    "text": "Ana Torv, Bo Lund (2023): The pact & its price: 50 % of {x}_1, version 2.0.1 "
    "[data set]. https://pact.example/data\n",
    "apa": "Ana Torv & Bo Lund. (2023). The pact & its price: 50 % of {x}_1 (Version 2.0.1) "
    "[Data set]. https://pact.example/data\n",
    "bibtex": r"""@misc{pact-2.0.1,
  author = {{Ana Torv} and {Bo Lund}},
  title = {{The pact \& its price: 50 \% of \{x\}\_1}},
  year = {2023},
  version = {2.0.1},
  url = {https://pact.example/data},
  note = {Data set},
}
""",
    "ris": "TY  - DATA\nAU  - Ana Torv\nAU  - Bo Lund\n"
    "TI  - The pact & its price: 50 % of {x}_1\nPY  - 2023\nDA  - 2023/06/14\nET  - 2.0.1\n"
    "UR  - https://pact.example/data\nER  - \n",
}


@pytest.mark.parametrize("style", EXPECTED)
def test_a_whole_descriptor_is_cited(style):
    assert cited(WHOLE, style) == EXPECTED[style]


@pytest.fixture(scope="module")
def cff_schema():
    vendored = files("check_jsonschema") / "builtin_schemas/vendor/citation-file-format.json"
    return json.loads(vendored.read_text(encoding="utf-8"))


def test_cff_is_valid_and_says_the_same(cff_schema):
    document = yaml.safe_load(cited(WHOLE, "cff"))
    jsonschema.validate(document, cff_schema)
    assert document["title"] == WHOLE["title"]
    assert document["abstract"] == "An invented corpus."
    assert document["authors"] == [{"name": "Ana Torv"}, {"name": "Bo Lund"}]
    assert document["license"] == "CC0-1.0"
    assert document["date-released"] == "2023-06-14"
    assert document["version"] == "2.0.1"


def test_cff_of_an_invented_package_is_valid(river, cff_schema):
    jsonschema.validate(yaml.safe_load(river.cite("cff")), cff_schema)


@pytest.mark.parametrize("style", sorted(STYLES.keys() - {"cff"}))
def test_nothing_is_invented(style):
    told = cited({"name": "bare"}, style)
    assert "bare" in told
    assert "None" not in told
    assert "author" not in told.lower()
    assert "AU  -" not in told


def test_without_a_date_there_is_no_year():
    assert cited({"name": "bare"}, "text") == "(n.d.): bare [data set].\n"
    assert "year" not in cited({"name": "bare"}, "bibtex")


def test_cff_needs_somebody():
    with pytest.raises(rvd.UsageError, match="contributors"):
        cited({"name": "bare"}, "cff")


def test_where_nobody_is_called_creator_all_are_named():
    people = [{"title": "Ana Torv"}, {"title": "Bo Lund", "role": "editor"}]
    assert cited({"name": "bare", "contributors": people}, "text").startswith("Ana Torv, Bo Lund (")


def test_one_author_is_not_joined():
    people = [{"title": "Ana Torv"}]
    assert cited({"name": "bare", "contributors": people}, "apa").startswith("Ana Torv. (n.d.).")


def test_three_authors_are_joined():
    people = [{"title": name} for name in ("A", "B", "C")]
    assert cited({"name": "bare", "contributors": people}, "apa").startswith("A, B & C. (n.d.).")


@pytest.mark.parametrize(
    "descriptor",
    [{"contributors": "Ana Torv"}, {"contributors": [3, {"title": 4}]}, {"licenses": {}}],
    ids=["text", "numbers", "object"],
)
def test_what_a_descriptor_may_not_hold_is_passed_over(descriptor):
    assert cited(descriptor, "text") == "(n.d.): data-package [data set].\n"


def test_an_unknown_style_is_a_wrong_call(pact):
    with pytest.raises(rvd.UsageError, match="text, apa, bibtex, ris, cff"):
        pact.cite("mla")
