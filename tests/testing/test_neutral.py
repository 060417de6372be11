"""What must not matter to a verdict does not, and what a finding says of its place is so."""

import csv
import hashlib
import io
import json
import os
import random
from collections import Counter
from functools import cache

import pytest
from tests.testing.stranger import stranger

from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.rules.check import check
from raisi_visit_dataset.rules.minimal import minimal_package
from raisi_visit_dataset.testing.mutations import MUTATIONS, corrupt
from raisi_visit_dataset.validation.report import Report

DEEP = os.environ.get("HYPOTHESIS_PROFILE") == "deep"
SHUFFLES = 20 if DEEP else 1
CORE = {"sources", "participants", "events", "statements"}
CODES = [mutation.code for mutation in MUTATIONS]
OF_CONTENT = [code for code in CODES if code >= "RVD2"]
CHOSEN = CODES if DEEP else [code for code in CODES if code < "RVD2"] + OF_CONTENT[::20]
"""Every code of packages and cells, and in CI a few of the others: their rules take longer."""

CELLS = {f"RVD{number}" for number in (*range(111, 119), 121, 123, 131, 132, 134)}
"""Codes whose findings show the text of the cell that they point to."""

every_code = pytest.mark.parametrize("code", CHOSEN)


@cache
def broken(code):
    return corrupt(stranger() if code < "RVD2" else minimal_package(), code)


@cache
def reported(code):
    return check(open_package(broken(code).files), **broken(code).options)


def offset_of(text, line, column):
    """Return the offset of a place, its lines ended by LF and its columns code points."""
    before = text.split("\n")[: line - 1]
    return sum(len(each) + 1 for each in before) + column - 1


def mixed(value, rng):
    """Return JSON with the members of every object in another order."""
    if isinstance(value, dict):
        names = rng.sample(list(value), len(value))
        return {name: mixed(value[name], rng) for name in names}
    return [mixed(each, rng) for each in value] if isinstance(value, list) else value


def mixed_csv(data, resource, rng):
    """Return a table with its rows and columns in another order; None for one that is broken."""
    names = [each.get("name") for each in resource["schema"]["fields"]]
    end = "\r\n" if b"\r\n" in data else "\n"
    try:
        header, *rows = csv.reader(io.StringIO(data.decode(), newline=""), strict=True)
    except (UnicodeDecodeError, csv.Error):
        return None
    if header != names or any(len(row) != len(header) for row in rows):
        return None
    order = rng.sample(range(len(names)), len(names))
    resource["schema"]["fields"] = [resource["schema"]["fields"][at] for at in order]
    lines = [header, *rng.sample(rows, len(rows))]
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator=end).writerows([row[at] for at in order] for row in lines)
    return buffer.getvalue().encode()


def shuffled(files, rng):
    """Return a package of the same meaning: all that has no order is in another one."""
    descriptor = mixed(json.loads(files["datapackage.json"]), rng)
    resources = descriptor["resources"]
    made = dict(files)
    ours = {each.get("name") for each in resources} >= CORE
    held = Counter(str(each.get("path")) for each in resources)
    for resource in () if ours else resources:
        path = resource.get("path")
        plain = str(path).endswith(".csv") and isinstance(resource.get("schema"), dict)
        if not plain or path not in files or held[path] > 1 or "dialect" in resource:
            continue
        data = mixed_csv(files[path], resource, rng)
        right = resource.get("hash") == f"sha256:{hashlib.sha256(files[path]).hexdigest()}"
        if data is not None and ("hash" not in resource or right):
            made[path] = data
            if right:
                resource |= {"hash": f"sha256:{hashlib.sha256(data).hexdigest()}"}
    rng.shuffle(resources)
    made["datapackage.json"] = json.dumps(descriptor).encode()
    return {path: made[path] for path in rng.sample(list(made), len(made))}


def verdict(report):
    """Count findings by what does not depend on the order of anything."""
    return Counter(
        (each.code, each.severity, each.resource.casefold(), each.field) for each in report.findings
    )


@every_code
def test_order_does_not_change_the_verdict(code):
    for seed in range(SHUFFLES):
        rng = random.Random(f"{code} {seed}")  # noqa: S311 - no secret
        files = shuffled(broken(code).files, rng)
        report = check(open_package(files), **broken(code).options)
        assert verdict(report) == verdict(reported(code))


def test_order_does_not_make_a_valid_package_wrong():
    for seed in range(10 * SHUFFLES):
        files = shuffled(stranger(), random.Random(seed))  # noqa: S311 - no secret
        report = check(open_package(files))
        assert report.findings == ()


@every_code
def test_a_place_is_in_its_file_and_that_of_the_cell_it_names(code):
    for finding in reported(code).findings:
        if finding.file not in broken(code).files or code == "RVD004":
            continue
        text = broken(code).files[finding.file].decode()
        rest = text[offset_of(text, finding.line, finding.column) :]
        assert 1 <= finding.line <= text.count("\n") + 1
        assert 1 <= finding.column <= len(text.split("\n")[finding.line - 1]) + 1
        if finding.file == "datapackage.json":
            assert rest[0] in '"{['
        elif finding.start_char is not None and not finding.file.endswith(".csv"):
            assert offset_of(text, finding.line, finding.column) == finding.start_char
        elif finding.field is not None:
            rows = list(csv.DictReader(io.StringIO(text, newline="")))
            first, *_ = csv.reader(io.StringIO(rest, newline=""))
            cell = first[0] if first else ""
            assert cell == rows[finding.row_number - 1][finding.field]
            assert code not in CELLS or (finding.value or "") == cell


@every_code
def test_a_key_is_that_of_the_row_it_names(code):
    for finding in reported(code).findings:
        if finding.key is not None:
            files = broken(code).files
            declared = json.loads(files["datapackage.json"])["resources"]
            resource = next(each for each in declared if each["name"] == finding.resource)
            text = files[resource["path"]].decode()
            row = list(csv.DictReader(io.StringIO(text, newline="")))[finding.row_number - 1]
            names = resource["schema"]["primaryKey"]
            assert finding.key == "/".join(row[name] for name in names)


@every_code
def test_a_report_survives_json(code):
    report = reported(code)
    assert Report.from_json(report.to_json()) == report


@every_code
def test_selecting_a_code_gives_its_findings_and_no_others(code):
    options = broken(code).options
    narrow = check(open_package(broken(code).files), select=[code], **options)
    whole = reported(code).findings
    assert set(narrow.findings) <= set(whole)
    # Whether a waiver meets a finding is known where the rule of that finding was run.
    if "waivers" not in options and code != "RVD009":
        assert set(narrow.findings) == {each for each in whole if each.code == code}


@every_code
def test_ignoring_a_code_gives_all_findings_but_its(code):
    options = broken(code).options
    ignored = [code, *options.get("ignore", ())]
    rest = {name: value for name, value in options.items() if name != "ignore"}
    narrow = check(open_package(broken(code).files), ignore=ignored, **rest)
    assert set(narrow.findings) == {each for each in reported(code).findings if each.code != code}
