"""Measure the page of a package: time to write it, its size, and time to interactive.

    python benchmarks/explorer.py [STATEMENTS]

Measured are the repository's package and a made-up one of STATEMENTS (100,000 unless given). A
page is interactive when its script has run to the end: filters and links answer from then on.
The times are those of Chromium on this machine, the best of three.
"""

import hashlib
import json
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

import raisi_visit_dataset as rvd

ROOT = Path(__file__).resolve().parent.parent
A_SOURCE = 100
WORDS = "We go on with the talks of matter {:06}"
AGAIN = 3


def made_up(statements: int) -> dict[str, bytes]:
    """Return a package of our shape with so many statements, a hundred in each text."""
    files: dict[str, bytes] = {}
    header = {name: list(rvd_columns(name)) for name in ("sources", "participants", "statements")}
    rows: dict[str, list[list[str]]] = {name: [] for name in header}
    people = max(2, statements // 1000)
    for number in range(people):
        row = {"participant_id": f"p{number}", "kind": "person", "name": f"Person {number}"}
        told = {"wikidata_status": "none", "description": "Somebody made up."}
        rows["participants"].append(_cells(header["participants"], {**row, **told}))
    for source in range(-(-statements // A_SOURCE)):
        name, body = f"t{source:06}", ""
        for place in range(min(A_SOURCE, statements - source * A_SOURCE)):
            number = source * A_SOURCE + place
            words, start = WORDS.format(number), len(body)
            body += f"{words}\n"
            row = {
                "statement_id": f"said-{number:06}",
                "source_id": name,
                "ordinal": place + 1,
                "kind": "indirect",
                "speaker_id": f"p{number % people}",
                "exact": words,
                "start_char": start,
                "end_char": start + len(words),
                "segment_ordinal": 1,
            }
            rows["statements"].append(_cells(header["statements"], row))
        files[f"seeds/{name}.txt"] = data = body.encode()
        row = {
            "source_id": name,
            "seed_path": f"seeds/{name}.txt",
            "sha256": hashlib.sha256(data).hexdigest(),
            "byte_count": len(data),
            "char_count": len(body),
            "language": "en",
            "body_start_char": 0,
            "body_end_char": len(body),
            "text_rights": "CC0-1.0",
            "codebook_version": "1.0",
        }
        rows["sources"].append(_cells(header["sources"], row))
    for name, columns in header.items():
        lines = [",".join(row) for row in (columns, *rows[name])]
        files[f"data/{name}.csv"] = ("\n".join(lines) + "\n").encode()
    return {**files, "datapackage.json": _descriptor(files)}


def rvd_columns(table: str) -> list[str]:
    """Return the columns of a table of ours."""
    from raisi_visit_dataset.records import BY_TABLE

    return list(BY_TABLE[table].columns())


def _cells(columns: list[str], row: dict[str, object]) -> list[str]:
    return [str(row.get(column, "")) for column in columns]


def _descriptor(files: dict[str, bytes]) -> bytes:
    from raisi_visit_dataset.records import BY_TABLE
    from raisi_visit_dataset.schemas.table_schema import table_schema

    resources = []
    for path in files:
        name = Path(path).stem if path.endswith(".csv") else path
        resource: dict[str, object] = {"name": name, "path": path, "encoding": "utf-8"}
        if path.endswith(".csv"):
            schema = table_schema(BY_TABLE[name])
            resource |= {"type": "table", "format": "csv", "schema": schema}
        resources.append(resource)
    return json.dumps({"name": "made-up", "resources": resources}).encode()


def measure(name: str, where: Path | dict[str, bytes], folder: Path) -> None:
    """Write the page of a package, open it, and print the figures."""
    start = time.perf_counter()
    page = rvd.explore(where).encode()
    written = time.perf_counter() - start
    file = folder / f"{name}.html"
    file.write_bytes(page)
    taken = [opened(file) for _ in range(AGAIN)]
    ready, requests = min(first for first, _ in taken), max(asked for _, asked in taken)
    print(
        f"{name:<24} written in {written:5.1f} s  {len(page):>10,} bytes  "
        f"interactive after {ready:6.0f} ms  {requests} requests"
    )


def opened(file: Path) -> tuple[float, int]:
    """Return the milliseconds until the script of a page has run, and the requests made."""
    from playwright.sync_api import sync_playwright

    where = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=where, args=["--no-sandbox"])
        tab = browser.new_page()
        asked: list[str] = []
        tab.on("request", lambda request: asked.append(request.url))
        tab.goto(file.as_uri())
        tab.locator("html[data-ready]").wait_for(state="attached")
        ready = tab.evaluate("performance.getEntriesByType('navigation')[0].domInteractive")
        browser.close()
    return float(ready), len(asked) - 1


def main() -> None:
    """Measure both packages."""
    statements = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        measure("repository", ROOT, Path(folder))
        measure(f"{statements:,} statements", made_up(statements), Path(folder))


if __name__ == "__main__":
    main()
