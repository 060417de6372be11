import pytest

from raisi_visit_dataset.package.change import Change, render


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (Change("a.csv", "", "", "added"), "a.csv: added"),
        (Change("a.csv", "visit", "", "removed"), "a.csv: visit: removed"),
        (
            Change("a.csv", "visit", "date", "changed", "", "2022"),
            "a.csv: visit: date: '' -> '2022'",
        ),
        (Change("d.json", "/a", "", "added", "", "3"), "d.json: /a: added '3'"),
        (Change("d.json", "/a", "", "removed", "3"), "d.json: /a: removed '3'"),
    ],
)
def test_a_change_reads_as_a_line(change, told):
    assert str(change) == told


def test_control_and_bidirectional_characters_are_escaped():
    told = str(Change("a", "", "", "changed", "\x1b[31m", "\u202eabc\n"))
    assert told == "a: '\\x1b[31m' -> '\\u202eabc\\n'"


@pytest.mark.parametrize("length", [59, 60, 61])
def test_a_long_value_is_cut_with_a_sign(length):
    told = str(Change("a", "", "", "added", "", "x" * length))
    assert ("…" in told) is (length > 60)
    assert told.count("x") == min(length, 60)


@pytest.mark.parametrize("count", [0, 1, 2, 3, 7])
def test_what_is_left_out_is_counted(count):
    changes = [Change(f"{number}", "", "", "added") for number in range(count)]
    lines = render(changes, limit=2).splitlines()
    assert len([line for line in lines if line.endswith("added")]) == min(count, 2)
    assert lines[2:] == ([f"… and {count - 2} more"] if count > 2 else [])
