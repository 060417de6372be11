import pytest
from tests.fetching.conftest import BODY
from tests.fetching.test_fetch import left

from raisi_visit_dataset.errors import UnreadableError

HALF = len(BODY) // 2


@pytest.fixture
def broken_off(fetch, files, cache):
    """Fetch half a file, and let the server be as it was."""
    files.cut = HALF
    with pytest.raises(UnreadableError, match=f"the first {HALF} bytes.*goes on from there"):
        fetch()
    assert left(cache) == ["origin.json", "package.part"]
    files.cut = None
    files.asked.clear()


@pytest.mark.usefixtures("broken_off")
def test_what_broke_off_goes_on(fetch, files, cache):
    told = []
    assert fetch(progress=lambda there, _: told.append(there)).read_bytes() == BODY
    assert len(files.asked) == 1
    assert files.asked[0][1]["Range"] == f"bytes={HALF}-"
    assert files.asked[0][1]["If-Range"] == '"one"'
    assert min(told) > HALF
    assert left(cache) == ["package.zip"]


@pytest.mark.usefixtures("broken_off")
@pytest.mark.parametrize(
    ("change", "requests"),
    [
        ({"ranges": False}, 1),
        ({"tag": '"two"'}, 1),
        ({"wrong_range": "bytes 0-5/6"}, 2),
        ({"wrong_range": f"bytes {HALF}-{len(BODY) - 1}/*"}, 2),
        ({"wrong_range": f"bytes {HALF}-{len(BODY) - 2}/{len(BODY)}"}, 2),
    ],
    ids=["no ranges", "another file", "another range", "no total", "not to the end"],
)
def test_a_server_that_does_not_go_on_is_taken_from_the_beginning(fetch, files, change, requests):
    for name, value in change.items():
        setattr(files, name, value)
    assert fetch().read_bytes() == BODY
    assert len(files.asked) == requests


@pytest.mark.usefixtures("broken_off")
def test_a_range_that_is_refused_is_asked_for_no_more(fetch, files):
    def once():
        files.status = 416 if len(files.asked) == 1 else 200

    files.before = once
    assert fetch().read_bytes() == BODY
    assert "Range" not in files.asked[1][1]


@pytest.mark.usefixtures("broken_off")
@pytest.mark.parametrize("at", [0, HALF - 1])
def test_a_part_that_was_damaged_is_fetched_anew(fetch, files, cache, digest, at):
    part = cache / digest / "package.part"
    data = bytearray(part.read_bytes())
    data[at] ^= 1
    part.write_bytes(data)
    assert fetch().read_bytes() == BODY
    assert len(files.asked) == 2


@pytest.mark.usefixtures("broken_off")
def test_a_part_longer_than_the_file_is_fetched_anew(fetch, cache, digest):
    (cache / digest / "package.part").write_bytes(BODY + b"more")
    assert fetch().read_bytes() == BODY


@pytest.mark.usefixtures("broken_off")
@pytest.mark.parametrize("note", [b"", b"[]", b"{", b'{"url": 1, "tag": 2}', b"\xff", b"null"])
def test_a_note_that_cannot_be_read_is_no_note(fetch, files, cache, digest, note):
    (cache / digest / "origin.json").write_bytes(note)
    assert fetch().read_bytes() == BODY
    assert "Range" not in files.asked[0][1]


@pytest.mark.usefixtures("broken_off")
def test_a_part_of_another_address_is_not_gone_on_with(fetch, files):
    assert fetch("/b.zip").read_bytes() == BODY
    assert "Range" not in files.asked[0][1]


@pytest.mark.parametrize("tag", [None, 'W/"weak"', "bare", '"with\ttab"', f'"{"x" * 300}"'])
def test_without_a_tag_that_vouches_for_bytes_all_begins_anew(fetch, files, tag):
    files.tag, files.cut = tag, HALF
    with pytest.raises(UnreadableError):
        fetch()
    files.cut = None
    assert fetch().read_bytes() == BODY
    assert "Range" not in files.asked[1][1]


def test_a_file_that_breaks_off_again_and_again_comes_at_last(fetch, files):
    files.cut = len(BODY) // 5
    for _ in range(4):
        with pytest.raises(UnreadableError):
            fetch()
    assert fetch().read_bytes() == BODY
