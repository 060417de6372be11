import pytest

from raisi_visit_dataset.package.dialect import Dialect, dialect_faults, read_dialect

WHOLE = {
    "$schema": "https://datapackage.org/profiles/2.0/tabledialect.json",
    "delimiter": "||",
    "lineTerminator": "\r\n",
    "quoteChar": "'",
    "doubleQuote": False,
    "nullSequence": "NA",
    "skipInitialSpace": True,
    "header": True,
    "headerRows": [1, 2],
    "headerJoin": "-",
    "commentRows": [3],
    "commentChar": "//",
    "property": "rows",
    "itemType": "object",
    "itemKeys": ["a", "b"],
    "table": "t",
    "sheetNumber": 2,
    "sheetName": "Sheet 2",
}


def kinds(declared, version=2):
    return [(each.kind, each.at) for each in dialect_faults(declared, (), version=version)]


def test_every_property_is_read():
    assert kinds(WHOLE) == []
    assert read_dialect(WHOLE) == Dialect(
        delimiter="||",
        line_terminator="\r\n",
        quote_char="'",
        double_quote=False,
        null_sequence="NA",
        skip_initial_space=True,
        header=True,
        header_rows=(1, 2),
        header_join="-",
        comment_rows=(3,),
        comment_char="//",
        property_name="rows",
        item_type="object",
        item_keys=("a", "b"),
        table="t",
        sheet_number=2,
        sheet_name="Sheet 2",
        declared=frozenset(WHOLE),
    )


def test_v1_has_two_properties_more():
    declared = {"caseSensitiveHeader": False, "csvddfVersion": 1.2, "escapeChar": "\\"}
    assert kinds(declared, version=1) == []
    dialect = read_dialect(declared)
    assert (dialect.case_sensitive_header, dialect.csvddf_version) == (False, "1.2")
    assert dialect.escape_char == "\\"


@pytest.mark.parametrize("name", sorted(WHOLE))
@pytest.mark.parametrize("value", [None, {}, -1.5], ids=repr)
def test_a_property_of_another_kind_is_told_and_keeps_its_default(name, value):
    assert kinds({name: value}) == [("property-mistyped", (name,))]
    assert read_dialect({name: value}) == Dialect(declared=frozenset({name}))


@pytest.mark.parametrize(
    ("declared", "at"),
    [
        ({"delimiter": ""}, ("delimiter",)),
        ({"lineTerminator": ""}, ("lineTerminator",)),
        ({"quoteChar": ""}, ("quoteChar",)),
        ({"quoteChar": "''"}, ("quoteChar",)),
        ({"escapeChar": "\\\\"}, ("escapeChar",)),
        ({"commentChar": ""}, ("commentChar",)),
        ({"headerRows": [0]}, ("headerRows", 0)),
        ({"commentRows": [1, -1]}, ("commentRows", 1)),
        ({"itemType": "objects"}, ("itemType",)),
        ({"sheetNumber": 0}, ("sheetNumber",)),
    ],
    ids=str,
)
def test_a_value_out_of_bounds_is_told_and_keeps_the_default(declared, at):
    assert kinds(declared) == [("property-unfit", at)]
    assert read_dialect(declared) == Dialect(declared=frozenset(declared))


@pytest.mark.parametrize(
    ("declared", "at"),
    [
        ({"header": False, "headerRows": [1]}, "headerRows"),
        ({"headerRows": []}, "headerRows"),
        ({"quoteChar": '"', "escapeChar": "\\"}, "escapeChar"),
        ({"delimiter": "'", "quoteChar": "'"}, "quoteChar"),
        ({"delimiter": ";", "lineTerminator": ";"}, "lineTerminator"),
        ({"commentRows": [1]}, "commentRows"),
        ({"headerRows": [2], "commentRows": [2]}, "commentRows"),
        ({"itemType": "array", "itemKeys": ["a"]}, "itemKeys"),
    ],
    ids=str,
)
def test_properties_that_exclude_each_other_are_told(declared, at):
    assert kinds(declared) == [("dialect-contradicts", (at,))]


@pytest.mark.parametrize(
    "declared",
    [
        {"header": False},
        {"header": False, "headerRows": []},
        {"header": False, "commentRows": [1]},
        {"escapeChar": "\\"},
        {"headerRows": [2], "commentRows": [1]},
        {"itemKeys": ["a"]},
        {"csv": {"delimiter": ";"}},
    ],
    ids=str,
)
def test_properties_that_go_together_are_let_pass(declared):
    assert kinds(declared) == []


@pytest.mark.parametrize(
    ("declared", "has"),
    [
        ({}, True),
        ({"header": False}, False),
        ({"headerRows": []}, False),
        ({"headerRows": [2]}, True),
    ],
    ids=str,
)
def test_a_header_is_there_unless_it_is_said_that_it_is_not(declared, has):
    assert read_dialect(declared).has_header is has


def test_a_misspelt_property_is_told():
    assert kinds({"delimeter": ";"}) == [("property-unknown", ("delimeter",))]
