"""The invented corpora, built in memory."""

import json
from functools import cache
from pathlib import Path

from raisi_visit_dataset.build.candidate import build_candidate
from raisi_visit_dataset.coding.read import read_seeds

CORPORA = Path(__file__).parent / "corpora"


@cache
def package_files(corpus):
    """Return the files of the package of one corpus, by path."""
    return build_candidate(read_seeds(CORPORA / corpus))


def without(files, *names):
    """Return a package without some of its resources."""
    descriptor = json.loads(files["datapackage.json"])
    kept = [each for each in descriptor["resources"] if each["name"] not in names]
    assert len(kept) == len(descriptor["resources"]) - len(names)
    descriptor["resources"] = kept
    return {**files, "datapackage.json": json.dumps(descriptor).encode()}


def write(root, files):
    """Write files below a folder, and return the folder."""
    for name, data in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return root
