"""Vocabularies of reported speech. Source, cue and content are the terms of PARC and PolNeAR."""

from raisi_visit_dataset.vocabulary.scheme import Scheme

STATEMENT_KIND = Scheme(
    "statement_kind",
    "How a text gives somebody's words.",
    {
        "direct": "A clause or more, wholly between quotation marks.",
        "mixed": "A reported clause of which part stands between quotation marks.",
        "indirect": "Reported speech without quotation marks.",
        "unmarked_direct": "A speaker's own words whose quotation marks were lost.",
        "term": "Quotation marks around a word or phrase outside any reported clause.",
    },
)

STATEMENT_ROLE = Scheme(
    "statement_role",
    "What a participant has to do with a statement.",
    {
        "speaker": "Is reported to have said it: the source, in the terms of attribution.",
        "co_speaker": "Is reported to have said it together with the speaker.",
        "addressee": "Is reported to have been told it.",
        "relay": "Passed it on to the text: an agency, a website, a deputy who quotes.",
    },
)

RESOLUTION = Scheme(
    "resolution",
    "How the text names a participant of a statement.",
    {
        "name": "By a name.",
        "office": "By an office or a relation.",
        "pronoun": "By a pronoun.",
        "collective": "By an expression that stands for several, such as 'the two sides'.",
        "implicit": "Not at all in the sentence; the reader carries it on.",
    },
)

UTTERANCE_RELATION = Scheme(
    "utterance_relation",
    "How the wording of a statement relates to the reference wording of its utterance.",
    {
        "reference": "It is the reference wording.",
        "same_wording": "The same words, but for case, space, quotation marks and end punctuation.",
        "near_verbatim": "The same sentence but for a few words.",
        "translation_variant": "Another translation of the same words.",
        "paraphrase": "The same content in other words, as reported speech.",
        "excerpt": "A part of the words.",
        "summary": "The content, shortened.",
        "continuation": "The rest of the words, after a reporting clause interrupts them.",
    },
)
