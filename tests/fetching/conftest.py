import hashlib

import pytest
from tests.fetching.server import Files, serving

import raisi_visit_dataset as rvd
from raisi_visit_dataset.files.limits import DEFAULT_LIMITS

BODY = bytes(range(256)) * 4000


@pytest.fixture
def cache(tmp_path, monkeypatch):
    """Keep what is fetched in a folder of the test."""
    monkeypatch.setenv("RAISI_VISIT_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def files(cache):  # noqa: ARG001 - what is served is fetched into it
    return Files(BODY)


@pytest.fixture
def server(files):
    with serving(files) as address:
        yield address


@pytest.fixture
def digest():
    return hashlib.sha256(BODY).hexdigest()


@pytest.fixture
def fetch(server, digest):
    """Fetch what the server has, by the right digest, in few seconds."""

    def fetch(path="/a.zip", *, seconds=20, sha256=digest, offline=False, progress=None, **limits):
        changed = DEFAULT_LIMITS.changed({"fetch_seconds": seconds, **limits})
        url = path if "://" in path else server + path
        return rvd.fetch(url, sha256=sha256, offline=offline, limits=changed, progress=progress)

    return fetch
