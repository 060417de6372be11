"""Keep pages that tell of the data in step with them.

``python tools/in_step.py`` rewrites them; ``--check`` says which differ and exits 1. A page is
generated whole, or in stretches between ``<!-- NAME: begin -->`` and ``<!-- NAME: end -->``.
"""

import re
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from reference import api_page, cli_page

import raisi_visit_dataset as rvd
from raisi_visit_dataset.agreement.told import to_markdown
from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.testing.mutations import files_of
from raisi_visit_dataset.testing.mutations.page import mutation_page
from raisi_visit_dataset.validation.rule import Rule
from raisi_visit_dataset.versions.rules_page import rules_table

ROOT = Path(__file__).resolve().parent.parent
GENERATED = "<!-- Generated: edit the rule, not this page. -->"


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


def frictionless() -> str:
    """Return the error types of frictionless with the rules that tell of the same."""
    by_type: dict[str, list[Rule]] = {}
    for rule in RULES:
        for each in rule.frictionless:
            by_type.setdefault(each, []).append(rule)
    rows = [
        f"| `{each}` | {', '.join(f'[{r.code}](rules/{r.code}.md) {r.name}' for r in rules)} |"
        for each, rules in sorted(by_type.items())
    ]
    return "\n".join(["| frictionless | here |", "| --- | --- |", *rows])


STRETCHES: tuple[tuple[str, str, Callable[[], str]], ...] = (
    ("README.md", "tables", tables),
    ("docs/reliability.md", "agreement", agreement),
    ("docs/conformance.md", "frictionless", frictionless),
    ("docs/versioning.md", "rules", rules_table),
)


def citation() -> str:
    """Return the citation file of the repository's package."""
    return rvd.open(ROOT).cite("cff")


def explorer() -> str:
    """Return the page to read the repository's package by."""
    return rvd.explore(ROOT)


def mutations() -> str:
    """Return the list of the mutations, with their proofs."""
    return (
        f"<!-- Generated: edit the mutation, not this page. -->\n\n{mutation_page(files_of(ROOT))}"
    )


def rule_page(rule: Rule) -> str:
    """Return the page of a rule: what it checks, its query, what breaks it and what does not."""
    lines = [
        GENERATED,
        f"# {rule.code} {rule.name}",
        f"*{rule.severity}*, on `{rule.table}`" + (f", `{rule.field}`" if rule.field else ""),
        (rule.docs or "").strip(),
    ]
    if rule.frictionless:
        lines.append(f"In frictionless: {', '.join(f'`{each}`' for each in rule.frictionless)}.")
    if rule.follows:
        causes = ", ".join(f"[{code}]({code}.md)" for code in rule.follows)
        lines.append(f"Not told, but counted, where {causes} tells of the same row or words.")
    if rule.query is not None:
        lines += ["## The query", f"```sql\n{rule.query.strip()}\n```"]
    for title, examples in (("Breaks it", rule.failing), ("Does not", rule.passing)):
        lines += [f"## {title}", "\n".join(f"- {example.about}" for example in examples)]
    return "\n\n".join(lines) + "\n"


def rule_index() -> str:
    """Return the list of the rules."""
    rows = [
        f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.severity} | {rule.summary} |"
        for rule in RULES
    ]
    head = [
        GENERATED,
        "# Rules",
        (
            "A rule with a query runs as it stands on DuckDB, over the tables of the package and "
            "those that [architecture](../architecture.md) lists; one without is checked while "
            "the files are read."
        ),
    ]
    table = "\n".join(
        ["| code | name | severity | what is wrong |", "| --- | --- | --- | --- |", *rows]
    )
    return "\n\n".join([*head, table]) + "\n"


WHOLE: tuple[tuple[str, Callable[[], str]], ...] = (
    ("CITATION.cff", citation),
    ("docs/explorer.html", explorer),
    ("docs/mutations.md", mutations),
    ("docs/cli.md", cli_page),
    ("docs/api.md", api_page),
    ("docs/rules/index.md", rule_index),
    *((f"docs/rules/{rule.code}.md", partial(rule_page, rule)) for rule in RULES),
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
    check = "--check" in sys.argv
    pages = [
        (path, updated((ROOT / path).read_text(encoding="utf-8"), name, content()))
        for path, name, content in STRETCHES
    ]
    pages += [(path, content()) for path, content in WHOLE]
    differing = [page for page in pages if _differs(*page)]
    for path, content in differing:
        if not check:
            (ROOT / path).write_text(content, encoding="utf-8")
        print("differs:" if check else "written:", path)
    return 1 if differing and check else 0


def _differs(path: str, content: str) -> bool:
    page = ROOT / path
    return not page.exists() or page.read_text(encoding="utf-8") != content


if __name__ == "__main__":
    sys.exit(main())
