"""A topic is a part of itself.

## What it checks

No topic is its own parent, or the parent of its parent, up to four steps.

## Why it matters

Whoever walks up to the widest topic never arrives.

## How to mend it

Remove one of the parents.
"""

from raisi_visit_dataset.validation.example import Cells, Example, Finds
from raisi_visit_dataset.validation.rule import Rule


def _chain(about: str, *parents: str | None, found: tuple[str, ...] = ()) -> Example:
    """Make a topic for each parent: a below the first one, b below the second, and so on."""
    rows: tuple[Cells, ...] = tuple(
        {"topic_id": name, "label": name, "definition": "An example.", "parent_topic_id": parent}
        for name, parent in zip("abcd", parents, strict=False)
    )
    finds = tuple(Finds("topics", name, "parent_topic_id") for name in found)
    return Example(about=about, added={"topics": rows}, finds=finds)


RULE = Rule(
    code="RVD618",
    name="topic-cycle",
    severity="error",
    table="topics",
    field="parent_topic_id",
    query="""
SELECT t.row_number, t.parent_topic_id AS value, t.topic_id
FROM topics t
JOIN topics p ON p.topic_id = t.parent_topic_id
JOIN topics q ON q.topic_id = p.parent_topic_id
JOIN topics r ON r.topic_id = q.parent_topic_id
WHERE q.parent_topic_id = t.topic_id OR r.parent_topic_id = t.topic_id
""",
    message="found {value} as parent of {topic_id}, which is a parent of it; expected no circle",
    hint="remove one of the parents",
    docs=__doc__,
    failing=(
        _chain("a topic is its own parent", "a", found=("a",)),
        _chain("two topics are parents of each other", "b", "a", found=("a", "b")),
        _chain("three topics in a circle", "b", "c", "a", found=("a", "b", "c")),
        _chain("four topics in a circle", "b", "c", "d", "a", found=("a", "b", "c", "d")),
    ),
    passing=(
        _chain("four topics in a row", "b", "c", "d", None),
        _chain("two topics below one", "ports", "ports"),
    ),
)
