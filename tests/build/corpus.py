"""A small invented corpus: two texts on one meeting, and their codings."""

from pathlib import Path

from raisi_visit_dataset.build.candidate import code_seeds
from raisi_visit_dataset.coding.read import read_seeds
from raisi_visit_dataset.errors import CodingRefused

ROOT = Path(__file__).parent.parent / "corpora" / "pact"
FILES = {
    path.relative_to(ROOT).as_posix(): path.read_bytes().decode()
    for path in sorted(ROOT.rglob("*"))
    if path.is_file()
}
FIRST = FILES["first.txt"]
SECOND = FILES["second.txt"]
SOURCE_A = FILES["coding/sources/first.yaml"]
SOURCE_B = FILES["coding/sources/second.yaml"]


def changed(file, old, new, files=FILES):
    """Return the corpus with one passage of one file replaced; it must be there, once."""
    assert files[file].count(old) == 1, f"{old!r} stands {files[file].count(old)} times in {file}"
    return {**files, file: files[file].replace(old, new)}


def write(root: Path, files=FILES) -> Path:
    """Write a corpus below ``root``, as it is."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
    return root


def coded(root: Path, files=FILES):
    """Return the rows of each table that a corpus gives."""
    return code_seeds(read_seeds(write(root / "seeds", files)))


def problems(root: Path, files):
    """Return the problems for which a corpus is refused, their files without the root."""
    try:
        coded(root, files)
    except CodingRefused as refused:
        return [str(each).replace(f"{root.as_posix()}/", "") for each in refused.problems]
    return []
