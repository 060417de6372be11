"""Packages read whole: the records of their tables, and what their descriptor says of them."""

import json

from raisi_visit_dataset.package import Metadata, open_package
from raisi_visit_dataset.package.descriptor import DESCRIPTOR, table_path
from raisi_visit_dataset.package.typed import records
from raisi_visit_dataset.records import BY_TABLE


def tables_in(files):
    """Return the records of every table of a package, by table."""
    package = open_package(files)
    return {table: list(records(package, table)) for table in BY_TABLE}


def carried(files):
    """Return the files of a package that are no table of it, nor its descriptor."""
    ours = {DESCRIPTOR, *map(table_path, BY_TABLE)}
    return {path: data for path, data in files.items() if path not in ours}


def metadata_of(files):
    """Return what a package says of itself; the descriptor has all but the codebook's version."""
    told = json.loads(files[DESCRIPTOR])
    people = (
        {name: tuple(v) if isinstance(v, list) else v for name, v in each.items()}
        for each in told["contributors"]
    )
    return Metadata(
        name=told["name"],
        id=told["id"],
        version=told["version"],
        created=told["created"],
        title=told["title"],
        description=told["description"],
        homepage=told.get("homepage", ""),
        keywords=tuple(told.get("keywords", ())),
        codebook_version="",
        licenses=tuple(told["licenses"]),
        contributors=tuple(people),
    )
