"""The rights in a text are stated by a licence that does not exist.

## What it checks

`text_rights` of each source is an identifier of the SPDX licence list, or begins with
`LicenseRef-` and goes on. Its form is left to `pattern-unmatched`.

## Why it matters

A reader must know what may be done with the text. A word that looks like a licence and is none
tells nobody.

## How to mend it

Write the identifier as SPDX has it, or `LicenseRef-` and a name for other rights.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD207",
    name="rights-unknown",
    severity="error",
    table="sources",
    field="text_rights",
    query="""
SELECT s.row_number, s.text_rights AS value
FROM sources s
WHERE (substr(s.text_rights, 1, 11) <> 'LicenseRef-' OR length(s.text_rights) = 11)
  AND NOT EXISTS (SELECT 1 FROM known_licences k WHERE k.licence = s.text_rights)
""",
    message="found the rights {value}; expected an identifier of SPDX, or LicenseRef- and a name",
    hint="write the identifier as SPDX has it, or LicenseRef- and a name",
    docs=__doc__,
    failing=(
        Example(
            about="a licence without its version",
            changed={"sources:s900": {"text_rights": "CC-BY"}},
            finds=(Finds("sources", "s900", "text_rights"),),
        ),
        Example(
            about="other rights without a name",
            changed={"sources:s900": {"text_rights": "LicenseRef-"}},
            finds=(Finds("sources", "s900", "text_rights"),),
        ),
    ),
    passing=(
        Example(
            about="the shortest of names",
            changed={"sources:s900": {"text_rights": "LicenseRef-x"}},
        ),
        Example(
            about="another licence of the list",
            changed={"sources:s900": {"text_rights": "CC-BY-4.0"}},
        ),
    ),
)
