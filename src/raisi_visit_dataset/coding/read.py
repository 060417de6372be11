"""The seeds: texts and codings, read whole, with every problem of every file at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeVar

from pydantic import ValidationError

from raisi_visit_dataset.coding import registers as r
from raisi_visit_dataset.coding.coded import Coded
from raisi_visit_dataset.coding.nearest import suggestion
from raisi_visit_dataset.coding.read_errors import problems_of
from raisi_visit_dataset.coding.source import SourceFile
from raisi_visit_dataset.errors import CodingRefused, Place, Problem, UnreadableError
from raisi_visit_dataset.files.limits import DEFAULT_LIMITS, Limits
from raisi_visit_dataset.files.located import load_yaml
from raisi_visit_dataset.files.read import decode, read_bytes

__all__ = ["REGISTERS", "Registers", "Seeds", "read_seeds"]

REGISTERS: Final[Mapping[str, type[Coded]]] = {
    "claims": r.ClaimsFile,
    "conflicts": r.ConflictsFile,
    "events": r.EventsFile,
    "outside_references": r.OutsideFile,
    "package": r.PackageFile,
    "participants": r.ParticipantsFile,
    "places": r.PlacesFile,
    "retired_ids": r.RetiredFile,
    "topics": r.TopicsFile,
    "utterances": r.UtterancesFile,
    "waivers": r.WaiversFile,
}
"""The registers by name: ``coding/NAME.yaml`` is read as this model."""

_REQUIRED: Final = ("package", "participants")
_SOURCES: Final = "coding/sources/"
_File = TypeVar("_File", bound=Coded)


@dataclass(frozen=True, slots=True)
class Registers:
    """Hold the registers; what has no file is empty."""

    package: r.PackageCoding
    participants: list[r.ParticipantCoding]
    claims: list[r.ClaimCoding] = field(default_factory=list)
    conflicts: list[r.ConflictCoding] = field(default_factory=list)
    events: list[r.EventCoding] = field(default_factory=list)
    outside_references: list[r.OutsideCoding] = field(default_factory=list)
    places: list[r.PlaceForm] = field(default_factory=list)
    retired_ids: list[r.RetiredCoding] = field(default_factory=list)
    topics: list[r.TopicCoding] = field(default_factory=list)
    utterances: list[r.UtteranceCoding] = field(default_factory=list)
    waivers: list[r.WaiverCoding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Seeds:
    """Hold everything below one seeds folder.

    ``files`` maps paths below it to bytes, sorted; ``texts`` maps the file names of the texts to
    their characters; ``sources`` are in the order of their ids. ``root`` is the folder as the
    caller named it, for messages.
    """

    root: str
    files: Mapping[str, bytes]
    texts: Mapping[str, str]
    sources: tuple[SourceFile, ...]
    registers: Registers

    def label(self, path: str) -> str:
        """Return how messages name the file at ``path`` below the seeds folder."""
        return f"{self.root}/{path}"


def read_seeds(root: Path, *, limits: Limits = DEFAULT_LIMITS) -> Seeds:
    """Read texts (``*.txt``), registers (``coding/*.yaml``) and ``coding/sources/*.yaml``.

    Raises CodingRefused with the problems of all files: those that cannot be read, keys and
    values that the models refuse, files that nobody asked for, texts without coding and
    codings without text. UnreadableError if there is no such folder.
    """
    reader = _Reader(root.as_posix().rstrip("/"), limits)
    files = reader.files(root)
    texts = {path: reader.text(path, data) for path, data in files.items() if _is_text(path)}
    registers = reader.registers(files)
    sources = tuple(reader.sources(files))
    reader.compare(texts, sources, whole=len(sources) == sum(map(_is_source, files)))
    if reader.problems or registers is None:
        raise CodingRefused(tuple(reader.problems))
    ordered = tuple(sorted(sources, key=lambda file: file.source.id))
    return Seeds(reader.root, files, texts, ordered, registers)


def _is_text(path: str) -> bool:
    return "/" not in path and path.endswith(".txt")


def _is_source(path: str) -> bool:
    return path.startswith(_SOURCES) and path.endswith(".yaml") and path.count("/") == 2  # noqa: PLR2004 - coding/sources/ID.yaml


class _Reader:
    """Read file by file, and keep the problems."""

    def __init__(self, root: str, limits: Limits) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self._limits = limits

    def files(self, root: Path) -> dict[str, bytes]:
        if not root.is_dir():
            raise UnreadableError(self.root, "no folder", "the folder of the seeds")
        found: dict[str, bytes] = {}
        for path in sorted(_walk(root, "")):
            limit = self._limits.seed_bytes if _is_text(path) else self._limits.coding_bytes
            try:
                found[path] = read_bytes(root / path, limit=limit, label=self._label(path))
            except UnreadableError as error:
                self._unreadable(error)
        for path in found:
            self._demand_known(path)
        return found

    def text(self, path: str, data: bytes) -> str:
        try:
            text = decode(data, self._label(path))
        except UnreadableError as error:
            self._unreadable(error)
            return ""
        if not text:
            self.problems.append(Problem(Place(self._label(path), 1, 1), "nothing", "a text", ""))
        return text

    def registers(self, files: Mapping[str, bytes]) -> Registers | None:
        read: dict[str, object] = {}
        for name, model in REGISTERS.items():
            path = f"coding/{name}.yaml"
            if path in files:
                file = self._model(path, files[path], model)
                read[name] = getattr(file, name, None)
            elif name in _REQUIRED:
                where = Place(self._label(path), 1, 1)
                self.problems.append(Problem(where, "no file", f"the register {name}", "write it"))
        whole = all(value is not None for value in read.values()) and set(_REQUIRED) <= set(read)
        # Each value was validated by the model of its file just now.
        return Registers(**read) if whole else None  # type: ignore[arg-type]

    def sources(self, files: Mapping[str, bytes]) -> Iterator[SourceFile]:
        for path in filter(_is_source, files):
            file = self._model(path, files[path], SourceFile)
            if file is None:
                continue
            name = path.removeprefix(_SOURCES).removesuffix(".yaml")
            if file.source.id == name:
                yield file
            else:
                found = f"the id {file.source.id!r}"
                cure = f"write {name!r}, or rename the file"
                where = file.source.at("id")
                self.problems.append(Problem(where, found, "the name of the file", cure))

    def compare(
        self, texts: Mapping[str, str], sources: tuple[SourceFile, ...], *, whole: bool
    ) -> None:
        """Demand one coding for each text, and one text for each coding.

        Unless the codings are ``whole``, one that could not be read may be that of a text.
        """
        coded: dict[str, Place] = {}
        for source in (file.source for file in sources):
            where = source.at("seed")
            if source.seed not in texts:
                found, cure = f"no text {source.seed!r}", suggestion(source.seed, texts)
                self.problems.append(Problem(where, found, "a text in the seeds folder", cure))
            if source.seed in coded:
                found, cure = f"{source.seed!r} again", f"see {coded[source.seed]}"
                self.problems.append(Problem(where, found, "one coding for a text", cure))
            coded.setdefault(source.seed, where)
        for path in texts:
            if path not in coded and whole:
                found, cure = "a text without coding", "code it, or take it away"
                where = Place(self._label(path), 1, 1)
                self.problems.append(Problem(where, found, f"a file in {_SOURCES}", cure))

    def _model(self, path: str, data: bytes, model: type[_File]) -> _File | None:
        try:
            label = self._label(path)
            located = load_yaml(decode(data, label), label, limits=self._limits)
        except UnreadableError as error:
            self._unreadable(error)
            return None
        try:
            return model.model_validate(located)
        except ValidationError as error:
            self.problems.extend(problems_of(error, located, model))
            return None

    def _demand_known(self, path: str) -> None:
        known = [f"coding/{name}.yaml" for name in REGISTERS]
        if _is_text(path) or _is_source(path) or path in known:
            return
        expected = "*.txt, coding/sources/*.yaml or a register"
        place = Place(self._label(path), 1, 1)
        cure = f"{suggestion(path, known)} Otherwise take the file away"
        self.problems.append(Problem(place, "a file that nobody reads", expected, cure))

    def _label(self, path: str) -> str:
        return f"{self.root}/{path}"

    def _unreadable(self, error: UnreadableError) -> None:
        place = error.place or Place(error.path, 1, 1)
        self.problems.append(Problem(place, error.found, error.expected, error.cause))


def _walk(folder: Path, prefix: str) -> Iterator[str]:
    """Yield every file below ``folder``; a link is yielded as a file, and refused as one."""
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            yield from _walk(entry, f"{prefix}{entry.name}/")
        else:
            yield f"{prefix}{entry.name}"
