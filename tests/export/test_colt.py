"""The trips of leaders: what the package says, and nothing more."""

import csv
import io

import pytest
from tests.export.truth import rows_of

import raisi_visit_dataset as rvd
from raisi_visit_dataset.export.colt import COLUMNS
from raisi_visit_dataset.package.shipped import shipped_package

USED = """TripID LeaderID LeaderCountryOrIGO LeaderCountryISO LeaderRegion LeaderSubregion
PriorityLeader LeaderRole LeaderTitle LeaderSurname LeaderFullName CountryVisited CountryVisitedISO
RegionVisited SubRegionVisited DisputedTerritory SemiAutoTerritory CityVisited TripYear
TripStartDate TripEndDate TripDuration MetHostHoGS HostHOGSName MetNonhostHOGS NonhostHOGSNames
MetIGOLeader IGOLeaderName AttendedMultilatEvent NameMultilatEvent
AttendedMultilatMinisterialEvent PublicAddress SignedAgreement CulturalSiteOrCeremony
BusinessLeaderOrForum Notes Confidence(1-5)""".split()  # noqa: SIM905 - a list to read
"""Names of columns of COLT, as programs that read it have them."""


def read(path):
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))


@pytest.fixture(scope="module")
def trips(tmp_path_factory):
    out = tmp_path_factory.mktemp("colt") / "trips.csv"
    done = rvd.export(None, "colt", out)
    rows = read(out)
    assert done.rows == (("trips", len(rows)),)
    return {row["TripID"]: row for row in rows}


def events():
    header, rows = rows_of(shipped_package(), "events")
    return {row[0]: dict(zip(header, row, strict=True)) for row in rows}


def test_columns_are_those_of_colt(trips):
    assert {*COLUMNS} <= {*USED}
    for row in trips.values():
        assert [name for name in row if not name.startswith("SourceLink")] == list(COLUMNS)


def test_every_visit_of_a_person_to_another_state_is_a_trip(trips):
    visits = {name for name, event in events().items() if event["type"] == "visit"}
    assert set(trips) == visits


def test_days_are_those_of_the_event(trips):
    for name, trip in trips.items():
        event = events()[name]
        assert [trip["TripStartDate"], trip["TripEndDate"]] == [
            event["date_earliest"],
            event["date_latest"],
        ]
        assert trip["TripYear"] == event["date_earliest"][:4]


def test_the_visit_to_moscow_is_told(trips, tell):
    trip = trips["visit-moscow-2022-01"]
    found = {name: trip[name] for name in COLUMNS if trip[name]}
    assert found == {
        "TripID": "visit-moscow-2022-01",
        "LeaderID": "raisi",
        "LeaderCountryOrIGO": "Iran",
        "LeaderCountryISO": "IRN",
        "LeaderTitle": "President of Iran",
        "LeaderFullName": "Ebrahim Raisi",
        "CountryVisited": "Russia",
        "CountryVisitedISO": "RUS",
        "CityVisited": "Moscow",
        "TripYear": "2022",
        "TripStartDate": "2022-01-19",
        "TripEndDate": "2022-01-20",
        "TripDuration": "2",
        "MetHostHoGS": "Yes",
        "HostHOGSName": "Vladimir Putin",
        "Notes": "status: occurred",
    }
    tell("COLT", len(COLUMNS))


def changed(**cells):
    """Return the trip to Moscow of the shipped package with cells of the visit changed."""
    package = shipped_package()
    files = {p: package.data(p) for each in package.resources for p in each.parts}
    files["datapackage.json"] = package.data("datapackage.json")
    header, rows = rows_of(package, "events")
    text = io.StringIO()
    writer = csv.DictWriter(text, header, lineterminator="\n")
    writer.writeheader()
    for row in (dict(zip(header, row, strict=True)) for row in rows):
        own = cells.get(row["event_id"].replace("-", "_"), {})
        writer.writerow({**row, **own})
    return {**files, "data/events.csv": text.getvalue().encode()}


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2022-01-19", ["2022", "2022-01-19", "2022-01-20", "2"]),
        ("[2022-01-19..2022-01-20]", ["2022", "", "", ""]),
        ("2022-01-19~", ["2022", "", "", ""]),
        ("2022-01", ["2022", "", "", ""]),
    ],
    ids=["days", "one of two", "about", "month"],
)
def test_a_date_that_is_not_exact_gives_no_days(date, expected, tmp_path):
    files = changed(visit_moscow_2022_01={"date": date})
    rvd.export(files, "colt", tmp_path / "x.csv")
    (trip,) = (row for row in read(tmp_path / "x.csv") if row["TripID"] == "visit-moscow-2022-01")
    names = ("TripYear", "TripStartDate", "TripEndDate", "TripDuration")
    assert [trip[name] for name in names] == expected


def test_a_meeting_that_is_only_planned_is_no_meeting(tmp_path):
    files = changed(meeting_putin_raisi_2022_01={"status": "planned"})
    rvd.export(files, "colt", tmp_path / "x.csv")
    trips = read(tmp_path / "x.csv")
    assert {(row["MetHostHoGS"], row["HostHOGSName"]) for row in trips} == {("", "")}
