import pytest

from raisi_visit_dataset.errors import PackageRefused, Place, Problem
from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.reporters import FORMATS, Setting, refusal
from raisi_visit_dataset.rules.catalogue import RULES


def refused(files):
    with pytest.raises(PackageRefused) as told:
        open_package(files)
    return told.value


def test_every_problem_is_an_error_at_its_place():
    problems = (
        Problem(Place("datapackage.json", 3, 7), "12", "a name", "write a name"),
        Problem(None, "no table", "", ""),
    )
    report = refusal("river", PackageRefused(problems))
    assert report.exit_status() == 1
    assert {(each.place(), each.message) for each in report.findings} == {
        ("datapackage.json:3:7", "found 12; expected a name"),
        ("river", "found no table"),
    }
    assert all(each.hint for each in report.findings)


@pytest.mark.parametrize("each", FORMATS, ids=lambda each: each.name)
def test_every_form_tells_of_a_descriptor_that_cannot_be_read(each):
    refusal_ = refused({"datapackage.json": b'{\n  "name": }'})
    text = each.render(refusal("river", refusal_), Setting(rules=RULES))
    assert "refused" in text
    assert str(refusal_.problems[0].place.line) in text
