"""What was said on the command line, and for the rest in a file of settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import raisi_visit_dataset as rvd
from raisi_visit_dataset.api import SHIPPED
from raisi_visit_dataset.api.checking import Checks, parted
from raisi_visit_dataset.cli.lines import lines_of
from raisi_visit_dataset.cli.output import tell
from raisi_visit_dataset.cli.progress import Progress
from raisi_visit_dataset.cli.settings import Settings, found_settings, read_settings
from raisi_visit_dataset.errors import PackageRefused, UsageError
from raisi_visit_dataset.reporters import Setting, refusal
from raisi_visit_dataset.rules.check import with_own
from raisi_visit_dataset.validation.own.rules import read_own_rules

__all__ = ["checked", "settled"]


def settled(told: Mapping[str, Any], *, config: Path | None, no_config: bool) -> Settings:
    """Return the settings of a file, overruled by what was told on the command line.

    Limits are overruled one by one, files of reports together with their forms. Says on standard
    error which file settings come from. Raises UsageError and UnreadableError.
    """
    if config is not None and no_config:
        raise UsageError("--config and --no-config", "one of them")
    if no_config:
        settings, path = Settings(), None
    elif config is not None:
        settings, path = read_settings(config), config
    else:
        settings, path = found_settings(Path.cwd())
    if path is not None:
        tell(f"settings: {path.as_posix()}")
    given = {name: value for name, value in told.items() if value is not None}
    given["limit"] = {**settings.limit, **given.get("limit", {})}
    if "format" in given:
        given.setdefault("output", [])
    return settings.model_copy(update=given)


def checked(package: str | None, settings: Settings) -> tuple[rvd.Report, Setting]:
    """Validate a package, the installed one if None, and say how to tell of it.

    A package that cannot be read on gives a report, too.
    """
    own = () if settings.rules is None else read_own_rules(Path(settings.rules))
    setting = Setting(rules=with_own(own), strict=settings.strict)
    read, shown = parted(settings.limit)
    options: Checks = {**_options(settings), "limit": shown}
    try:
        with Progress() as progress:
            progress("validating")
            if settings.engine == "spark":
                whole: Checks = {**options, "limit": settings.limit}
                return rvd.validate(package, **whole), setting
            dataset = SHIPPED if package is None else rvd.open(package, limits=read)
            report = dataset.validate(**options)
    except PackageRefused as refused:
        name = "the installed dataset" if package is None else package
        return refusal(name, refused), setting
    return report, replace(setting, lines=lines_of(dataset.package))


def _options(settings: Settings) -> Checks:
    """Return the settings as options of ``validate`` in Python, those left out left out."""
    names = Checks.__annotations__.keys() & Settings.model_fields.keys()
    values = {name: getattr(settings, name) for name in sorted(names)}
    told: Any = {name: value for name, value in values.items() if value not in (None, [], {})}
    options: Checks = told
    return options
