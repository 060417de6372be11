"""Times of day in words, and in UTC."""

import datetime as dt
import time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from raisi_visit_dataset.validation.clocks import local_time, utc_time
from raisi_visit_dataset.validation.dates import form_of, parsed

CLOCKS = st.times().map(lambda each: each.replace(second=0, microsecond=0))
ZONES = st.sampled_from(["Asia/Tehran", "Europe/Moscow", "UTC", "America/St_Johns", "Asia/Kolkata"])


@given(
    CLOCKS,
    st.sampled_from([":", ".", "h", " : ", " h", ". "]),
    st.sampled_from(["", "at ", "در "]),
)
@example(dt.time(23, 59), ":", "")
@example(dt.time(0, 0), ".", "at ")
def test_a_time_of_the_clock_is_read_as_written(clock, mark, before):
    for hour in {f"{clock.hour}", f"{clock.hour:02}"}:
        words = f"{before}{hour}{mark}{clock.minute:02}, they said"
        assert local_time(words, "en") == clock


@given(CLOCKS, st.sampled_from(["am", "a.m.", "AM"]), st.sampled_from(["pm", "p.m.", "P.M."]))
def test_halves_of_the_day_are_those_of_twelve_hours(clock, morning, evening):
    half = evening if clock.hour >= 12 else morning
    hour = clock.hour % 12 or 12
    assert local_time(f"at {hour}:{clock.minute:02} {half}", "en") == clock
    assert local_time(f"at {hour} {half}", "en") == clock.replace(minute=0)
    assert local_time(f"at {hour}{half}", "en") == clock.replace(minute=0)


@pytest.mark.parametrize(
    ("words", "language", "time"),
    [
        ("at 24:00", "en", None),
        ("at 23:59", "en", dt.time(23, 59)),
        ("at 12:60", "en", None),
        ("at 12:59", "en", dt.time(12, 59)),
        ("at 99 pm", "en", dt.time(15)),
        ("at 8", "en", None),
        ("at 8 amperes", "en", None),
        ("in 112:30", "en", None),
        ("at 12:300", "en", None),
        ("at noon", "en", dt.time(12)),
        ("at midnight", "en-GB", dt.time(0)),
        ("at noonday", "en", None),
        ("at noon, so 11:45", "en", dt.time(11, 45)),
        ("в полдень", "ru", dt.time(12)),
        ("at noon", "ru", None),
        ("at noon", "tlh", None),
        ("at 10:30", "tlh", dt.time(10, 30)),
        ("later", "en", None),
    ],
)
def test_what_words_say_of_the_clock(words, language, time):
    assert local_time(words, language) == time


@given(CLOCKS, ZONES, st.dates(dt.date(2000, 1, 1), dt.date(2030, 12, 31)))
def test_a_time_on_a_day_is_that_of_the_zone(clock, zone, day):
    moment = dt.datetime.combine(day, clock, tzinfo=ZoneInfo(zone))
    assert utc_time(clock, zone, day.isoformat()) == moment.astimezone(dt.UTC).strftime("%H:%M")


@pytest.mark.parametrize(
    ("zone", "date", "time"),
    [
        ("Europe/Berlin", "2022-01", "11:00"),
        ("Europe/Berlin", "2022", "11:00"),
        ("Europe/Berlin", "2022-03", None),
        ("Europe/Berlin", "2022-03-26/2022-03-28", None),
        ("Europe/Berlin", "2022-03-26/..", None),
        ("Europe/Berlin", "2022-02-30", None),
        ("Europe/Nowhere", "2022-01-19", None),
        ("", "2022-01-19", None),
        ("../UTC", "2022-01-19", None),
        ("UTC\0", "2022-01-19", None),
    ],
)
def test_a_time_is_given_in_utc_where_day_and_zone_leave_it_certain(zone, date, time):
    assert utc_time(dt.time(12), zone, date) == time


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("2022", "point"),
        ("2022/..", "open"),
        ("[2021..2022]", "one_of"),
        ("2021/2022", "extent"),
        ("2022-02-30", None),
    ],
)
def test_the_form_of_a_date_is_told_and_none_for_what_is_no_date(text, form):
    assert form_of(text) == form
    assert (parsed(text) is None) == (form is None)


def test_the_zone_of_the_machine_is_of_no_matter(monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    try:
        assert utc_time(dt.time(12), "Asia/Tehran", "2022-01-19") == "08:30"
    finally:
        monkeypatch.undo()
        time.tzset()
