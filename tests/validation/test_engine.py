"""A locked engine reads no file, whenever it was opened."""

import pytest

from raisi_visit_dataset.validation.engine import Engine, QueryFailed


@pytest.mark.parametrize("opened", ["before", "after"])
def test_a_locked_engine_opens_no_file(opened, tmp_path):
    (tmp_path / "a.csv").write_text("a\n1\n")
    query = f"SELECT * FROM read_csv('{tmp_path.as_posix()}/a.csv')"  # noqa: S608 - our path
    with Engine() as engine:
        if opened == "before":
            assert engine.frame(query) is not None
        engine.lock()
        with pytest.raises(QueryFailed, match="disabled"):
            engine.frame(query)
        with pytest.raises(QueryFailed, match="locked"):
            engine.frame("SET enable_external_access = true")
