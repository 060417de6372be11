import json

import pytest


def test_cells_are_shown_with_the_words_in_their_sentence(run, pact):
    done = run("evidence", "meeting", "-p", pact, "--field", "date")
    assert (done.status, done.err) == (0, "")
    assert done.out == (
        "events meeting\n"
        "\n"
        "date: 2022-02-28\n"
        "  text: seeds/first.txt:1:71\n"
        "    ALDORA – Minister Ana Torv met President Bo Lund [[in Aldora on Monday]].\n"
        "  external, contradicts, gives 2022-02-27: Gazette, The week, 2022-03-05\n"
    )


def test_reasons_are_shown(run, pact):
    done = run("evidence", "first", "-p", pact)
    assert "published: 2022-03-01\n  inferred: seeds/first.txt:1:81\n" in done.out
    assert "\n    note: It was printed the day after.\n" in done.out


def test_every_column_is_shown_without_field(run, pact):
    out = run("evidence", "meeting", "-p", pact).out
    heads = [line.partition(":")[0] for line in out.splitlines()[1:] if line[:1].strip()]
    assert heads == ["type", "date", "status"]


def test_words_are_marked_on_a_terminal(on_terminal, pact):
    done = on_terminal("evidence", "meeting", "-p", pact, "--field", "date")
    assert "\x1b[1;7min Aldora on Monday\x1b[0m" in done.out
    assert "[[" not in done.out


def test_json_has_a_line_for_each_piece(run, pact):
    done = run("evidence", "meeting", "-p", pact, "--field", "date", "--json")
    text, outside = map(json.loads, done.out.splitlines())
    assert text["sentence"][70 - text["sentence_start_char"] :].startswith("in Aldora on Monday")
    assert text["sentence_end_char"] - text["sentence_start_char"] == len(text["sentence"])
    assert text["outside_reference"] is None
    assert outside["sentence"] is None
    assert outside["outside_reference"]["title"] == "The week"
    assert outside["value"] == "2022-02-27"


def test_an_id_of_several_tables_asks_for_one(run, pact):
    done = run("evidence", "pact", "-p", pact)
    assert done.status == 2
    assert "utterances, topics" in done.err
    assert "--table utterances" in done.err
    assert run("evidence", "pact", "-p", pact, "--table", "topics").out == (
        "topics pact\n  no evidence is recorded\n"
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["meetin"], "did you mean 'meeting'"),
        (["meeting", "--field", "dat"], "did you mean 'date'"),
        (["meeting", "--table", "event"], "did you mean 'events'"),
        (["meeting", "--table", "topics"], "the id 'meeting'"),
    ],
    ids=["row", "column", "table", "another table"],
)
def test_what_is_not_there_is_a_wrong_call(run, pact, arguments, told):
    done = run("evidence", *arguments, "-p", pact)
    assert (done.status, done.out) == (2, "")
    assert told in done.err


def test_a_composite_key_is_found(run, pact):
    done = run("evidence", "meeting/lund/visitor", "-p", pact)
    assert done.out.startswith("event_participants meeting/lund/visitor\n\nrole: visitor\n")


def test_without_the_text_offsets_are_shown(run, tmp_path):
    from tests.invented import package_files, without, write

    package = write(tmp_path, without(package_files("aldora"), "seeds/first.txt"))
    done = run("evidence", "meeting", "-p", package, "--field", "date")
    assert "  text: first, characters 70 to 89\n    [[in Aldora on Monday]]\n" in done.out
