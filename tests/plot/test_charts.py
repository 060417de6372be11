import datetime as dt
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
import vl_convert
from tests.invented import package_files

import raisi_visit_dataset as rvd
from raisi_visit_dataset.plot import style
from raisi_visit_dataset.plot.scale import scale_of, ticks

ROOT = Path(__file__).resolve().parent.parent.parent
CHARTS = ("timeline", "network", "speakers")
HOSTILE = "<script>alert(1)</script>\u202e & \"'] + datum"


@pytest.fixture(scope="module")
def shipped():
    return rvd.open(ROOT)


@pytest.fixture(scope="module")
def river():
    return rvd.open(package_files("river_summit"))


def rows(chart, field):
    """Return the data of a chart that has a field."""
    found = [each for each in data_of(chart.to_dict()) if each and field in each[0]]
    assert found, field
    return found[0]


def data_of(part):
    """Take the data out of a specification, and return them."""
    if isinstance(part, list):
        return [each for below in part for each in data_of(below)]
    if not isinstance(part, dict):
        return []
    own = [part.pop("data")["values"]] if "values" in part.get("data", {}) else []
    return own + [each for below in part.values() for each in data_of(below)]


def svg(chart):
    return vl_convert.vegalite_to_svg(chart.to_json(), vl_version="6.4")


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_of_any_package_is_valid_and_tells_itself_in_words(name, river):
    spec = getattr(rvd.plot, name)(river).to_dict(validate=True)
    assert spec["$schema"].startswith("https://vega.github.io/schema/vega-lite/v6")
    assert len(spec["description"]) > 100
    assert spec["background"] == "white"


def test_the_timeline_holds_every_event_as_the_table_does(shipped):
    drawn = {row["event_id"]: row for row in rows(rvd.plot.timeline(shipped), "known")}
    table = shipped.load("events")
    assert {*drawn} == {event.event_id for event in table}
    for event in table:
        row = drawn[event.event_id]
        assert row["date"] == event.date
        assert row["date_earliest"] == (event.date_earliest and event.date_earliest.isoformat())
        assert row["date_latest"] == (event.date_latest and event.date_latest.isoformat())
        assert row["label"] == event.label
        assert row["status"] == event.status
        assert event.status in row["known"]


def test_dates_stand_in_order_and_uncertain_ones_in_a_form_of_their_own(shipped):
    drawn = rows(rvd.plot.timeline(shipped), "known")
    dated = [row for row in drawn if row["date_earliest"]]
    assert dated == sorted(dated, key=lambda row: row["date_earliest"])
    assert all(row["start"] < row["end"] for row in dated)
    forms = {row["event_id"]: row["form"] for row in drawn}
    assert forms["visit-moscow-2022-01"] == "lasted"
    assert forms["meeting-economic-actors-2022-01"] == "within"
    assert forms["invitation-raisi-2021"] == "within"
    assert forms["call-putin-raisi-2021-09"] == "day"
    assert forms["vienna-talks"] == "none"
    (visit,) = [row for row in drawn if row["event_id"] == "visit-moscow-2022-01"]
    assert "first since disputed" in visit["known"]


def test_signs_count_every_mention_of_the_events(shipped):
    signs = rows(rvd.plot.timeline(shipped), "firmest")
    counts = {(row["event_id"], row["source_id"]): row["mentions"] for row in signs}
    table = shipped.load("event_mentions")
    assert counts == Counter((row.event_id, row.source_id) for row in table)


def test_bars_count_every_statement(shipped):
    bars = rows(rvd.plot.speakers(shipped), "kind")
    counts = {(row["speaker_id"], row["kind"].replace(" ", "_")): row["statements"] for row in bars}
    assert counts == Counter((row.speaker_id, row.kind) for row in shipped.load("statements"))


def test_relations_name_participants_of_the_table(shipped):
    names = {row.participant_id: row.name for row in shipped.load("participants")}
    for row in rows(rvd.plot.network(shipped), "whom_id"):
        assert names[row["who_id"]] == row["who"]
        assert names[row["whom_id"]] == row["whom"]
    addressed = {
        (row["who_id"], row["whom_id"])
        for row in rows(rvd.plot.network(shipped), "whom_id")
        if row["kind"] == "spoke to"
    }
    speakers = {row.statement_id: row.speaker_id for row in shipped.load("statements")}
    assert addressed <= {
        (speakers[row.statement_id], row.participant_id)
        for row in shipped.load("statement_participants")
        if row.role == "addressee"
    }
    assert addressed


@pytest.mark.parametrize("name", ["timeline", "speakers"])
def test_what_is_left_out_is_told(name, shipped):
    chart = getattr(rvd.plot, name)(shipped, most=3)
    assert "left out" in " ".join(chart.to_dict()["title"]["subtitle"])
    assert "left out" not in " ".join(
        getattr(rvd.plot, name)(shipped, most=1000).to_dict()["title"]["subtitle"]
    )


@pytest.mark.parametrize("name", CHARTS)
def test_hostile_labels_are_text(name, shipped):
    class Hostile:
        package = shipped.package

        def load(self, table):
            field = {"events": "label", "participants": "name"}.get(table)
            return tuple(
                row.model_copy(update={field: HOSTILE}) if field else row
                for row in shipped.load(table)
            )

    chart = getattr(rvd.plot, name)(Hostile())
    drawn = svg(chart)
    assert "<script" not in drawn
    assert "\u202e" not in drawn
    assert "&lt;script&gt;" in drawn
    # Words of a package stand in data alone: no expression of the chart is made of them.
    spec = chart.to_dict()
    assert data_of(spec)
    spec.pop("description")
    assert "script" not in json.dumps(spec)


def test_a_wrong_number_is_refused(shipped):
    with pytest.raises(rvd.UsageError, match="most=0"):
        rvd.plot.timeline(shipped, most=0)


def test_without_altair_the_extra_is_named(shipped, monkeypatch):
    monkeypatch.setattr(style, "find_spec", lambda _: None)
    with pytest.raises(rvd.UsageError, match=r"raisi-visit-dataset\[plot\]"):
        rvd.plot.network(shipped)


def test_gaps_are_drawn_short_and_in_order():
    first = dt.date(2001, 3, 12).toordinal()
    last = dt.date(2022, 1, 19).toordinal()
    scale = scale_of([(first, first + 1), (last, last + 1)])
    places = list(scale.values())
    assert places == sorted(places)
    assert (places[0], places[-1]) == (0, 100)
    assert [(tick.year, tick.day) for tick in ticks(scale)] == [
        ("2001", "12 Mar"),
        ("", "13 Mar"),
        ("2022", "19 Jan"),
        ("", "20 Jan"),
    ]


def test_importing_the_room_loads_no_altair():
    code = "import sys, raisi_visit_dataset as r; r.plot.timeline; print('altair' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_the_picture_of_the_pages_is_the_timeline_of_the_data(shipped):
    picture = (ROOT / "docs/pictures/timeline.svg").read_text(encoding="utf-8")
    assert picture == svg(rvd.plot.timeline(shipped))
    assert picture == svg(rvd.plot.timeline(shipped))
