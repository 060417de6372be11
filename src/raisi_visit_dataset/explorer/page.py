"""A package as one page of HTML: no request, one script and one style, both ours."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping
from functools import partial
from importlib.resources import files
from typing import Any, Final

from raisi_visit_dataset import records as rows_of
from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.explorer.anchors import Anchors, fragment, row_id
from raisi_visit_dataset.explorer.index import Names, evidence_by_row
from raisi_visit_dataset.explorer.lists import lists
from raisi_visit_dataset.explorer.network import KINDS, network, relations
from raisi_visit_dataset.explorer.passages import Spot
from raisi_visit_dataset.explorer.registers import registers
from raisi_visit_dataset.explorer.shown import MOST_STATEMENTS, Shown
from raisi_visit_dataset.explorer.speech import facets, in_order, tokens
from raisi_visit_dataset.explorer.texts import texts
from raisi_visit_dataset.explorer.timeline import timeline
from raisi_visit_dataset.explorer.versions import versions
from raisi_visit_dataset.explorer.words import counted, date_words, fit, spelt, told
from raisi_visit_dataset.package import Package
from raisi_visit_dataset.records import RECORDS, Record
from raisi_visit_dataset.validation.page_policy import page_policy

__all__ = ["VIEWS", "explorer_page"]

VIEWS: Final[tuple[tuple[str, str], ...]] = (
    ("glance", "At a glance"),
    ("statements", "Who said what"),
    ("texts", "The texts"),
    ("versions", "Versions"),
    ("conflicts", "Conflicts"),
    ("participants", "Participants"),
    ("events", "Events"),
    ("network", "Network"),
    ("registers", "Registers"),
)
"""The views of a page: name in addresses, and title."""

_FIGURES: Final[tuple[tuple[type[Record], str, str], ...]] = (
    (rows_of.Source, "texts", "texts"),
    (rows_of.Statement, "statements", "statements"),
    (rows_of.Participant, "participants", "participants"),
    (rows_of.Event, "events", "events"),
    (rows_of.Utterance, "told more than once", "versions"),
    (rows_of.Conflict, "conflicts", "conflicts"),
    (rows_of.Evidence, "proofs", "registers"),
)


def explorer_page(
    package: Package, *, most: int = MOST_STATEMENTS, without_texts: bool = False
) -> str:
    """Return a package as a page of HTML in one file, LF at the end.

    At most ``most`` statements are shown, and in proportion rows of other tables: what is left
    out is counted in the page. ``without_texts`` leaves out the words of the texts but those
    that rows quote. The same package gives the same bytes. Raises UsageError for a ``most``
    below 1, UnreadableError for a file that cannot be read, and PackageRefused, with file, line
    and column, for one that cannot be understood.
    """
    from markupsafe import Markup

    if most < 1:
        raise UsageError(f"at most {most} statements", "at least 1")
    shown = Shown(package, most)
    style, script = _file("explorer.css"), _file("explorer.js")
    environment = _environment()
    environment.globals.update(_content(shown, without_texts=without_texts))
    page: str = environment.get_template("page.html").render(
        policy=f"{page_policy(style)}; script-src '{_digest(script)}'",
        style=Markup(style),  # noqa: S704 - a file of ours
        script=Markup(script),  # noqa: S704 - a file of ours
    )
    return page


def _environment() -> Any:  # noqa: ANN401 - jinja2 is loaded where it is used
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=fit,
        loader=FunctionLoader(lambda name: _file(f"templates/{name}")),
    )
    environment.filters.update(spelt=spelt, dated=date_words)
    environment.globals.update(counted=counted, fragment=fragment, row_id=row_id, told=told)
    return environment


def _content(shown: Shown, *, without_texts: bool) -> Mapping[str, object]:
    """Return all that the templates show."""
    names = Names(shown)
    anchors = Anchors(_rows(shown))
    sought = facets(shown, names)
    related = relations(shown)
    read = texts(shown, without=without_texts)
    spots = {(each.source.source_id, note.spot) for each in read for note in each.notes}
    return {
        **_about(shown),
        **lists(shown),
        "views": VIEWS,
        "shown": shown,
        "records": rows_of,
        "named": names.of,
        "name": anchors.name,
        "row": anchors.row,
        "link": anchors.link,
        "who": lambda key: anchors.link("participants", key, names.of("participants", key)),
        "place": partial(_place, spots),
        "facets": sought,
        "tokens": tokens(sought),
        "statements": in_order(shown),
        "spoke": {choice.key: choice.count for choice in sought[0].choices},
        "texts": read,
        "languages": {each.source.source_id: each.language for each in read},
        "timeline": timeline(shown, [each.source.source_id for each in read]),
        "versions": versions(shown),
        "relations": related,
        "relation_kinds": KINDS,
        "network": network(related),
        "registers": registers(shown),
        "evidence": evidence_by_row(shown),
    }


def _about(shown: Shown) -> Mapping[str, object]:
    descriptor = shown.package.descriptor
    title = descriptor.get("title") or descriptor.get("name")
    licences = descriptor.get("licenses")
    return {
        "package": shown.package,
        "title": title if isinstance(title, str) else "A data package",
        "licences": [
            str(each.get("title") or each.get("name") or "a licence without a name")
            for each in (licences if isinstance(licences, list) else [])
            if isinstance(each, dict)
        ],
        "left_out": shown.left_out(),
        "figures": [(label, shown.total(model), view) for model, label, view in _FIGURES],
    }


def _rows(shown: Shown) -> Iterator[tuple[str, Record]]:
    for model in RECORDS:
        for row in shown.rows(model):
            yield model.table.name, row


def _place(
    spots: set[tuple[str, Spot]], source: str | None, start: int | None, end: int | None
) -> str | None:
    """Return the address of words in the page; None where their text is not shown."""
    if source is None or start is None or end is None or (source, Spot(start, end)) not in spots:
        return None
    return fragment("passage", source, f"{start}-{end}")


def _digest(script: str) -> str:
    digest = hashlib.sha256(script.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"


def _file(name: str) -> str:
    return files("raisi_visit_dataset.explorer").joinpath(name).read_text(encoding="utf-8")
