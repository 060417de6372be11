import pytest
from tests.invented import package_files, write

import raisi_visit_dataset as rvd
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
    assert printed.rstrip() == form.render(report, Setting(rules=RULES, strict=strict)).rstrip()


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
