"""Each mistake of a coder is answered once, with file, line and column, and with what to do."""

import pytest
from tests.build import corpus

A = "coding/sources/first.yaml"
B = "coding/sources/second.yaml"
EVENTS = "coding/events.yaml"
PEOPLE = "coding/participants.yaml"
HERE = "⌖"  # marks, in what a coder wrote, the place that must be blamed
SPEAKER = "speaker: {who: lund, by: implicit, antecedent: Lund}\n"
WAITED = """id: first-two-years
        kind: indirect
        exact: it had waited two years
        cue: adding
"""
WEDNESDAY = """words: on Wednesday
        value: 2022-03-02
        rule: weekday_past
        anchor: expression
"""

MISTAKES = {
    "quotation-not-in-text": (
        A,
        "exact: We will sign the pact,",
        "exact: ⌖We shall sign the pact,",
        "'We shall sign the pact,', not in the sentence at seeds/first.txt:3:1",
        "the nearest is 'We will sign the pact,' at seeds/first.txt:3:2",
    ),
    "sentence-not-in-text": (
        A,
        '|-\n      "We will sign the pact," Torv said.\n',
        "⌖“We will sign the pact,” Torv said.\n",
        "not in the text",
        "the nearest is '\"We will sign the pact,\" Torv said.' at seeds/first.txt:3:1",
    ),
    "sentence-out-of-order": (
        A,
        "  - text: He thanked Aldora.\n",
        "  - text: ⌖The two sides praised the pact.\n",
        "out of order: it stands at seeds/first.txt:5:1",
        "put the sentences in the order of the text",
    ),
    "words-twice-without-context": (
        "coding/places.yaml",
        'words: Aldora, before: "in "',
        "words: ⌖Aldora",
        "'Aldora' 2 times in the text: seeds/first.txt:1:74, seeds/first.txt:5:44",
        "add before: or after:",
    ),
    "context-that-fits-nowhere": (
        "coding/places.yaml",
        'words: Aldora, before: "in "',
        'words: ⌖Aldora, before: "from "',
        "'Aldora' (after 'from '), not in the text",
        "another context",
    ),
    "cue-not-found": (
        A,
        "cue: adding",
        "cue: ⌖added",
        "'added', not in the sentence at seeds/first.txt:3:37",
        "the nearest is 'adding' at seeds/first.txt:3:95",
    ),
    "cue-inside-the-statement": (
        A,
        "cue: answered",
        "cue: ⌖country",
        "'country', not in the sentence",
        "the statement",
    ),
    "cue-inside-a-word": (A, "cue: answered", "cue: ⌖swer", "'swer', not in", "in a word"),
    "cue-twice": (
        A,
        "cue: adding",
        "cue: ⌖that",
        "'that' 2 times in the sentence at seeds/first.txt:3:37: seeds/first.txt:3:51",
        "add before: or after:",
    ),
    "antecedent-after": (
        B,
        "antecedent: Bo Lund",
        "antecedent: ⌖long",
        "'long', not before; expected an earlier place than seeds/second.txt:5:1",
        "first at seeds/second.txt:5:26",
    ),
    "antecedent-missing": (
        A,
        SPEAKER,
        "speaker: {who: lund, by: ⌖implicit}\n",
        "no antecedent with by: implicit",
        "add antecedent:",
    ),
    "words-of-the-implicit": (
        A,
        SPEAKER,
        "speaker: {who: lund, words: it, by: ⌖implicit, antecedent: Lund}\n",
        "words with by: implicit",
        "correct words or by",
    ),
    "speaker-missing": (
        A,
        f"- {WAITED}        {SPEAKER}",
        f"- ⌖{WAITED}",
        "neither speaker nor speaker_unknown",
        "write speaker:",
    ),
    "two-speakers": (
        A,
        SPEAKER,
        f"speaker_unknown: no one\n        {SPEAKER}".replace("{", "⌖{"),
        "both speaker and speaker_unknown",
        "write speaker:",
    ),
    "participant-unknown": (
        A,
        "{who: torv, words: Torv, by: name}",
        "{who: ⌖torw, words: Torv, by: name}",
        "the participant 'torw', unknown",
        "did you mean 'torv'?",
    ),
    "publisher-unknown": (
        A,
        "publisher: aldora-post",
        "publisher: ⌖zzz",
        "the participant 'zzz', unknown",
        "known are aldora-post, aldora-state, lund, torv",
    ),
    "event-unknown": (
        A,
        "events: [meeting, signing]",
        "events: [meeting, ⌖singing]",
        "the event 'singing', unknown",
        "did you mean 'signing'?",
    ),
    "topic-unknown": (
        A,
        "topics: [pact]",
        "topics: [⌖pacts]",
        "the topic 'pacts', unknown",
        "mean 'pact'?",
    ),
    "utterance-unknown": (
        A,
        "{id: signing, relation: summary",
        "{id: ⌖signin, relation: summary",
        "the utterance 'signin', unknown",
        "did you mean 'signing'?",
    ),
    "occasion-unknown": (
        A,
        "occasion: talks\n        topics",
        "occasion: ⌖talk\n        topics",
        "the occasion 'talk', unknown",
        "did you mean 'talks'?",
    ),
    "occasion-unused": (
        B,
        "  speech:\n    event: speech",
        "  unused:\n    ⌖event: speech\n  speech:\n    event: speech",
        "the occasion 'unused', of no statement",
        "take it away",
    ),
    "parent-unknown": (
        A,
        "parent: first-fully-ready",
        "parent: ⌖first-fully-red",
        "the statement 'first-fully-red', unknown",
        "did you mean 'first-fully-ready'?",
    ),
    "place-unknown": (
        A,
        "place: aldora-city, use",
        "place: ⌖aldora-town, use",
        "the place 'aldora-town', unknown",
        "did you mean 'aldora-city'?",
    ),
    "reference-unknown": (
        B,
        "outside: gazette",
        "outside: ⌖gazete",
        "the outside reference 'gazete', unknown",
        "did you mean 'gazette'?",
    ),
    "statement-unknown": (
        "coding/utterances.yaml",
        "Signing., reference: first-sign-the-pact",
        "Signing., reference: ⌖first-sign-a-pact",
        "the statement 'first-sign-a-pact', unknown",
        "did you mean 'first-sign-the-pact'?",
    ),
    "source-unknown": (
        "coding/claims.yaml",
        "source: first",
        "source: ⌖firs",
        "the source 'firs', unknown",
        "did you mean 'first'?",
    ),
    "scope-unknown": (
        PEOPLE,
        "sources: [first]",
        "sources: [⌖frist]",
        "the source 'frist'",
        "mean 'first'?",
    ),
    "organisation-unknown": (
        PEOPLE,
        "organisation: aldora-state\n",
        "organisation: ⌖aldora-sate\n",
        "the participant 'aldora-sate', unknown",
        "did you mean 'aldora-state'?",
    ),
    "statement-id-twice": (
        A,
        "id: first-two-years",
        "id: ⌖first-fully-ready",
        "'first-fully-ready' a second time in statements",
        "the first is at seeds/coding/sources/first.yaml:44:13",
    ),
    "participant-of-event-twice": (
        EVENTS,
        "- {who: lund, role: interlocutor}",
        "- ⌖{who: lund, role: visitor}",
        "'meeting/lund/visitor' a second time in event_participants",
        "the first is at seeds/coding/events.yaml:10:9",
    ),
    "name-with-two-readings": (
        A,
        "    names:\n      - {words: Aldora, place: aldora-city, use: name}\n",
        "",
        "seeds/first.txt:1:74: found 'Aldora', which may be participant aldora-state (metonym),",
        "decide it under names: of its sentence",
    ),
    "name-of-nothing": (
        A,
        "- {words: Aldora, place: aldora-city, use: name}",
        "- ⌖{words: Aldora, use: name}",
        "neither participant nor place",
        "write who or what",
    ),
    "text-passed-over": (
        A,
        corpus.SOURCE_A[corpus.SOURCE_A.index("  - text: He thanked") :],
        "",
        "seeds/first.txt:5:33: found 'He thanked Aldora.', passed over",
        "code it, at least as narration:",
    ),
    "segment-not-found": (
        A,
        "words: Read More",
        "words: ⌖Read more",
        "'Read more', not in the text from seeds/first.txt:1:31",
        "the nearest is 'Read More' at seeds/first.txt:7:1",
    ),
    "evidence-without-time": (
        EVENTS,
        "words: in Aldora on Monday}",
        "words: ⌖in Aldora}",
        "words that hold no expression of time with a value",
        "choose other words, or write value:",
    ),
    "evidence-with-two-times": (
        B,
        "- {gives: [event_id, said], words: spoke on Wednesday,",
        "- {gives: [event_id, said], words: ⌖spoke on Wednesday about Monday,",
        "words that hold 'on Wednesday' (2022-03-02), 'Monday' (2022-02-28)",
        "choose narrower words, or write value:",
    ),
    "evidence-of-no-column": (
        EVENTS,
        "gives: [type, status, lund]",
        "gives: [type, ⌖statu, lund]",
        "'statu'; expected one of type, date, place_id, status, torv, lund",
        "did you mean 'status'?",
    ),
    "evidence-of-an-empty-cell": (
        PEOPLE,
        "gives: [name, kind]",
        "gives: ⌖[name, country]",
        "the empty cell country",
        "fill the cell",
    ),
    "evidence-of-two-kinds": (
        A,
        "- {gives: [said], words: on Monday}",
        "- ⌖{gives: [said], words: on Monday, outside: gazette}",
        "both words and outside",
        "write the words of a text, or a reference",
    ),
    "evidence-without-source": (
        PEOPLE,
        "- {gives: [name, kind], source: first, words: Ana Torv}",
        "- ⌖{gives: [name, kind], words: Ana Torv}",
        "words without source",
        "write source:",
    ),
    "evidence-in-boilerplate": (
        PEOPLE,
        "{gives: [name, kind], source: first, words: Ana Torv}",
        "{gives: [name, kind], source: first, words: ⌖Read More}",
        "'Read More', not in the text",
        "another context",
    ),
    "occasion-without-a-reason": (
        B,
        "- {gives: [event_id, said], words: spoke on Wednesday, inferred: The next line goes on.}",
        "- ⌖{gives: [event_id, said], words: spoke on Wednesday}",
        "words outside the sentence of the statement, without a reason",
        "write inferred:, or note: of the occasion",
    ),
    "direct-without-marks": (
        A,
        "kind: indirect\n        exact: it had",
        "kind: direct\n        exact: ⌖it had",
        "words that are not just what stands between marks",
        "change exact or kind",
    ),
    "direct-that-cuts-the-marked": (
        A,
        "kind: mixed\n        exact: his country was “fully ready” to sign",
        "kind: direct\n        exact: ⌖fully",
        "words that are not just what stands between marks: 'fully ready'",
        "change exact or kind",
    ),
    "indirect-with-marks": (
        A,
        "kind: mixed\n        exact: his",
        "kind: indirect\n        exact: ⌖his",
        "words with marks among them: 'fully ready'",
        "change exact or kind",
    ),
    "mixed-without-marks": (
        A,
        "kind: indirect\n        exact: it had",
        "kind: mixed\n        exact: ⌖it had",
        "words without marks among them",
        "change exact or kind",
    ),
    "mixed-that-cuts-the-marked": (
        A,
        "exact: his country was “fully ready” to sign",
        "exact: ⌖his country was “fully",
        "words that cut what stands between marks: 'fully ready'",
        "change exact or kind",
    ),
    "evidence-of-no-date": (
        EVENTS,
        "value: 2022-02-27, stance: contradicts",
        "value: ⌖2022-02-29, stance: contradicts",
        "day 29 in '2022-02-29'; expected 01 to 28",
        "correct the date",
    ),
    "evidence-that-cuts-a-time": (
        EVENTS,
        "words: in Aldora on Monday}",
        "words: ⌖in Aldora on}",
        "words that hold no expression of time",
        "choose other words, or write value:",
    ),
    "time-not-found-and-spoken-of": (
        A,
        "time: on Monday}\n    times:\n      - {words: on Monday,",
        "time: on Mondax}\n    times:\n      - {words: ⌖on Mondax,",
        "'on Mondax', not in the sentence",
        "the nearest is 'on Monday'",
    ),
    "weekday-beyond-sunday": (
        A,
        'weekday: "1"',
        'weekday: ⌖"8"',
        "'8'; expected a digit from 1 to 7",
        "1 is Monday",
    ),
    "anchor-not-found": (
        B,
        "anchor_words: Wednesday 2 March 2022",
        "anchor_words: ⌖Wednesday",
        "'Wednesday'; expected an expression of time of this sentence or an earlier one",
        "known are Monday, Wednesday 2 March 2022",
    ),
    "anchor-left-out": (
        B,
        f"- {WEDNESDAY}        anchor_words: Wednesday 2 March 2022\n",
        f"- ⌖{WEDNESDAY}",
        "no key 'anchor_words'",
        "write anchor_event with event",
    ),
    "time-of-mention-unknown": (
        B,
        "time: on Wednesday}",
        "time: ⌖Wednesday}",
        "'Wednesday'; expected an expression of time of this sentence",
        "did you mean 'on Wednesday'?",
    ),
    "conflict-without-evidence": (
        "coding/conflicts.yaml",
        "words: in Aldora on Monday",
        "words: ⌖in Aldora",
        "'in Aldora' of first, 0 times evidence of the cell",
        "'in Aldora on Monday' of first",
    ),
    "conflict-side-of-two-grounds": (
        "coding/conflicts.yaml",
        "{value: 2022-02-27, outside: gazette,",
        "⌖{value: 2022-02-27, outside: gazette, claim: waited,",
        "claim and outside",
        "or claim:, or outside:",
    ),
    "claim-not-in-text": (
        "coding/claims.yaml",
        "words: two years",
        "words: ⌖two yaers",
        "'two yaers', not in the text",
        "the nearest is 'two years' at seeds/first.txt:3:121",
    ),
    "cell-of-wrong-form": (
        PEOPLE,
        "name: Bo Lund\n",
        "name: Bo Lund\n    country: ⌖Aldora\n",
        "'Aldora'; expected in country a text of the form ^[A-Z]{3}$",
        "correct the value",
    ),
    "duration-of-wrong-form": (
        A,
        "duration: P2Y",
        "duration: ⌖two years",
        "in duration a text of the form",
        "correct",
    ),
}


def marked_place(files, file):
    """Return the place of the mark in a file, as messages print it."""
    at = files[file].index(HERE)
    line = files[file].count("\n", 0, at) + 1
    return f"seeds/{file}:{line}:{at - files[file].rfind(chr(10), 0, at)}: "


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_gives_one_problem_with_place_and_cure(tmp_path, mistake):
    file, old, new, found, cure = MISTAKES[mistake]
    files = corpus.changed(file, old, new)
    place = marked_place(files, file) if HERE in new else ""
    files[file] = files[file].replace(HERE, "")

    problems = corpus.problems(tmp_path, files)

    assert len(problems) == 1, problems
    assert problems[0].startswith(place)
    assert found in problems[0]
    assert cure in problems[0]


def test_the_mistakes_of_all_files_are_told_at_once_in_order(tmp_path):
    files = corpus.FILES
    for mistake in ("cue-not-found", "antecedent-after", "claim-not-in-text", "scope-unknown"):
        file, old, new, *_ = MISTAKES[mistake]
        files = corpus.changed(file, old, new.replace(HERE, ""), files)

    problems = corpus.problems(tmp_path, files)

    blamed = [problem.split(":")[0] for problem in problems]
    assert blamed == [f"seeds/{file}" for file in ("coding/claims.yaml", PEOPLE, A, B)]


def test_the_corpus_without_mistakes_is_accepted(tmp_path):
    assert corpus.problems(tmp_path, corpus.FILES) == []
