"""Vocabularies of time expressions. Types are those of TIMEX3."""

from raisi_visit_dataset.vocabulary.scheme import Scheme

TIME_TYPE = Scheme(
    "time_type",
    "What an expression of time denotes.",
    {
        "date": "A day, month, year or extent of days.",
        "time": "A time of a day.",
        "duration": "A length of time.",
        "set": "A time that recurs.",
    },
)

TIME_ANCHOR = Scheme(
    "time_anchor",
    "What an expression of time is reckoned from.",
    {
        "publication": "The day of publication of the source.",
        "expression": "Another time expression of the same source.",
        "event": "The date of an event.",
        "none": "Nothing: it is complete by itself, or denotes no date.",
    },
)

TIME_RULE = Scheme(
    "time_rule",
    "How the value of an expression of time follows from its words and its anchor.",
    {
        "explicit": "The words give the value.",
        "today": "The day of the anchor.",
        "tomorrow": "The day after the anchor.",
        "weekday_past": "The nearest such weekday on or before the anchor.",
        "weekday_future": "The nearest such weekday on or after the anchor.",
        "day_month": "The day and month are given; the year is the anchor's, or the one before "
        "when the day would lie after the anchor.",
        "bare_month_past": "The nearest such month that began before the anchor.",
        "last_named_month": "The nearest such month before the anchor, called 'last'.",
        "this_year": "The year of the anchor.",
        "last_year": "The year before the anchor.",
        "early_year": "The first months of the year given: coded as the year.",
        "since": "From the value given until the anchor.",
        "duration": "A length of time, without a date.",
        "clock": "A time of day, with a time zone.",
        "composed": "Two expressions together give the value.",
        "coder": "Decided by the coder; the note says how.",
    },
)
