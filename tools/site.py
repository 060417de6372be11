"""Prepare the site: a hook of mkdocs, which ``mkdocs.yml`` names.

Pages link files of the repository outside ``docs/`` (a schema, the text of a licence); those go
into the site beside the pages, and the links follow them.
"""

import posixpath
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parent.parent
LINK = re.compile(r"\]\(((?:\.\./)+)([^)#\s]+)")
FOLDER = re.compile(r"\]\(([a-z/.]+/)\)")
CARRIED = "repository"


def outside(page: str, up: str, path: str) -> str | None:
    """Return the path from the root of the repository of what a page links outside ``docs/``."""
    target = posixpath.normpath(posixpath.join("docs", posixpath.dirname(page), up, path))
    if target.startswith(("docs/", "..")):
        return None
    return target


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Lead links outside ``docs/`` to the files carried along, those of folders to their page."""
    here = page.file.src_uri

    def carried(link: re.Match[str]) -> str:
        target = outside(here, link[1], link[2])
        if target is None or not (ROOT / target).is_file():
            return link[0]
        # A page of Markdown would be built like one of docs/, and its links with it.
        name = f"{CARRIED}/{target}".removesuffix(".md") + ".txt" * target.endswith(".md")
        if files.get_file_from_path(name) is None:
            content = (ROOT / target).read_bytes()
            files.append(File.generated(config, name, content=content))
        return f"]({posixpath.relpath(name, posixpath.dirname(here) or '.')}"

    return FOLDER.sub(r"](\1index.md)", LINK.sub(carried, markdown))
