"""Near misses of rules whose queries meet several tables: see `near_misses`."""

from raisi_visit_dataset.rules.evidence import holder_not_inferred
from raisi_visit_dataset.rules.links import key_terms_differ
from raisi_visit_dataset.rules.statements.speaker_names_himself import _said
from raisi_visit_dataset.validation.example import Cells, Example, Finds

VISIT = "visit-norport-2022-03"
SUDPORT = "visit-sudport-2022-04"
PACT: Cells = {
    "statement_id": "x",
    "source_id": "s901",
    "ordinal": 3,
    "kind": "indirect",
    "speaker_unknown": "An example.",
    "exact": "the pact ran for ten years",
    "segment_ordinal": 3,
    "cue": "told",
}

BERG: Cells = {**PACT, "speaker_unknown": None, "speaker_id": "berg"}


def changed(example: Example, about: str, *, found: bool = True, **tables: Cells) -> Example:
    """Change the last row that an example adds to each of some tables."""
    added = {
        **example.added,
        **{
            table: (*example.added[table][:-1], {**example.added[table][-1], **cells})
            for table, cells in tables.items()
        },
    }
    return Example(
        about=about,
        texts=example.texts,
        added=added,
        changed=example.changed,
        finds=example.finds if found else (),
    )


def added(example: Example, about: str, found: bool, **tables: Cells) -> Example:
    """Add a row to each of some tables of an example."""
    rows = {table: (*example.added.get(table, ()), cells) for table, cells in tables.items()}
    return Example(
        about=about,
        texts=example.texts,
        added={**example.added, **rows},
        finds=example.finds if found else (),
    )


CAPTAIN = holder_not_inferred.RULE.failing[0]
OTHER_CAPTAIN: Cells = {
    "name_mention_id": "s901-captain",
    "source_id": "s901",
    "start_char": 232,
    "end_char": 239,
    "exact": "captain",
    "participant_id": "dale",
    "use": "office",
}
NUMBER = key_terms_differ.RULE.failing[0]
CONFLICT: Cells = {
    "conflict_id": "c",
    "target_table": "utterances",
    "target_id": "road-map",
    "target_field": "wording",
    "kind": "source_source",
    "note": "An example.",
}
PART: Cells = {"statement_id": "s901-again", "relation": "reference", "start_char": 192}
EXTRA_UTTERANCE: Cells = {
    "utterance_id": "extra",
    "gist": "An example.",
    "reference_statement_id": "s900-visit",
}

OWN = _said("his own name", "“I am Berg,” Berg said.", "direct", "I am Berg,", found=True)


def own(about: str, **cells: str) -> Example:
    """Change the name in the quotation, so that it is no name of the speaker there."""
    first, last = OWN.added["name_mentions"]
    rows = {**OWN.added, "name_mentions": ({**first, **cells}, last)}
    return Example(about=about, texts=OWN.texts, added=rows)


def bracket(
    about: str, words: str, damaged: str, *, found: bool = True, **cells: str | int
) -> Example:
    """Declare what an editor put into the quotation."""
    quote = words[1 : words.index("”")]
    damage: Cells = {
        "anomaly_id": "x",
        "source_id": "s900",
        "kind": "editorial_bracket",
        "exact": damaged,
        **cells,
    }
    example = _said("", words, "direct", quote, found=True)
    return added(example, about, found, anomalies=damage)


LATER: dict[str, tuple[Example, ...]] = {
    "RVD254": (
        Example(
            about="a group that the text names by its office",
            texts=CAPTAIN.texts,
            added=CAPTAIN.added,
            changed={"participants:dale": {"kind": "group"}},
        ),
        changed(CAPTAIN, "the office stands before", found=False, evidence={"exact": "came too"}),
        changed(CAPTAIN, "the office stands behind", found=False, evidence={"exact": "A capt"}),
        changed(CAPTAIN, "just the office", evidence={"exact": "captain"}),
        changed(CAPTAIN, "the office, in the other text", found=False, name_mentions=OTHER_CAPTAIN),
        changed(
            CAPTAIN, "the office of another", found=False, name_mentions={"participant_id": "berg"}
        ),
        changed(CAPTAIN, "no office, a metonym", found=False, name_mentions={"use": "metonym"}),
        changed(
            CAPTAIN,
            "evidence for the row of that number in another table",
            found=False,
            evidence={"target_table": "participants", "target_id": "north-ministry"},
        ),
        changed(
            CAPTAIN,
            "evidence for one who is named",
            found=False,
            evidence={"target_id": "visit-norport-2022-03/berg/visitor"},
        ),
        changed(
            CAPTAIN,
            "evidence for the event itself",
            found=False,
            evidence={"target_table": "events", "target_id": VISIT},
        ),
    ),
    "RVD508": (
        Example(about="the place of an event alone", removed=("name_mentions:s900-sudport",)),
    ),
    "RVD608": (
        Example(
            about="the speaker is a group",
            texts=OWN.texts,
            added=OWN.added,
            changed={"participants:berg": {"kind": "group"}},
        ),
        own("the office of the speaker", use="office"),
        own("the name of another", participant_id="ashby"),
        own("a name in the other text", source_id="s901"),
        _said(
            "the name begins the quotation",
            "“Berg I am,” Berg said.",
            "direct",
            "Berg I am,",
            found=True,
        ),
        _said(
            "the name ends the quotation",
            "“I am Berg” Berg said.",
            "direct",
            "I am Berg",
            found=True,
        ),
        _said("the name begins before the quotation", "“I” is Berg, Berg said.", "direct", "I"),
        bracket("an editor named him", "“[Berg] came,” Berg said.", "[Berg]", found=False),
        bracket("an editor wrote behind the name", "“Berg [and I],” Berg said.", " [and I]"),
        bracket("an editor wrote before the name", "“[Old] Berg,” Berg said.", "[Old] "),
        bracket("the name is misprinted", "“[Berg] came,” Berg said.", "[Berg]", kind="typo"),
        bracket(
            "an editor wrote in the other text",
            "“[Berg] came,” Berg said.",
            "[Berg]",
            source_id="s901",
            start_char=231,
            end_char=237,
        ),
    ),
    "RVD623": (
        Example(about="words that end earlier", added={"statements": ({**BERG, "end_char": 160},)}),
        Example(
            about="words that begin later",
            added={"statements": ({**BERG, "start_char": 144, "end_char": 166},)},
        ),
        Example(
            about="words that begin alike, of one whose speaker is not known",
            added={
                "statements": (
                    {**PACT, "start_char": 140, "end_char": 160},
                    {**PACT, "statement_id": "y", "start_char": 150, "end_char": 160},
                )
            },
        ),
        Example(
            about="two without a known speaker",
            added={"statements": (PACT, {**PACT, "statement_id": "y"})},
            finds=(Finds("statements", "y", "statement_id"),),
        ),
        Example(
            about="the same offsets in two texts",
            added={
                "statements": (
                    {**PACT, "start_char": 20, "end_char": 30},
                    {**PACT, "statement_id": "y", "source_id": "s900", "segment_ordinal": 1}
                    | {"start_char": 20, "end_char": 30},
                )
            },
        ),
    ),
    "RVD707": (
        Example(
            about="an utterance without statements",
            removed=(
                "statement_utterances:s900-road-map/road-map",
                "statement_utterances:s901-road-map/road-map",
            ),
        ),
        Example(
            about="another statement is of that occasion",
            changed={
                "utterances:road-map": {"event_id": SUDPORT},
                "statements:s900-visit": {"event_id": SUDPORT},
            },
            finds=(Finds("utterances", "road-map", "event_id"),),
        ),
        Example(
            about="a statement of another utterance is of that occasion",
            changed={
                "utterances:road-map": {"event_id": SUDPORT},
                "statements:s900-visit": {"event_id": SUDPORT},
            },
            added={
                "utterances": (EXTRA_UTTERANCE,),
                "statement_utterances": (
                    {
                        "statement_id": "s900-visit",
                        "utterance_id": "extra",
                        "relation": "reference",
                        "start_char": 150,
                        "end_char": 182,
                    },
                ),
            },
            finds=(Finds("utterances", "road-map", "event_id"),),
        ),
        Example(
            about="an utterance without statements of an event of which there are some",
            changed={"utterances:road-map": {"event_id": None}},
            added={"utterances": ({**EXTRA_UTTERANCE, "event_id": SUDPORT},)},
        ),
    ),
    "RVD708": (
        added(NUMBER, "a conflict says so", False, conflicts=CONFLICT),
        added(
            NUMBER,
            "a conflict of another utterance",
            True,
            conflicts={**CONFLICT, "target_id": "extra"},
            utterances=EXTRA_UTTERANCE,
        ),
        added(
            NUMBER,
            "a conflict of another table",
            True,
            conflicts={**CONFLICT, "target_table": "topics"},
        ),
        Example(
            about="the wording of another statement is the reference",
            texts=NUMBER.texts,
            added=NUMBER.added,
            changed={"utterances:road-map": {"reference_statement_id": "s901-road-map"}},
            finds=NUMBER.finds,
        ),
        Example(
            about="the reference agrees, another wording does not",
            texts=NUMBER.texts,
            added=NUMBER.added,
            changed={"statement_utterances:s901-road-map/road-map": {"relation": "near_verbatim"}},
            finds=NUMBER.finds,
        ),
        Example(
            about="the number is in what the reference says of another utterance",
            texts=NUMBER.texts,
            changed={
                "utterances:road-map": {"reference_statement_id": "s901-again"},
                "statement_utterances:s901-road-map/road-map": {"relation": "near_verbatim"},
            },
            added={
                **NUMBER.added,
                "utterances": (EXTRA_UTTERANCE,),
                "statement_utterances": (
                    {**PART, "utterance_id": "road-map", "end_char": 204},
                    {**PART, "utterance_id": "extra", "end_char": 217},
                ),
            },
        ),
        added(
            NUMBER,
            "another utterance has that number",
            True,
            utterances={**EXTRA_UTTERANCE, "reference_statement_id": "s901-again"},
        ),
    ),
    "RVD806": (
        Example(
            about="a claim stands there in the other text",
            texts={"s901": "\n\nIt was the first visit since then.\n"},
            added={
                "claims": (
                    {
                        "claim_id": "c",
                        "source_id": "s900",
                        "start_char": 192,
                        "end_char": 220,
                        "exact": "x",
                        "subject_table": "events",
                        "subject_id": VISIT,
                        "property": "first",
                        "value": "x",
                        "verdict": "unverified",
                    },
                )
            },
            finds=(Finds("sources", "s901", None, "first visit since"),),
        ),
    ),
}
