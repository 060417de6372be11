"""Vocabularies of actors, their names and of places."""

from raisi_visit_dataset.vocabulary.scheme import Scheme

PARTICIPANT_KIND = Scheme(
    "participant_kind",
    "What an actor is.",
    {
        "person": "One human being.",
        "state": "A state, also when its capital or its nation stands for it.",
        "government_body": "A ministry, parliament, office or other organ of a state.",
        "organisation": "An organisation of states or people that is no organ of one state.",
        "media": "A news agency, newspaper, website or broadcaster.",
        "group": "Several actors named only together.",
    },
)

WIKIDATA_STATUS = Scheme(
    "wikidata_status",
    "How sure the Wikidata identifier is.",
    {
        "verified": "The identifier was checked against a published table of identifiers.",
        "unverified": "An item may exist, none was confirmed; the identifier is null.",
        "none": "No item is to be expected; the identifier is null.",
    },
)

NAME_KIND = Scheme(
    "name_kind",
    "How a surface form names an actor or a place.",
    {
        "full": "The whole name.",
        "short": "A part of the name that stands for it, such as the family name.",
        "transliteration": "Another spelling of the name.",
        "office": "The office or relation that singles the actor out.",
        "epithet": "An honorific or descriptive form, with or without the name.",
        "abbreviation": "A shortened form in letters.",
        "adjective": "The adjective or demonym of a state or place.",
        "metonym": "The name of a place or seat that stands for an actor.",
        "collective": "A form that names several actors together.",
    },
)

NAME_USE = Scheme(
    "name_use",
    "What a name stands for at one place in a text.",
    {
        "name": "The name of the participant or place itself.",
        "office": "The office of the participant.",
        "metonym": "A place or seat that stands for an actor.",
        "part_of_other_name": "A part of the name of something else.",
    },
)

PLACE_KIND = Scheme(
    "place_kind",
    "What a place is.",
    {
        "city": "A town or city.",
        "country": "The territory of a state.",
        "region": "A part of one state or of several.",
        "venue": "A building, an airport or another site.",
    },
)
