from datetime import date

import pytest

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.validation.waiver_file import FileWaiver
from raisi_visit_dataset.validation.waiver_reading import read_waivers

WHOLE = '''# ours
[[waiver]]
code = "RVD301"
table = "events"
key = "visit"
field = "date"
reason = """
as printed:
[[waiver]]
"""
until = 2030-01-31

  [[ waiver ]] # the second
code = "RVD402"
table = "events"
reason = "known"
'''


def written(folder, text):
    path = folder / "waivers.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_waivers_are_read_with_their_lines(tmp_path):
    path = written(tmp_path, WHOLE)
    assert read_waivers(path) == (
        FileWaiver(
            file=path.as_posix(),
            line=2,
            code="RVD301",
            table="events",
            key="visit",
            field="date",
            reason="as printed:\n[[waiver]]",
            until=date(2030, 1, 31),
        ),
        FileWaiver(file=path.as_posix(), line=13, code="RVD402", table="events", reason="known"),
    )


def test_a_file_of_none_is_no_fault(tmp_path):
    assert read_waivers(written(tmp_path, "# none yet\n")) == ()


ONE = '[[waiver]]\ncode = "A"\ntable = "t"\nreason = "r"\n'


@pytest.mark.parametrize(
    ("text", "place", "told"),
    [
        (ONE.replace("reason", "reson"), "4:1", "the key 'reson'.*did you mean 'reason'"),
        (f"# x\n{ONE}{ONE.replace('reason', 'reson')}", "9:1", "the key 'reson'"),
        (ONE.replace("code", "#"), "1:1", "no key 'code'"),
        (ONE.replace('"t"', "3"), "3:1", "found 3 as table; expected a valid string"),
        (ONE.replace('"r"', '" "'), "4:1", "as reason"),
        (f'{ONE}until = "2030-01-01"\n', "5:1", "as until; expected a valid date"),
        (f"{ONE}until = 2030-01-01T00:00:00\n", "5:1", "as until"),
        (f"\n{ONE}{ONE}", "6:1", "a waiver of A on t, as in line 2; expected each waiver once"),
        (f"other = 1\n{ONE}", "1:1", "the key 'other'"),
        (f"{ONE}[more]\na = 1\n", "5:1", "the key 'more'"),
        ('waiver = [{code = "A"}]', "1:1", "the key 'waiver'"),
        ("waiver = 3", "1:1", "the key 'waiver'"),
        (f"{ONE}x = \n", "5:5", "Invalid value"),
        ('[[waiver]]\na = """', "2:8", "expected TOML"),
    ],
    ids=[
        "unknown key",
        "unknown key in the second",
        "missing key",
        "wrong type",
        "blank reason",
        "date as words",
        "time",
        "twice",
        "other key",
        "other table",
        "in one line",
        "no tables",
        "no value",
        "no end",
    ],
)
def test_what_is_wrong_is_refused_at_its_line(tmp_path, text, place, told):
    path = written(tmp_path, text)
    with pytest.raises(UnreadableError, match=told) as caught:
        read_waivers(path)
    assert str(caught.value).startswith(f"{path.as_posix()}:{place}: ")
