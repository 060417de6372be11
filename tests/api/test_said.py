import datetime as dt
from dataclasses import asdict

import pytest

import raisi_visit_dataset as rvd


def test_a_statement_is_joined_with_its_names(pact):
    (said,) = [row for row in pact.who_said_what() if row.statement_id == "first-sign-the-pact"]
    assert asdict(said) == {
        "statement_id": "first-sign-the-pact",
        "speaker": "Ana Torv",
        "co_speakers": None,
        "words": "We will sign the pact,",
        "kind": "direct",
        "cue": "said",
        "occasion": "Meeting in Aldora",
        "day": "2022-02-28",
        "day_earliest": dt.date(2022, 2, 28),
        "day_latest": dt.date(2022, 2, 28),
        "source_id": "first",
        "source": None,
        "publisher": "Aldora Post",
    }


def test_who_speaks_together_is_named(pact):
    together = {row.statement_id: row.co_speakers for row in pact.who_said_what()}
    assert together == {
        "first-sign-the-pact": None,
        "first-fully-ready": None,
        "first-two-years": None,
        "first-praise": "Bo Lund",
        "second-long-enough": None,
    }


def test_statements_come_in_order_of_the_texts(river):
    place = {row.statement_id: (row.source_id, row.start_char) for row in river.load("statements")}
    listed = [row.statement_id for row in river.who_said_what()]
    assert listed == sorted(place, key=place.__getitem__)


def test_what_is_not_known_is_null(river):
    unknown = {row.statement_id for row in river.load("statements") if row.speaker_id is None}
    nameless = {row.statement_id for row in river.who_said_what() if row.speaker is None}
    assert nameless == unknown != set()


@pytest.mark.parametrize("engine", ["polars", "arrow"])
def test_frames_hold_the_same_rows(river, engine):
    frame = river.who_said_what(engine)
    rows = frame.to_dicts() if engine == "polars" else frame.to_pylist()
    assert rows == [asdict(row) for row in river.who_said_what()]


def test_pandas_has_real_types(pact):
    frame = pact.who_said_what("pandas")
    assert str(frame.dtypes["day_earliest"]).startswith("datetime64")
    assert frame["publisher"].isna().tolist() == [False] * 4 + [True]


def test_an_unknown_engine_is_a_wrong_call(pact):
    with pytest.raises(rvd.UsageError, match="polars, pandas or arrow"):
        pact.who_said_what("spark")
