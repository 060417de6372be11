"""One package with the faults of as many examples as fit together."""

from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.rules.minimal import minimal_package
from raisi_visit_dataset.validation.example import Example

# A text that is not the one that was coded is not read: most scans would have nothing to find.
LEFT_OUT = {"RVD201"}


def dirty_package():
    """Return the files of the minimal package with faults of as many rules as it can have."""
    merged = Example(about="many faults")
    for rule in RULES:
        if rule.query is not None and rule.code not in LEFT_OUT:
            fitting = (each for each in rule.failing if fits(merged, each))
            merged = joined(merged, next(fitting, Example(about="nothing changed")))
    return minimal_package(merged)


def fits(one, other):
    """Tell whether no cell, and no row that is removed, is touched by both."""
    cells = [
        {(row, cell) for row in each.changed for cell in each.changed[row]} for each in (one, other)
    ]
    rows = [{*each.changed, *each.removed} for each in (one, other)]
    gone = ({*one.removed} & rows[1]) | ({*other.removed} & rows[0])
    return not (cells[0] & cells[1] or gone or other.files or other.sealed or other.without_texts)


def joined(one, other):
    """Return both patches as one."""
    added = {
        table: (*one.added.get(table, ()), *other.added.get(table, ()))
        for table in {**one.added, **other.added}
    }
    changed = {
        row: {**one.changed.get(row, {}), **other.changed.get(row, {})}
        for row in {**one.changed, **other.changed}
    }
    texts = {
        source: one.texts.get(source, "") + other.texts.get(source, "")
        for source in {**one.texts, **other.texts}
    }
    removed = (*one.removed, *other.removed)
    return Example(about=one.about, changed=changed, added=added, removed=removed, texts=texts)
