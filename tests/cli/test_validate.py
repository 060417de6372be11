from dataclasses import replace

import pytest
from tests.invented import package_files, write

import raisi_visit_dataset as rvd
from raisi_visit_dataset.cli.lines import lines_of
from raisi_visit_dataset.cli.reports import FORMS as NAMES
from raisi_visit_dataset.files.zip import zip_bytes
from raisi_visit_dataset.reporters import FORMATS, Setting
from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.validation.report import Report

EVENTS = "data/events.csv"


@pytest.fixture
def broken(tmp_path):
    files = dict(package_files("harbour"))
    files[EVENTS] = files[EVENTS].replace(b"2022-02-28", b"2022-02-30")
    return write(tmp_path / "broken", files)


def test_a_good_package_is_status_0(run, harbour):
    done = run("validate", harbour)
    assert (done.status, done.err) == (0, "")
    assert "is valid" in done.out


def test_errors_are_status_1_with_their_places(run, broken):
    done = run("validate", broken)
    assert done.status == 1
    assert f"{broken.as_posix()}/{EVENTS}:2:" in done.out


def test_json_is_read_back(run, broken):
    done = run("validate", broken, "--format", "json")
    assert done.status == 1
    report = Report.from_json(done.out)
    assert report.findings
    assert not report.ok


def test_a_zip_is_validated(run, tmp_path):
    packed = tmp_path / "harbour.zip"
    packed.write_bytes(zip_bytes(package_files("harbour")))
    assert run("validate", packed).status == 0


@pytest.mark.parametrize(
    "options", [["--select", "RVD3,RVD4"], ["--select", "RVD3", "--select", "RVD4"]], ids=str
)
def test_rules_are_selected(run, harbour, options):
    report = Report.from_json(run("validate", harbour, "--format", "json", *options).out)
    assert {code[:4] for code in report.checks} == {"RVD3", "RVD4"}


def test_rules_are_left_out(run, harbour):
    done = run("validate", harbour, "--format", "json", "--ignore", "RVD3,RVD4")
    report = Report.from_json(done.out)
    assert report.checks
    assert not {code[:4] for code in report.checks} & {"RVD3", "RVD4"}


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_the_name_of_no_rule_is_a_wrong_call(run, harbour, option):
    done = run("validate", harbour, option, "RVD999")
    assert (done.status, done.out) == (2, "")
    assert "RVD999" in done.err


@pytest.fixture
def doubtful(tmp_path):
    """Return a package with one warning that is not waived."""
    files = package_files("river_summit")
    waivers = {**files, "data/waivers.csv": files["data/waivers.csv"].splitlines(keepends=True)[0]}
    return write(tmp_path, waivers)


def test_warnings_are_errors_when_strict(run, doubtful):
    lenient = run("validate", doubtful, "--select", "RVD203")
    assert lenient.status == 0
    assert "1 warning" in lenient.out
    assert run("validate", doubtful, "--select", "RVD203", "--strict").status == 1


@pytest.mark.parametrize("strict", [False, True], ids=["lenient", "strict"])
@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_forms_know_the_rules_and_whether_it_is_strict(run, doubtful, form, strict):
    options = ["--format", form.name, *(["--strict"] if strict else [])]
    printed = run("validate", doubtful, "--select", "RVD203", *options).out
    report = rvd.validate(doubtful, select=["RVD203"])
    lines = lines_of(rvd.open(doubtful).package)
    setting = Setting(rules=RULES, strict=strict, lines=lines)
    assert printed.rstrip() == form.render(report, setting).rstrip()


def test_texts_are_missed_unless_waived(run, tmp_path):
    files = {k: v for k, v in package_files("harbour").items() if k != "seeds/harbour.txt"}
    package = write(tmp_path, files)
    assert run("validate", package).status == 1
    assert run("validate", package, "--without-texts").status == 0


@pytest.mark.parametrize("form", NAMES)
def test_a_package_that_cannot_be_read_on_is_status_1_in_every_form(run, tmp_path, form):
    (tmp_path / "datapackage.json").write_text('{"resources": [{"name": 3}]}')
    done = run("validate", tmp_path, "--format", form)
    assert (done.status, done.err) == (1, "")
    assert "datapackage" in done.out
    if form == "json":
        report = Report.from_json(done.out)
        assert report.package == str(tmp_path)
        assert {(each.file, each.line) for each in report.findings} == {
            (f"{tmp_path.as_posix()}/datapackage.json", 1)
        }


def test_the_forms_are_those_of_the_reporters():
    assert tuple(each.name for each in FORMATS) == NAMES


@pytest.mark.parametrize("form", NAMES)
def test_a_report_is_written_in_every_form(run, broken, tmp_path, form):
    file = tmp_path / f"report of today.{form}"
    done = run("validate", broken, "--format", form, "-o", file)
    assert (done.status, done.out, done.err) == (1, "", "")
    printed = run("validate", broken, "--format", form).out
    assert file.read_text(encoding="utf-8").rstrip() == printed.rstrip() != ""


def test_files_go_to_forms_in_order_and_the_rest_is_printed(run, harbour, tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    forms = ["--format", "json", "--format", "html", "--format", "markdown"]
    done = run("validate", harbour, *forms, "-o", one, "--output", two)
    assert done.status == 0
    assert Report.from_json(one.read_text()).ok
    assert two.read_text().lower().startswith("<!doctype html>")
    assert done.out == run("validate", harbour, "--format", "markdown").out


def test_a_file_without_a_form_is_for_the_first(run, harbour, tmp_path):
    done = run("validate", harbour, "-o", tmp_path / "report.txt")
    assert (done.status, done.out) == (0, "")
    assert "is valid" in (tmp_path / "report.txt").read_text()


def test_more_files_than_forms_are_a_wrong_call(run, harbour, tmp_path):
    files = ["-o", tmp_path / "one", "-o", tmp_path / "two"]
    done = run("validate", harbour, "--format", "json", *files)
    assert (done.status, done.out) == (2, "")
    assert "2 times --output with 1 form" in done.err
    assert not [*tmp_path.iterdir()]


def test_a_file_that_cannot_be_written_is_status_2(run, harbour, tmp_path):
    done = run("validate", harbour, "-o", tmp_path)
    assert done.status == 2
    assert tmp_path.name in done.err


def test_github_gets_annotations_unasked(run, broken, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert run("validate", broken).out == run("validate", broken, "--format", "github").out
    assert run("validate", broken, "--format", "text").out.count("::error") == 0
    monkeypatch.setenv("GITHUB_ACTIONS", "false")
    assert run("validate", broken).out == run("validate", broken, "--format", "text").out


def test_a_package_that_is_not_there_is_status_2(run, tmp_path):
    done = run("validate", tmp_path / "nothing")
    assert (done.status, done.out) == (2, "")


def test_a_limit_is_changed(run, harbour):
    done = run("validate", harbour, "--limit", "descriptor_bytes=10")
    assert done.status == 1
    assert "limit descriptor_bytes" in done.out


@pytest.mark.parametrize("limit", ["json_depth", "json_depth=-1", "bytes=3", "=", "json_depth=٣"])
def test_a_wrong_limit_is_a_wrong_call(run, harbour, limit):
    assert run("validate", harbour, "--limit", limit).status == 2


def test_without_argument_the_shipped_package_is_checked(run, harbour, monkeypatch):
    from raisi_visit_dataset.api import SHIPPED

    monkeypatch.setitem(vars(SHIPPED), "_read", vars(rvd.open(harbour))["_read"])
    done = run("validate")
    assert done.status == 0
    assert harbour.as_posix() in done.out


def test_a_terminal_gets_colours(on_terminal, broken):
    done = on_terminal("validate", broken)
    assert done.status == 1
    assert "\x1b[1;31m" in done.out


def test_a_finding_shows_its_line_with_a_mark_below_the_cell(run, broken):
    lines = run("validate", broken, "--select", "RVD301").out.splitlines()
    at = next(number for number, line in enumerate(lines) if "RVD301 error" in line)
    shown, mark = lines[at + 1], lines[at + 2]
    assert shown[mark.index("^") :].startswith("2022-02-30")


def test_the_verdict_of_the_text_is_that_of_the_status(run, doubtful):
    select = ["--select", "RVD203"]
    assert "is valid" in run("validate", doubtful, *select).out
    told = run("validate", doubtful, *select, "--strict").out
    assert "is not valid, as warnings count as errors" in told


def test_the_next_step_is_told(run, broken, harbour):
    assert run("validate", broken).out.rstrip().endswith("raisi-visit explain RVD301")
    assert "explain" not in run("validate", harbour).out


def test_an_error_is_told_as_a_warning(run, broken):
    select = ["--select", "RVD301"]
    (plain,) = Report.from_json(run("validate", broken, *select, "--format", "json").out).findings
    options = [*select, "--warn", "date-invalid"]
    (told,) = Report.from_json(run("validate", broken, *options, "--format", "json").out).findings
    assert plain.severity == "error"
    assert told == replace(plain, severity="warning")
    assert run("validate", broken, "--warn", "RVD999").status == 2


def test_the_findings_of_a_code_are_bounded_and_counted(run, tmp_path):
    files = dict(package_files("harbour"))
    for path in (EVENTS, "data/places.csv", "data/sources.csv"):
        files[path] = files[path].replace(b"a", b"e")
    package = write(tmp_path / "p", files)
    whole = Report.from_json(run("validate", package, "--format", "json").out)
    count = whole.by_code()["RVD002"]
    assert count > 1
    told = Report.from_json(
        run("validate", package, "--format", "json", "--limit", "findings=1").out
    )
    assert told.by_code()["RVD002"] == 1
    assert ("RVD002", "error", count - 1) in told.left_out
    assert told.count("error") == whole.count("error")


@pytest.mark.parametrize(
    "options",
    [
        ["--jobs", "0"],
        ["--jobs", "x"],
        ["--memory", "much"],
        ["--engine", "polars"],
        ["--rules", "nothing"],
        ["--waivers", "nothing.toml"],
        ["--limit", "findngs=3"],
    ],
    ids=" ".join,
)
def test_a_wrong_value_is_a_wrong_call(run, harbour, options):
    done = run("validate", harbour, *options)
    assert (done.status, done.out) == (2, "")
    assert options[1].partition("=")[0] in done.err or options[0] in done.err


def test_memory_and_jobs_change_no_finding(run, broken):
    plain = run("validate", broken)
    bounded = run("validate", broken, "--memory", "200MB", "--jobs", "1")
    assert (bounded.status, bounded.out) == (plain.status, plain.out)


WAIVER = """[[waiver]]
code = "RVD301"
table = "events"
key = "{key}"
reason = "the paper has it so"
"""


def test_an_error_is_waived_by_name(run, broken, tmp_path):
    select = ["--select", "RVD301,RVD05"]
    (found,) = rvd.validate(broken, select=["RVD301"]).findings
    file = tmp_path / "waivers.toml"
    file.write_text(WAIVER.format(key=found.key))
    done = run("validate", broken, *select, "--waivers", file)
    assert done.status == 0
    assert "1 waived" in done.out
    assert "because: the paper has it so" in done.out
    assert rvd.validate(broken, select=["RVD301"], waivers=file).waived[0].finding == found


@pytest.mark.parametrize(
    ("changed", "code"),
    [({"key": "nobody"}, "RVD050"), ({"until": "2020-01-01"}, "RVD051")],
    ids=["stale", "expired"],
)
def test_an_idle_waiver_is_a_finding_in_its_file(run, broken, tmp_path, changed, code):
    (found,) = rvd.validate(broken, select=["RVD301"]).findings
    file = tmp_path / "waivers.toml"
    until = f"until = {changed['until']}\n" if "until" in changed else ""
    file.write_text(f"# ours\n{WAIVER.format(key=changed.get('key', found.key))}{until}")
    done = run("validate", broken, "--waivers", file, "--select", "RVD301,RVD05")
    assert done.status == 1
    assert f"{file.as_posix()}:2:1: {code} error" in done.out
    assert "RVD301 error" in done.out


def test_a_waiver_of_no_rule_is_refused(run, broken, tmp_path):
    file = tmp_path / "waivers.toml"
    file.write_text(WAIVER.format(key="x").replace("RVD301", "RVD30x"))
    done = run("validate", broken, "--waivers", file)
    assert done.status == 2
    assert f"{file.as_posix()}:1:1" in done.err
    assert "did you mean 'RVD" in done.err


OWN = """-- code: MINE001
-- name: place-wanted
-- severity: warning
-- table: events
-- field: event_id
-- message: found {event_id}; expected another
-- hint: look again
--
-- Events have other names.

SELECT row_number, event_id, event_id AS value
FROM events
"""


@pytest.fixture
def own(tmp_path):
    folder = tmp_path / "own rules"
    folder.mkdir()
    (folder / "a.sql").write_text(OWN)
    return folder


def test_own_rules_are_reported_like_ours(run, harbour, own):
    done = run("validate", harbour, "--rules", own, "--format", "json")
    report = Report.from_json(done.out)
    assert done.status == 0
    events = rvd.open(harbour).load("events")
    assert {each.key for each in report.findings if each.code == "MINE001"} == {
        each.event_id for each in events
    }
    assert {each.line for each in report.findings} == {*range(2, len(events) + 2)}
    assert "MINE001" in report.checks
    assert run("validate", harbour, "--rules", own, "--strict").status == 1
    assert (
        run("validate", harbour, "--rules", own, "--ignore", "place-wanted", "--strict").status == 0
    )


def test_own_rules_bring_their_help_to_sarif(run, harbour, own):
    text = run("validate", harbour, "--rules", own, "--format", "sarif").out
    assert '"name": "place-wanted"' in text
    assert "Events have other names." in text


def test_own_rules_are_listed_and_explained(run, own):
    assert "MINE001" in run("rules", "--rules", own).out
    told = run("explain", "MINE001", "--rules", own).out
    assert "Events have other names." in told
    assert "FROM events" in told
    assert run("explain", "MINE001").status == 2


@pytest.mark.parametrize(
    ("query", "told"),
    [
        (OWN.replace("FROM events", "FROM evnts"), "evnts"),
        (OWN.replace("event_id AS value", "nope AS value"), '"nope"'),
        (OWN.replace("event_id AS value", "event_id::INT AS value"), "Could not convert"),
    ],
    ids=["no table", "no column", "breaks off"],
)
def test_an_own_rule_that_cannot_run_is_listed_as_not_run(run, harbour, own, query, told):
    (own / "a.sql").write_text(query)
    done = run("validate", harbour, "--rules", own, "--format", "json")
    assert done.status == 1
    (missed,) = (each for each in Report.from_json(done.out).not_run if not each.accepted)
    assert missed.check == "MINE001 place-wanted"
    assert told in missed.subject + missed.reason


def test_an_own_rule_with_a_name_of_ours_is_refused(run, harbour, own):
    (own / "a.sql").write_text(OWN.replace("place-wanted", "date-invalid"))
    done = run("validate", harbour, "--rules", own)
    assert done.status == 2
    assert "a.sql" in done.err
