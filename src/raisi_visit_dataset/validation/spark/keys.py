"""Keys, checked on the cluster."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from raisi_visit_dataset.validation.key_stage import BrokenKeys
from raisi_visit_dataset.validation.keys import key_checks
from raisi_visit_dataset.validation.report import NotRun
from raisi_visit_dataset.validation.shown import shown
from raisi_visit_dataset.validation.spark.limited import limited
from raisi_visit_dataset.validation.spark.views import Views

__all__ = ["broken_keys", "unchecked_references"]


def broken_keys(
    views: Views, kinds: Collection[str], most: int
) -> Iterator[tuple[BrokenKeys, int]]:
    """Yield what each check of these kinds found first, and how many more there are."""
    for check in key_checks(views.shapes):
        if check.kind in kinds:
            rows, more = limited(views.query(check.query), most)
            yield BrokenKeys(check, rows), more


def unchecked_references(views: Views) -> Iterator[NotRun]:
    """Say which references lead to tables that cannot be read."""
    for name, shape in views.shapes.items():
        for reference in shape.references:
            if reference.table not in views.shapes:
                subject = f"{shown(name)}: {shown(', '.join(reference.columns))}"
                reason = f"the table {shown(reference.table)} cannot be read"
                yield NotRun("references", subject, reason, accepted=False)
