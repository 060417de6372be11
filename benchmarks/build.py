"""Time the builder on invented corpora, to see that its work grows with the number of texts.

    python benchmarks/build.py [TEXTS ...]

Prints a line for each size: seconds to read the seeds and to build the candidate, the rows made,
and the peak of memory so far. Default sizes: 500, 1000, 2000, 5000. Rules are not run.
"""

import resource
import sys
import tempfile
import time
from pathlib import Path

from raisi_visit_dataset.build.candidate import build_candidate
from raisi_visit_dataset.coding.read import read_seeds

SIZES = (500, 1000, 2000, 5000)
PEOPLE = 400

TEXT = """Two envoys meet in Aldora, number {n}

ALDORA – Envoy {a} met Envoy {b} in Aldora on Tuesday. The talks of round {n} lasted two days.

"We are ready to sign paper {n} as soon as possible," {a} said.
{b} replied that his country was "fully committed" to paper {n}.

{a} added that the talks would go on.
He said trade between the two countries was growing year by year.

Newsletter {n}
"""

SOURCE = """source:
  id: t{n:05}
  seed: t{n:05}.txt
  language: en
  published: 2022-01-18
  evidence:
    - {{gives: [published], words: on Tuesday, value: 2022-01-18}}
segments:
  - {{kind: headline, words: "Two envoys meet in Aldora, number {n}"}}
  - {{kind: dateline, words: "ALDORA – "}}
  - {{kind: boilerplate, words: "Newsletter {n}"}}
occasions:
  talks:
    event: talks
    said: 2022-01-18
    note: The text reports one occasion.
    evidence:
      - {{gives: [event_id], words: met Envoy}}
      - {{gives: [said], words: on Tuesday}}
sentences:
  - text: Envoy {a} met Envoy {b} in Aldora on Tuesday.
    mentions:
      - {{words: met, events: [talks], modality: asserted_past, time: on Tuesday}}
    times:
      - words: on Tuesday
        value: 2022-01-18
        rule: weekday_past
        anchor: publication
        weekday: 2
  - text: The talks of round {n} lasted two days.
    mentions:
      - {{words: talks, events: [talks], modality: background}}
    times:
      - {{words: two days, type: duration, duration: P2D, rule: duration}}
  - text: '"We are ready to sign paper {n} as soon as possible," {a} said.'
    statements:
      - id: t{n:05}-ready-to-sign
        kind: direct
        exact: We are ready to sign paper {n} as soon as possible,
        cue: said
        speaker: {{who: {ia}, words: {a}, by: name}}
        occasion: talks
        topics: [papers]
  - text: '{b} replied that his country was "fully committed" to paper {n}.'
    statements:
      - id: t{n:05}-fully-committed
        kind: mixed
        exact: his country was "fully committed" to paper {n}.
        cue: replied
        speaker: {{who: {ib}, words: {b}, by: name}}
        occasion: talks
        topics: [papers]
  - text: '{a} added that the talks would go on.'
    statements:
      - id: t{n:05}-talks-go-on
        kind: indirect
        exact: the talks would go on.
        cue: added
        speaker: {{who: {ia}, words: {a}, by: name}}
        occasion: talks
  - text: He said trade between the two countries was growing year by year.
    statements:
      - id: t{n:05}-trade-grows
        kind: indirect
        exact: trade between the two countries was growing year by year.
        cue: said
        speaker: {{who: {ia}, words: He, by: pronoun, antecedent: {a}}}
        occasion: talks
"""

PACKAGE = """package:
  name: envoys
  id: envoys
  version: 1.0.0
  created: 2026-01-01
  title: Envoys
  description: An invented corpus.
  codebook_version: "1.0"
  licenses:
    - {name: CC-BY-4.0, title: Creative Commons Attribution 4.0}
  contributors:
    - {title: Nobody}
"""

EVENTS = """events:
  - id: talks
    label: Talks in Aldora
    type: meeting
    date: 2022-01-18
    place: aldora
    status: occurred
    participants:
      - {who: person-aa, role: interlocutor}
"""


def letters(number: int) -> str:
    """Return two letters that stand for a number below 676."""
    return chr(ord("a") + number // 26) + chr(ord("a") + number % 26)


def write_corpus(root: Path, texts: int) -> None:
    """Write texts and codings, of four statements in six sentences each."""
    coding = root / "coding"
    (coding / "sources").mkdir(parents=True)
    people = [(f"person-{letters(n)}", f"Talgor{letters(n)}") for n in range(PEOPLE)]
    for n in range(texts):
        (ia, a), (ib, b) = people[n % PEOPLE], people[(n * 7 + 1) % PEOPLE]
        if ia == ib:
            ib, b = people[(n + 1) % PEOPLE]
        values = {"n": n, "a": a, "b": b, "ia": ia, "ib": ib}
        (root / f"t{n:05}.txt").write_text(TEXT.format(**values), encoding="utf-8")
        source = SOURCE.format(**values)
        (coding / "sources" / f"t{n:05}.yaml").write_text(source, encoding="utf-8")
    listed = "".join(
        f"  - id: {name}\n    kind: person\n    name: {surface}\n    wikidata_status: none\n"
        f"    description: An envoy.\n    names: [{{surface: {surface}, kind: short}}]\n"
        for name, surface in people
    )
    (coding / "participants.yaml").write_text(f"participants:\n{listed}", encoding="utf-8")
    (coding / "package.yaml").write_text(PACKAGE, encoding="utf-8")
    (coding / "events.yaml").write_text(EVENTS, encoding="utf-8")
    (coding / "places.yaml").write_text(
        "places:\n  - {id: aldora, name: Aldora, kind: city}\n", encoding="utf-8"
    )
    (coding / "topics.yaml").write_text(
        "topics:\n  - {id: papers, label: Papers, definition: What is signed.}\n", encoding="utf-8"
    )


def measure(texts: int) -> str:
    """Build a corpus of one size, and return a line of figures."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "seeds"
        write_corpus(root, texts)
        begun = time.perf_counter()
        seeds = read_seeds(root)
        read = time.perf_counter()
        candidate = build_candidate(seeds)
        built = time.perf_counter()
    tables = [data for path, data in candidate.items() if path.startswith("data/")]
    rows = sum(data.count(b"\n") - 1 for data in tables)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return f"{texts:6} {read - begun:8.2f} {built - read:8.2f} {rows:9} {peak:7}"


def main() -> None:
    """Measure each size."""
    print(f"{'texts':>6} {'read s':>8} {'build s':>8} {'rows':>9} {'peak MB':>7}")
    for size in map(int, sys.argv[1:] or SIZES):
        print(measure(size))


if __name__ == "__main__":
    main()
