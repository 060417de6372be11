"""The holder of an office is taken from the text, which names nobody.

## What it checks

Where a passage shows a person as a participant of an event, by an office alone, and the text names
that person nowhere, the evidence is inferred (or external), not given by the text.

## Why it matters

"The ministers of petroleum and economy" says what offices took part. Who held them is known from
elsewhere, and may be wrong.

## How to mend it

Set the basis to `inferred` and say in the note who held the office, and by which role.
"""

from raisi_visit_dataset.validation.example import Cells, Example, Finds
from raisi_visit_dataset.validation.rule import Rule


def _captain(about: str, *, found: bool = False, named: str | None = None, **cells: str) -> Example:
    """Let a captain take part in the visit; ``named`` is a name of his in the same text."""
    words = f"A captain came too{f', {named}' if named else ''}."
    mention: Cells = {
        "name_mention_id": "s900-captain",
        "source_id": "s900",
        "exact": "captain",
        "participant_id": "dale",
        "use": "office",
    }
    name: Cells = {**mention, "name_mention_id": "s900-name", "exact": named, "use": "name"}
    evidence: Cells = {
        "evidence_id": "ev-captain",
        "target_table": "event_participants",
        "target_id": "visit-norport-2022-03/dale/delegate",
        "target_field": "role",
        "value": "delegate",
        "basis": "text",
        "source_id": "s900",
        "exact": "A captain came too",
        "stance": "supports",
    }
    taking_part = {"participant_id": "dale", "role": "delegate"}
    return Example(
        about=about,
        texts={"s900": f"\n\n{words}\n"},
        added={
            "narrations": (
                {
                    "narration_id": "s900-captain",
                    "source_id": "s900",
                    "exact": words,
                    "note": "An example.",
                },
            ),
            "name_mentions": (mention, name) if named else (mention,),
            "event_participants": ({"event_id": "visit-norport-2022-03", **taking_part},),
            "evidence": ({**evidence, **cells},),
        },
        finds=(Finds("evidence", "ev-captain", "basis"),) if found else (),
    )


RULE = Rule(
    code="RVD254",
    name="holder-not-inferred",
    severity="warning",
    table="evidence",
    field="basis",
    query="""
SELECT e.row_number, e.basis AS value, p.participant_id, e.exact, e.source_id, e.start_char,
  e.end_char
FROM evidence e
JOIN row_ids k ON k.table_name = e.target_table AND k.row_id = e.target_id
JOIN event_participants p ON p.row_number = k.row_number
JOIN participants a ON a.participant_id = p.participant_id
WHERE e.target_table = 'event_participants' AND e.basis = 'text' AND a.kind = 'person'
  AND EXISTS (
    SELECT 1 FROM name_mentions n
    WHERE n.source_id = e.source_id AND n.participant_id = p.participant_id AND n.use = 'office'
      AND n.start_char >= e.start_char AND n.end_char <= e.end_char
  )
  AND NOT EXISTS (
    SELECT 1 FROM name_mentions n
    WHERE n.source_id = e.source_id AND n.participant_id = p.participant_id AND n.use = 'name'
  )
""",
    message=(
        "found the basis {value} for {participant_id} by '{exact}', in a text that has only the "
        "office; expected it to be inferred"
    ),
    hint="set the basis to inferred, and say in the note who held the office",
    docs=__doc__,
    failing=(_captain("only the office is named", found=True),),
    passing=(
        _captain("the same, inferred and explained", basis="inferred", note="An example."),
        _captain("the text names the holder too", named="Cay Dale"),
    ),
)
