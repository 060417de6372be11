"""Mutations of participants, places, names and offices."""

from __future__ import annotations

from typing import Final

from raisi_visit_dataset.testing.mutations.copying import drop_proof, prove, quiet
from raisi_visit_dataset.testing.mutations.draft import Draft, Row
from raisi_visit_dataset.testing.mutations.mutation import Broken, Mutation
from raisi_visit_dataset.testing.mutations.own import own
from raisi_visit_dataset.testing.mutations.placing import in_cell
from raisi_visit_dataset.validation.states import STATE_ITEMS

__all__ = ["MUTATIONS"]

_NO_COUNTRY: Final = "USR"


def _unread_name(draft: Draft) -> Broken | None:
    for row in draft.rows("participant_names"):
        if row["scope_source_id"] in draft.texts:
            draft.change("participant_names", row, surface=row["surface"] + " Qxz")
            return in_cell(draft, "participant_names", row, "surface")
    return None


def _shared_name(draft: Draft) -> Broken | None:
    surfaces = [row["surface"] for row in draft.rows("participant_names")]
    for row in draft.rows("participant_names"):
        for other in draft.rows("participants"):
            alone = surfaces.count(row["surface"]) == 1 and row["kind"] != "collective"
            if alone and other["participant_id"] != row["participant_id"]:
                names = {"participant_name_id": "zz-mutation", **_of(other)}
                twin = draft.add("participant_names", **{**row, **names})
                return in_cell(draft, "participant_names", twin, "surface")
    return None


def _of(participant: Row) -> Row:
    return {"participant_id": participant["participant_id"]}


def _unverified(draft: Draft) -> Broken | None:
    for row in draft.rows("participants", wikidata_status="verified"):
        draft.change("participants", row, wikidata_status="unverified")
        return in_cell(draft, "participants", row, "wikidata_status")
    return None


def _nowhere(draft: Draft) -> Broken | None:
    hosts = {row["participant_id"] for row in draft.rows("event_participants", role="host")}
    for row in draft.rows("participants"):
        free = row["participant_id"] not in hosts and row["wikidata_id"] not in STATE_ITEMS
        if free and row["country"] and quiet(draft, "participants", row):
            for evidence in draft.evidence("participants", row, "country"):
                draft.change("evidence", evidence, value=_NO_COUNTRY)
            draft.change("participants", row, country=_NO_COUNTRY)
            return in_cell(draft, "participants", row, "country")
    return None


def _unused(draft: Draft) -> Broken | None:
    row = draft.add(
        "participants",
        participant_id="zz-mutation",
        kind="group",
        name="Nobody of note",
        wikidata_status="none",
        description="A group to which nothing refers.",
    )
    if prove(draft, "participants", row, "kind", "name"):
        return in_cell(draft, "participants", row, "participant_id")
    return None


def _of_two(draft: Draft) -> Broken | None:
    place = draft.row("places")
    for row in draft.rows("name_mentions"):
        if row["participant_id"] and place is not None:
            draft.change("name_mentions", row, place_id=place["place_id"])
            return in_cell(draft, "name_mentions", row, "participant_id")
    return None


def _stateless(draft: Draft) -> Broken | None:
    for row in draft.rows("participants"):
        if row["wikidata_id"] in STATE_ITEMS and quiet(draft, "participants", row):
            free = drop_proof(draft, "participants", row, "country")
            draft.change("participants", row, country="")
            return in_cell(draft, "participants", row, "country") if free else None
    return None


def _unused_place(draft: Draft) -> Broken | None:
    row = draft.add("places", place_id="zz-mutation", name="Nowhere", kind="city")
    if prove(draft, "places", row, "name"):
        return in_cell(draft, "places", row, "place_id")
    return None


def _offices(draft: Draft, participant: Row) -> list[Row]:
    return list(draft.rows("statement_participants", resolution="office", **_of(participant)))


def _not_held(draft: Draft) -> Broken | None:
    for person in draft.rows("participants", kind="person"):
        roles = list(draft.rows("roles", **_of(person)))
        named = _offices(draft, person)
        if len(roles) != 1 or len(named) != 1 or not quiet(draft, "roles", roles[0]):
            continue
        proof = draft.evidence("roles", roles[0], "term")
        said = draft.row("statements", statement_id=named[0]["statement_id"]) or {}
        source = draft.row("sources", source_id=said["source_id"]) or {}
        if roles[0]["term"] and (said["said"] or source["published"]):
            for evidence in proof:
                draft.change("evidence", evidence, value="1799/1801")
            draft.change("roles", roles[0], term="1799/1801")
            return in_cell(draft, "statement_participants", named[0], "participant_id")
    return None


def _no_office(draft: Draft) -> Broken | None:
    for person in draft.rows("participants", kind="person"):
        if draft.row("roles", **_of(person)) is None:
            named = {**_of(person), "resolution": "name"}
            for row in draft.rows("statement_participants", **named):
                draft.change("statement_participants", row, resolution="office")
                return in_cell(draft, "statement_participants", row, "participant_id")
    return None


MUTATIONS: Final[tuple[Mutation, ...]] = (
    own("RVD501", "a-name-unread", "register a name that its text has not", _unread_name),
    own("RVD502", "a-name-shared", "give the name of one participant to another", _shared_name),
    own("RVD503", "no-longer-verified", "leave an identifier unverified", _unverified),
    own("RVD504", "no-such-country", "give a participant a code of no country", _nowhere),
    own("RVD505", "an-idle-participant", "add one to whom nothing refers", _unused),
    own("RVD506", "a-name-of-two", "let a name stand for a place as well", _of_two),
    own("RVD507", "a-state-without-code", "empty the country of a state", _stateless),
    own("RVD508", "an-idle-place", "add a place that is used nowhere", _unused_place),
    own("RVD511", "long-out-of-office", "move a term to the years about 1800", _not_held),
    own("RVD512", "no-office-known", "call the name of a private person an office", _no_office),
)
"""One a rule; RVD513 has an example of its own."""
