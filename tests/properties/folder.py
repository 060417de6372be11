"""A coder's folder of seeds: what stands in it, and what a build of it must come to."""

import datetime as dt
from dataclasses import dataclass, field

import yaml

PEOPLE = {"torv": "Ana Torv", "lund": "Bo Lund", "dale": "Cay Dale", "sato": "Jun Sato"}
FIRST = dt.date(2022, 3, 1)


def in_words(day):
    return f"{day.day} {day:%B %Y}"


def _yaml(coding):
    return yaml.safe_dump(coding, allow_unicode=True, sort_keys=False).encode()


@dataclass
class Text:
    """Hold a text: the meeting it tells of, and who said what."""

    event: str
    day: dt.date
    said: list[tuple[str, str]] = field(default_factory=list)

    def meeting(self):
        return f"Ana Torv met Bo Lund in Porto Vell on {in_words(self.day)}."

    def sentences(self):
        return [f"“river {word},” {PEOPLE[who]} said." for who, word in self.said]

    def body(self):
        head = f"1 December 2022\n\n{self.meeting()}"
        return "\n\n".join([head, *self.sentences()]) + "\n"


@dataclass
class Folder:
    """Hold all that a coder has written; ``damages`` are mistakes, by the name of each."""

    texts: dict[str, Text] = field(default_factory=dict)
    people: list[str] = field(default_factory=lambda: ["torv", "lund"])
    retired: list[str] = field(default_factory=list)
    version: str = "1.0.0"
    damages: frozenset[str] = frozenset()
    words: int = 0
    days: int = 0

    def next_word(self):
        self.words += 1
        return "ba" + "".join("bdfgklmnr"[int(digit)] + "u" for digit in f"{self.words:o}")

    def next_day(self):
        self.days += 1
        return FIRST + dt.timedelta(days=3 * self.days)

    def speakers(self):
        return {who for text in self.texts.values() for who, _ in text.said}

    def used(self):
        met = {"torv", "lund"} if self.texts else set()
        return met | self.speakers()

    def refused(self):
        """Say how a build must be refused: by the coding, by the rules, or not at all (None)."""
        if self.damages & set(REFUSED_BY_CODING) or not self.used() <= set(self.people):
            return "coding"
        unused = set(self.people) - self.used()
        return "rules" if self.damages & set(REFUSED_BY_RULES) or unused else None

    def files(self):
        """Return the files of the folder by path."""
        made = {
            "coding/package.yaml": _yaml({"package": self._package()}),
            "coding/participants.yaml": _yaml({"participants": [*map(_person, self.people)]}),
            "coding/places.yaml": _yaml({"places": [_PLACE]}),
            "coding/outside_references.yaml": _yaml({"outside_references": [_ALMANAC]}),
            "coding/events.yaml": _yaml({"events": [_event(*each) for each in self.texts.items()]}),
        }
        if self.retired:
            rows = [
                {"target_table": "events", "retired_id": old, "version": "2.0.0", "reason": "New."}
                for old in self.retired
            ]
            made["coding/retired_ids.yaml"] = _yaml({"retired_ids": rows})
        for name, text in self.texts.items():
            made[f"{name}.txt"] = text.body().encode()
            made[f"coding/sources/{name}.yaml"] = _yaml(_source(name, text))
        for damage in sorted(self.damages):
            {**REFUSED_BY_CODING, **REFUSED_BY_RULES}[damage](made, f"{min(self.texts)}")
        return made

    def _package(self):
        return {
            "name": "folder",
            "id": "folder",
            "version": self.version,
            "created": "2030-01-31",
            "title": "A folder",
            "description": "What a coder wrote.",
            "codebook_version": "1.0",
            "licenses": [{"name": "CC0-1.0", "title": "Creative Commons Zero"}],
            "contributors": [{"title": "Nobody", "roles": ["creator"]}],
        }


_ALMANAC = {"id": "almanac", "publisher": "A house", "title": "Almanac", "note": "On a shelf."}
_PLACE = {
    "id": "porto-vell",
    "name": "Porto Vell",
    "kind": "city",
    "evidence": [{"gives": ["name"], "outside": "almanac"}],
}


def _person(who):
    return {
        "id": who,
        "kind": "person",
        "name": PEOPLE[who],
        "wikidata_status": "none",
        "description": "An invented person.",
        "names": [{"surface": PEOPLE[who], "kind": "full"}],
        "evidence": [{"gives": ["name", "kind"], "outside": "almanac"}],
    }


def _event(name, text):
    return {
        "id": text.event,
        "label": f"Meeting of {name}",
        "type": "meeting",
        "date": text.day.isoformat(),
        "place": "porto-vell",
        "status": "occurred",
        "participants": [{"who": who, "role": "interlocutor"} for who in ("torv", "lund")],
        "evidence": [
            {
                "gives": ["type", "status", "torv", "lund", "place_id", "date"],
                "source": name,
                "words": text.meeting(),
            }
        ],
    }


def _source(name, text):
    on = f"on {in_words(text.day)}"
    told = {
        "text": text.meeting(),
        "mentions": [
            {"words": "met", "events": [text.event], "modality": "asserted_past", "time": on}
        ],
        "times": [{"words": on, "value": text.day.isoformat(), "rule": "explicit"}],
    }
    published = {"words": "1 December 2022", "value": "2022-12-01", "rule": "explicit"}
    return {
        "source": {
            "id": name,
            "seed": f"{name}.txt",
            "language": "en",
            "published": "2022-12-01",
            "text_rights": "CC0-1.0",
            "evidence": [{"gives": ["published"], "words": "1 December 2022"}],
        },
        "segments": [{"kind": "masthead", "words": "1 December 2022"}],
        "sentences": [
            {"text": "1 December 2022", "times": [published]},
            told,
            *(_said(name, *each) for each in zip(text.said, text.sentences(), strict=True)),
        ],
    }


def _said(name, said, sentence):
    who, word = said
    return {
        "text": sentence,
        "statements": [
            {
                "id": f"{name}-{word}",
                "kind": "direct",
                "exact": f"river {word},",
                "cue": "said",
                "speaker": {"who": who, "words": PEOPLE[who], "by": "name"},
            }
        ],
    }


def _replaced(path, old, new):
    def damage(files, name):
        at = path.format(name)
        assert old in files[at]
        files[at] = files[at].replace(old, new, 1)

    return damage


def _appended(path, more):
    def damage(files, name):
        files[path.format(name)] += more

    return damage


def _without_text(files, name):
    del files[f"{name}.txt"]


SOURCE = "coding/sources/{}.yaml"
REFUSED_BY_CODING = {
    "words that are not there": _replaced("{}.txt", b" met ", b" saw "),
    "an event that is not there": _replaced(SOURCE, b"events:\n    - ", b"events:\n    - no-"),
    "a file that is no YAML": _appended(SOURCE, b"  ]: ["),
    "a sentence that nobody coded": _appended("{}.txt", b"\nNobody coded this.\n"),
    "a key that is none": _appended("coding/places.yaml", b"  colour: blue\n"),
    "a text that is gone": _without_text,
}
REFUSED_BY_RULES = {
    "a time of another day": _replaced(SOURCE, b"value: '2022-12-01'", b"value: '2022-12-02'"),
}
