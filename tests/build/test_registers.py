"""What the registers give: every cell is what the coder wrote, or computed from it."""

import datetime as dt

import pytest
from tests.build import corpus

EXPECTED = {
    "participants": {
        "participant_id": "aldora-post",
        "kind": "media",
        "name": "Aldora Post",
        "country": "ALD",
        "wikidata_id": "Q7",
        "wikidata_status": "verified",
        "description": "A newspaper.",
    },
    "participant_names": {
        "participant_name_id": "lund-president-bo-lund-first",
        "participant_id": "lund",
        "surface": "President Bo Lund",
        "kind": "epithet",
        "scope_source_id": "first",
    },
    "roles": {
        "role_id": "torv-minister",
        "participant_id": "torv",
        "title": "Minister",
        "organisation_id": "aldora-state",
        "term": "2020-05/..",
        "term_earliest": dt.date(2020, 5, 1),
        "term_latest": None,
    },
    "places": {
        "place_id": "aldora-city",
        "name": "Aldora",
        "kind": "city",
        "country": "ALD",
        "wikidata_id": "Q8",
        "geonames_id": "12",
        "time_zone": "Europe/Aldora",
    },
    "events": {
        "event_id": "signing",
        "label": "Signing",
        "type": "agreement_signing",
        "parent_event_id": "meeting",
        "date": "2022-03",
        "date_earliest": dt.date(2022, 3, 1),
        "date_latest": dt.date(2022, 3, 31),
        "place_id": "aldora-city",
        "status": "planned",
        "plover_event": "AGREE",
        "plover_mode": "visit",
        "note": "Hoped for.",
    },
    "event_participants": {"event_id": "signing", "participant_id": "lund", "role": "signatory"},
    "topics": {
        "topic_id": "signing",
        "label": "Its signing",
        "parent_topic_id": "pact",
        "wikidata_id": "Q1",
        "definition": "When it is signed.",
    },
    "utterances": {
        "utterance_id": "signing",
        "gist": "Signing.",
        "reference_statement_id": "first-sign-the-pact",
        "event_id": "meeting",
        "note": None,
    },
    "outside_references": {
        "outside_reference_id": "gazette",
        "publisher": "Gazette",
        "title": "The week",
        "url": None,
        "date": "2022-03-05",
        "note": None,
    },
    "waivers": {
        "waiver_id": "pact-small",
        "code": "RVD999",
        "target_table": "topics",
        "target_id": "pact",
        "target_field": "label",
        "reason": "A test.",
    },
    "retired_ids": {
        "target_table": "events",
        "retired_id": "talk",
        "replaced_by": "meeting",
        "version": "0.9.0",
        "reason": "Renamed.",
    },
    "claims": {
        "claim_id": "waited",
        "statement_id": "first-two-years",
        "source_id": "first",
        "start_char": 212,
        "end_char": 221,
        "exact": "two years",
        "subject_table": "events",
        "subject_id": "signing",
        "property": "waiting_time",
        "value": "P2Y",
        "verdict": "unverified",
        "outside_reference_id": None,
        "note": None,
    },
    "conflicts": {
        "conflict_id": "day",
        "target_table": "events",
        "target_id": "meeting",
        "target_field": "date",
        "kind": "source_external",
        "note": "The gazette has another day.",
    },
    "conflict_claims": {
        "conflict_id": "day",
        "ordinal": 2,
        "value": "2022-02-27",
        "evidence_id": None,
        "claim_id": None,
        "outside_reference_id": "gazette",
        "rank": "deprecated",
        "reason": "A misprint.",
    },
    "sources": {
        "source_id": "second",
        "seed_path": "seeds/second.txt",
        "sha256": "3b957fb0f68dfc506868cfbb4945efc07bae5934860197cf285e452112bb7aee",
        "byte_count": 135,
        "char_count": 131,
        "language": "en",
        "title": "Lund on the pact",
        "publisher_id": None,
        "origin_url": None,
        "published": "2022-03-02",
        "published_earliest": dt.date(2022, 3, 2),
        "published_latest": dt.date(2022, 3, 2),
        "published_basis": "text",
        "body_start_char": 41,
        "body_end_char": 130,
        "text_rights": "LicenseRef-third-party-news-text",
        "codebook_version": "1.0",
        "note": None,
    },
}


@pytest.fixture(scope="module")
def rows(tmp_path_factory):
    return corpus.coded(tmp_path_factory.mktemp("pact"))


@pytest.mark.parametrize("table", EXPECTED)
def test_a_row_holds_what_the_coder_wrote(rows, table):
    assert EXPECTED[table] in [row.model_dump() for row in rows[table]]
