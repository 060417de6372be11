"""A mention of an event, or a claim, is ascribed to another statement than the one around it.

## What it checks

`statement_id` is the innermost statement whose words hold the mention or the claim, and empty
where none does.

## Why it matters

It says who asserts that the event took place: a speaker, or the narrator.

## How to mend it

Compute the statement anew.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD617",
    name="asserter-differs",
    severity="error",
    table="event_mentions",
    field="statement_id",
    query="""
WITH held AS (
  SELECT 'event_mentions' AS table_name, m.row_number, s.statement_id,
    row_number(
      ) OVER (PARTITION BY m.row_number ORDER BY s.end_char - s.start_char, s.statement_id
    ) AS n
  FROM event_mentions m
  JOIN statements s
    ON s.source_id = m.source_id AND s.start_char <= m.start_char AND m.end_char <= s.end_char
  UNION ALL
  SELECT 'claims' AS table_name, c.row_number, s.statement_id,
    row_number(
      ) OVER (PARTITION BY c.row_number ORDER BY s.end_char - s.start_char, s.statement_id
    ) AS n
  FROM claims c
  JOIN statements s
    ON s.source_id = c.source_id AND s.start_char <= c.start_char AND c.end_char <= s.end_char
)
SELECT 'event_mentions' AS table_name, m.row_number, m.statement_id AS value,
  h.statement_id AS expected, m.source_id, m.start_char, m.end_char
FROM event_mentions m
LEFT JOIN held h ON h.table_name = 'event_mentions' AND h.row_number = m.row_number AND h.n = 1
WHERE coalesce(m.statement_id, '') <> coalesce(h.statement_id, '')
UNION ALL
SELECT 'claims' AS table_name, c.row_number, c.statement_id AS value, h.statement_id AS expected,
  c.source_id, c.start_char, c.end_char
FROM claims c
LEFT JOIN held h ON h.table_name = 'claims' AND h.row_number = c.row_number AND h.n = 1
WHERE coalesce(c.statement_id, '') <> coalesce(h.statement_id, '')
""",
    message=(
        "found {value} as who asserts it; expected {expected}, the innermost statement around it"
    ),
    hint="compute the statement anew",
    docs=__doc__,
    failing=(
        Example(
            about="what the narrator asserts is ascribed to a statement",
            changed={
                "event_mentions:s900-met": {"statement_id": "s900-road-map"},
                "evidence:ev-meeting-status": {"basis": "inferred", "note": "An example."},
            },
            finds=(Finds("event_mentions", "s900-met", "statement_id"),),
        ),
        Example(
            about="what a speaker asserts is ascribed to the narrator",
            changed={"claims:s901-ten-years": {"statement_id": None}},
            finds=(Finds("claims", "s901-ten-years", "statement_id"),),
        ),
        Example(
            about="a mention is ascribed to the narrator",
            changed={"event_mentions:s900-will-visit": {"statement_id": None}},
            finds=(Finds("event_mentions", "s900-will-visit", "statement_id"),),
        ),
        Example(
            about="a claim is ascribed to the outer statement",
            added={
                "statements": (
                    {
                        "statement_id": "s901-all",
                        "source_id": "s901",
                        "ordinal": 3,
                        "kind": "indirect",
                        "speaker_unknown": "An example.",
                        "exact": "reporters that the pact ran for ten years",
                        "segment_ordinal": 3,
                        "cue": "told",
                    },
                )
            },
            changed={"claims:s901-ten-years": {"statement_id": "s901-all"}},
            finds=(Finds("claims", "s901-ten-years", "statement_id"),),
        ),
        Example(
            about="a mention is ascribed to the outer statement",
            added={
                "statements": (
                    {
                        "statement_id": "s900-all",
                        "source_id": "s900",
                        "ordinal": 3,
                        "kind": "indirect",
                        "speaker_unknown": "An example.",
                        "exact": "Berg\u00a0will visit Sudport in April, the minister",
                        "segment_ordinal": 7,
                        "cue": "added",
                    },
                )
            },
            changed={"event_mentions:s900-will-visit": {"statement_id": "s900-all"}},
            finds=(Finds("event_mentions", "s900-will-visit", "statement_id"),),
        ),
    ),
    passing=(
        Example(
            about="a claim that begins before a statement is the narrator's",
            changed={
                "claims:s901-ten-years": {
                    "statement_id": None,
                    "exact": "that the pact ran for ten years",
                }
            },
        ),
        Example(
            about="a claim that ends behind a statement is the narrator's",
            changed={"claims:s901-ten-years": {"statement_id": None, "exact": "ten years."}},
        ),
        Example(
            about="a mention that begins before a statement is the narrator's",
            changed={
                "event_mentions:s900-will-visit": {
                    "statement_id": None,
                    "exact": "\nBerg\u00a0will visit Sudport in April",
                }
            },
        ),
        Example(
            about="a mention that ends behind a statement is the narrator's",
            changed={
                "event_mentions:s900-will-visit": {
                    "statement_id": None,
                    "exact": "will visit Sudport in April,",
                }
            },
        ),
        Example(
            about="a claim with just the words of a statement is that statement's",
            changed={"claims:s901-ten-years": {"exact": "the pact ran for ten years"}},
        ),
        Example(
            about="a mention with just the words of a statement is that statement's",
            changed={
                "event_mentions:s900-will-visit": {"exact": "Berg\u00a0will visit Sudport in April"}
            },
        ),
    ),
)
