import json

import raisi_visit_dataset as rvd


def test_who_said_what_in_a_pipe(run, pact):
    done = run("who-said-what", "-p", pact)
    header, first, *_ = done.out.splitlines()
    assert header.split("\t")[:3] == ["speaker", "co_speakers", "words"]
    assert first.split("\t")[:4] == ["Ana Torv", "", "We will sign the pact,", "direct"]
    assert done.out.count("\n") == 6


def test_who_said_what_as_json_has_every_column(run, pact):
    done = run("who-said-what", "-p", pact, "--json", "--limit", "1")
    (said,) = map(json.loads, done.out.splitlines())
    assert said["day_earliest"] == "2022-02-28"
    assert said["publisher"] == "Aldora Post"
    assert "4 more rows" in done.err


def test_variants_side_by_side(run, pact):
    done = run("variants", "pact", "-p", pact)
    assert done.out == (
        "source_id\trelation\tspeaker\twords\n"
        "first\treference\tAna Torv\tWe will sign the pact,\n"
        "second\tparaphrase\tBo Lund\tWe have waited long enough.\n"
    )


def test_variants_as_json(run, pact):
    done = run("variants", "pact", "-p", pact, "--json")
    statements = [json.loads(line)["statement_id"] for line in done.out.splitlines()]
    assert statements == [row.statement_id for row in rvd.open(pact).variants("pact")]


def test_an_unknown_utterance_is_a_wrong_call(run, pact):
    assert run("variants", "pakt", "-p", pact).status == 2
