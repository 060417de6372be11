"""Time the builder on invented corpora, and the whole command on the five texts.

    python benchmarks/build.py [TEXTS ...]

Each size is built in a process of its own. Prints the seconds to read the seeds, to build the
candidate and to check it by the rules, texts built a second, rows, the peak of memory, and by which
power of the number of texts reading and building grow. Then the seconds of ``raisi-visit build
--check`` on the five texts as a whole process: median of five. Default sizes: 5, 500, 5000.
"""

import itertools
import json
import math
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from raisi_visit_dataset.build.candidate import build_candidate
from raisi_visit_dataset.coding.read import read_seeds
from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.rules.check import check

SIZES = (5, 500, 5000)
ONE = "--one"
ROOT = Path(__file__).resolve().parent.parent
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


def measure(texts: int) -> dict[str, float]:
    """Build a corpus of one size in this process; return seconds, rows and megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "seeds"
        write_corpus(root, texts)
        begun = time.perf_counter()
        seeds = read_seeds(root)
        read = time.perf_counter()
        candidate = build_candidate(seeds)
        built = time.perf_counter()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        report = check(open_package(candidate))
        checked = time.perf_counter()
    return {
        "texts": texts,
        "read": read - begun,
        "build": built - read,
        "check": checked - built,
        "rows": sum(rows for _, rows in report.rows),
        "peak": peak,
        "peak_check": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def in_child(texts: int) -> dict[str, float]:
    """Measure one size in a process of its own."""
    command = [sys.executable, __file__, ONE, str(texts)]
    return json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)


def whole_process() -> float:
    """Return the median of five runs of the whole command on the five texts, in seconds."""
    command = [sys.executable, "-m", "raisi_visit_dataset", "build", "--check"]
    runs = []
    for _ in range(5):
        begun = time.perf_counter()
        subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
        runs.append(time.perf_counter() - begun)
    return statistics.median(runs)


def main() -> None:
    """Measure each size, then the whole command."""
    if sys.argv[1:2] == [ONE]:
        print(json.dumps(measure(int(sys.argv[2]))))
        return
    print("texts   read s  build s  texts/s   rows      MB  check s  MB with check")
    measured = []
    for size in map(int, sys.argv[1:] or SIZES):
        m = in_child(size)
        measured.append(m)
        rate = size / (m["read"] + m["build"])
        print(
            f"{size:5} {m['read']:8.2f} {m['build']:8.2f} {rate:8.0f} {m['rows']:8} "
            f"{m['peak']:6} {m['check']:8.2f} {m['peak_check']:8}"
        )
    for less, more in itertools.pairwise(measured):
        seconds = [each["read"] + each["build"] for each in (less, more)]
        power = math.log(seconds[1] / seconds[0]) / math.log(more["texts"] / less["texts"])
        print(f"from {less['texts']} to {more['texts']} texts: time grows as texts^{power:.2f}")
    print(f"the five texts, checks included, whole process: {whole_process():.2f} s")


if __name__ == "__main__":
    main()
