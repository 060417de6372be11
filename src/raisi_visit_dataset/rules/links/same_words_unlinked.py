"""Two texts print the same words and are not linked.

## What it checks

Two statements of different sources whose words are the same, but for case, space, quotation
marks and end punctuation, and at least four in number, belong to one utterance.

## Why it matters

One quotation that two outlets print would count as two.

## How to mend it

Link both statements to one utterance.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD706",
    name="same-words-unlinked",
    severity="error",
    table="statements",
    field="exact",
    query="""
SELECT a.row_number, a.words AS value, b.statement_id AS other, a.source_id, a.start_char, a.end_char
FROM stated_words a
JOIN stated_words b ON b.words = a.words AND b.source_id <> a.source_id AND b.row_number < a.row_number
WHERE a.word_count >= 4 AND NOT EXISTS (
  SELECT 1 FROM statement_utterances l
  JOIN statement_utterances k ON k.utterance_id = l.utterance_id
  WHERE l.statement_id = a.statement_id AND k.statement_id = b.statement_id
)
""",
    message="found '{value}' as in {other}, unlinked; expected one utterance for both",
    hint="link both statements to one utterance",
    docs=__doc__,
)
