"""Scans that are shared out among processes find what they find in one."""

from pathlib import Path

import raisi_visit_dataset as rvd
from raisi_visit_dataset.validation import scanning

CORPUS = Path(__file__).parents[2] / "corpora" / "river_summit"
WITHOUT = ["fr", "ka-GE"]


def test_shares_are_read_alike_and_in_order(tmp_path, monkeypatch):
    rvd.build(CORPUS, out=tmp_path, without_lexicon=WITHOUT)
    alone = rvd.validate(tmp_path, without_lexicon=WITHOUT)
    used = []
    true = scanning.repeat
    monkeypatch.setattr(scanning, "_WORTH_SHARING", 0)
    monkeypatch.setattr(scanning, "repeat", lambda each: used.append(each) or true(each))
    shared = rvd.validate(tmp_path, without_lexicon=WITHOUT, jobs=2)
    assert used
    assert shared == alone
    assert dict(shared.figures)["quotations_found"] > 0
    # Without leave, what has no lexicon is told by every share.
    strict = rvd.validate(tmp_path, jobs=2)
    monkeypatch.undo()
    assert strict == rvd.validate(tmp_path)
