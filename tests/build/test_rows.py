import datetime as dt

import pytest

from raisi_visit_dataset.build.rows import bounds


@pytest.mark.parametrize(
    ("date", "earliest", "latest"),
    [
        (None, None, None),
        ("2022-02", dt.date(2022, 2, 1), dt.date(2022, 2, 28)),
        ("2022-01-19/2022-01-20", dt.date(2022, 1, 19), dt.date(2022, 1, 20)),
        ("2021-08-25/..", dt.date(2021, 8, 25), None),
        ("[2021-12-28..2021-12-31]", dt.date(2021, 12, 28), dt.date(2021, 12, 31)),
    ],
)
def test_beside_a_date_stand_its_first_and_last_day(date, earliest, latest):
    expected = {"said": date, "said_earliest": earliest, "said_latest": latest}
    assert bounds("said", date) == expected
