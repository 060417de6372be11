"""Vocabularies of texts, evidence and disagreement. Ranks are those of Wikidata."""

from raisi_visit_dataset.vocabulary.scheme import Scheme

SEGMENT_KIND = Scheme(
    "segment_kind",
    "What a stretch of a text is.",
    {
        "harvest_prefix": "Characters that the harvesting of the page put before the text.",
        "masthead": "The date line or name of the outlet, above the headline.",
        "dateline": "The place, before the first words of the report.",
        "headline": "The headline.",
        "headline_repeat": "The headline, printed again.",
        "subheading": "A heading inside the body.",
        "paragraph": "A paragraph of the body.",
        "boilerplate": "Text of the website: links, forms, notices.",
        "blank": "Line ends between the other segments.",
    },
)

ANOMALY_KIND = Scheme(
    "anomaly_kind",
    "What is damaged in a text. The span is the damaged characters, nothing around them.",
    {
        "mixed_delimiters": "A closing quotation mark of another style than its opening one.",
        "unclosed_quote": "An opening quotation mark that never closes.",
        "stray_quote": "A quotation mark that belongs to no pair.",
        "quote_crosses_paragraph": "The line ends inside a quotation.",
        "no_break_space": "A no-break space.",
        "repeated_space": "Two or more spaces in a row.",
        "missing_separator": "The word before which a separator was lost: a word boundary.",
        "duplicate_line": "A line printed a second time.",
        "typo": "A misprint.",
        "spelling_variant": "A name spelt in another way than elsewhere in the same text.",
        "editorial_bracket": "Words in square brackets that an editor put into a quotation.",
        "unmarked_direct": "A speaker's own words whose quotation marks were lost.",
    },
)

BASIS = Scheme(
    "basis",
    "Where a value comes from.",
    {
        "text": "The words of a text give it.",
        "inferred": "It follows from the words of a text; the note says how.",
        "external": "It is known from an outside reference.",
    },
)

STANCE = Scheme(
    "stance",
    "Whether a piece of evidence speaks for the value of its cell.",
    {
        "supports": "It gives the value, or one compatible with it.",
        "contradicts": "It gives a value that excludes it.",
    },
)

CONFLICT_KIND = Scheme(
    "conflict_kind",
    "Who disagrees.",
    {
        "source_source": "Two texts.",
        "source_external": "A text and an outside reference.",
        "within_source": "A text with itself.",
    },
)

RANK = Scheme(
    "rank",
    "How a claim in a conflict is judged.",
    {
        "preferred": "The value to use; just one in a conflict.",
        "normal": "Possible.",
        "deprecated": "Held to be wrong; the reason says why.",
    },
)

VERDICT = Scheme(
    "verdict",
    "How a claim stands to outside knowledge.",
    {
        "agrees": "An outside reference says the same.",
        "contradicts": "An outside reference excludes it.",
        "loosely_true": "True in a loose reading only.",
        "unverified": "Nothing was found for or against it.",
    },
)
