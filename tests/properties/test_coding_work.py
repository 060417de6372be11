"""A coder's work: a build succeeds without a finding, or refuses and changes nothing."""

import copy
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from tests.properties.folder import PEOPLE, REFUSED_BY_CODING, REFUSED_BY_RULES, Folder, Text
from tests.testing.strategies.amounts import one_in

from raisi_visit_dataset.errors import CodingRefused
from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.rules.check import check
from raisi_visit_dataset.versions.bump import judged
from raisi_visit_dataset.versions.compare import compare
from raisi_visit_dataset.workflows.build import build
from raisi_visit_dataset.workflows.summary import digest_of

people = st.sampled_from(sorted(PEOPLE))
mistakes = st.sampled_from([*REFUSED_BY_CODING, *REFUSED_BY_RULES])


class Work(RuleBasedStateMachine):
    """Let a coder write, break, mend, build, validate and release, in any order."""

    @initialize(mistake=st.sampled_from([*REFUSED_BY_RULES]))
    def begin(self, mistake):
        self.root = Path(tempfile.mkdtemp())
        self.folder, self.built, self.released = Folder(), None, None
        self.on_disk, self.old_events = {}, set()
        self.add_text()
        self.build_it()
        self.make_a_mistake(mistake)
        self.mend()

    def teardown(self):
        if hasattr(self, "root"):
            shutil.rmtree(self.root)

    @precondition(lambda self: len(self.folder.texts) < 3)
    @rule()
    def add_text(self):
        number = len(self.folder.texts)
        self.folder.texts[f"text-{number}"] = Text(f"meeting-{number}", self.folder.next_day())

    @rule(who=people, data=st.data())
    def add_statement(self, who, data):
        text = self.folder.texts[data.draw(st.sampled_from(sorted(self.folder.texts)))]
        text.said.append((who, self.folder.next_word()))

    @rule(who=people)
    def add_participant(self, who):
        if who not in self.folder.people:
            self.folder.people.append(who)

    @precondition(lambda self: self.folder.people)
    @rule(data=st.data())
    def remove_participant(self, data):
        self.folder.people.remove(data.draw(st.sampled_from(self.folder.people)))

    @rule(retire=st.booleans(), data=st.data())
    def rename_event(self, retire, data):
        text = self.folder.texts[data.draw(st.sampled_from(sorted(self.folder.texts)))]
        if retire:
            self.folder.retired.append(text.event)
        text.event = f"meeting-of-{self.folder.next_word()}"

    @rule(data=st.data())
    def correct_date(self, data):
        text = self.folder.texts[data.draw(st.sampled_from(sorted(self.folder.texts)))]
        text.day = self.folder.next_day()

    @rule(mistake=mistakes)
    def make_a_mistake(self, mistake):
        self.folder.damages = frozenset({mistake})
        self.build_it()

    @rule()
    def mend(self):
        self.folder.damages = frozenset()
        used = self.folder.used()
        self.folder.people = sorted(used)

    @rule()
    def build_it(self):
        self.come_to(self.made())

    @rule()
    def check_it(self):
        summary = self.made(check=True)
        if summary is not None and not summary.refused:
            assert summary.ok == (self.built == self.folder)

    @precondition(lambda self: self.built is not None)
    @rule()
    def validate(self):
        self.seeds()
        report = check(open_package(self.root))
        # Seeds that were changed since, the package no longer describes.
        assert not report.findings or self.built != self.folder

    @precondition(lambda self: self.built is not None and self.folder.refused() is None)
    @rule()
    def release(self):
        self.come_to(self.made())
        now = self.package_files()
        if self.released is not None:
            difference = compare(open_package(self.released), open_package(now))
            gone = {name for table, name in difference.unretired if table == "events"}
            assert gone == self.old_events - self.events() - set(self.folder.retired)
            verdict = judged(difference)
            self.folder.version = verdict.least
            self.come_to(self.made())
            now = self.package_files()
            again = judged(compare(open_package(self.released), open_package(now)))
            assert not any("too low" in problem for problem in again.problems)
            assert again.level == verdict.level
        self.released, self.old_events = now, self.events()

    def events(self):
        return {text.event for text in self.folder.texts.values()}

    def seeds(self):
        """Write the folder as it is, as an editor does."""
        seeds = self.root / "seeds"
        shutil.rmtree(seeds, ignore_errors=True)
        for path, data in self.folder.files().items():
            (seeds / path).parent.mkdir(parents=True, exist_ok=True)
            (seeds / path).write_bytes(data)
        return seeds

    def made(self, *, check=False):
        """Build, or check; return the summary, or None where the coding is refused."""
        seeds, wanted = self.seeds(), self.folder.refused()
        if wanted == "coding":
            with pytest.raises(CodingRefused) as refused:
                build(seeds, check=check)
            assert refused.value.problems
            assert all(each.place or each.cure for each in refused.value.problems)
            return None
        summary = build(seeds, check=check)
        assert ("rules" if summary.refused else None) == wanted
        assert bool(summary.report.findings) == summary.refused
        return summary

    def come_to(self, summary):
        if summary is None or summary.refused:
            assert summary is None or summary.written == ()
            return
        self.built = copy.deepcopy(self.folder)
        self.on_disk = self.there()
        assert digest_of(self.package_files()) == summary.digest

    def package_files(self):
        seeds = {f"seeds/{path}": data for path, data in self.folder.files().items()}
        return {**self.on_disk, **seeds}

    def there(self):
        """Return what stands in the folder, besides the seeds."""
        paths = (path for path in self.root.rglob("*") if path.is_file())
        named = {path.relative_to(self.root).as_posix(): path for path in paths}
        return {name: p.read_bytes() for name, p in named.items() if not name.startswith("seeds/")}

    @invariant()
    def only_a_good_build_changes_the_package(self):
        if hasattr(self, "root"):
            assert self.there() == self.on_disk


TestWork = Work.TestCase
TestWork.settings = settings(one_in(40), stateful_step_count=10)
