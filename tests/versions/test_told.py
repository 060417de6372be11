"""A difference made by hand, told as sections of rows and as an entry of a changelog."""

import pytest

from raisi_visit_dataset.package.change import Change
from raisi_visit_dataset.versions.bump import Demand, Level, Verdict, judged
from raisi_visit_dataset.versions.changelog import as_changelog
from raisi_visit_dataset.versions.difference import (
    Difference,
    RowChange,
    SchemaChange,
    Side,
    TableDifference,
)
from raisi_visit_dataset.versions.formats import FORMATS
from raisi_visit_dataset.versions.told import MOST_ROWS, Section, headline, lines, sections

NOTHING = Verdict(Level.NONE, (), None, ())
OLD, NEW = Side("p", "1.0.0", "2026-01-01"), Side("q", "1.1.0", "2026-02-03T04:05:06Z")


def table(*changes, name="things", by=("id",), rows=(3, 4)):
    return TableDifference(name, by, *rows, changes)


def told(difference, most=MOST_ROWS, verdict=NOTHING):
    return {each.title: each for each in sections(difference, verdict, most)}


def rows_of(*changes, **of):
    found = told(Difference(OLD, NEW, tables=(table(*changes, **of),)))
    (name,) = found.keys() - {"Rows by table"}
    return name, found[name].rows


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (OLD, NEW, "p 1.0.0 → q 1.1.0"),
        (Side(), NEW, "a package without a name without a version → q 1.1.0"),
        (OLD, Side("\n", "\u202e"), "p 1.0.0 → \\n \\u202e"),
        (
            Side("", ""),
            Side("p"),
            "a package without a name without a version → p without a version",
        ),
    ],
)
def test_the_headline_names_both_sides(old, new, words):
    assert headline(Difference(old, new)) == words


ROW = table(RowChange("added", ("a",), ("id",), new=("a",)))


@pytest.mark.parametrize(
    ("tables", "verdict", "words"),
    [
        ((), Verdict(Level.NONE, (), "1.0.0", ()), ["nothing differs"]),
        ((), Verdict(Level.NONE, (), None, ("x",)), ["nothing differs", "wrong: x"]),
        (
            (ROW,),
            Verdict(Level.MINOR, (), "1.1.0\n", ("x", "y")),
            [
                "the difference demands: minor",
                "lowest version that does: 1.1.0\\n",
                "wrong: x",
                "wrong: y",
            ],
        ),
        ((ROW,), Verdict(Level.MAJOR, (), None, ()), ["the difference demands: major"]),
    ],
)
def test_the_first_lines_say_what_is_demanded_and_what_is_wrong(tables, verdict, words):
    assert list(lines(Difference(OLD, NEW, tables=tables), verdict)) == words


def test_a_row_with_a_key_is_told_by_it_and_whether_it_was_retired():
    assert rows_of(
        RowChange("removed", ("a", None), ("id", "v"), old=("a", "x"), retired=True),
        RowChange("removed", ("b", "c"), ("id", "v"), old=("b", "x"), retired=False),
        RowChange("removed", ("d",), ("id", "v"), old=("d", "x")),
        RowChange("added", ("e",), ("id", "v"), new=("e", "x")),
    ) == (
        "Rows",
        (
            ("things", "a/", "removed", "", "retired", ""),
            ("things", "b/c", "removed", "", "not in retired_ids", ""),
            ("things", "d", "removed", "", "", ""),
            ("things", "e", "added", "", "", ""),
        ),
    )


def test_a_changed_row_is_told_cell_by_cell():
    change = RowChange("changed", ("a",), ("v", "w", "x"), ("1", None, "3"), ("2", "4", None))
    assert rows_of(change) == (
        "Rows",
        (
            ("things", "a", "changed", "v", "1", "2"),
            ("things", "a", "changed", "w", "", "4"),
            ("things", "a", "changed", "x", "3", ""),
        ),
    )


@pytest.mark.parametrize(("old", "new"), [((), ("1",)), (("1",), ("1", "2"))], ids=["less", "more"])
def test_a_change_whose_cells_are_not_those_of_its_columns_is_no_change(old, new):
    with pytest.raises(ValueError, match="zip"):
        rows_of(RowChange("changed", ("a",), ("v",), old, new))


def test_whole_rows_are_told_with_how_often():
    assert rows_of(
        RowChange("removed", (), ("v", "w"), old=("1", None), count=2),
        RowChange("removed", (), ("v", "w"), old=("2", "3")),
        RowChange("added", (), ("v", "w"), new=(None, "4"), count=3),
        RowChange("added", (), ("v", "w"), new=("5", "6"), count=1),
        by=(),
    ) == (
        "Rows",
        (
            ("things", "", "removed ×2", "", "1, ", ""),
            ("things", "", "removed", "", "2, 3", ""),
            ("things", "", "added ×3", "", "", ", 4"),
            ("things", "", "added", "", "", "5, 6"),
        ),
    )


def test_rows_of_the_codes_are_the_vocabulary():
    change = RowChange("added", ("kind", "media"), ("scheme", "code"), new=("kind", "media"))
    name, rows = rows_of(change, name="codes", by=("scheme", "code"))
    assert (name, rows) == ("Vocabulary", (("codes", "kind/media", "added", "", "", ""),))


def test_tables_are_counted_by_kind():
    whole = table(
        RowChange("removed", (), ("v",), old=("1",), count=1000),
        RowChange("added", (), ("v",), new=("2",), count=2000),
        name="links",
        by=(),
        rows=(5000, 6000),
    )
    keyed = table(RowChange("changed", ("1", "2"), ("v",), ("a",), ("b",)), by=("i", "j"))
    assert told(Difference(OLD, NEW, tables=(whole, keyed)))["Rows by table"] == Section(
        "Rows by table",
        ("table", "matched by", "added", "removed", "changed", "rows"),
        (
            ("links", "whole rows", "2,000", "1,000", "0", "5,000 → 6,000"),
            ("things", "i, j", "0", "0", "1", "3 → 4"),
        ),
        2,
    )


def test_tables_and_columns_metadata_and_files_are_told():
    difference = Difference(
        OLD,
        NEW,
        schema=(
            SchemaChange("t", "", "resource", "name", "added", new="t"),
            SchemaChange("t", "c", "reading", "type", "changed", '"a"', '"b"'),
        ),
        metadata=(
            Change("datapackage.json", "/x", "order", "changed", "a, b", "b, a"),
            Change("datapackage.json", "/y", "", "removed", "1"),
        ),
        files=(Change("f.txt", "", "", "changed", "sha256:0", "sha256:1"),),
    )
    assert tuple(told(difference).values()) == (
        Section(
            "Tables and columns",
            ("where", "property", "change", "old", "new"),
            (
                ("t", "resource name", "added", "", "t"),
                ("t.c", "reading type", "changed", '"a"', '"b"'),
            ),
            2,
        ),
        Section(
            "Metadata",
            ("where", "change", "old", "new"),
            (("/x order", "changed", "a, b", "b, a"), ("/y", "removed", "1", "")),
            2,
        ),
        Section(
            "Carried files",
            ("file", "change", "old", "new"),
            (("f.txt", "changed", "sha256:0", "sha256:1"),),
            1,
        ),
    )


def test_what_is_demanded_is_told_with_its_reason():
    demand = Demand("row-added", "things", 1234)
    found = told(Difference(OLD, NEW), verdict=Verdict(Level.MINOR, (demand,), None, ()))
    assert found == {
        "What it demands": Section(
            "What it demands",
            ("version", "change", "where", "times", "why"),
            (("minor", "row-added", "things", "1,234", demand.reason),),
            1,
        )
    }


MANY = Difference(
    OLD,
    NEW,
    schema=tuple(SchemaChange("t", f"c{n}", "column", "name", "added") for n in range(3)),
    tables=tuple(
        table(*(RowChange("added", (f"k{n}",), ("id",)) for n in range(3)), name=name)
        for name in ("codes", "things", "others")
    ),
    metadata=tuple(Change("datapackage.json", f"/{n}", "", "added") for n in range(3)),
    files=tuple(Change(f"{n}.txt", "", "", "changed") for n in range(3)),
)


@pytest.mark.parametrize("most", [0, 1, 2, 3])
def test_of_every_section_so_many_rows_are_shown_and_all_counted(most):
    found = told(MANY, most, judged(MANY))
    assert len(found) == 7
    for title, section in found.items():
        whole = told(MANY, 100, judged(MANY))[title]
        assert whole.left_out == ""
        assert section.rows == whole.rows[:most]
        assert section.total == len(whole.rows) == whole.total
        left = section.total - len(section.rows)
        words = f"{left} of {section.total} rows are left out here; JSON has them all"
        assert section.left_out == (words if left else "")


def test_thousands_left_out_are_told_with_a_mark():
    section = Section("t", ("a",), (("1",),), 12346)
    assert section.left_out == "12,345 of 12,346 rows are left out here; JSON has them all"


# --- the changelog ------------------------------------------------------------


def entries(difference, most=10):
    draft = as_changelog(difference, judged(difference), most)
    return [line for line in draft.split("\n") if line.startswith("- ")]


def added(*keys, name="things", by=("id",)):
    rows = (RowChange("added", key, ("id",), new=("x",)) for key in keys)
    return Difference(OLD, NEW, tables=(table(*rows, name=name, by=by),))


@pytest.mark.parametrize(
    ("most", "words"),
    [
        (0, "- things: 3 rows added."),
        (1, "- things: 3 rows added (a and 2 more)."),
        (3, "- things: 3 rows added (a, b, c)."),
        (4, "- things: 3 rows added (a, b, c)."),
    ],
)
def test_keys_are_listed_as_many_as_asked_for(most, words):
    assert entries(added(("a",), ("b",), ("c",)), most) == [words]


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (("a", None, "b"), r"a\/\/b"),
        (("a", "b-c"), "a/b-c"),
        (("www.example",), r"www\.example"),
        (("WWW.example",), r"WWW\.example"),
        (("a_b",), "a_b"),
        (("*a*",), r"\*a\*"),
    ],
)
def test_a_key_is_told_as_words(key, words):
    assert entries(added(key)) == [f"- things: 1 row added ({words})."]


def test_without_a_key_rows_are_counted_alone():
    assert entries(added((), (), by=())) == ["- things: 2 rows added."]


def test_codes_are_counted_as_codes():
    assert entries(added(("kind", "a"), name="codes", by=("scheme", "code"))) == [
        "- codes: 1 code added (kind/a)."
    ]


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_takes_its_most_by_itself(form):
    # A form that is not told how much to show shows what its page promises.
    difference = added(*((f"k{n:03}",) for n in range(101)))
    verdict = judged(difference)
    form_of = FORMATS[form]
    assert form_of(difference, verdict) == form_of(
        difference, verdict, {"changelog": 10}.get(form, 100)
    )


@pytest.mark.parametrize(
    ("side", "title"),
    [
        (Side("p", "1.0.0", None), "## [1.0.0]"),
        (Side("p", "1.0.0", ""), "## [1.0.0]"),
        (Side("p", "1.0.0-a+b", "2026-02-03T04:05:06Z"), r"## [1\.0\.0\-a\+b] - 2026-02-03"),
        (Side("p", None, "2026-02-03"), "## [Unreleased]"),
    ],
)
def test_an_entry_is_headed_by_version_and_day(side, title):
    difference = Difference(OLD, side)
    assert as_changelog(difference, judged(difference)).startswith(f"{title}\n\n")
