"""A declared file is not in the package, or cannot be read.

## What it checks

Each resource of the descriptor names a regular file inside the package, without links on the
way, and not larger than the limit `file_bytes`.

## Why it matters

What cannot be read is not checked, and a package that lacks a table says nothing of what stood
in it.

## How to mend it

Put the file where its `path` says, or remove the resource from the descriptor. A text that is
left out on purpose is accepted with `--without-texts`.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD001",
    name="file-missing",
    severity="error",
    fault="file-missing",
    message="found {found} for the resource {resource}; expected {expected}",
    hint="put the file where the descriptor says, or remove the resource",
    docs=__doc__,
    failing=(
        Example(
            about="the table of topics is declared, but not there",
            sealed=(("data/topics.csv", b"", b""),),
            finds=(Finds("topics"),),
        ),
    ),
    passing=(
        Example(
            about="a text is left out, and the caller does without",
            sealed=(("seeds/s900.txt", b"", b""),),
            without_texts=True,
        ),
    ),
)
