"""A row speaks of a row that does not exist.

## What it checks

`target_id` of evidence, conflicts and waivers, `subject_id` of claims and `replaced_by` of
retired identifiers name, together with their table, a row that is there. Foreign keys proper
are left to `reference-dangling`, anchors to `anchor-unfit`.

## Why it matters

Evidence for a row that was removed or renamed proves nothing, and nobody notices.

## How to mend it

Correct the table or the identifier; the parts of a composite key are joined by `/`.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD131",
    name="target-dangling",
    severity="error",
    table="evidence",
    field="target_id",
    query="""
SELECT 'evidence' AS table_name, e.row_number, 'target_id' AS field_name, e.target_id AS value,
  e.target_table AS named
FROM evidence e
WHERE NOT EXISTS (
  SELECT 1 FROM row_ids k WHERE k.table_name = e.target_table AND k.row_id = e.target_id
)
  AND NOT EXISTS (SELECT 1 FROM unread_tables u WHERE u.table_name = e.target_table)
UNION ALL
SELECT 'conflicts' AS table_name, c.row_number, 'target_id' AS field_name, c.target_id AS value,
  c.target_table AS named
FROM conflicts c
WHERE NOT EXISTS (
  SELECT 1 FROM row_ids k WHERE k.table_name = c.target_table AND k.row_id = c.target_id
)
  AND NOT EXISTS (SELECT 1 FROM unread_tables u WHERE u.table_name = c.target_table)
UNION ALL
SELECT 'claims' AS table_name, c.row_number, 'subject_id' AS field_name, c.subject_id AS value,
  c.subject_table AS named
FROM claims c
WHERE NOT EXISTS (
  SELECT 1 FROM row_ids k WHERE k.table_name = c.subject_table AND k.row_id = c.subject_id
)
  AND NOT EXISTS (SELECT 1 FROM unread_tables u WHERE u.table_name = c.subject_table)
UNION ALL
SELECT 'waivers' AS table_name, w.row_number, 'target_id' AS field_name, w.target_id AS value,
  w.target_table AS named
FROM waivers w
WHERE NOT EXISTS (
  SELECT 1 FROM row_ids k WHERE k.table_name = w.target_table AND k.row_id = w.target_id
)
  AND NOT EXISTS (SELECT 1 FROM unread_tables u WHERE u.table_name = w.target_table)
UNION ALL
SELECT 'retired_ids' AS table_name, r.row_number, 'replaced_by' AS field_name,
  r.replaced_by AS value, r.target_table AS named
FROM retired_ids r
WHERE r.replaced_by IS NOT NULL
  AND NOT EXISTS (
    SELECT 1 FROM row_ids k WHERE k.table_name = r.target_table AND k.row_id = r.replaced_by
  )
  AND NOT EXISTS (SELECT 1 FROM unread_tables u WHERE u.table_name = r.target_table)
""",
    message="found {value}, which is no row of {named}; expected a row that exists",
    hint="correct the table or the identifier",
    docs=__doc__,
    failing=(
        Example(
            about="evidence for an event that was renamed",
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-renamed",
                        "target_table": "events",
                        "target_id": "meeting-norport",
                        "target_field": "type",
                        "value": "meeting",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                )
            },
            finds=(Finds("evidence", "ev-renamed", "target_id"),),
        ),
        Example(
            about="a claim about a row of a table that does not exist",
            changed={
                "claims:s901-ten-years": {"subject_table": "meetings"},
                "conflicts:pact-term": {"target_field": "date"},
            },
            finds=(Finds("claims", "s901-ten-years", "subject_id"),),
        ),
        Example(
            about="a conflict about an event that does not exist",
            changed={"conflicts:pact-term": {"target_id": "meeting"}},
            finds=(Finds("conflicts", "pact-term", "target_id"),),
        ),
        Example(
            about="a retired identifier replaced by one that does not exist",
            changed={"retired_ids:events/meeting-norport": {"replaced_by": "meeting"}},
            finds=(Finds("retired_ids", "events/meeting-norport", "replaced_by"),),
        ),
        Example(
            about="a waiver for a row that does not exist",
            added={
                "waivers": (
                    {
                        "waiver_id": "nobody",
                        "code": "RVD001",
                        "target_table": "participants",
                        "target_id": "nobody",
                        "reason": "An example.",
                    },
                )
            },
            finds=(Finds("waivers", "nobody", "target_id"),),
        ),
    ),
    passing=(
        Example(
            about="a retired identifier that nothing replaces",
            changed={"retired_ids:events/meeting-norport": {"replaced_by": None}},
        ),
        Example(
            about="evidence for a row with a composite key",
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-host",
                        "target_table": "event_participants",
                        "target_id": "visit-norport-2022-03/ashby/host",
                        "target_field": "role",
                        "value": "host",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                )
            },
        ),
    ),
)
