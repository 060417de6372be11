"""A passage does not name whom or what it is evidence for.

## What it checks

A passage that is evidence for a cell of a participant, a place or a role, for a participant of
an event, or for its place, and is not inferred, holds a name of it: a row of `name_mentions`.
Speakers are left to `speaker-not-given`.

## Why it matters

A passage that names nobody proves nothing of anybody.

## How to mend it

Widen the passage to the words that name it, record the name, or explain an inference in the
note.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD248",
    name="name-not-given",
    severity="error",
    table="evidence",
    field="value",
    query="""
WITH wanted AS (
  SELECT e.row_number, e.target_id AS participant_id, '' AS place_id
  FROM evidence e
  WHERE e.target_table = 'participants'
  UNION ALL
  SELECT e.row_number, p.participant_id, '' AS place_id
  FROM evidence e
  JOIN row_ids k ON k.table_name = 'event_participants' AND k.row_id = e.target_id
  JOIN event_participants p ON p.row_number = k.row_number
  WHERE e.target_table = 'event_participants'
  UNION ALL
  SELECT e.row_number, r.participant_id, '' AS place_id
  FROM evidence e
  JOIN roles r ON r.role_id = e.target_id
  WHERE e.target_table = 'roles' AND e.target_field = 'title'
  UNION ALL
  SELECT e.row_number, '' AS participant_id, e.target_id AS place_id
  FROM evidence e
  WHERE e.target_table = 'places'
  UNION ALL
  SELECT e.row_number, '' AS participant_id, e.value AS place_id
  FROM evidence e
  WHERE e.target_table = 'events' AND e.target_field = 'place_id'
)
SELECT e.row_number, e.value, e.target_id, e.exact, e.source_id, e.start_char, e.end_char
FROM evidence e
JOIN wanted w ON w.row_number = e.row_number
WHERE e.basis = 'text' AND NOT EXISTS (
  SELECT 1 FROM name_mentions n
  WHERE n.source_id = e.source_id AND n.start_char >= e.start_char AND n.end_char <= e.end_char
    AND (n.participant_id = w.participant_id OR n.place_id = w.place_id)
)
""",
    message=(
        "found '{exact}' as evidence for {value} of {target_id}, which it does not name; "
        "expected words that name it"
    ),
    hint="widen the passage to the name, or explain the inference in the note",
    docs=__doc__,
    failing=(
        Example(
            about="the passage names nobody",
            changed={
                "evidence:ev-berg-name": {
                    "basis": "text",
                    "outside_reference_id": None,
                    "source_id": "s901",
                    "exact": "They signed nothing.",
                }
            },
            finds=(Finds("evidence", "ev-berg-name", "value"),),
        ),
        Example(
            about="the passage names another place",
            changed={"evidence:ev-sudport-name": {"exact": "met Bo Berg in Norport"}},
            finds=(Finds("evidence", "ev-sudport-name", "value"),),
        ),
        Example(
            about="the passage for a participant of an event names another",
            changed={"evidence:ev-visit-norport-2022-03-berg": {"exact": "Ann Ashby"}},
            finds=(Finds("evidence", "ev-visit-norport-2022-03-berg", "value"),),
        ),
        Example(
            about="the passage for a place names no place",
            changed={"evidence:ev-meeting-place": {"exact": "met Bo Berg"}},
            finds=(Finds("evidence", "ev-meeting-place", "value"),),
        ),
        Example(
            about="the passage for a title names nobody",
            changed={
                "evidence:ev-role-title": {
                    "basis": "text",
                    "outside_reference_id": None,
                    "source_id": "s900",
                    "exact": "Minister",
                }
            },
            finds=(Finds("evidence", "ev-role-title", "value"),),
        ),
        Example(
            about="the passage cuts the name",
            changed={"evidence:ev-sudport-name": {"exact": "Sudpor"}},
            finds=(Finds("evidence", "ev-sudport-name", "value"),),
            also=("RVD234",),
        ),
    ),
    passing=(
        Example(about="just the name", changed={"evidence:ev-sudport-name": {"exact": "Sudport"}}),
        Example(
            about="a passage that names nobody, inferred and explained",
            changed={
                "evidence:ev-berg-name": {
                    "basis": "inferred",
                    "note": "An example.",
                    "outside_reference_id": None,
                    "source_id": "s901",
                    "exact": "They signed nothing.",
                }
            },
        ),
        Example(
            about="a title by words that name its holder",
            changed={
                "evidence:ev-role-title": {
                    "basis": "text",
                    "outside_reference_id": None,
                    "source_id": "s900",
                    "exact": "Minister Ann Ashby",
                }
            },
        ),
    ),
)
