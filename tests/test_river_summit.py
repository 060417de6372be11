"""A second corpus, invented, in five languages: nothing here is made for one visit alone."""

from collections.abc import Mapping
from pathlib import Path

import pytest

import raisi_visit_dataset as rvd
from raisi_visit_dataset.build.candidate import build_candidate
from raisi_visit_dataset.coding.read import read_seeds
from raisi_visit_dataset.files.write import replace_files
from raisi_visit_dataset.files.zip import zip_bytes
from raisi_visit_dataset.records import BY_TABLE, Record

CORPUS = Path(__file__).parent / "corpora" / "river_summit"
WITHOUT_LEXICON = {"fr", "ka-GE"}
UNUSED_CODES = {
    ("plover_event", "COOPERATE"),  # no text has material cooperation
    ("wikidata_status", "unverified"),  # nothing invented has an item
    ("wikidata_status", "verified"),
}


@pytest.fixture(scope="module")
def files() -> Mapping[str, bytes]:
    return build_candidate(read_seeds(CORPUS))


@pytest.fixture(scope="module")
def dataset(files) -> rvd.Dataset:
    return rvd.open(files)


@pytest.fixture(scope="module")
def bodies(dataset) -> Mapping[str, str]:
    paths = {row.source_id: CORPUS / Path(row.seed_path).name for row in dataset.load("sources")}
    return {source: path.read_bytes().decode() for source, path in paths.items()}


def test_validator_finds_nothing_but_what_is_waived(dataset):
    report = dataset.validate()
    assert report.findings == ()
    assert [(each.finding.code, each.finding.key) for each in report.waived] == [
        ("RVD203", "basin-blog")
    ]


def test_checks_of_languages_without_lexicon_are_listed_as_not_run(dataset):
    report = dataset.validate()
    reasons = {each.reason for each in report.not_run}
    assert reasons == {f"no lexicon of the language {tag}" for tag in WITHOUT_LEXICON}


def test_everything_that_the_scans_find_is_accounted_for(dataset):
    figures = dict(dataset.validate().figures)
    found = {name.removesuffix("_found"): n for name, n in figures.items() if "_found" in name}
    assert found
    for name, count in found.items():
        assert figures[f"{name}_accounted_for"] == count > 0, name


@pytest.mark.parametrize("table", BY_TABLE)
def test_every_table_has_rows(dataset, table):
    assert dataset.load(table)


@pytest.mark.parametrize("table", BY_TABLE)
def test_all_engines_read_the_same_cells(dataset, table):
    rows = [row.model_dump() for row in dataset.load(table)]
    assert dataset.load(table, "polars").to_dicts() == rows
    assert dataset.load(table, "arrow").to_pylist() == rows


@pytest.mark.parametrize("packed", [False, True], ids=["folder", "zip"])
def test_package_on_disk_reads_like_the_one_in_memory(files, dataset, tmp_path, packed):
    where = tmp_path / "river.zip" if packed else tmp_path
    replace_files(tmp_path, {where.name: zip_bytes(files)} if packed else files)
    on_disk = rvd.open(where)
    assert on_disk.text("observer-opening") == dataset.text("observer-opening")
    for table in BY_TABLE:
        assert on_disk.load(table) == dataset.load(table)


def test_texts_are_carried_byte_for_byte(files):
    texts = sorted(CORPUS.glob("*.txt"))
    assert len(texts) == 10
    for path in texts:
        assert files[f"seeds/{path.name}"] == path.read_bytes()


@pytest.mark.parametrize(
    "table", [name for name in BY_TABLE if "exact" in BY_TABLE[name].columns()]
)
def test_words_stand_at_their_offsets(dataset, bodies, table):
    home = {row.statement_id: row.source_id for row in dataset.load("statements")}
    spans = [row for row in dataset.load(table) if row.start_char is not None]
    assert spans
    for row in spans:
        text = bodies[_source_of(row, home)]
        assert text[row.start_char : row.end_char] == row.exact


def _source_of(row: Record, home: Mapping[str, str]) -> str:
    return row.source_id if "source_id" in type(row).columns() else home[row.statement_id]


def test_cues_and_contexts_stand_beside_their_words(dataset, bodies):
    for row in dataset.load("statements"):
        if row.cue is not None:
            assert bodies[row.source_id][row.cue_start_char : row.cue_end_char] == row.cue
    for row in dataset.load("evidence"):
        if row.source_id is not None:
            text = bodies[row.source_id]
            assert text[: row.start_char].endswith(row.prefix or "")
            assert text[row.end_char :].startswith(row.suffix or "")


def test_segments_joined_are_the_text(dataset, bodies):
    for source, text in bodies.items():
        parts = [row for row in dataset.load("segments") if row.source_id == source]
        parts.sort(key=lambda row: row.ordinal)
        assert "".join(text[row.start_char : row.end_char] for row in parts) == text


def test_every_word_of_the_vocabularies_is_used(dataset):
    unused = {(row.scheme, row.code) for row in dataset.load("codes")}
    for table, model in BY_TABLE.items():
        for name, column in model.columns().items():
            if column.scheme is not None:
                scheme = column.scheme.name
                unused -= {(scheme, getattr(row, name)) for row in dataset.load(table)}
    assert unused == UNUSED_CODES


def test_reports_of_one_utterance_meet_across_languages(dataset):
    language = {row.source_id: row.language for row in dataset.load("sources")}
    home = {row.statement_id: row.source_id for row in dataset.load("statements")}
    sources = [
        home[row.statement_id]
        for row in dataset.load("statement_utterances")
        if row.utterance_id == "delta-is-dying"
    ]
    assert {language[source] for source in sources} == {"en", "en-GB", "fa", "fr", "ru"}
    assert len(set(sources)) == 6
