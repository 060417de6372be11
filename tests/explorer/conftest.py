import json

import pytest
from tests.explorer.reading import Page
from tests.invented import package_files

import raisi_visit_dataset as rvd

HOSTILE = '</script><script>document.title="owned"</script><img src=x onerror="document.title=1">'
BIDI = "\u202eevil\u2066\x07"
CORPORA = ("aldora", "harbour", "pact", "river_summit")


def with_text(files, table, column, value, row=1):
    """Return a package with another value in a cell, the text of it quoted."""
    import csv
    import io

    path = f"data/{table}.csv"
    rows = list(csv.reader(io.StringIO(files[path].decode())))
    rows[row][rows[0].index(column)] = value
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return {**files, path: out.getvalue().encode()}


@pytest.fixture(scope="session")
def pages():
    """Return the page of each invented corpus, as text."""
    return {corpus: rvd.explore(package_files(corpus)) for corpus in CORPORA}


@pytest.fixture(scope="session", params=CORPORA)
def page(request, pages):
    """Return the page of one invented corpus, parsed."""
    return Page(pages[request.param])


@pytest.fixture(scope="session")
def hostile():
    """Return a package whose words try to be more than words."""
    files = package_files("aldora")
    for table, column in (
        ("participants", "name"),
        ("participants", "description"),
        ("events", "label"),
        ("statements", "cue"),
        ("statements", "exact"),
        ("topics", "label"),
        ("utterances", "gist"),
        ("conflicts", "note"),
    ):
        files = with_text(files, table, column, HOSTILE + BIDI)
    (path, *_) = (name for name in files if name.endswith("first.txt"))
    files = {**files, path: files[path] + (HOSTILE + BIDI).encode()}
    descriptor = json.loads(files["datapackage.json"])
    descriptor["title"] = HOSTILE + BIDI
    return {**files, "datapackage.json": json.dumps(descriptor).encode()}
