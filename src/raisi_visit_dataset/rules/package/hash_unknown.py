"""A digest cannot be verified.

## What it checks

The `hash` of a resource is by MD5, SHA-1 or one of the SHA-2 family, in hexadecimal digits of
the right number; a digest without a name is MD5.

## Why it matters

What cannot be verified proves nothing.

## How to mend it

Take the digest by one of the known algorithms, as `sha256:` and 64 digits.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD024",
    name="hash-unknown",
    severity="error",
    fault="hash-unknown",
    message="found {found}; expected {expected}",
    hint="take the digest by a known algorithm",
    docs=__doc__,
    frictionless=("resource-error", "hash-count"),
    failing=(
        Example(
            about="a checksum of another kind",
            sealed=(("datapackage.json", b'"hash": "sha256:', b'"hash": "crc32:'),),
            finds=(Finds("sources"),),
        ),
        Example(
            about="a digest cut short",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", "path": '
                        b'"data/statement_topics.csv", "schema": {"fields": [{"name": '
                        b'"statement_id"}, {"name": "topic_id"}]}, "hash": '
                        b'"sha256:12ab"},\n'
                    ),
                ),
            ),
            finds=(Finds("more"),),
        ),
    ),
    passing=(
        Example(
            about="a digest in upper case",
            sealed=(("datapackage.json", b'"hash": "sha256:', b'"hash": "SHA256:'),),
        ),
    ),
)
