import pytest

from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.validation.sizes import size_in_bytes


@pytest.mark.parametrize(
    ("written", "size"),
    [
        ("1", 1),
        (7, 7),
        ("500MB", 500_000_000),
        ("500 mb", 500_000_000),
        ("2GiB", 2 * 2**30),
        ("0.5kB", 500),
        ("1.125 GB", 1_125_000_000),
        ("1.05 KiB", 1075),
    ],
    ids=str,
)
def test_what_people_write(written, size):
    assert size_in_bytes(written) == size


@pytest.mark.parametrize(
    "written", ["", "MB", "-1", "0", "0GB", "1XB", "1,5GB", "٣MB", 0, -3, "1e3"]
)
def test_what_is_no_size_is_refused(written):
    with pytest.raises(UsageError, match=r"memory .* a size such as 500MB"):
        size_in_bytes(written, "memory")
