"""Vocabularies of happenings. Event and mode names are those of PLOVER."""

from raisi_visit_dataset.vocabulary.scheme import Scheme

EVENT_TYPE = Scheme(
    "event_type",
    "What kind of happening an event is.",
    {
        "visit": "A journey of a person or delegation to another state or place, with its stay.",
        "meeting": "Participants talk face to face.",
        "phone_call": "Two participants talk by telephone.",
        "press_conference": "Somebody speaks to journalists and takes questions; a news "
        "conference.",
        "news_briefing": "A spokesperson speaks to reporters as a routine or in passing.",
        "speech": "Somebody addresses an audience or makes remarks in public, without a session "
        "of questions.",
        "invitation": "One participant invites another.",
        "announcement": "Somebody makes something publicly known, on no coded occasion of "
        "another type.",
        "agreement_signing": "Parties sign or conclude an agreement, a treaty or a contract.",
        "agreement_proposal": "A participant hands over or puts forward a draft agreement.",
        "negotiation": "Parties negotiate over one or more sessions.",
        "ceremony": "A formal act of welcome, farewell or honour.",
        "departure": "A traveller leaves a place.",
        "arrival": "A traveller reaches a place.",
        "inauguration": "A person takes up an office.",
        "parliamentary_session": "A chamber of a parliament sits.",
        "other": "A happening that none of the other types describes; the note says what it is.",
    },
)

EVENT_STATUS = Scheme(
    "event_status",
    "Whether an event came about, by the texts alone.",
    {
        "planned": "The texts report it only as coming.",
        "occurred": "At least one text reports it as past.",
        "ongoing": "The texts report it as under way.",
        "cancelled": "The texts report that it will not come about.",
        "unknown": "The texts do not let one decide.",
    },
)

MODALITY = Scheme(
    "modality",
    "How a mention presents its event.",
    {
        "asserted_past": "It happened.",
        "asserted_present": "It is happening.",
        "asserted_future": "It will happen: announced as certain.",
        "expected": "It is expected, planned, hoped for or probable.",
        "hypothetical": "It is named as a possibility, a condition or a wish.",
        "negated": "It did not or will not happen.",
        "background": "It is presupposed: named as known, without being asserted.",
    },
)

EVENT_ROLE = Scheme(
    "event_role",
    "What a participant does in an event.",
    {
        "visitor": "Travels to the place.",
        "host": "Receives the visitor.",
        "caller": "Places the call.",
        "callee": "Takes the call.",
        "speaker": "Speaks to an audience or to journalists.",
        "audience": "Is spoken to.",
        "delegate": "Accompanies or represents another participant.",
        "organiser": "Arranges the event.",
        "signatory": "Signs or concludes.",
        "inviter": "Invites.",
        "invitee": "Is invited.",
        "proposer": "Hands over or puts forward a proposal.",
        "recipient": "Receives a proposal.",
        "officeholder": "Takes up an office.",
        "honouree": "Is welcomed, seen off or honoured.",
        "traveller": "Leaves or reaches a place.",
        "interlocutor": "Talks, on equal footing, or without the text saying who began.",
    },
)

PLOVER_EVENT = Scheme(
    "plover_event",
    "Event classes of PLOVER that this package uses.",
    {
        "AGREE": "Agree to, offer, promise or plan future cooperation.",
        "CONSULT": "Meet, visit, call, negotiate.",
        "SUPPORT": "Diplomatic or other non-material support; sign an agreement.",
        "COOPERATE": "Material cooperation.",
        "REQUEST": "Ask, demand, propose.",
    },
)

PLOVER_MODE = Scheme(
    "plover_mode",
    "Modes of the PLOVER class CONSULT.",
    {
        "visit": "One side travels to the other.",
        "third-party": "They meet in a third place.",
        "multilateral": "More than two sides take part.",
        "phone": "They talk by telephone.",
    },
)
