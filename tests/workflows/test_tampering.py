"""One byte changed anywhere in a text, a coding or a table is found, and the file named."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

import raisi_visit_dataset as rvd
from raisi_visit_dataset.errors import PackageRefused, UnreadableError

ROOT = Path(__file__).resolve().parents[2]
CARRIED = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in ("data", "seeds")
    for path in (ROOT / folder).rglob("*")
    if path.is_file() and path.stat().st_size
)


def _package() -> dict[str, bytes]:
    return {path: (ROOT / path).read_bytes() for path in (*CARRIED, "datapackage.json")}


def _blamed(package: dict[str, bytes]) -> set[str]:
    try:
        findings = rvd.validate(package).findings
    except (PackageRefused, UnreadableError) as refused:
        return {path for path in CARRIED if path in str(refused)}
    named = {name for found in findings for name in (found.file, found.resource)}
    return {path for path in CARRIED if path in named or _table(path) in named}


def _table(path: str) -> str | None:
    return Path(path).stem if path.endswith(".csv") else None


def test_the_package_as_committed_blames_no_file():
    assert _blamed(_package()) == set()


@settings(max_examples=15)
@given(data=st.data())
def test_a_changed_byte_is_found_in_its_file(data):
    package = _package()
    path = data.draw(st.sampled_from(CARRIED))
    content = bytearray(package[path])
    content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    package[path] = bytes(content)
    assert path in _blamed(package)


def test_a_byte_left_out_of_every_file_blames_every_file():
    package = {path: data[:-1] if path in CARRIED else data for path, data in _package().items()}
    assert _blamed(package) == set(CARRIED)
