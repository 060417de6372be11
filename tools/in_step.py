"""Keep the generated stretches of hand-written pages in step with the data.

``python tools/in_step.py`` rewrites them; ``--check`` says which pages differ and exits 1.
A stretch stands between ``<!-- NAME: begin -->`` and ``<!-- NAME: end -->``.
"""

import re
import sys
from collections.abc import Callable
from pathlib import Path

import raisi_visit_dataset as rvd
from raisi_visit_dataset.agreement.told import to_markdown
from raisi_visit_dataset.records import BY_TABLE

ROOT = Path(__file__).resolve().parent.parent


def tables() -> str:
    """Return the table of the tables, with their numbers of rows in the repository's package."""
    rows = [
        f"| [{table.name}](docs/tables/{table.name}.md) | {table.rows} "
        f"| {BY_TABLE[table.name].table.row} |"
        for table in rvd.open(ROOT).tables()
    ]
    return "\n".join(["| table | rows | a row is |", "| --- | ---: | --- |", *rows])


def agreement() -> str:
    """Return the agreement of the two codings under ``reliability/``, without its title."""
    compared = rvd.compare_codings(ROOT / "reliability/first", ROOT / "reliability/second")
    body = to_markdown(compared).partition("\n\n## ")[2]
    return "## " + body.strip()


STRETCHES: tuple[tuple[str, str, Callable[[], str]], ...] = (
    ("README.md", "tables", tables),
    ("docs/reliability.md", "agreement", agreement),
)


def updated(page: str, name: str, content: str) -> str:
    """Return ``page`` with the stretch ``name`` replaced; raises ValueError if there is none."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    pattern = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    if not pattern.search(page):
        msg = f"found no stretch {name!r}; expected {begin} … {end}"
        raise ValueError(msg)
    return pattern.sub(lambda _: f"{begin}\n{content}\n{end}", page)


def main() -> int:
    """Rewrite the pages, or with ``--check`` say which differ."""
    differing = []
    for path, name, content in STRETCHES:
        page = (ROOT / path).read_text(encoding="utf-8")
        wanted = updated(page, name, content())
        if wanted != page:
            differing.append(f"{path}: {name}")
            if "--check" not in sys.argv:
                (ROOT / path).write_text(wanted, encoding="utf-8")
    for each in differing:
        print("differs:" if "--check" in sys.argv else "written:", each)
    return 1 if differing and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
