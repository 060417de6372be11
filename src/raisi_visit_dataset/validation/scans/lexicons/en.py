"""What the scans know of English."""

from typing import Final

from raisi_visit_dataset.validation.scans.lexicons.lexicon import Lexicon

__all__ = ["ENGLISH"]

_WEEKDAYS: Final = (
    ("Monday", "Mon."),
    ("Tuesday", "Tue.", "Tues."),
    ("Wednesday", "Wed."),
    ("Thursday", "Thu.", "Thur.", "Thurs."),
    ("Friday", "Fri."),
    ("Saturday", "Sat."),
    ("Sunday", "Sun."),
)
_GREGORIAN: Final = (
    ("January", "Jan."),
    ("February", "Feb."),
    ("March", "Mar."),
    ("April", "Apr."),
    ("May",),
    ("June",),
    ("July",),
    ("August", "Aug."),
    ("September", "Sep.", "Sept."),
    ("October", "Oct."),
    ("November", "Nov."),
    ("December", "Dec."),
)
_NUMBERS: Final = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "fifteen", "twenty", "thirty", "forty", "fifty", "hundred"),
)
_DATES: Final = (
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}",
    r"(?:<weekday>,? )?[0-9]{1,2}(?:st|nd|rd|th)?(?: of)? <month>(?:,? [0-9]{4})?",
    r"(?:<weekday>,? )?<month> [0-9]{1,2}(?:st|nd|rd|th)?(?!\w)(?:,? [0-9]{4})?",
    r"<month>,? [0-9]{4}",
    r"(?i:last|this|next|past|current) (?:<weekday>|<month>|(?i:day|week|month|year|decade))",
    r"(?i:in|since|until|by|of|late|early|mid|from) May(?:,? [0-9]{4})?",
    r"(?!May(?!\w))<month>",
    r"<weekday>(?: (?i:morning|noon|afternoon|evening|night))?",
    r"(?i:new year)",
    r"(?i:recent|past|coming) (?i:days|weeks|months|years|decades)",
    r"<number>[- ](?i:year|month|week|day|hour|decade)s?(?:-long|-old)?",
    r"(?i:today|tomorrow|yesterday|tonight|noon|midnight)",
    r"[0-2]?[0-9][:.][0-5][0-9] ?(?:UTC|GMT|[ap]\.?m\.?|(?i:o'clock))",
    r"(?<![,.:+-])(?:19|20)[0-9]{2}(?![,.:-]?[0-9])",
)
_VERBS: Final = (
    ("acknowledge", r"acknowledg(?:es|ed|ing)"),
    ("add", r"add(?:s|ed|ing)(?! to (?:his|her|their|the|its))"),
    ("affirm", r"affirm(?:s|ed|ing)"),
    ("announce", r"announc(?:es|ed|ing)"),
    ("appreciate", r"appreciat(?:es|ed|ing)"),
    ("argue", r"argu(?:es|ed|ing)"),
    ("ask", r"ask(?:s|ed|ing)"),
    ("assert", r"assert(?:s|ed|ing)|assertions?"),
    ("call", r"call(?:s|ed|ing) (?:for|on|the|it|him|her|them|this|that)"),
    ("claim", r"claim(?:s|ed|ing)"),
    ("communicate", r"communicat(?:es|ed|ing)"),
    ("conclude", r"conclud(?:es|ed|ing)(?= that|,? [\"“:]|:)"),
    ("confirm", r"confirm(?:s|ed|ing)"),
    ("continue", r"continu(?:es|ed|ing)(?=:|,? [\"“])"),
    ("declare", r"declar(?:es|ed|ing)"),
    ("deny", r"den(?:ies|ied|ying)"),
    ("describe", r"describ(?:es|ed|ing)"),
    ("emphasise", r"emphasi[sz](?:es|ed|ing)|lay(?:s|ing)? emphasis|laid emphasis"),
    ("explain", r"explain(?:s|ed|ing)"),
    ("express", r"express(?:es|ed|ing)"),
    ("hail", r"hail(?:s|ed|ing)"),
    ("highlight", r"highlight(?:s|ed|ing)"),
    ("indicate", r"indicat(?:es|ed|ing)"),
    ("insist", r"insist(?:s|ed|ing)"),
    ("mention", r"mention(?:s|ed|ing)"),
    ("note", r"not(?:es|ed|ing)"),
    ("point", r"point(?:s|ed|ing) (?:to|out)"),
    ("praise", r"prais(?:es|ed|ing)"),
    ("quote", r"quot(?:es|ed|ing)"),
    ("remark", r"remark(?:ed|ing)"),
    ("remind", r"remind(?:s|ed|ing)"),
    ("reply", r"repl(?:ies|ied|ying)"),
    ("report", r"report(?:s|ed|ing)"),
    ("reveal", r"reveal(?:s|ed|ing)"),
    ("say", r"sa(?:ys|id)|(?<!as )saying"),
    ("state", r"stat(?:ed|ing)"),
    ("stress", r"stress(?:es|ed|ing)"),
    ("suggest", r"suggest(?:s|ed|ing)"),
    ("tell", r"tell(?:s|ing)?|told"),
    ("thank", r"thank(?:s|ed|ing)(?! to)"),
    ("underline", r"underlin(?:es|ed|ing)|underscor(?:es|ed|ing)"),
    ("urge", r"urg(?:es|ed|ing)"),
    ("voice", r"voic(?:es|ed|ing)"),
    ("warn", r"warn(?:s|ed|ing)"),
    ("welcome", r"welcom(?:es|ed|ing)"),
)
_ABBREVIATIONS: Final = (
    *("Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "St.", "Gen.", "Col.", "Lt.", "Gov.", "Sen."),
    *("Rep.", "Hon.", "Rev.", "Jr.", "Sr.", "vs.", "etc.", "e.g.", "i.e.", "No.", "a.m.", "p.m."),
    *("Jan.", "Feb.", "Mar.", "Apr.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec."),
    *("U.S.", "U.K.", "U.N.", "E.U.", "D.C."),
)

# Words whose capital stands inside them, and which lost no separator.
_MIXED_CASE: Final = frozenset(
    (
        *("AliExpress", "BioNTech", "BitTorrent", "DeepMind", "EuroNews", "FaceTime", "FedEx"),
        *("GitHub", "GitLab", "HarperCollins", "JavaScript", "LaTeX", "LinkedIn", "MasterCard"),
        *("McDonald", "OpenAI", "PayPal", "PhD", "PhDs", "PlayStation", "PowerPoint", "ProPublica"),
        *("QuickTime", "SoundCloud", "SpaceX", "StarLink", "TikTok", "TypeScript", "WeChat"),
        *("WhatsApp", "WikiLeaks", "WordPress", "YouTube", "YouTuber", "YouTubers", "BlackRock"),
    )
)

ENGLISH: Final = Lexicon(
    language="en",
    weekdays=_WEEKDAYS,
    months=tuple(form for forms in _GREGORIAN for form in forms),
    numbers=_NUMBERS,
    dates=_DATES,
    verbs=_VERBS,
    abbreviations=_ABBREVIATIONS,
    mixed_case_prefixes=("Mc", "Mac", "Fitz", "De", "Di", "La", "Le", "Van", "i", "e"),
    mixed_case_words=_MIXED_CASE,
    gregorian=_GREGORIAN,
    clock_words=(("noon", "12:00"), ("midday", "12:00"), ("midnight", "00:00")),
    negations=(
        *("no", "not", "never", "none", "nor", "neither", "nothing", "nobody", "without"),
        *("cannot", r"\w+n['’]t"),
    ),
    firsts=(
        r"for the first time(?: since| in)?",
        r"first(?: \w+){0,3} (?:since|ever)",
        r"first(?: \w+){0,3} in (?:\w+ ){0,3}(?:years|decades|centuries)",
        r"first[- ]ever",
    ),
)
