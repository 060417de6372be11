"""Packages that tell a rule from its mutants, where its own examples do not.

Other rules may find faults in them too; ``finds`` says what the rule itself must find.
"""

from tests.rules.later_misses import LATER

from raisi_visit_dataset.validation.example import Cells, Example, Finds

MEETING = "meeting-ashby-berg-2022-03"
VISIT = "visit-norport-2022-03"
SUDPORT = "visit-sudport-2022-04"


def evidence(evidence_id: str, target: str, value: str, **cells: str | None) -> Cells:
    """Give external evidence for ``table:id:field``."""
    table, key, field = target.split(":")
    row = {
        "evidence_id": evidence_id,
        "target_table": table,
        "target_id": key,
        "target_field": field,
        "value": value,
        "basis": "external",
        "outside_reference_id": "harbour-gazette",
        "stance": "supports",
    }
    return {**row, **cells}


def narration(words: str, source_id: str = "s901") -> Cells:
    """Declare narration."""
    key = "".join(letter for letter in words.lower() if letter.isalpha())
    return {
        "narration_id": f"n-{key}",
        "source_id": source_id,
        "exact": words,
        "note": "An example.",
    }


def statement(words: str, cue: str | None, **cells: str | int | None) -> Cells:
    """Give a statement of nobody in s901."""
    key = "".join(letter for letter in words.lower() if letter.isalpha())
    row = {
        "statement_id": f"x-{key}",
        "source_id": "s901",
        "ordinal": 9,
        "kind": "indirect",
        "speaker_unknown": "An example.",
        "exact": words,
        "segment_ordinal": 6,
        "cue": cue,
    }
    return {**row, **cells}


def mention(words: str, **cells: str | int | None) -> Cells:
    """Mention the meeting in s901."""
    key = "".join(letter for letter in words.lower() if letter.isalpha())
    row = {
        "mention_id": f"m-{key}",
        "event_id": MEETING,
        "source_id": "s901",
        "exact": words,
        "modality": "background",
    }
    return {**row, **cells}


_BERG: Cells = {
    "participant_name_id": "x1",
    "participant_id": "berg",
    "surface": "they",
    "kind": "collective",
}
BROKEN_TOPICS = (("data/topics.csv", b"ports,Ports", b'ports,"Ports'),)
THREE = "\n\nIt froze. He said no. It rained.\n"

NEAR_MISSES: dict[str, tuple[Example, ...]] = {
    "RVD131": (
        Example(
            about="targets that stand in another table",
            changed={
                "claims:s901-ten-years": {"subject_id": "norport"},
                "conflicts:pact-term": {"target_id": "norport"},
                "retired_ids:events/meeting-norport": {"replaced_by": "norport"},
            },
            added={
                "evidence": (evidence("ev-x", "topics:norport:label", "x"),),
                "waivers": (
                    {
                        "waiver_id": "w",
                        "code": "RVD001",
                        "target_table": "topics",
                        "target_id": "norport",
                        "reason": "An example.",
                    },
                ),
            },
            finds=(
                Finds("claims", "s901-ten-years", "subject_id"),
                Finds("conflicts", "pact-term", "target_id"),
                Finds("retired_ids", "events/meeting-norport", "replaced_by"),
                Finds("evidence", "ev-x", "target_id"),
                Finds("waivers", "w", "target_id"),
            ),
        ),
        Example(
            about="targets in a table that cannot be read",
            files=BROKEN_TOPICS,
            changed={
                "claims:s901-ten-years": {"subject_table": "topics", "subject_id": "ports"},
                "conflicts:pact-term": {"target_table": "topics", "target_id": "ports"},
                "retired_ids:events/meeting-norport": {
                    "target_table": "topics",
                    "replaced_by": "ports",
                },
            },
            added={
                "evidence": (evidence("ev-x", "topics:ports:label", "x"),),
                "waivers": (
                    {
                        "waiver_id": "w",
                        "code": "RVD001",
                        "target_table": "topics",
                        "target_id": "ports",
                        "reason": "An example.",
                    },
                ),
            },
        ),
    ),
    "RVD132": (
        Example(
            about="columns that another table has",
            changed={
                "conflicts:pact-term": {"target_field": "surface"},
                "events:visit-sudport-2022-04": {"plover_event": "CONSULT"},
            },
            added={
                "evidence": (evidence("ev-x", f"events:{MEETING}:ordinal", "1"),),
                "waivers": (
                    {
                        "waiver_id": "w",
                        "code": "RVD402",
                        "target_table": "events",
                        "target_id": SUDPORT,
                        "target_field": "surface",
                        "reason": "An example.",
                    },
                ),
            },
            finds=(
                Finds("conflicts", "pact-term", "target_field"),
                Finds("evidence", "ev-x", "target_field"),
                Finds("waivers", "w", "target_field"),
            ),
        ),
        Example(
            about="a conflict on what is claimed of another event",
            changed={"conflicts:pact-term": {"target_id": VISIT}},
            finds=(Finds("conflicts", "pact-term", "target_field"),),
        ),
        Example(
            about="a conflict on what is claimed of a row of another table",
            changed={
                "conflicts:pact-term": {"target_table": "participants", "target_id": "norport"},
                "claims:s901-ten-years": {"subject_table": "places", "subject_id": "norport"},
            },
            finds=(Finds("conflicts", "pact-term", "target_field"),),
        ),
        Example(
            about="targets that stand in another table are left alone",
            changed={
                "conflicts:pact-term": {
                    "target_table": "topics",
                    "target_id": "norport",
                    "target_field": "nothing",
                }
            },
            added={
                "evidence": (evidence("ev-x", "topics:norport:nothing", "x"),),
                "waivers": (
                    {
                        "waiver_id": "w",
                        "code": "RVD402",
                        "target_table": "topics",
                        "target_id": "norport",
                        "target_field": "nothing",
                        "reason": "An example.",
                    },
                ),
            },
        ),
    ),
    "RVD133": (
        Example(
            about="the anchor is an event that does not exist",
            changed={"time_expressions:s900-april": {"anchor": "event", "anchor_id": "nothing"}},
            finds=(Finds("time_expressions", "s900-april", "anchor_id"),),
        ),
    ),
    "RVD141": (
        Example(
            about="a code is defined otherwise",
            changed={"codes:stance/supports": {"definition": "It does."}},
            finds=(Finds("codes", "stance/supports", "code"),),
        ),
        Example(
            about="a code is missing that another vocabulary has too",
            removed=("codes:plover_mode/visit",),
            finds=(Finds("codes", "anomaly_kind/duplicate_line", "code"),),
        ),
    ),
    "RVD202": (
        Example(
            about="the size of a text that was changed is left alone",
            changed={"sources:s900": {"sha256": "0" * 64, "byte_count": 1}},
        ),
    ),
    "RVD211": (
        Example(
            about="the first ordinal is left out",
            changed={"segments:s901/1": {"ordinal": 7}},
            finds=(
                Finds("segments", "s901/2", "ordinal"),
                Finds("segments", "s901/7", "ordinal"),
                Finds("segments", "s901/7", "end_char"),
            ),
        ),
    ),
    "RVD221": (
        Example(
            about="the end of the damage is declared alone",
            texts={"s901": "\n\nIt   rained.\n"},
            added={
                "anomalies": (
                    {
                        "anomaly_id": "a",
                        "source_id": "s901",
                        "kind": "repeated_space",
                        "exact": "  ",
                        "start_char": 194,
                        "end_char": 196,
                    },
                )
            },
            finds=(Finds("sources", "s901", None, "   "),),
        ),
    ),
    "RVD222": (
        Example(
            about="the beginning and the end of the damage are declared, each alone",
            texts={"s901": "\n\nIt   rained.\n"},
            added={
                "anomalies": tuple(
                    {
                        "anomaly_id": name,
                        "source_id": "s901",
                        "kind": "repeated_space",
                        "exact": "  ",
                        "start_char": start,
                        "end_char": start + 2,
                    }
                    for name, start in (("a", 193), ("b", 194))
                )
            },
            finds=(Finds("anomalies", "a", "kind"), Finds("anomalies", "b", "kind")),
        ),
        Example(
            about="the damage is declared a second time, as another kind",
            texts={"s901": "\n\nIt  rained.\n"},
            added={
                "anomalies": tuple(
                    {"anomaly_id": kind[0], "source_id": "s901", "kind": kind, "exact": "  "}
                    for kind in ("repeated_space", "no_break_space")
                )
            },
            finds=(Finds("anomalies", "n", "kind"),),
        ),
        Example(
            about="damage that only coders see, and damage of a text that was changed",
            changed={"sources:s900": {"sha256": "0" * 64}},
            added={
                "anomalies": tuple(
                    {
                        "anomaly_id": kind.replace("_", "-"),
                        "source_id": "s901",
                        "kind": kind,
                        "exact": "Pact",
                    }
                    for kind in ("spelling_variant", "unmarked_direct")
                )
            },
        ),
    ),
    "RVD231": (
        Example(
            about="stretches that leave the text, or end before they begin, are left alone",
            changed={
                "narrations:s901-signed-nothing": {"end_char": 190},
                "claims:s901-ten-years": {"start_char": 166, "end_char": 157},
            },
        ),
        Example(
            about="a stretch without characters is left alone",
            changed={"claims:s901-ten-years": {"start_char": 157, "end_char": 157}},
        ),
        Example(
            about="wrong words that end with the text",
            changed={
                "narrations:s901-signed-nothing": {
                    "exact": "They signed nothing!\n",
                    "end_char": 189,
                }
            },
            finds=(Finds("narrations", "s901-signed-nothing", "exact"),),
        ),
    ),
    "RVD235": (
        Example(
            about="the context of words that differ is left alone",
            changed={
                "evidence:ev-sudport-name": {
                    "exact": "will call at",
                    "prefix": "x",
                    "suffix": "x",
                }
            },
        ),
        Example(
            about="the second character of a text has one before it",
            changed={
                "evidence:ev-sudport-name": {
                    "exact": "hursday",
                    "prefix": None,
                }
            },
            finds=(Finds("evidence", "ev-sudport-name", "prefix"),),
        ),
    ),
    "RVD237": (
        Example(
            about="external evidence has the words of a passage, without its source",
            changed={"evidence:ev-berg-name": {"exact": "They signed nothing."}},
            finds=(Finds("evidence", "ev-berg-name", "source_id"),),
        ),
        Example(
            about="a passage that is recorded in part is left alone",
            changed={
                "evidence:ev-sudport-name": {"exact": None},
                "evidence:ev-norport-name": {"start_char": None},
            },
        ),
    ),
    "RVD242": (
        Example(
            about="evidence for an empty column that needs none in this table",
            changed={"places:sudport": {"country": None}},
            added={"evidence": (evidence("ev-x", "places:sudport:country", "NOR"),)},
        ),
        Example(
            about="the identifier stands in two tables",
            added={"evidence": (evidence("ev-x", "participants:norport:country", "NOR"),)},
            finds=(Finds("evidence", "ev-x", "target_field"),),
        ),
    ),
    "RVD244": (
        Example(
            about="evidence that contradicts a date",
            added={
                "evidence": (
                    evidence("ev-x", f"events:{MEETING}:date", "2022-03-10", stance="contradicts"),
                )
            },
        ),
    ),
    "RVD245": (
        Example(
            about="dates that are as fine are given for other rows, tables and columns",
            changed={"events:visit-sudport-2022-04": {"date": "2022-04-05"}},
            added={
                "evidence": (
                    evidence("ev-a", f"events:{SUDPORT}:label", "2022-04-05"),
                    evidence("ev-b", f"events:{MEETING}:date", "2022-04-05"),
                    evidence("ev-c", f"utterances:{SUDPORT}:date", "2022-04-05"),
                    evidence("ev-d", "sources:s901:published", "2022-04-05"),
                    evidence("ev-e", f"events:{SUDPORT}:date", "2022-04-05", stance="contradicts"),
                )
            },
            finds=(Finds("events", SUDPORT, "date"),),
        ),
        Example(
            about="evidence that excludes the date is left alone",
            added={"evidence": (evidence("ev-a", f"events:{SUDPORT}:date", "2022-05"),)},
            removed=("evidence:ev-sudport-date",),
        ),
    ),
    "RVD246": (
        Example(
            about="finer dates are given for other rows, tables and columns",
            added={
                "evidence": (
                    evidence("ev-a", f"events:{SUDPORT}:label", "2022-04-05"),
                    evidence("ev-b", f"utterances:{SUDPORT}:date", "2022-04-05"),
                    evidence("ev-c", "roles:ashby-minister:title", "2022-04-05"),
                    evidence("ev-d", f"events:{MEETING}:date", "2022-04-05"),
                    evidence("ev-e", f"events:{SUDPORT}:date", "2022-04-05", stance="contradicts"),
                )
            },
        ),
        Example(
            about="a cell that is no date reads like a coarser one",
            changed={
                "places:norport": {"name": "2022"},
                "evidence:ev-norport-name": {"value": "2022"},
            },
            added={"evidence": (evidence("ev-a", "places:norport:name", "2022-04"),)},
        ),
    ),
    "RVD247": (
        Example(
            about="the words give another date",
            changed={"evidence:ev-sudport-date": {"value": "2022-05"}},
            finds=(Finds("evidence", "ev-sudport-date", "value"),),
        ),
    ),
    "RVD250": (
        Example(
            about="the speaker is inferred",
            changed={
                "evidence:ev-s901-pact-speaker": {
                    "exact": "They signed nothing.",
                    "basis": "inferred",
                    "note": "An example.",
                }
            },
        ),
        Example(
            about="the words name another role or another participant of the statement",
            changed={
                "statement_participants:s901-road-map/dale/relay": {"exact": "Wednesday"},
                "evidence:ev-s901-road-map-speaker": {"exact": "on Wednesday", "value": "dale"},
            },
            finds=(Finds("evidence", "ev-s901-road-map-speaker", "value"),),
        ),
        Example(
            about="the antecedent, where nothing else names the speaker",
            changed={
                "evidence:ev-s900-road-map-speaker": {"exact": "Minister"},
                "statement_participants:s900-road-map/ashby/speaker": {
                    "antecedent_start_char": 42,
                    "antecedent_end_char": 50,
                },
            },
        ),
        Example(
            about="the passage cuts the antecedent",
            changed={
                "evidence:ev-s900-road-map-speaker": {"exact": "Minister"},
                "evidence:ev-s900-visit-speaker": {"exact": "Minister"},
                "statement_participants:s900-road-map/ashby/speaker": {
                    "antecedent_start_char": 42,
                    "antecedent_end_char": 51,
                },
                "statement_participants:s900-visit/ashby/speaker": {
                    "antecedent_start_char": 41,
                    "antecedent_end_char": 50,
                },
            },
            finds=(
                Finds("evidence", "ev-s900-road-map-speaker", "value"),
                Finds("evidence", "ev-s900-visit-speaker", "value"),
            ),
        ),
    ),
    "RVD251": (
        Example(
            about="a statement and a claim in the words of the website",
            changed={"segments:s901/3": {"kind": "boilerplate"}},
            finds=(
                Finds("statements", "s901-road-map", "start_char"),
                Finds("statements", "s901-road-map", "cue_start_char"),
                Finds("statements", "s901-pact", "start_char"),
                Finds("statements", "s901-pact", "cue_start_char"),
                Finds("claims", "s901-ten-years", "start_char"),
                Finds("evidence", "ev-s901-published", "start_char"),
                Finds("evidence", "ev-s901-pact-speaker", "start_char"),
                Finds("evidence", "ev-s901-road-map-speaker", "start_char"),
                Finds("evidence", "ev-s901-road-map-event", "start_char"),
                Finds("evidence", "ev-s901-road-map-said", "start_char"),
            ),
        ),
        Example(
            about="a passage that begins where the website ends, and one that ends where it begins",
            changed={
                "segments:s901/2": {"kind": "boilerplate"},
                "evidence:ev-s901-title": {"exact": "Pact of the ports"},
                "evidence:ev-s901-published": {"exact": "“We agreed"},
            },
        ),
    ),
    "RVD252": (
        Example(
            about="the value of another cell is called a contradiction",
            changed={"participants:norport": {"country": "NOR"}},
            added={
                "evidence": (
                    evidence("ev-a", f"events:{MEETING}:status", "meeting", stance="contradicts"),
                    evidence("ev-b", "places:norport:name", "Norport Times", stance="contradicts"),
                    evidence("ev-c", "participants:berg:country", "NOR", stance="contradicts"),
                )
            },
        ),
    ),
    "RVD312": (
        Example(
            about="a weekday without a day",
            changed={"time_expressions:s901-ten-years": {"weekday": 3}},
            finds=(Finds("time_expressions", "s901-ten-years", "weekday"),),
        ),
    ),
    "RVD313": (
        Example(
            about="a time of day names the weekday, what recurs need not",
            texts={"s901": "\n\nIt rains Mondays, Tuesday evening.\n\nEach Sunday.\n"},
            added={
                "time_expressions": (
                    {
                        "time_expression_id": "t",
                        "source_id": "s901",
                        "exact": "Tuesday evening",
                        "type": "time",
                        "anchor": "none",
                        "rule": "coder",
                    },
                    {
                        "time_expression_id": "u",
                        "source_id": "s901",
                        "exact": "Each Sunday",
                        "type": "set",
                        "anchor": "none",
                        "rule": "coder",
                    },
                    {
                        "time_expression_id": "v",
                        "source_id": "s901",
                        "exact": ".\n\nEach ",
                        "type": "date",
                        "value": "2022",
                        "anchor": "none",
                        "rule": "coder",
                    },
                )
            },
            finds=(Finds("time_expressions", "t", "weekday"),),
        ),
    ),
    "RVD314": tuple(
        Example(
            about=f"the rule {rule} without an anchor",
            changed={"time_expressions:s900-april": {"rule": rule, "anchor": "none"}},
            finds=(Finds("time_expressions", "s900-april", "anchor"),),
        )
        for rule in (
            *("today", "tomorrow", "weekday_future", "day_month", "bare_month_past"),
            *("last_named_month", "this_year", "last_year"),
        )
    ),
    "RVD321": (
        Example(
            about="what the narrator asserts is measured by the publication",
            changed={"events:meeting-ashby-berg-2022-03": {"date": "2022-03-11"}},
            finds=(Finds("event_mentions", "s900-met", "modality"),),
        ),
    ),
    "RVD325": (
        Example(
            about="a part that begins with its whole, and one without end of such a whole",
            changed={
                f"events:{MEETING}": {"date": "2022-03-08/.."},
                f"events:{VISIT}": {"date": "2022-03-08/.."},
            },
        ),
    ),
    "RVD326": (
        Example(
            about="the disagreements that are registered are others",
            changed={
                "event_mentions:s900-met": {"time_expression_id": "s900-thursday"},
                "conflicts:pact-term": {"target_field": "date", "target_id": SUDPORT},
            },
            finds=(Finds("event_mentions", "s900-met", "time_expression_id"),),
        ),
        Example(
            about="the disagreement that is registered is one of another table",
            changed={
                "event_mentions:s900-met": {"time_expression_id": "s900-thursday"},
                "conflicts:pact-term": {"target_field": "date", "target_table": "topics"},
            },
            finds=(Finds("event_mentions", "s900-met", "time_expression_id"),),
        ),
    ),
    "RVD328": (
        Example(
            about="a duration that begins before the mention, and one of another text",
            changed={
                f"events:{VISIT}": {"date": "2022-03-08/2022-03-10"},
                "event_mentions:s900-trip": {"exact": "days.", "start_char": 222, "end_char": 227},
            },
        ),
        Example(
            about="one unknown day of two",
            changed={f"events:{VISIT}": {"date": "[2022-03-07..2022-03-09]"}},
        ),
        Example(
            about="the mention begins with the duration",
            changed={
                f"events:{VISIT}": {"date": "2022-03-08/2022-03-10"},
                "event_mentions:s900-trip": {"exact": "two days"},
            },
            finds=(Finds("events", VISIT, "date"),),
        ),
    ),
    "RVD329": (
        Example(
            about="the basis is that of evidence against the date, or for another cell",
            changed={"sources:s901": {"published_basis": "external"}},
            added={
                "evidence": (
                    evidence("ev-a", "sources:s901:published", "2022-01", stance="contradicts"),
                    evidence("ev-b", "sources:s900:published", "2022"),
                    evidence("ev-c", "sources:s901:title", "Pact of the ports"),
                    evidence("ev-d", "statements:s901:published", "2022"),
                )
            },
            finds=(Finds("sources", "s901", "published_basis"),),
        ),
        Example(
            about="nothing speaks for the date",
            removed=("evidence:ev-s901-published",),
        ),
    ),
    "RVD401": (
        Example(
            about="inferred evidence is not explained, not inferred, against it, or for another",
            changed={
                "event_mentions:s900-trip": {"modality": "background"},
                "evidence:ev-visit-status": {"basis": "inferred", "note": None},
                "evidence:ev-meeting-status": {"basis": "inferred", "note": "An example."},
            },
            added={
                "evidence": (
                    evidence("ev-a", f"events:{VISIT}:status", "occurred", note="An example."),
                    evidence(
                        "ev-b",
                        f"events:{VISIT}:status",
                        "occurred",
                        note="An example.",
                        basis="inferred",
                        stance="contradicts",
                    ),
                    evidence(
                        "ev-c",
                        f"topics:{VISIT}:status",
                        "occurred",
                        note="An example.",
                        basis="inferred",
                    ),
                    evidence(
                        "ev-d",
                        f"events:{VISIT}:type",
                        "visit",
                        note="An example.",
                        basis="inferred",
                    ),
                )
            },
            finds=(Finds("events", VISIT, "status"),),
        ),
    ),
    "RVD402": tuple(
        Example(
            about=f"a {kind} that occurred is classed as a plan",
            changed={f"events:{MEETING}": {"type": kind, "plover_event": "AGREE"}},
            finds=(Finds("events", MEETING, "plover_event"),),
        )
        for kind in ("visit", "phone_call")
    ),
    "RVD404": (
        *(
            Example(
                about=f"a {kind} is a part of a meeting",
                changed={
                    f"events:{VISIT}": {"type": "meeting"},
                    f"events:{MEETING}": {"type": kind},
                },
                finds=(Finds("events", MEETING, "parent_event_id"),),
            )
            for kind in ("visit", "inauguration")
        ),
        *(
            Example(
                about=f"a meeting is a part of {kind}",
                changed={f"events:{VISIT}": {"type": kind}},
                finds=(Finds("events", MEETING, "parent_event_id"),),
            )
            for kind in ("phone_call", "arrival", "invitation", "announcement")
        ),
    ),
    "RVD405": (
        Example(
            about="a call of one, a meeting and a visit of nobody",
            changed={
                f"events:{MEETING}": {"type": "phone_call"},
                f"events:{SUDPORT}": {"type": "meeting"},
            },
            removed=(
                f"event_participants:{MEETING}/ashby/host",
                f"event_participants:{SUDPORT}/ashby/host",
                f"event_participants:{SUDPORT}/berg/visitor",
                f"event_participants:{VISIT}/ashby/host",
                f"event_participants:{VISIT}/berg/visitor",
            ),
            finds=(
                Finds("events", MEETING, "event_id"),
                Finds("events", SUDPORT, "event_id"),
                Finds("events", VISIT, "event_id"),
            ),
        ),
        Example(
            about="a call of nobody",
            changed={f"events:{MEETING}": {"type": "phone_call"}},
            removed=(
                f"event_participants:{MEETING}/ashby/host",
                f"event_participants:{MEETING}/berg/visitor",
            ),
            finds=(Finds("events", MEETING, "event_id"),),
        ),
    ),
    "RVD406": (
        Example(
            about="another event has a host of that state",
            changed={"places:sudport": {"country": "SWE"}, f"events:{SUDPORT}": {"note": "x"}},
            added={
                "event_participants": (
                    {"event_id": VISIT, "participant_id": "berg", "role": "host"},
                )
            },
            finds=(Finds("events", SUDPORT, "place_id"),),
        ),
    ),
    "RVD407": (
        Example(
            about="the participants between the first and the last differ",
            changed={f"events:{MEETING}": {"type": "visit", "parent_event_id": None}},
            added={
                "event_participants": (
                    {"event_id": VISIT, "participant_id": "sudport-post", "role": "delegate"},
                    {"event_id": VISIT, "participant_id": "dale", "role": "delegate"},
                    {"event_id": MEETING, "participant_id": "sudport-post", "role": "delegate"},
                    {"event_id": MEETING, "participant_id": "norport", "role": "delegate"},
                )
            },
        ),
        Example(
            about="the first, the last, or both, and one more between them, differ",
            changed={f"events:{MEETING}": {"type": "visit", "parent_event_id": None}},
            added={
                "event_participants": (
                    {"event_id": VISIT, "participant_id": "dale", "role": "delegate"},
                )
            },
        ),
        Example(
            about="the one ends on the day on which the other begins",
            changed={
                f"events:{MEETING}": {"type": "visit", "parent_event_id": None},
                f"events:{VISIT}": {"date": "2022-03-07/2022-03-09"},
            },
            finds=(Finds("events", VISIT, "event_id"),),
        ),
        Example(
            about="the one begins on the day on which the other ends",
            changed={
                f"events:{MEETING}": {"type": "visit", "parent_event_id": None},
                f"events:{VISIT}": {"date": "2022-03-09/2022-03-11"},
            },
            finds=(Finds("events", VISIT, "event_id"),),
        ),
    ),
    "RVD502": (
        Example(
            about="collective for one alone, in either order and either scope",
            added={
                "participant_names": (
                    _BERG,
                    {
                        **_BERG,
                        "participant_name_id": "x2",
                        "participant_id": "ashby",
                        "kind": "short",
                    },
                    {**_BERG, "participant_name_id": "y1", "surface": "the pact"},
                    {
                        **_BERG,
                        "participant_name_id": "y2",
                        "participant_id": "dale",
                        "surface": "the pact",
                        "kind": "short",
                        "scope_source_id": "s901",
                    },
                    {**_BERG, "participant_name_id": "z1", "surface": "They", "kind": "short"},
                    {
                        **_BERG,
                        "participant_name_id": "z2",
                        "surface": "They",
                        "kind": "short",
                        "scope_source_id": "s901",
                    },
                    {**_BERG, "participant_name_id": "zz1", "surface": "reporters"},
                    {
                        **_BERG,
                        "participant_name_id": "zz2",
                        "participant_id": "ashby",
                        "surface": "reporters",
                        "scope_source_id": "s901",
                    },
                )
            },
            finds=(
                Finds("participant_names", "x2", "surface"),
                Finds("participant_names", "y2", "surface"),
            ),
        ),
    ),
    "RVD505": (
        Example(
            about="a participant that takes part in an event alone",
            added={
                "participants": (
                    {
                        "participant_id": "east",
                        "kind": "person",
                        "name": "Eve East",
                        "wikidata_status": "none",
                        "description": "Guest.",
                    },
                ),
                "event_participants": (
                    {"event_id": VISIT, "participant_id": "east", "role": "delegate"},
                ),
            },
        ),
    ),
    "RVD511": (
        Example(
            about="an organisation, and a person without roles, are left alone",
            changed={
                "statement_participants:s901-road-map/dale/relay": {"resolution": "office"},
                "roles:ashby-minister": {
                    "participant_id": "north-ministry",
                    "term": "2023/..",
                },
            },
            added={
                "statement_participants": (
                    {
                        "statement_id": "s901-pact",
                        "participant_id": "north-ministry",
                        "role": "addressee",
                        "ordinal": 1,
                        "resolution": "office",
                    },
                )
            },
        ),
        Example(
            about="neither the day of the words nor that of the publication is known",
            changed={
                "sources:s900": {"published": None, "published_basis": None},
                "roles:ashby-minister": {"term": "2022-03-11/.."},
            },
        ),
        Example(
            about="the office was held by another",
            changed={"roles:ashby-minister": {"term": "2022-03-11/.."}},
            added={
                "roles": (
                    {
                        "role_id": "r",
                        "participant_id": "berg",
                        "title": "Minister",
                        "term": "2020/..",
                    },
                )
            },
            finds=(Finds("statement_participants", "s900-visit/ashby/speaker", "participant_id"),),
        ),
    ),
    "RVD602": (
        Example(
            about="neither the statement nor its participants have a speaker",
            changed={"statements:s901-pact": {"speaker_id": None, "speaker_unknown": "x"}},
            removed=("statement_participants:s901-pact/berg/speaker",),
        ),
    ),
    "RVD605": (
        Example(
            about="a collective and nobody at all, without an antecedent",
            changed={
                "statement_participants:s901-pact/berg/speaker": {"resolution": "collective"},
                "statement_participants:s901-road-map/dale/relay": {"resolution": "implicit"},
            },
            finds=(
                Finds("statement_participants", "s901-pact/berg/speaker", "antecedent_start_char"),
                Finds(
                    "statement_participants", "s901-road-map/dale/relay", "antecedent_start_char"
                ),
            ),
        ),
        Example(
            about="antecedents that are recorded in part",
            changed={
                "statement_participants:s901-pact/berg/speaker": {
                    "resolution": "pronoun",
                    "antecedent_start_char": 1,
                },
                "statement_participants:s901-road-map/dale/relay": {
                    "resolution": "pronoun",
                    "antecedent_end_char": 2,
                },
            },
        ),
    ),
    "RVD613": (
        Example(
            about="lost marks that are declared elsewhere, or as something else",
            changed={"statements:s901-pact": {"kind": "unmarked_direct"}},
            added={
                "anomalies": tuple(
                    {
                        "anomaly_id": f"a-{n}",
                        "source_id": "s901",
                        "kind": kind,
                        "exact": words,
                    }
                    for n, (kind, words) in enumerate(
                        (
                            ("unmarked_direct", "Bo Berg told reporters that "),
                            ("unmarked_direct", ". They signed nothing"),
                            ("typo", "ran"),
                        )
                    )
                )
            },
            finds=(Finds("statements", "s901-pact", "kind"),),
        ),
        Example(
            about="mixed statements that hold the end or the beginning of a quotation",
            changed={
                "statements:s901-road-map": {"exact": "for the ports,” Ann", "kind": "mixed"},
                "statements:s900-road-map": {"exact": "Wednesday. “We agreed", "kind": "mixed"},
            },
        ),
        Example(
            about="direct statements that hold the end or the beginning of a quotation",
            changed={
                "statements:s901-road-map": {"exact": "for the ports,” Ann"},
                "statements:s900-road-map": {"exact": "Wednesday. “We agreed"},
            },
            finds=(
                Finds("statements", "s901-road-map", "kind"),
                Finds("statements", "s900-road-map", "kind"),
            ),
        ),
        Example(
            about="indirect statements that end or begin with a mark",
            changed={
                "statements:s901-road-map": {"exact": "” Ann", "kind": "indirect"},
                "statements:s900-road-map": {"exact": "Wednesday. “", "kind": "indirect"},
            },
        ),
        Example(
            about="statements of a text that was changed are left alone",
            changed={
                "sources:s901": {"sha256": "0" * 64},
                "statements:s901-pact": {"kind": "direct"},
            },
        ),
        Example(
            about="an indirect statement whose quotation no statement inside it holds",
            changed={
                "statements:s901-road-map": {
                    "exact": "“We agreed on a road map for the ports,” Ann Ashby",
                    "kind": "indirect",
                }
            },
            added={
                "statements": (
                    statement("Ann Ashby", "said", segment_ordinal=3),
                    statement("“", "said", statement_id="x-mark", segment_ordinal=3, ordinal=8),
                    statement("ports,” Ann Ashby said", "Wednesday", segment_ordinal=3, ordinal=7),
                    statement("ports\n\n“We", "said", segment_ordinal=1, ordinal=6, kind="mixed"),
                )
            },
            finds=(
                Finds("statements", "s901-road-map", "kind"),
                Finds("statements", "x-portsannashbysaid", "kind"),
            ),
        ),
    ),
    "RVD614": (
        Example(
            about="one statement begins where another ends",
            changed={
                "statements:s901-pact": {"exact": "told reporters"},
                "statements:s901-road-map": {"exact": "Bo Berg "},
            },
        ),
    ),
    "RVD615": (
        Example(
            about="the cue lies just within the parent, and the statement begins where it ends",
            changed={
                "statements:s901-pact": {
                    "exact": "ten years",
                    "cue": "the",
                    "cue_start_char": 140,
                    "cue_end_char": 143,
                    "parent_statement_id": "x-the",
                },
                "statements:s901-road-map": {
                    "exact": " pact",
                    "cue": None,
                    "cue_start_char": None,
                    "cue_end_char": None,
                    "parent_statement_id": "x-the",
                },
            },
            added={"statements": (statement("the", "told", start_char=140, end_char=143),)},
        ),
        Example(
            about="the cue begins before the parent, or ends behind it",
            changed={
                "statements:s901-pact": {"cue": "that the", "parent_statement_id": "x-the"},
                "statements:s901-road-map": {"cue": "the pact", "parent_statement_id": "x-the"},
            },
            added={"statements": (statement("the", "told", start_char=140, end_char=143),)},
            finds=(
                Finds("statements", "s901-pact", "parent_statement_id"),
                Finds("statements", "s901-road-map", "parent_statement_id"),
            ),
        ),
        Example(
            about="a statement that holds its own cue is its own parent, and one of another source",
            changed={
                "statements:s901-pact": {
                    "cue": "ran",
                    "cue_start_char": 149,
                    "cue_end_char": 152,
                    "parent_statement_id": "s901-pact",
                },
                "statements:s900-visit": {
                    "cue": "Berg",
                    "cue_start_char": 150,
                    "cue_end_char": 154,
                    "parent_statement_id": "s901-pact",
                },
            },
            finds=(
                Finds("statements", "s901-pact", "parent_statement_id"),
                Finds("statements", "s900-visit", "parent_statement_id"),
            ),
        ),
    ),
    "RVD616": (
        Example(
            about="a statement begins where its segment ends",
            changed={"statements:s901-pact": {"exact": "\n", "start_char": 188, "end_char": 189}},
            finds=(Finds("statements", "s901-pact", "segment_ordinal"),),
        ),
    ),
    "RVD617": (
        Example(
            about="a claim and a mention in two statements, one within the other",
            changed={"claims:s901-ten-years": {"statement_id": "s901-pact"}},
            added={
                "statements": (
                    statement("that the pact ran for ten years", "told", segment_ordinal=3),
                    {
                        **statement("Berg\u00a0will visit Sudport in April, the", "added"),
                        "source_id": "s900",
                        "segment_ordinal": 7,
                    },
                )
            },
        ),
        Example(
            about="a second claim, of the narrator",
            added={
                "claims": (
                    {
                        "claim_id": "c",
                        "source_id": "s901",
                        "exact": "signed nothing",
                        "subject_table": "events",
                        "subject_id": MEETING,
                        "property": "outcome",
                        "value": "none",
                        "verdict": "unverified",
                    },
                )
            },
        ),
    ),
    "RVD621": (
        Example(
            about="addressees with any numbers, and relays of other statements",
            added={
                "statement_participants": tuple(
                    {
                        "statement_id": key,
                        "participant_id": who,
                        "role": role,
                        "ordinal": ordinal,
                        "resolution": "name",
                    }
                    for key, who, role, ordinal in (
                        ("s901-road-map", "norport", "addressee", 3),
                        ("s901-road-map", "berg", "addressee", 3),
                        ("s900-visit", "dale", "relay", 1),
                        ("s901-pact", "dale", "relay", 2),
                    )
                )
            },
            finds=(Finds("statement_participants", "s901-pact/dale/relay", "ordinal"),),
        ),
    ),
    "RVD622": (
        Example(
            about="a relay that speaks in another statement",
            changed={"statement_participants:s901-road-map/dale/relay": {"participant_id": "berg"}},
        ),
    ),
    "RVD701": (
        Example(
            about="an utterance of no statement",
            removed=(
                "statement_utterances:s900-road-map/road-map",
                "statement_utterances:s901-road-map/road-map",
            ),
            finds=(Finds("utterances", "road-map", "utterance_id"),),
        ),
    ),
    "RVD702": (
        Example(
            about="the reference of one utterance is linked as that of another",
            changed={
                "statement_utterances:s900-road-map/road-map": {"utterance_id": "ports"},
                "statement_utterances:s901-road-map/road-map": {"relation": "paraphrase"},
            },
            added={
                "utterances": (
                    {
                        "utterance_id": "ports",
                        "gist": "Ports.",
                        "reference_statement_id": "s900-road-map",
                    },
                ),
                "statement_utterances": (
                    {
                        "statement_id": "s900-visit",
                        "utterance_id": "road-map",
                        "relation": "summary",
                        "start_char": 150,
                        "end_char": 182,
                    },
                ),
            },
            finds=(Finds("utterances", "road-map", "reference_statement_id"),),
        ),
        Example(
            about="two utterances, each with its own reference",
            added={
                "utterances": (
                    {
                        "utterance_id": "ports",
                        "gist": "Ports.",
                        "reference_statement_id": "s900-visit",
                    },
                ),
                "statement_utterances": (
                    {
                        "statement_id": "s900-visit",
                        "utterance_id": "ports",
                        "relation": "reference",
                        "start_char": 150,
                        "end_char": 182,
                    },
                ),
            },
        ),
    ),
    "RVD705": (
        Example(
            about="other words, called a summary, and the same, called the same",
            added={
                "statement_utterances": (
                    {
                        "statement_id": "s900-visit",
                        "utterance_id": "road-map",
                        "relation": "summary",
                        "start_char": 150,
                        "end_char": 182,
                    },
                )
            },
        ),
    ),
    "RVD706": (
        Example(
            about="four words are enough",
            changed={
                "statements:s900-road-map": {"exact": "map for the ports"},
                "statements:s901-road-map": {"exact": "map for the ports"},
            },
            removed=(
                "statement_utterances:s901-road-map/road-map",
                "statement_utterances:s900-road-map/road-map",
                "utterances:road-map",
            ),
            finds=(Finds("statements", "s901-road-map", "exact"),),
        ),
    ),
    "RVD711": (
        Example(
            about="the conflict is on a row of another table",
            changed={
                "conflicts:pact-term": {
                    "target_table": "places",
                    "target_id": "norport",
                    "target_field": "name",
                }
            },
            added={
                "evidence": (
                    evidence("ev-a", "participants:norport:name", "Times", stance="contradicts"),
                )
            },
            finds=(Finds("evidence", "ev-a", "stance"),),
        ),
    ),
    "RVD712": (
        Example(
            about="a conflict of one side, beside another",
            added={
                "conflicts": (
                    {
                        "conflict_id": "other",
                        "target_table": "events",
                        "target_id": MEETING,
                        "target_field": "label",
                        "kind": "within_source",
                        "note": "An example.",
                    },
                ),
                "conflict_claims": (
                    {
                        "conflict_id": "other",
                        "ordinal": 2,
                        "value": "P10Y",
                        "claim_id": "s901-ten-years",
                        "rank": "preferred",
                        "reason": "An example.",
                    },
                ),
            },
        ),
        Example(
            about="a conflict whose sides agree, beside one whose sides do not",
            added={
                "conflicts": (
                    {
                        "conflict_id": "other",
                        "target_table": "events",
                        "target_id": MEETING,
                        "target_field": "label",
                        "kind": "within_source",
                        "note": "An example.",
                    },
                ),
                "conflict_claims": tuple(
                    {
                        "conflict_id": "other",
                        "ordinal": n,
                        "value": "P10Y",
                        "claim_id": "s901-ten-years",
                        "rank": rank,
                        "reason": "An example.",
                    }
                    for n, rank in ((1, "preferred"), (2, "normal"))
                ),
            },
            finds=(Finds("conflicts", "other", "conflict_id"),),
        ),
        Example(
            about="of three dates two are compatible, and the third is not",
            changed={
                "conflict_claims:pact-term/1": {"value": "2022-03"},
                "conflict_claims:pact-term/2": {"value": "2022-03-09"},
            },
            added={
                "conflict_claims": (
                    {
                        "conflict_id": "pact-term",
                        "ordinal": 3,
                        "value": "2022-04",
                        "outside_reference_id": "harbour-gazette",
                        "rank": "normal",
                    },
                )
            },
        ),
    ),
    "RVD714": (
        Example(
            about="one side alone, which is not preferred",
            changed={"conflict_claims:pact-term/1": {"rank": "normal"}},
            removed=("conflict_claims:pact-term/2",),
        ),
        Example(
            about="one of three sides is preferred",
            added={
                "conflict_claims": (
                    {
                        "conflict_id": "pact-term",
                        "ordinal": 3,
                        "value": "P9Y",
                        "outside_reference_id": "harbour-gazette",
                        "rank": "normal",
                    },
                )
            },
        ),
    ),
    "RVD802": (
        *(
            Example(
                about=f"only the sentences on both sides hold a {table}",
                texts={"s901": THREE},
                added=added,
                finds=(Finds("sources", "s901", None, "He said no."),),
            )
            for table, added in (
                ("narration", {"narrations": (narration("It froze. "), narration(" It rained."))}),
                ("mention", {"event_mentions": (mention("It froze. "), mention(" It rained."))}),
                (
                    "statement",
                    {
                        "statements": (
                            statement("It froze. ", None),
                            statement(" It rained.", None, ordinal=8),
                        )
                    },
                ),
                (
                    "cue",
                    {
                        "statements": (
                            statement("We", "It froze. ", start_char=20, end_char=22),
                            statement("road", " It rained.", ordinal=8),
                        )
                    },
                ),
            )
        ),
        Example(
            about="a sentence with words of a statement, and one with its cue",
            texts={"s901": "\n\nIt froze.\n\nHe said.\n"},
            added={"statements": (statement("froze", "He said"),)},
        ),
        Example(
            about="the other text has a statement, a mention and a narration at these offsets",
            texts={"s900": "\n\nIt rained.\n", "s901": f"\n\n{'x' * 80}.\n"},
            added={
                "statements": (statement("x" * 80, None),),
                "event_mentions": (mention("x" * 80),),
                "narrations": (narration("x" * 80),),
            },
            finds=(Finds("sources", "s900", None, "It rained."),),
        ),
    ),
    "RVD803": (
        *(
            Example(
                about=f"only the words on both sides are {table}",
                texts={"s901": THREE},
                added=added,
                finds=(Finds("sources", "s901", None, "said"),),
            )
            for table, added in (
                (
                    "narrated",
                    {
                        "narrations": (
                            narration("He "),
                            {
                                **narration(" no"),
                                "start_char": 208,
                                "end_char": 211,
                            },
                        )
                    },
                ),
                (
                    "mentions",
                    {
                        "event_mentions": (
                            mention("He "),
                            mention(" no", start_char=208, end_char=211),
                        )
                    },
                ),
                (
                    "cues",
                    {
                        "statements": (
                            statement("It froze", "He "),
                            statement(
                                "It rained", " no", ordinal=8, cue_start_char=208, cue_end_char=211
                            ),
                        )
                    },
                ),
                (
                    "statements that cut the verb",
                    {
                        "statements": (
                            statement("He sai", None),
                            statement("aid no", None, ordinal=8, start_char=205, end_char=211),
                        )
                    },
                ),
            )
        ),
        Example(
            about="just the verb is narrated, mentioned, a cue and a statement",
            texts={"s901": "\n\nHe announced, asked, denied, noted.\n"},
            added={
                "narrations": (narration("announced"),),
                "event_mentions": (mention("asked"),),
                "statements": (statement("noted", "denied"),),
            },
        ),
        Example(
            about="the other text has a statement, a mention and a narration at these offsets",
            texts={"s900": "\n\nHe announced it.\n", "s901": f"\n\n{'x' * 80}.\n"},
            added={
                "statements": (statement("x" * 80, "x" * 80),),
                "event_mentions": (mention("x" * 80),),
                "narrations": (narration("x" * 80),),
            },
            finds=(Finds("sources", "s900", None, "announced"),),
        ),
    ),
    "RVD804": (
        Example(
            about="the other text has a time expression at these offsets",
            texts={"s900": "\n\nIt rained in May 2021.\n", "s901": f"\n\n{'x' * 80}.\n"},
            added={
                "time_expressions": (
                    {
                        "time_expression_id": "t",
                        "source_id": "s901",
                        "exact": "x" * 80,
                        "type": "set",
                        "anchor": "none",
                        "rule": "coder",
                    },
                )
            },
            finds=(Finds("sources", "s900", None, "in May 2021"),),
        ),
    ),
}
"""The near misses of each rule, by code."""


APRIL = "time_expressions:s900-april"


def april(rule: str, value: str, *, found: bool) -> Example:
    """Give a value by a rule, reckoned from 10 March 2022."""
    finds = (Finds("time_expressions", "s900-april", "value"),) if found else ()
    return Example(
        about=f"{value} by the rule {rule}",
        changed={APRIL: {"rule": rule, "value": value, "exact": "Sudport"}},
        finds=finds,
    )


FURTHER: dict[str, tuple[Example, ...]] = {
    "RVD247": (
        Example(
            about="the other text has the time expression at these offsets",
            changed={
                "evidence:ev-s901-road-map-said": {
                    "exact": "dnesday, according t",
                    "start_char": 80,
                    "end_char": 100,
                }
            },
            finds=(Finds("evidence", "ev-s901-road-map-said", "value"),),
        ),
        Example(
            about="evidence for a column that is no uncertain date, but is called like one",
            changed={
                "evidence:ev-s901-road-map-said": {
                    "target_table": "outside_references",
                    "target_id": "harbour-gazette",
                    "target_field": "date",
                    "exact": "Ann Ashby said",
                }
            },
        ),
    ),
    "RVD248": (
        Example(
            about="the other text has the name at these offsets",
            changed={
                "evidence:ev-ashby-name": {
                    "source_id": "s901",
                    "exact": "We agreed",
                    "start_char": 20,
                    "end_char": 29,
                }
            },
            finds=(Finds("evidence", "ev-ashby-name", "value"),),
        ),
        Example(
            about="the term of a role by words that name nobody",
            changed={
                "evidence:ev-role-term": {
                    "basis": "text",
                    "source_id": "s901",
                    "exact": "They signed nothing.",
                }
            },
        ),
    ),
    "RVD249": (
        Example(
            about="the other text has the mention at these offsets",
            changed={
                "evidence:ev-s901-road-map-event": {
                    "basis": "text",
                    "exact": "Ashby said on Wednesday",
                }
            },
            finds=(Finds("evidence", "ev-s901-road-map-event", "value"),),
        ),
        Example(
            about="columns of that name in other tables",
            changed={
                "evidence:ev-visit-type": {"target_table": "topics", "exact": "she said"},
                "evidence:ev-s900-road-map-event": {
                    "target_table": "utterances",
                    "exact": "she said",
                },
            },
        ),
    ),
    "RVD250": (
        Example(
            about="the words name the speaker, and the evidence is for another",
            changed={"evidence:ev-s901-road-map-speaker": {"value": "dale"}},
            finds=(Finds("evidence", "ev-s901-road-map-speaker", "value"),),
        ),
    ),
    "RVD315": (
        april("bare_month_past", "2022-03", found=False),
        april("bare_month_past", "2022-03-09", found=False),
        april("bare_month_past", "2022-03-10", found=True),
        april("bare_month_past", "2021-03-10", found=False),
        april("bare_month_past", "2021-03-09", found=True),
        april("last_named_month", "2022-03-10", found=True),
        april("last_named_month", "2022-03", found=True),
        april("last_named_month", "2022-03-09", found=False),
        april("last_named_month", "[2021-03-09..2021-03-10]", found=False),
        april("last_named_month", "[2021-03-08..2021-03-09]", found=True),
        april("day_month", "2022-03-10", found=False),
        april("day_month", "2022-03-11", found=True),
        april("day_month", "2021-03-11", found=False),
        april("day_month", "2021-03-10", found=True),
        april("since", "2022-03-10/2022-03-10", found=False),
        april("since", "2022-03-10", found=True),
        april("since", "2022-03/2022-03-10", found=False),
        Example(
            about="the words of another expression are contradicted",
            changed={
                APRIL: {"rule": "today", "value": "2022-03-09"},
                "time_expressions:s900-thursday": {"value": "2021-03-10"},
            },
            finds=(Finds("time_expressions", "s900-april", "value"),),
        ),
        Example(
            about="the words are contradicted",
            changed={APRIL: {"rule": "day_month", "value": "2022-05-01"}},
        ),
        april("today", "[2022-03-09..2022-03-10]", found=True),
        april("tomorrow", "[2022-03-10..2022-03-11]", found=True),
        april("weekday_past", "2022-03-03", found=True),
    ),
    "RVD331": (april("since", "2022-04/..", found=False),),
    "RVD328": (
        Example(
            about="the other text has a duration at these offsets",
            texts={"s901": "\n\nIt rained on for three days.\n"},
            added={
                "time_expressions": (
                    {
                        "time_expression_id": "t",
                        "source_id": "s901",
                        "exact": "three days",
                        "type": "duration",
                        "duration": "P3D",
                        "anchor": "none",
                        "rule": "duration",
                    },
                )
            },
        ),
    ),
    "RVD406": (
        Example(
            about="the country of the host is not known",
            changed={"participants:ashby": {"country": None}},
        ),
    ),
    "RVD407": (
        Example(
            about="one has a participant more between the others",
            changed={f"events:{MEETING}": {"type": "visit", "parent_event_id": None}},
            added={
                "event_participants": tuple(
                    {"event_id": event, "participant_id": who, "role": "delegate"}
                    for event, who in (
                        (VISIT, "sudport-post"),
                        (MEETING, "sudport-post"),
                        (MEETING, "dale"),
                    )
                )
            },
        ),
        Example(
            about="a third event has other participants",
            changed={f"events:{MEETING}": {"type": "visit", "parent_event_id": None}},
            added={
                "event_participants": (
                    {"event_id": SUDPORT, "participant_id": "dale", "role": "delegate"},
                )
            },
            finds=(Finds("events", VISIT, "event_id"),),
        ),
    ),
    "RVD502": (
        Example(
            about="the later of two is collective",
            added={
                "participant_names": (
                    {**_BERG, "kind": "short"},
                    {**_BERG, "participant_name_id": "x2", "participant_id": "ashby"},
                )
            },
            finds=(Finds("participant_names", "x2", "surface"),),
        ),
    ),
    "RVD604": (
        Example(
            about="the cue stands in the sentence but one behind the words",
            texts={"s901": "It rained.\n"},
            changed={"statements:s901-pact": {"cue": "rained"}},
            finds=(Finds("statements", "s901-pact", "cue_start_char"),),
        ),
    ),
    "RVD612": (
        Example(
            about="quotations of a text that was changed are left alone",
            changed={"sources:s901": {"sha256": "0" * 64}},
        ),
        Example(
            about="the other text has a quotation at these offsets",
            changed={"statement_quotes:s901-road-map/1": {"start_char": 99, "end_char": 137}},
            finds=(Finds("statement_quotes", "s901-road-map/1", "start_char"),),
        ),
    ),
    "RVD613": (
        Example(
            about="the other text has a quotation at these offsets",
            changed={"statements:s901-pact": {"exact": "Cay Dale. Bo Berg told"}},
        ),
        Example(
            about="the other text has lost marks at these offsets",
            changed={"statements:s901-pact": {"kind": "unmarked_direct"}},
            added={
                "anomalies": (
                    {
                        "anomaly_id": "a",
                        "source_id": "s900",
                        "kind": "unmarked_direct",
                        "exact": "will visit",
                    },
                )
            },
            finds=(Finds("statements", "s901-pact", "kind"),),
        ),
    ),
    "RVD617": (
        Example(
            about="a claim in no statement is ascribed to one",
            changed={"claims:s901-ten-years": {"exact": "signed nothing"}},
            finds=(Finds("claims", "s901-ten-years", "statement_id"),),
        ),
        Example(
            about="the other text has a statement at these offsets",
            added={"event_mentions": (mention("Cay Dale"),)},
        ),
    ),
    "RVD703": (
        Example(
            about="the speaker speaks along in the reference",
            added={
                "statement_participants": (
                    {
                        "statement_id": "s900-road-map",
                        "participant_id": "berg",
                        "role": "co_speaker",
                        "ordinal": 1,
                        "resolution": "name",
                    },
                ),
                "statement_utterances": (
                    {
                        "statement_id": "s901-pact",
                        "utterance_id": "road-map",
                        "relation": "summary",
                        "start_char": 140,
                        "end_char": 166,
                    },
                ),
            },
        ),
    ),
    "RVD801": (
        Example(
            about="a quotation is recorded without its last character",
            changed={"statement_quotes:s901-road-map/1": {"end_char": 57}},
            finds=(Finds("sources", "s901", None, "We agreed on a road map for the ports,"),),
        ),
        Example(
            about="a quotation is recorded without its first character",
            changed={"statement_quotes:s901-road-map/1": {"start_char": 21}},
            finds=(Finds("sources", "s901", None, "We agreed on a road map for the ports,"),),
        ),
        Example(
            about="the other text has a recorded quotation at these offsets",
            added={
                "statement_quotes": (
                    {
                        "statement_id": "s900-road-map",
                        "ordinal": 2,
                        "start_char": 20,
                        "end_char": 58,
                        "exact": "x",
                    },
                )
            },
            removed=("statement_quotes:s901-road-map/1",),
            finds=(Finds("sources", "s901", None, "We agreed on a road map for the ports,"),),
        ),
        Example(
            about="only the quotation behind it is recorded",
            texts={"s901": "\n\nIt was “odd” then.\n"},
            added={"statements": (statement("odd", None, kind="term"),)},
            removed=("statement_quotes:s901-road-map/1",),
            finds=(Finds("sources", "s901", None, "We agreed on a road map for the ports,"),),
        ),
        Example(
            about="the other text has a longer recorded quotation around these offsets",
            texts={
                "s901": f"\n\nIt was “{'x' * 80}” then.\n",
                "s900": "\n\nIt was “odd” then.\n",
            },
            added={"statements": (statement("x" * 80, None, kind="term"),)},
            finds=(Finds("sources", "s900", None, "odd"),),
        ),
        Example(
            about="a quotation within a recorded one",
            texts={"s901": "\n\nIt was “all «odd» then” here.\n"},
            added={"statements": (statement("all «odd» then", None, kind="term"),)},
        ),
    ),
}

for _code, _further in (*FURTHER.items(), *LATER.items()):
    NEAR_MISSES[_code] = (*NEAR_MISSES.get(_code, ()), *_further)
