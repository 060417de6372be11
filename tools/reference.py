"""The references of the command line and of Python, made from what the two say of themselves."""

import inspect
from collections.abc import Iterator

import typer

import raisi_visit_dataset as rvd
from raisi_visit_dataset import plot
from raisi_visit_dataset.cli.app import make_app

GENERATED = "<!-- Generated: edit the code, not this page. -->"
WIDTH = 100
LONGEST_DEFAULT = 40


def cli_page() -> str:
    """Return the help of every command."""
    whole = typer.main.get_command(make_app())
    parts = [GENERATED, "# Command line", *_command(whole, "raisi-visit", 1)]
    return "\n\n".join(parts) + "\n"


def _command(command: object, name: str, level: int) -> Iterator[str]:
    context = command.make_context(
        name, [], resilient_parsing=True, terminal_width=WIDTH, max_content_width=WIDTH
    )
    if level > 1:
        yield f"{'#' * level} {name}"
    yield f"```text\n{command.get_help(context).strip()}\n```"
    for each, below in getattr(command, "commands", {}).items():
        yield from _command(below, f"{name} {each}", level + 1)


def api_page() -> str:
    """Return signature and docstring of every public name."""
    names = [name for name in rvd.__all__ if callable(getattr(rvd, name))]
    kinds = {name: _kind(getattr(rvd, name)) for name in names}
    about = "All of it is reached as `rvd.NAME` after `import raisi_visit_dataset as rvd`."
    parts = [GENERATED, "# Python", about]
    for kind in ("Functions", "Classes", "Exceptions"):
        parts.append(f"## {kind}")
        for name in sorted(each for each in names if kinds[each] == kind):
            parts += _told(name, getattr(rvd, name), 3)
    parts += ["## Charts", inspect.getdoc(plot) or ""]
    for name in plot.__all__:
        parts += _told(f"plot.{name}", getattr(plot, name), 3)
    return "\n\n".join(parts) + "\n"


def _kind(value: object) -> str:
    if not isinstance(value, type):
        return "Functions"
    return "Exceptions" if issubclass(value, BaseException) else "Classes"


def _told(name: str, value: object, level: int) -> Iterator[str]:
    yield f"{'#' * level} {name}"
    yield f"```text\n{name}{_signature(value)}\n```"
    first, _, rest = (inspect.getdoc(value) or "").partition("\n")
    yield first.replace("<", "&lt;").replace("*", "\\*")
    if rest.strip():
        yield f"```text\n{rest.strip()}\n```"
    if isinstance(value, type) and not issubclass(value, BaseException):
        for each, member in inspect.getmembers(value, _is_told):
            if not each.startswith("_"):
                yield from _told(f"{name}.{each}", member, level + 1)


def _is_told(member: object) -> bool:
    return inspect.isfunction(member) or isinstance(member, property)


def _signature(value: object) -> str:
    if isinstance(value, property):
        return f" -> {value.fget.__annotations__.get('return', '…')}"
    try:
        signature = inspect.signature(value)
    except ValueError:  # an exception that takes what any exception takes
        return ""
    parameters = [_short(each) for each in signature.parameters.values() if each.name != "self"]
    returns = _Words(signature.return_annotation)
    if signature.return_annotation is inspect.Signature.empty or isinstance(value, type):
        returns = inspect.Signature.empty
    return str(signature.replace(parameters=parameters, return_annotation=returns))


class _Words:
    """Show an annotation as it is written, without quotes."""

    def __init__(self, annotation: object) -> None:
        self.annotation = annotation

    def __repr__(self) -> str:
        told = self.annotation
        return told if isinstance(told, str) else inspect.formatannotation(told)


def _short(parameter: inspect.Parameter) -> inspect.Parameter:
    """Return a parameter as it is written; a default that is long is an ellipsis."""
    if parameter.annotation is not inspect.Parameter.empty:
        parameter = parameter.replace(annotation=_Words(parameter.annotation))
    if len(repr(parameter.default)) > LONGEST_DEFAULT:
        return parameter.replace(default=...)
    return parameter
