"""The site is built without a warning, asks no other server, and its links lead somewhere."""

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOADS = {"script": "src", "img": "src", "iframe": "src", "link": "href", "source": "src"}
FORMER = re.compile(r"(?:@import|url\()\s*[\"']?(?:https?:)?//", re.IGNORECASE)


class Page(HTMLParser):
    """Collect what a page loads, where it leads, and the places one can lead to."""

    def __init__(self, text):
        super().__init__()
        self.loads, self.links, self.places = [], [], set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        self.places |= {told.get("id"), told.get("name")}
        if tag in LOADS and told.get("rel") != "canonical":
            self.loads.append(told.get(LOADS[tag]) or "")
        if tag == "a" and told.get("href"):
            self.links.append(told["href"])


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    assert "WARNING" not in built.stderr
    return folder


@pytest.fixture(scope="module")
def pages(site):
    paths = [
        path for path in site.rglob("*.html") if path.name not in ("explorer.html", "404.html")
    ]
    return {path: Page(path.read_text(encoding="utf-8")) for path in paths}


def test_every_page_of_docs_is_in_the_site(site):
    for page in (ROOT / "docs").rglob("*.md"):
        assert (site / page.relative_to(ROOT / "docs").with_suffix(".html")).is_file(), page


def test_nothing_is_loaded_from_another_server(site, pages):
    for path, page in pages.items():
        outside = [each for each in page.loads if urlsplit(each).scheme or each.startswith("//")]
        assert outside == [], path
    styles = [path for path in site.rglob("*.css") if FORMER.search(path.read_text("utf-8"))]
    assert styles == []


def test_every_link_inside_the_site_leads_somewhere(site, pages):
    for path, page in pages.items():
        for link in page.links + page.loads:
            target, place = urldefrag(link)
            if urlsplit(link).scheme:
                continue
            aim = (path.parent / unquote(target)).resolve() if target else path
            assert aim.is_relative_to(site), (path, link)
            assert aim.exists(), (path, link)
            if place and aim in pages:
                assert unquote(place) in pages[aim].places, (path, link)
