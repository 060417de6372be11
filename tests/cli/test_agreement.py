import json

from tests.invented import CORPORA

from raisi_visit_dataset.agreement.told import to_json, to_markdown, to_text
from raisi_visit_dataset.workflows.agreement import compare

SEEDS = CORPORA / "aldora"


def test_two_codings_are_compared_in_three_forms(run, pact):
    found = compare(SEEDS, pact)
    assert run("agreement", SEEDS, pact).out == to_text(found)
    assert run("agreement", SEEDS, pact, "--markdown").out == to_markdown(found)
    told = run("agreement", SEEDS, pact, "--json").out
    assert json.loads(told) == json.loads(to_json(found))


def test_two_forms_at_once_are_a_wrong_call(run, pact):
    done = run("agreement", SEEDS, pact, "--json", "--markdown")
    assert (done.status, done.out) == (2, "")


def test_other_texts_are_a_wrong_call(run, pact, harbour):
    done = run("agreement", pact, harbour)
    assert done.status == 2
    assert "share no source" in done.err


def test_a_coding_that_is_not_there_is_status_2(run, pact, tmp_path):
    assert run("agreement", pact, tmp_path / "nothing").status == 2
