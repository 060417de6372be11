from dataclasses import fields

import pytest

from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.files.limits import DEFAULT_LIMITS, Limits


@pytest.mark.parametrize("field", fields(Limits), ids=lambda field: field.name)
def test_each_limit_bears_its_own_name_in_its_message(field):
    limit = getattr(DEFAULT_LIMITS, field.name)
    assert limit.name == field.name
    assert limit.value > 0
    assert str(limit) == f"at most {limit.value} {limit.unit} (limit {field.name})"


def test_changing_one_leaves_the_others_and_the_defaults():
    changed = DEFAULT_LIMITS.changed({"zip_entries": 0, "json_depth": 5})
    assert (changed.zip_entries.value, changed.json_depth.value) == (0, 5)
    assert changed.zip_entries.unit == DEFAULT_LIMITS.zip_entries.unit
    assert changed.seed_bytes == DEFAULT_LIMITS.seed_bytes
    assert Limits() == DEFAULT_LIMITS


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (
            {"zip_entires": 3},
            "found limit 'zip_entires'; expected one of cell_bytes, .*zip_ratio",
        ),
        ({"zip_entries": -1}, "found limit zip_entries=-1; expected 0 or more"),
        ({"changed": 1}, "found limit 'changed'"),
    ],
    ids=["unknown", "negative", "a method's name"],
)
def test_refuses(values, message):
    with pytest.raises(UsageError, match=message):
        DEFAULT_LIMITS.changed(values)
