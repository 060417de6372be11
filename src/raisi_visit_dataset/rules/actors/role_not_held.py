"""A person is named by an office that it did not hold.

## What it checks

Where a person takes part in a statement under the name of an office, and has roles, one of them
was held on the day of the statement, or of the publication where that day is not known. Roles
without a term are left alone; a person without any role is left to `role-missing`.

## Why it matters

A foreign minister before the day of his appointment is another person.

## How to mend it

Correct the person, the term of the role, or the day.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD511",
    name="role-not-held",
    severity="error",
    table="statement_participants",
    field="participant_id",
    query="""
SELECT p.row_number, p.participant_id AS value, p.exact, coalesce(s.said, o.published) AS day,
  s.source_id, p.start_char, p.end_char
FROM statement_participants p
JOIN participants a ON a.participant_id = p.participant_id AND a.kind = 'person'
JOIN statements s ON s.statement_id = p.statement_id
JOIN sources o ON o.source_id = s.source_id
WHERE p.resolution = 'office'
  AND EXISTS (SELECT 1 FROM roles r WHERE r.participant_id = p.participant_id)
  AND NOT EXISTS (
    SELECT 1 FROM roles r
    WHERE r.participant_id = p.participant_id
      AND (r.term IS NULL OR coalesce(s.said_latest, o.published_latest) IS NULL OR (
        r.term_earliest <= coalesce(s.said_latest, o.published_latest)
        AND (
          r.term_latest IS NULL
            OR r.term_latest >= coalesce(s.said_earliest, o.published_earliest)
        )
      ))
  )
""",
    message=(
        "found {value} named by the office '{exact}' on {day}; expected a role held on that day"
    ),
    hint="correct the person, the term of the role, or the day",
    docs=__doc__,
    failing=(
        Example(
            about="the office began after the words",
            changed={
                "roles:ashby-minister": {"term": "2022-03-11/.."},
                "evidence:ev-role-term": {"value": "2022-03-11/.."},
            },
            finds=(Finds("statement_participants", "s900-visit/ashby/speaker", "participant_id"),),
        ),
        Example(
            about="the office ended before the words",
            changed={
                "roles:ashby-minister": {"term": "2021/2022-02"},
                "evidence:ev-role-term": {"value": "2021/2022-02"},
            },
            finds=(Finds("statement_participants", "s900-visit/ashby/speaker", "participant_id"),),
        ),
    ),
    passing=(
        Example(
            about="the office began on the day of the words",
            changed={
                "roles:ashby-minister": {"term": "2022-03-10/.."},
                "evidence:ev-role-term": {"value": "2022-03-10/.."},
            },
        ),
        Example(
            about="the office ended on the day of the words",
            changed={
                "roles:ashby-minister": {"term": "2021/2022-03-10"},
                "evidence:ev-role-term": {"value": "2021/2022-03-10"},
            },
        ),
        Example(
            about="the term is not known",
            changed={"roles:ashby-minister": {"term": None}},
            removed=("evidence:ev-role-term",),
        ),
        Example(
            about="the office began after the publication, and a name is used",
            changed={
                "roles:ashby-minister": {"term": "2022-03-11/.."},
                "evidence:ev-role-term": {"value": "2022-03-11/.."},
                "statement_participants:s900-visit/ashby/speaker": {"resolution": "name"},
            },
        ),
    ),
)
