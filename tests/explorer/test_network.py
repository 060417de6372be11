import pytest
from tests.invented import package_files

import raisi_visit_dataset as rvd
from raisi_visit_dataset.explorer.network import network, relations
from raisi_visit_dataset.explorer.shown import Shown


@pytest.fixture(scope="module", params=["aldora", "pact", "river_summit"])
def dataset(request):
    return rvd.open(package_files(request.param))


def test_addressees_co_speakers_and_relays_are_relations(dataset):
    found = relations(Shown(dataset.package, 1000))
    speakers = {row.statement_id: row.speaker_id for row in dataset.load("statements")}
    roles = {"addressee": "to", "co_speaker": "with", "relay": "through"}
    wanted = {
        (speakers[row.statement_id], roles[row.role], row.participant_id)
        for row in dataset.load("statement_participants")
        if row.role in roles and speakers[row.statement_id] not in (None, row.participant_id)
    }
    spoken = {(r.who, r.kind, r.whom) for r in found if r.kind in roles.values()}
    assert spoken == wanted


def test_those_named_inside_a_statement_are_spoken_about(dataset):
    wanted = {
        (said.speaker_id, name.participant_id, said.statement_id)
        for said in dataset.load("statements")
        for name in dataset.load("name_mentions")
        if name.source_id == said.source_id
        and said.start_char <= name.start_char
        and name.end_char <= said.end_char
        and name.use != "part_of_other_name"
        and None not in (name.participant_id, said.speaker_id)
        and name.participant_id != said.speaker_id
    }
    found = relations(Shown(dataset.package, 1000))
    assert {(r.who, r.whom, row) for r in found if r.kind == "about" for row in r.rows} == wanted


def test_the_picture_shows_or_counts_every_relation(dataset):
    found = relations(Shown(dataset.package, 1000))
    picture = network(found)
    assert len(picture.edges) + picture.left_out == len(found)
    places = {(node.x, node.y) for node in picture.nodes}
    assert len(places) == len(picture.nodes)
    assert all(0 < node.y < picture.height for node in picture.nodes)


def test_nobody_gives_an_empty_picture():
    picture = network(())
    assert (picture.nodes, picture.edges, picture.left_out) == ((), (), 0)
