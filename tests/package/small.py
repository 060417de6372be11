"""One small package, by hand: a text, its source, two events and one quotation."""

import hashlib

from raisi_visit_dataset.package import Metadata, compose
from raisi_visit_dataset.records import Event, Segment, Source, Statement, StatementQuote

TEXT = "He said: “We will go.”\n"
DATA = TEXT.encode()
SEED = "seeds/000_small.txt"
CODING = "seeds/coding/events.yaml"

METADATA = Metadata(
    name="small",
    id="https://example.org/small",
    version="1.2.3",
    created="2026-11-23",
    title="Small",
    description="A package for tests.",
    homepage="https://example.org",
    keywords=("tests",),
    codebook_version="1.0",
    licenses=({"name": "CC-BY-4.0", "title": "Data", "path": "https://example.org/by"},),
    contributors=({"title": "Somebody", "roles": ("author",)}, {"title": "Another", "roles": ()}),
)

SOURCE = Source(
    source_id="s000",
    seed_path=SEED,
    sha256=hashlib.sha256(DATA).hexdigest(),
    byte_count=len(DATA),
    char_count=len(TEXT),
    language="en",
    title="He said it",
    origin_url="https://example.org/he-said-it",
    published="2022-01-18",
    body_start_char=0,
    body_end_char=len(TEXT),
    text_rights="LicenseRef-third-party-news-text",
    codebook_version="1.0",
)
EVENTS = (
    Event(event_id="visit", label='The "visit", in short', type="visit", status="occurred"),
    Event(
        event_id="talk",
        label="Talk",
        type="meeting",
        parent_event_id="visit",
        status="planned",
        note="two\nlines",
    ),
)
STATEMENT = Statement(
    statement_id="s000-1",
    source_id="s000",
    ordinal=1,
    kind="direct",
    speaker_unknown="nobody is named",
    exact="We will go.",
    start_char=10,
    end_char=21,
    segment_ordinal=1,
)
QUOTE = StatementQuote(
    statement_id="s000-1", ordinal=1, start_char=10, end_char=21, exact="We will go."
)
SEGMENT = Segment(source_id="s000", ordinal=1, kind="paragraph", start_char=0, end_char=len(TEXT))
RECORDS = {
    "sources": [SOURCE],
    "segments": [SEGMENT],
    "events": list(EVENTS),
    "statements": [STATEMENT],
    "statement_quotes": [QUOTE],
}
FILES = {SEED: DATA, CODING: b"events: []\n"}


def composed():
    return compose(METADATA, RECORDS, FILES)


def written(folder, files=None):
    for path, data in (composed() if files is None else files).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder
