"""The kind of a statement contradicts the quotation marks in the text.

## What it checks

A direct statement and a term lie wholly between marks; a mixed one in part, and not wholly; an
indirect and an unmarked direct one overlap no stretch between marks, but those of statements
inside it. An unmarked direct one is declared as an anomaly too.

## Why it matters

Whether words are somebody's own or a reporter's is the first question of whoever cites them.

## How to mend it

Correct the kind, or the extent of the statement.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD613",
    name="kind-contradicts-marks",
    severity="error",
    table="statements",
    field="kind",
    query="""
WITH marked AS (
  SELECT s.row_number,
    max(
      CASE WHEN f.start_char <= s.start_char AND s.end_char <= f.end_char THEN 1 ELSE 0 END
    ) AS wholly,
    max(CASE WHEN NOT EXISTS (
      SELECT 1 FROM statements n
      WHERE n.source_id = s.source_id AND n.row_number <> s.row_number
        AND s.start_char <= n.start_char AND n.end_char <= s.end_char
        AND n.start_char < f.end_char AND f.start_char < n.end_char
    ) THEN 1 ELSE 0 END) AS own
  FROM statements s
  JOIN found_quotations f
    ON f.source_id = s.source_id AND f.start_char < s.end_char AND s.start_char < f.end_char
  GROUP BY s.row_number
)
SELECT s.row_number, s.kind AS value, s.exact, s.source_id, s.start_char, s.end_char
FROM statements s
JOIN texts t ON t.source_id = s.source_id
LEFT JOIN marked m ON m.row_number = s.row_number
WHERE t.body IS NOT NULL AND (
    (s.kind IN ('direct', 'term') AND coalesce(m.wholly, 0) = 0)
    OR (s.kind = 'mixed' AND (m.row_number IS NULL OR m.wholly = 1))
    OR (s.kind IN ('indirect', 'unmarked_direct') AND coalesce(m.own, 0) = 1)
    OR (s.kind = 'unmarked_direct' AND NOT EXISTS (
      SELECT 1 FROM anomalies a
      WHERE a.source_id = s.source_id AND a.kind = 'unmarked_direct'
        AND a.start_char < s.end_char AND s.start_char < a.end_char
    ))
  )
""",
    message=(
        "found the kind {value} for '{exact}'; expected the kind that its quotation marks show"
    ),
    hint="correct the kind, or the extent of the statement",
    docs=__doc__,
    failing=(
        Example(
            about="a quotation is called indirect",
            changed={"statements:s901-road-map": {"kind": "indirect"}},
            finds=(Finds("statements", "s901-road-map", "kind"),),
        ),
        Example(
            about="a quotation is called mixed",
            changed={"statements:s901-road-map": {"kind": "mixed"}},
            finds=(Finds("statements", "s901-road-map", "kind"),),
        ),
        Example(
            about="reported words are called direct",
            changed={"statements:s901-pact": {"kind": "direct"}},
            finds=(Finds("statements", "s901-pact", "kind"),),
        ),
        Example(
            about="reported words are called a term",
            changed={"statements:s901-pact": {"kind": "term"}},
            finds=(Finds("statements", "s901-pact", "kind"),),
        ),
        Example(
            about="reported words are called mixed",
            changed={"statements:s901-pact": {"kind": "mixed"}},
            finds=(Finds("statements", "s901-pact", "kind"),),
        ),
        Example(
            about="lost marks that are not declared",
            changed={"statements:s901-pact": {"kind": "unmarked_direct"}},
            finds=(Finds("statements", "s901-pact", "kind"),),
        ),
        Example(
            about="a quotation whose marks are called lost",
            changed={"statements:s901-road-map": {"kind": "unmarked_direct"}},
            added={
                "anomalies": (
                    {
                        "anomaly_id": "s901-lost",
                        "source_id": "s901",
                        "kind": "unmarked_direct",
                        "exact": "We agreed",
                    },
                )
            },
            finds=(Finds("statements", "s901-road-map", "kind"),),
        ),
        Example(
            about="a direct statement that holds its marks",
            changed={
                "statements:s901-road-map": {"exact": "“We agreed on a road map for the ports,”"}
            },
            finds=(Finds("statements", "s901-road-map", "kind"),),
        ),
    ),
    passing=(
        Example(
            about="a part of a quotation",
            changed={
                "statements:s901-road-map": {"exact": "a road map for the ports"},
                "statement_utterances:s901-road-map/road-map": {
                    "start_char": 33,
                    "end_char": 57,
                    "relation": "excerpt",
                },
            },
        ),
        Example(
            about="lost marks, declared",
            changed={"statements:s901-pact": {"kind": "unmarked_direct"}},
            added={
                "anomalies": (
                    {
                        "anomaly_id": "s901-lost",
                        "source_id": "s901",
                        "kind": "unmarked_direct",
                        "exact": "the pact ran for ten years",
                    },
                )
            },
        ),
        Example(
            about="a reported clause that holds another statement's quotation",
            texts={"s901": "\n\nBerg told that Dale had said “no”.\n"},
            changed={
                "statements:s901-pact": {
                    "exact": "Dale had said “no”",
                    "cue": "told",
                    "cue_start_char": 196,
                    "cue_end_char": 200,
                    "segment_ordinal": 6,
                },
                "claims:s901-ten-years": {"statement_id": None},
            },
            added={
                "narrations": (
                    {
                        "narration_id": "s901-pact",
                        "source_id": "s901",
                        "exact": "Bo Berg told reporters that the pact ran for ten years.",
                        "note": "An example.",
                    },
                ),
                "name_mentions": (
                    {
                        "name_mention_id": "s901-berg-2",
                        "source_id": "s901",
                        "exact": "Berg",
                        "start_char": 191,
                        "end_char": 195,
                        "participant_id": "berg",
                        "use": "name",
                    },
                ),
                "statements": (
                    {
                        "statement_id": "s901-no",
                        "source_id": "s901",
                        "ordinal": 3,
                        "kind": "direct",
                        "speaker_unknown": "An example.",
                        "exact": "no",
                        "start_char": 221,
                        "end_char": 223,
                        "segment_ordinal": 6,
                        "cue": "said",
                        "cue_start_char": 215,
                        "cue_end_char": 219,
                        "parent_statement_id": "s901-pact",
                    },
                ),
                "statement_quotes": (
                    {
                        "statement_id": "s901-no",
                        "ordinal": 1,
                        "exact": "no",
                        "start_char": 221,
                        "end_char": 223,
                    },
                ),
            },
        ),
    ),
)
