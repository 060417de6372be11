import pytest
from tests.explorer.conftest import with_text
from tests.invented import package_files

import raisi_visit_dataset as rvd
from raisi_visit_dataset.explorer.shown import Shown
from raisi_visit_dataset.explorer.timeline import LEFT, RIGHT, timeline
from raisi_visit_dataset.explorer.words import date_words


def drawn(files):
    shown = Shown(rvd.open(files).package, 1000)
    return timeline(shown, [row.source_id for row in rvd.open(files).load("sources")])


def changed(date, earliest, latest):
    files = package_files("aldora")
    for column, value in (
        ("date", date),
        ("date_earliest", earliest),
        ("date_latest", latest),
    ):
        files = with_text(files, "events", column, value)
    first = rvd.open(files).load("events")[0].event_id
    return next(bar for bar in drawn(files).bars if bar.event.event_id == first)


@pytest.mark.parametrize(
    ("date", "earliest", "latest", "form"),
    [
        ("2022-01-19", "2022-01-19", "2022-01-19", "day"),
        ("2022-01-19~", "2022-01-19", "2022-01-19", "within"),
        ("2022-01", "2022-01-01", "2022-01-31", "within"),
        ("2022", "2022-01-01", "2022-12-31", "within"),
        ("[2022-01-19..2022-01-20]", "2022-01-19", "2022-01-20", "within"),
        ("2022-01-19/2022-01-20", "2022-01-19", "2022-01-20", "span"),
        ("2022-01-19/..", "2022-01-19", "", "open"),
        ("", "", "", "none"),
    ],
)
def test_each_form_of_a_date_is_drawn_in_its_own_way(date, earliest, latest, form):
    assert changed(date, earliest, latest).form == form


@pytest.mark.parametrize("corpus", ["aldora", "pact", "river_summit"])
def test_bars_stand_in_order_of_time_inside_the_picture(corpus):
    picture = drawn(package_files(corpus))
    dated = [bar for bar in picture.bars if bar.form != "none"]
    assert dated
    assert [bar.start for bar in dated] == sorted(bar.start for bar in dated)
    assert all(LEFT <= bar.start < bar.end <= RIGHT for bar in dated)
    assert all(bar.form == "none" for bar in picture.bars[len(dated) :])


def test_every_text_that_speaks_of_an_event_has_its_sign():
    files = package_files("aldora")
    told = {(m.event_id, m.source_id) for m in rvd.open(files).load("event_mentions")}
    signs = {(b.event.event_id, g.source_id) for b in drawn(files).bars for g in b.glyphs}
    assert signs == told


def test_what_is_in_conflict_is_marked():
    files = package_files("aldora")
    rows = [c for c in rvd.open(files).load("conflicts") if c.target_table == "events"]
    marked = {bar.event.event_id for bar in drawn(files).bars if bar.disputed}
    assert marked == {row.target_id for row in rows}


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2022-01-19", "19 January 2022"),
        ("2021-12~", "about December 2021"),
        ("2022-01-19/2022-01-20", "19 January 2022 to 20 January 2022"),
        ("2021-08-25/..", "since 25 August 2021"),
        ("soon", "soon"),
        (None, ""),
    ],
)
def test_dates_in_words(date, words):
    assert date_words(date) == words
