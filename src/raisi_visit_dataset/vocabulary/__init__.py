"""The closed vocabularies of the data package, listed once.

They are exported as ``enum`` constraints of the Table Schemas and as the table ``codes``.
"""

from raisi_visit_dataset.vocabulary.events import (
    EVENT_ROLE,
    EVENT_STATUS,
    EVENT_TYPE,
    MODALITY,
    PLOVER_EVENT,
    PLOVER_MODE,
)
from raisi_visit_dataset.vocabulary.participants import (
    NAME_KIND,
    NAME_USE,
    PARTICIPANT_KIND,
    PLACE_KIND,
    WIKIDATA_STATUS,
)
from raisi_visit_dataset.vocabulary.proof import (
    ANOMALY_KIND,
    BASIS,
    CONFLICT_KIND,
    RANK,
    SEGMENT_KIND,
    STANCE,
    VERDICT,
)
from raisi_visit_dataset.vocabulary.scheme import Scheme
from raisi_visit_dataset.vocabulary.statements import (
    RESOLUTION,
    STATEMENT_KIND,
    STATEMENT_ROLE,
    UTTERANCE_RELATION,
)
from raisi_visit_dataset.vocabulary.times import TIME_ANCHOR, TIME_RULE, TIME_TYPE

SCHEMES: tuple[Scheme, ...] = (
    ANOMALY_KIND,
    BASIS,
    CONFLICT_KIND,
    EVENT_ROLE,
    EVENT_STATUS,
    EVENT_TYPE,
    MODALITY,
    NAME_KIND,
    NAME_USE,
    PARTICIPANT_KIND,
    PLACE_KIND,
    PLOVER_EVENT,
    PLOVER_MODE,
    RANK,
    RESOLUTION,
    SEGMENT_KIND,
    STANCE,
    STATEMENT_KIND,
    STATEMENT_ROLE,
    TIME_ANCHOR,
    TIME_RULE,
    TIME_TYPE,
    UTTERANCE_RELATION,
    VERDICT,
    WIKIDATA_STATUS,
)

__all__ = [
    "ANOMALY_KIND",
    "BASIS",
    "CONFLICT_KIND",
    "EVENT_ROLE",
    "EVENT_STATUS",
    "EVENT_TYPE",
    "MODALITY",
    "NAME_KIND",
    "NAME_USE",
    "PARTICIPANT_KIND",
    "PLACE_KIND",
    "PLOVER_EVENT",
    "PLOVER_MODE",
    "RANK",
    "RESOLUTION",
    "SCHEMES",
    "SEGMENT_KIND",
    "STANCE",
    "STATEMENT_KIND",
    "STATEMENT_ROLE",
    "TIME_ANCHOR",
    "TIME_RULE",
    "TIME_TYPE",
    "UTTERANCE_RELATION",
    "VERDICT",
    "WIKIDATA_STATUS",
    "Scheme",
]
