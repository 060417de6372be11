"""Tables that prove cells, keep disagreements, and record what the package owes its readers."""

from typing import Annotated, ClassVar

from raisi_visit_dataset import vocabulary as words
from raisi_visit_dataset.records import fields as f
from raisi_visit_dataset.records.column import Column, Table, references
from raisi_visit_dataset.records.record import Record

_DATE = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"


class Evidence(Record):
    """One passage or reference that speaks for or against a cell."""

    table: ClassVar[Table] = Table(
        name="evidence",
        title="Evidence",
        row="One passage or outside reference that speaks for or against the value of one cell.",
        key=("evidence_id",),
        foreign_keys=references(
            outside_reference_id="outside_references.outside_reference_id",
            source_id="sources.source_id",
        ),
        weak_spots=("Inferred evidence rests on a coder's reasoning; its note gives it.",),
    )

    evidence_id: Annotated[
        str, f.identifier("The evidence: 'ev-' and a digest of the row (computed).")
    ]
    target_table: Annotated[str, f.TARGET_TABLE]
    target_id: Annotated[str, f.TARGET_ID]
    target_field: Annotated[str, f.TARGET_FIELD]
    value: Annotated[str, f.VALUE]
    basis: Annotated[str, Column("Where the value comes from.", scheme=words.BASIS)]
    outside_reference_id: Annotated[
        str | None, f.identifier("Outside reference; set just when the basis is external.")
    ] = None
    source_id: Annotated[
        str | None, f.identifier("Source of the passage; null when the basis is external.")
    ] = None
    start_char: Annotated[int | None, f.START_CHAR] = None
    end_char: Annotated[int | None, f.END_CHAR] = None
    exact: Annotated[str | None, Column("The passage (W3C TextQuoteSelector: exact).")] = None
    prefix: Annotated[
        str | None, Column("Characters just before it (W3C TextQuoteSelector: prefix).")
    ] = None
    suffix: Annotated[
        str | None, Column("Characters just after it (W3C TextQuoteSelector: suffix).")
    ] = None
    stance: Annotated[str, Column("Whether it speaks for the value.", scheme=words.STANCE)]
    note: Annotated[
        str | None, Column("How the value follows; required when the basis is inferred.")
    ] = None


class Claim(Record):
    """One assertion that is no column elsewhere."""

    table: ClassVar[Table] = Table(
        name="claims",
        title="Claims",
        row="What a text asserts of a thing, where no other column holds it.",
        key=("claim_id",),
        foreign_keys=references(
            statement_id="statements.statement_id",
            source_id="sources.source_id",
            outside_reference_id="outside_references.outside_reference_id",
        ),
    )

    claim_id: Annotated[str, f.identifier("The claim.")]
    statement_id: Annotated[
        str | None,
        f.identifier("Innermost statement around it (computed); null: the narrator claims it."),
    ] = None
    source_id: Annotated[str, f.SOURCE_ID]
    start_char: Annotated[int, f.START_CHAR]
    end_char: Annotated[int, f.END_CHAR]
    exact: Annotated[str, f.EXACT]
    subject_table: Annotated[str, f.TARGET_TABLE]
    subject_id: Annotated[str, f.TARGET_ID]
    property: Annotated[
        str, Column("What is asserted of the subject.", pattern="^[a-z]+(_[a-z]+)*$")
    ]
    value: Annotated[str, Column("The value asserted.")]
    verdict: Annotated[str, Column("How it stands to outside knowledge.", scheme=words.VERDICT)]
    outside_reference_id: Annotated[
        str | None, f.identifier("Outside reference that the verdict rests on.")
    ] = None
    note: Annotated[str | None, f.NOTE] = None


class Conflict(Record):
    """One disagreement."""

    table: ClassVar[Table] = Table(
        name="conflicts",
        title="Conflicts",
        row="One cell or matter on which texts, or a text and an outside reference, exclude each "
        "other.",
        key=("conflict_id",),
    )

    conflict_id: Annotated[str, f.identifier("The conflict.")]
    target_table: Annotated[str, f.TARGET_TABLE]
    target_id: Annotated[str, f.TARGET_ID]
    target_field: Annotated[
        str,
        Column(
            "Column of the cell, or property of a claim, that is disagreed on.",
            pattern="^[a-z]+(_[a-z]+)*$",
        ),
    ]
    kind: Annotated[str, Column("Who disagrees.", scheme=words.CONFLICT_KIND)]
    note: Annotated[str, Column("What the disagreement is.")]


class ConflictClaim(Record):
    """One side of a conflict."""

    table: ClassVar[Table] = Table(
        name="conflict_claims",
        title="Conflict claims",
        row="One side of a conflict, ranked: the wrong one is kept.",
        key=("conflict_id", "ordinal"),
        foreign_keys=references(
            conflict_id="conflicts.conflict_id",
            evidence_id="evidence.evidence_id",
            claim_id="claims.claim_id",
            outside_reference_id="outside_references.outside_reference_id",
        ),
    )

    conflict_id: Annotated[str, f.identifier("The conflict.")]
    ordinal: Annotated[int, f.ORDINAL]
    value: Annotated[str, f.VALUE]
    evidence_id: Annotated[str | None, f.identifier("Evidence that gives the value.")] = None
    claim_id: Annotated[str | None, f.identifier("Claim that gives the value.")] = None
    outside_reference_id: Annotated[
        str | None, f.identifier("Outside reference that gives the value.")
    ] = None
    rank: Annotated[str, Column("How it is judged.", scheme=words.RANK)]
    reason: Annotated[str | None, Column("Why; required for preferred and deprecated.")] = None


class OutsideReference(Record):
    """One reference outside the texts."""

    table: ClassVar[Table] = Table(
        name="outside_references",
        title="Outside references",
        row="One publication outside the texts that a value or verdict rests on.",
        key=("outside_reference_id",),
    )

    outside_reference_id: Annotated[str, f.identifier("The reference.")]
    publisher: Annotated[str, Column("Who published it.")]
    title: Annotated[str, Column("What it is.")]
    url: Annotated[
        str | None, Column("Where it is, where an address is known.", pattern="^https?://[^ ]+$")
    ] = None
    date: Annotated[str | None, Column("Date of the publication, where known.", pattern=_DATE)] = (
        None
    )
    note: Annotated[str | None, f.NOTE] = None


class RetiredId(Record):
    """One identifier that is no longer used."""

    table: ClassVar[Table] = Table(
        name="retired_ids",
        title="Retired ids",
        row="One identifier that an earlier version had and this one has not.",
        key=("target_table", "retired_id"),
    )

    target_table: Annotated[str, f.TARGET_TABLE]
    retired_id: Annotated[str, f.TARGET_ID]
    replaced_by: Annotated[
        str | None, Column("Key that took its place.", pattern="^[a-z0-9_/-]+$")
    ] = None
    version: Annotated[
        str, Column("First version without it.", pattern="^[0-9]+[.][0-9]+[.][0-9]+$")
    ]
    reason: Annotated[str, Column("Why.")]


class Waiver(Record):
    """One finding that is accepted, with its reason."""

    table: ClassVar[Table] = Table(
        name="waivers",
        title="Waivers",
        row="One finding of the validator that is accepted, with the reason. One that no finding "
        "meets any more is an error.",
        key=("waiver_id",),
    )

    waiver_id: Annotated[str, f.identifier("The waiver.")]
    code: Annotated[str, Column("Code of the rule.", pattern="^RVD[0-9]{3}$")]
    target_table: Annotated[str, f.TARGET_TABLE]
    target_id: Annotated[str, f.TARGET_ID]
    target_field: Annotated[str | None, f.TARGET_FIELD] = None
    reason: Annotated[str, Column("Why the finding is accepted.")]


class Code(Record):
    """One word of a closed vocabulary."""

    table: ClassVar[Table] = Table(
        name="codes",
        title="Codes",
        row="One word of a closed vocabulary, with its meaning.",
        key=("scheme", "code"),
    )

    scheme: Annotated[str, Column("The vocabulary.", pattern="^[a-z]+(_[a-z]+)*$")]
    code: Annotated[str, Column("The word.")]
    label: Annotated[str, Column("Form to show.")]
    definition: Annotated[str, Column("What it means.")]
