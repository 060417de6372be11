"""A person is named by an office that none of their roles is.

## What it checks

Where a person takes part in a statement under the name of an office, and held a role on that day,
one of the roles held then has a title that shares a word with that name; names of states and
places do not count, nor do words of another script. That no role at all was held is left to
`role-not-held`, a person without roles to `role-missing`.

## Why it matters

"The head of state" said of a president whose constitution gives that rank to another, or "the
minister" of one who was minister only later, misleads who counts what an office said.

## How to mend it

Correct the participant or its roles, or waive the finding with the reason why the text is loose.
"""

from raisi_visit_dataset.validation.example import Cells, Example, Finds
from raisi_visit_dataset.validation.rule import Rule

_BEGIN = 231
"""Where the words stand that the examples add."""
_QUOTE = "All is well,"


def _minister(about: str, words: str, title: str, *, found: bool = False) -> Example:
    """Name her by an office in one sentence more, and give her role a title."""
    end = _BEGIN + len(_QUOTE)
    office: Cells = {
        "participant_id": "ashby",
        "exact": words,
        "start_char": end + 2,
        "end_char": end + 2 + len(words),
    }
    said = end + 3 + len(words)
    return Example(
        about=about,
        texts={"s900": f"\n\n“{_QUOTE}” {words} said.\n"},
        changed={
            "roles:ashby-minister": {"title": title},
            "evidence:ev-role-title": {"value": title},
            "statement_participants:s900-visit/ashby/speaker": {"resolution": "name"},
        },
        added={
            "statements": (
                {
                    "statement_id": "s900-well",
                    "source_id": "s900",
                    "ordinal": 3,
                    "kind": "direct",
                    "speaker_id": "ashby",
                    "exact": _QUOTE,
                    "segment_ordinal": 10,
                    "cue": "said",
                    "cue_start_char": said,
                    "cue_end_char": said + 4,
                },
            ),
            "statement_quotes": (
                {
                    "statement_id": "s900-well",
                    "ordinal": 1,
                    "exact": _QUOTE,
                    "start_char": _BEGIN,
                    "end_char": end,
                },
            ),
            "statement_participants": (
                {
                    **office,
                    "statement_id": "s900-well",
                    "role": "speaker",
                    "ordinal": 1,
                    "resolution": "office",
                },
            ),
            "name_mentions": (
                {**office, "name_mention_id": "well", "source_id": "s900", "use": "office"},
            ),
            "evidence": (
                {
                    "evidence_id": "ev-well-speaker",
                    "target_table": "statements",
                    "target_id": "s900-well",
                    "target_field": "speaker_id",
                    "value": "ashby",
                    "basis": "text",
                    "source_id": "s900",
                    "exact": f"{words} said",
                    "stance": "supports",
                },
            ),
        },
        finds=(
            (Finds("statement_participants", "s900-well/ashby/speaker", "participant_id"),)
            if found
            else ()
        ),
    )


RULE = Rule(
    code="RVD513",
    name="office-loosely-used",
    severity="warning",
    table="statement_participants",
    field="participant_id",
    query="""
SELECT p.row_number, p.participant_id AS value, p.exact, s.source_id, p.start_char, p.end_char
FROM statement_participants p
JOIN statements s ON s.statement_id = p.statement_id
JOIN (
  SELECT q.row_number, max(q.agrees) AS agrees
  FROM office_pairs q
  WHERE q.held = 1
  GROUP BY q.row_number
) h ON h.row_number = p.row_number
WHERE h.agrees = 0
""",
    message="found {value} named by the office '{exact}'; expected a role that is called so",
    hint="correct the participant or its roles, or waive the finding with a reason",
    docs=__doc__,
    failing=(
        _minister(
            "a minister is called head of state",
            "the head of state",
            "Minister of Ports",
            found=True,
        ),
    ),
    passing=(
        _minister("one word of the title", "the ports minister", "Minister of Ports"),
        _minister("the title in another script", "the head of state", "Министр портов"),
        _minister("the same word, otherwise inflected", "the ministerial aide", "Minister"),
    ),
)
