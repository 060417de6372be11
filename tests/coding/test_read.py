"""Reading the seeds: what is refused is refused with file, line and column."""

import sys
from pathlib import Path

import pytest
from tests.build import corpus

from raisi_visit_dataset.coding.read import REGISTERS, read_seeds
from raisi_visit_dataset.errors import CodingRefused, UnreadableError

A = "coding/sources/first.yaml"
TOPICS = "coding/topics.yaml"
HERE = "⌖"


def problems(root, files):
    try:
        read_seeds(corpus.write(root / "seeds", files))
    except CodingRefused as refused:
        return [str(each).replace(f"{root.as_posix()}/", "") for each in refused.problems]
    return []


MISTAKES = {
    "word-not-of-the-vocabulary": (
        "kind: mixed",
        "kind: ⌖mixd",
        "'mixd'; expected one of direct, mixed, indirect, unmarked_direct, term",
        "did you mean 'mixed'?",
    ),
    "word-like-none": ("kind: mixed", "kind: ⌖qqq", "'qqq'; expected one of", "choose one of them"),
    "day-that-does-not-exist": (
        "value: 2022-02-28, rule",
        "value: ⌖2022-02-30, rule",
        "day 30 in '2022-02-30'",
        "expected 01 to 28",
    ),
    "date-of-no-notation": (
        "value: 2022-02-28, rule",
        "value: ⌖28 Feb, rule",
        "'28 Feb'",
        "YYYY-MM-DD",
    ),
    "date-of-another-form": (
        "published: 2022-03-01\n",
        "published: ⌖2022-03-01/2022-03-02\n",
        "'2022-03-01/2022-03-02', of the form extent",
        "expected the form point or one_of",
    ),
    "unknown-key": (
        "cue: adding",
        "cues: ⌖adding",
        "the key 'cues'; expected one of id, kind",
        "mean 'cue'?",
    ),
    "unknown-key-in-a-list-in-a-list": (
        "{id: signing, relation: summary, words: sign}",
        "{id: signing, relation: summary, wrods: ⌖sign}",
        "the key 'wrods'; expected one of id, relation, words",
        "did you mean 'words'?",
    ),
    "unknown-key-of-an-occasion": (
        "event: meeting\n    said",
        "evnt: ⌖meeting\n    said",
        "the key 'evnt'; expected one of event, said, evidence, note",
        "did you mean 'event'?",
    ),
    "missing-key": (
        "- {gives: [said], words: on Monday}",
        "- ⌖{words: on Monday}",
        "no key 'gives' in this mapping",
        "add it",
    ),
    "missing-key-of-a-cue-with-context": (
        "cue: answered",
        "cue: ⌖{before: Lund}",
        "no key 'words' in this mapping",
        "add it",
    ),
    "wrong-kind-of-a-cue": ("cue: answered", "cue: ⌖[answered]", "a list", "expected a string"),
    "nothing-for-a-cue": ("cue: answered", "cue: ⌖''", "found ''", "at least one character"),
    "list-for-a-string": (
        "occasion: talks\n      - id",
        "occasion: ⌖[talks]\n      - id",
        "a list",
        "a string",
    ),
    "string-for-a-list": ("topics: [pact]", "topics: ⌖pact", "'pact'", "expected a list"),
    "string-for-a-mapping": (
        "speaker: {who: torv, words: Torv, by: name}",
        "speaker: ⌖torv",
        "'torv'",
        "a mapping",
    ),
    "nothing-for-a-mapping": (
        "  - text: He thanked Aldora.",
        "  - ⌖null\n  - text: He thanked Aldora.",
        "nothing",
        "a map",
    ),
    "no-slug": ("parent: first-fully-ready", "parent: ⌖First", "'First'", "a text of the form ^"),
    "slug-without-a-letter": (
        "parent: first-fully-ready",
        "parent: ⌖2022",
        "'2022'",
        "of the form",
    ),
    "duplicate-key": (
        "cue: adding",
        "cue: adding\n        ⌖cue: adding",
        "the key 'cue' a second time",
        "once",
    ),
    "anchor": ("sentences:\n", "sentences: ⌖&all\n", "the anchor &all", "the value alone"),
    "broken-yaml": ('words: "ALDORA – "}', 'words: "ALDORA – "', "no ',' or '}'", "YAML"),
    "id-other-than-the-file": (
        "  id: first\n",
        "  id: ⌖other\n",
        "the id 'other'",
        "write 'first', or rename the file",
    ),
    "text-that-is-not-there": (
        "seed: first.txt",
        "seed: ⌖firts.txt",
        "no text 'firts.txt'",
        "did you mean 'first.txt'?",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_placed_and_explained(tmp_path, mistake):
    old, new, found, cure = MISTAKES[mistake]
    files = corpus.changed(A, old, new)
    text = files[A]
    files[A] = text.replace(HERE, "")

    told = problems(tmp_path, files)

    place = f"seeds/{A}:"
    if HERE in new:
        at = text.index(HERE)
        line = text.count("\n", 0, at) + 1
        place = f"seeds/{A}:{line}:{at - text.rfind(chr(10), 0, at)}: "
    of_the_file = [problem for problem in told if problem.startswith(place)]
    assert len(of_the_file) == 1, told
    assert found in of_the_file[0]
    assert cure in of_the_file[0]


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("third.txt", "Words.", "a text without coding"),
        ("notes.md", "Words.", "a file that nobody reads"),
        (".DS_Store", "x", "a file that nobody reads"),
        ("coding/claim.yaml", "claims: []", "did you mean 'coding/claims.yaml'?"),
        ("coding/sources/deep/x.yaml", "source: {}", "a file that nobody reads"),
        ("third.txt", b"\xff", "byte 0xFF"),
        ("third.txt", b"\xef\xbb\xbfWords.", "a byte order mark"),
        ("third.txt", "", "found nothing; expected a text"),
        ("coding/waivers.yaml", b"\xff", "byte 0xFF"),
        ("coding/waivers.yaml", "waivers: [1, 2]", "'1'; expected a mapping"),
        ("coding/waivers.yaml", "waivers:", "nothing; expected a list"),
        ("coding/waivers.yaml", "", "an empty file"),
    ],
)
def test_a_file_that_is_unfit_or_unasked_for_is_a_problem(tmp_path, name, data, told):
    found = problems(tmp_path, {**corpus.FILES, name: data})
    assert any(each.startswith(f"seeds/{name}:1:") and told in each for each in found), found


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
@pytest.mark.parametrize("target", ["first.txt", ".."], ids=["file", "folder"])
def test_a_link_is_refused_as_a_file(tmp_path, target):
    root = corpus.write(tmp_path / "seeds")
    (root / "third.txt").symlink_to(target)
    with pytest.raises(CodingRefused) as refused:
        read_seeds(root)
    [problem] = refused.value.problems
    assert (problem.found, problem.expected) == ("a symbolic link", "a regular file")


def test_two_codings_of_one_text_are_refused(tmp_path):
    files = corpus.changed("coding/sources/second.yaml", "seed: second.txt", "seed: first.txt")
    told = problems(tmp_path, files)
    assert any("'first.txt' again" in each for each in told)
    assert any(
        each.startswith("seeds/second.txt:1:1: found a text without coding") for each in told
    )


def test_the_problems_of_all_files_come_together_in_order(tmp_path):
    files = corpus.changed(A, "kind: mixed", "kind: x")
    files = corpus.changed(TOPICS, "topics:", "topcis:", files)
    files = corpus.changed("coding/package.yaml", "created: 2026-01-31", "created: today", files)
    told = problems(tmp_path, files)
    assert [each.split(":")[0] for each in told] == [
        "seeds/coding/package.yaml",
        f"seeds/{A}",
        f"seeds/{TOPICS}",
        f"seeds/{TOPICS}",
    ]


@pytest.mark.parametrize("name", sorted(REGISTERS))
def test_a_register_may_be_missing_but_for_two(tmp_path, name):
    files = {path: text for path, text in corpus.FILES.items() if path != f"coding/{name}.yaml"}
    told = problems(tmp_path, files)
    if name in ("package", "participants"):
        assert [f"coding/{name}.yaml:1:1: found no file" in each for each in told] == [True]
    else:
        assert told == []


def test_everything_is_read(tmp_path):
    seeds = read_seeds(corpus.write(tmp_path / "seeds"))
    assert seeds.files == {name: text.encode() for name, text in corpus.FILES.items()}
    assert list(seeds.files) == sorted(seeds.files)
    assert seeds.texts == {"first.txt": corpus.FIRST, "second.txt": corpus.SECOND}
    assert [file.source.id for file in seeds.sources] == ["first", "second"]
    assert [each.id for each in seeds.registers.participants][:2] == ["torv", "lund"]
    assert [each.id for each in seeds.registers.waivers] == ["pact-small"]


def test_values_know_their_places(tmp_path):
    seeds = read_seeds(corpus.write(tmp_path / "seeds"))
    sentence = seeds.sources[0].sentences[0]
    lines = corpus.SOURCE_A.split("\n")
    for place, words in [
        (sentence.at("text"), "Minister Ana Torv met"),
        (sentence.mentions[0].at("events", 0), "meeting]"),
        (sentence.at(), "text:"),
    ]:
        assert lines[place.line - 1][place.column - 1 :].startswith(words)


def test_the_order_in_which_a_folder_lists_its_files_does_not_matter(tmp_path, monkeypatch):
    root = corpus.write(tmp_path / "seeds")
    listed = Path.iterdir
    before = read_seeds(root)
    for order in (sorted, lambda paths: sorted(paths, reverse=True)):
        monkeypatch.setattr(Path, "iterdir", lambda path, order=order: iter(order(listed(path))))
        after = read_seeds(root)
        assert list(after.files.items()) == list(before.files.items())
        assert after.sources == before.sources


def test_no_folder_is_no_seeds(tmp_path):
    with pytest.raises(UnreadableError, match="no folder"):
        read_seeds(tmp_path / "seeds")
