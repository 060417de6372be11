import pytest
from tests.build import corpus

A = "coding/sources/first.yaml"
PEOPLE = "coding/participants.yaml"


def names(root, files, source="first"):
    rows = corpus.coded(root, files)["name_mentions"]
    return [
        (row.exact, row.participant_id or row.place_id, row.use)
        for row in sorted(rows, key=lambda row: (row.start_char, row.end_char))
        if row.source_id == source
    ]


def test_registered_names_are_filled_in_and_decisions_kept(tmp_path):
    assert names(tmp_path, corpus.FILES) == [
        ("Minister Ana Torv", "torv", "name"),
        ("President Bo Lund", "lund", "name"),
        ("Aldora", "aldora-city", "name"),
        ("Torv", "torv", "name"),
        ("Lund", "lund", "name"),
        ("Aldora", "aldora-state", "metonym"),
    ]


def test_a_name_holds_only_in_its_scope(tmp_path):
    files = corpus.changed(PEOPLE, "sources: [first]", "sources: [second]")
    assert ("Bo Lund", "lund", "name") in names(tmp_path, files)


def test_the_longest_name_that_begins_at_a_place_wins(tmp_path):
    longer = "{surface: Torv said, kind: short}\n      - {surface: Torv, kind: short}"
    files = corpus.changed(PEOPLE, "{surface: Torv, kind: short}", longer)
    assert ("Torv said", "torv", "name") in names(tmp_path, files)
    assert ("Torv", "torv", "name") not in names(tmp_path, files)


def test_a_part_of_a_name_that_no_register_has_stands_alone(tmp_path):
    decision = "    names: [{words: Torv, participant: torv, use: part_of_other_name}]\n"
    before = '      "We will sign the pact," Torv said.\n'
    found = names(tmp_path, corpus.changed(A, before, before + decision))
    assert ("Torv", "torv", "part_of_other_name") in found
    assert ("Torv", "torv", "name") not in found


@pytest.mark.parametrize(
    ("kind", "use"),
    [("short", "name"), ("office", "office"), ("metonym", "metonym"), ("epithet", "name")],
)
def test_the_kind_of_a_name_decides_its_use(tmp_path, kind, use):
    files = corpus.changed(
        PEOPLE, "{surface: Torv, kind: short}", f"{{surface: Torv, kind: {kind}}}"
    )
    assert ("Torv", "torv", use) in names(tmp_path, files)


def test_names_in_what_is_no_text_of_the_report_do_not_count(tmp_path):
    files = {**corpus.FILES, "first.txt": corpus.FIRST.replace("Read More", "Lund Torv")}
    files = corpus.changed(A, "words: Read More", "words: Lund Torv", files)
    assert len(names(tmp_path, files)) == 6


def test_a_coder_overrides_a_longer_name(tmp_path):
    decision = "- {words: Torv, participant: torv, use: office}\n      - {words: Aldora, place"
    files = corpus.changed(A, "- {words: Aldora, place", decision)
    found = names(tmp_path, files)
    assert ("Torv", "torv", "office") in found
    assert ("Minister Ana Torv", "torv", "name") not in found


def test_a_part_of_another_name_stands_beside_the_longer_one(tmp_path):
    decision = (
        "- {words: Lund, participant: lund, use: part_of_other_name}\n      - {words: Aldora, p"
    )
    files = corpus.changed(A, "- {words: Aldora, place", decision + "lace")
    found = names(tmp_path, files)
    assert ("Lund", "lund", "part_of_other_name") in found
    assert ("President Bo Lund", "lund", "name") in found


def test_a_form_that_names_several_together_has_a_row_for_each(tmp_path):
    both = "{surface: The two sides, kind: collective}"
    files = corpus.changed(PEOPLE, "      - {surface: Torv, kind: short}", f"      - {both}")
    files = corpus.changed(PEOPLE, "      - {surface: Lund, kind: short}", f"      - {both}", files)
    found = names(tmp_path, files)
    assert found.count(("The two sides", "lund", "name")) == 1
    assert found.count(("The two sides", "torv", "name")) == 1


def test_the_longer_of_two_names_wins_even_where_it_begins_later(tmp_path):
    names_of = "names:\n      - {surface: Ana Torv met, kind: short}"
    files = corpus.changed(PEOPLE, "names:\n      - {surface: Ana Torv, kind: full}", names_of)
    longer = "      - {surface: met President Bo Lund, kind: full}\n"
    files = corpus.changed(PEOPLE, "      - {surface: Bo Lund, kind: full}\n", longer, files)
    files = corpus.changed(
        PEOPLE,
        "{surface: Minister Ana Torv, kind: epithet}",
        "{surface: Ana Torv, kind: full}",
        files,
    )
    found = names(tmp_path, files)
    assert found[:2] == [("Ana Torv", "torv", "name"), ("met President Bo Lund", "lund", "name")]


def test_a_lost_separator_is_the_end_of_a_name(tmp_path):
    glued = {**corpus.FILES, "first.txt": corpus.FIRST.replace("He thanked", "LundHe thanked")}
    glued = corpus.changed(A, "text: He thanked Aldora.", "text: LundHe thanked Aldora.", glued)
    assert names(tmp_path / "a", glued).count(("Lund", "lund", "name")) == 1
    declared = (
        "segments:\n",
        "anomalies: [{kind: missing_separator, words: He, before: Lund}]\nsegments:\n",
    )
    files = corpus.changed(A, *declared, glued)
    assert names(tmp_path / "b", files).count(("Lund", "lund", "name")) == 2
