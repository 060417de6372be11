"""The cells of a package as its CSV files hold them, and packages that are hard to export."""

import csv
import hashlib
import io
import json

from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.package.shipped import shipped_package
from raisi_visit_dataset.rules.minimal import minimal_package

HOSTILE = (
    '=HYPERLINK("https://evil.example","click")',
    "+1+1",
    "-2",
    "@SUM(A1:A9)",
    "'); DROP TABLE statements; --",
    '"; DROP TABLE events; --',
    "</script><script>alert(1)</script>",
    "| a | b |\n| --- | --- |",
    "[x](javascript:alert(1)) ![](//x.example/y.png)",
    "first\nsecond\n\nfourth",
    "a\ttab",
    "\u202eright to left\u202c",
    "🇮🇷🇷🇺 𝒮 e\u0301",
    "_x0041_ &amp; &#65; %41 \\u0041 \\n",
    "  padded  ",
    "007",
    "1e5",
    "NULL",
    "true",
    "2022-01-19",
    "---",
    "{{ 7 * 7 }} ${x} `x`",
    "\x7f\u2028\ufeff",
)


def rows_of(package, table):
    """Return the header and the rows of a table, empty cells as None."""
    data = package.data(package.resource(table).path).decode()
    header, *rows = csv.reader(io.StringIO(data, newline=""))
    return header, [[cell or None for cell in row] for row in rows]


def tables_of(package):
    return [each.name for each in package.resources if each.kind == "table"]


def compared(package, found):
    """Compare what ``found(table)`` gives, rows of texts, with the CSV; return how many cells."""
    cells = 0
    for table in tables_of(package):
        header, rows = rows_of(package, table)
        got = found(table)
        assert len(got) == len(rows), table
        for number, (row, other) in enumerate(zip(rows, got, strict=True), start=1):
            told = [None if cell is None else str(cell) for cell in other]
            assert told == row, (table, number)
            cells += len(header)
    assert cells == sum(
        len(header) * len(rows)
        for header, rows in (rows_of(package, table) for table in tables_of(package))
    )
    return cells


def hostile_files():
    """Return the minimal package with hostile words where the schema lets words stand."""
    files = minimal_package()
    replaced = {"events": "note", "participants": "description", "statements": "note"}
    words = iter(HOSTILE * 9)
    descriptor = json.loads(files["datapackage.json"])
    for resource in descriptor["resources"]:
        if resource["name"] in replaced:
            column = replaced[resource["name"]]
            files[resource["path"]] = _rewritten(files[resource["path"]], column, words)
            data = files[resource["path"]]
            resource["bytes"] = len(data)
            resource["hash"] = f"sha256:{hashlib.sha256(data).hexdigest()}"
            resource["description"] = HOSTILE[6]
            resource["schema"]["fields"][-1]["description"] = HOSTILE[4]
    descriptor["title"] = f"{HOSTILE[6]} {HOSTILE[4]}"
    descriptor["description"] = " ".join(HOSTILE)
    descriptor["keywords"] = [HOSTILE[5], "true", "2022-01-19"]
    files["datapackage.json"] = json.dumps(descriptor).encode()
    return files


def _rewritten(data, column, words):
    rows = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
    text = io.StringIO()
    writer = csv.DictWriter(text, rows[0].keys(), lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({**row, column: next(words)})
    return text.getvalue().encode()


def stranger_files():
    """Return a package of another shape, with names and types that need care."""
    fields = [
        ("Select", "integer", {"required": True}),
        ('a"b', "string", {}),
        ("day", "date", {}),
        ("size", "number", {}),
        ("yes?", "boolean", {}),
        ("parent", "integer", {}),
    ]
    schema = {
        "fields": [{"name": n, "type": t, "constraints": c} for n, t, c in fields],
        "primaryKey": ["Select"],
        "missingValues": ["", "-"],
        "foreignKeys": [
            {"fields": ["parent"], "reference": {"resource": "", "fields": ["Select"]}},
        ],
    }
    inner = {
        "fields": [{"name": "order", "type": "integer"}, {"name": "word", "type": "string"}],
        "foreignKeys": [
            {"fields": ["order"], "reference": {"resource": "odd name; x", "fields": ["Select"]}}
        ],
    }
    body = 'Select,a""b,day,size,yes?,parent\n'.replace('a""b', '"a""b"')
    rows = [
        f'{n},"{w.replace(chr(34), chr(34) * 2)}",2022-01-19,1.5,true,1'
        for n, w in enumerate(HOSTILE[:12], 1)
    ]
    body += "\n".join([*rows, "90,-,,,,-"]) + "\n"
    return {
        "datapackage.json": json.dumps(
            {
                "name": "strange",
                "resources": [
                    {"name": "words", "path": "w w.csv", "type": "table", "schema": inner},
                    {"name": "odd name; x", "path": "o'd.csv", "type": "table", "schema": schema},
                ],
            }
        ).encode(),
        "w w.csv": b"order,word\n1,one\n2,\n",
        "o'd.csv": body.encode(),
    }


def packages():
    return {"shipped": shipped_package(), "hostile": open_package(hostile_files())}
