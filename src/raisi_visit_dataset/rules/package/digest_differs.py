"""The bytes of a file are not those that its digest was made of.

## What it checks

Where a resource declares a `hash`, the digest of the bytes that were read equals it; MD5, SHA-1
and the SHA-2 family are known, a digest without a name is MD5. The size is left to `size-
differs`, which speaks only when the digest is right or absent.

## Why it matters

A digest is the only proof that the file is the one that was published. One that differs means
that somebody, or some tool, changed the file after the package was made.

## How to mend it

Take the file from the release again. If the change was meant, build the package anew, so that
every digest follows.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD002",
    name="digest-differs",
    severity="error",
    fault="digest-differs",
    frictionless=("hash-count",),
    message="found {found} for the resource {resource}; expected {expected}",
    hint="take the file from the release again, or build the package anew",
    docs=__doc__,
    failing=(
        Example(
            about="a digest of the descriptor is that of other bytes",
            sealed=(("data/topics.csv", b"Harbours", b"Harbors"),),
            finds=(Finds("topics"),),
        ),
        Example(
            about="a text was edited after the package was made",
            sealed=(("seeds/s901.txt", b"nothing", b"a thing"),),
            finds=(Finds("seeds/s901.txt"),),
        ),
    ),
    passing=(
        Example(
            about="a digest in upper case",
            sealed=(("datapackage.json", b'"hash": "sha256:', b'"hash": "SHA256:'),),
        ),
    ),
)
