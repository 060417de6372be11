"""The candidate package: every row of every table, and the files it is made of."""

from raisi_visit_dataset.build.conflicts import add_claims, add_conflicts
from raisi_visit_dataset.build.evidence import Prover, Target
from raisi_visit_dataset.build.known import known_of
from raisi_visit_dataset.build.occasions import link_statements
from raisi_visit_dataset.build.problems import Problems
from raisi_visit_dataset.build.registers import RegisterRows
from raisi_visit_dataset.build.rows import Rows
from raisi_visit_dataset.build.source import CodedSource, code_source
from raisi_visit_dataset.coding.read import Seeds
from raisi_visit_dataset.errors import CodingRefused
from raisi_visit_dataset.package import Metadata, compose
from raisi_visit_dataset.records import Evidence, Record, Source


def build_candidate(seeds: Seeds, *, created: str | None = None) -> dict[str, bytes]:
    """Return every file of the package that the seeds give, by path.

    ``created`` takes the place of the release day that the seeds name. Raises CodingRefused
    with every problem of every coding.
    """
    files = {f"seeds/{path}": data for path, data in seeds.files.items()}
    return compose(_metadata(seeds, created), code_seeds(seeds), files)


def code_seeds(seeds: Seeds) -> dict[str, list[Record]]:
    """Return the rows of each table that the seeds give; raises CodingRefused."""
    known = known_of(seeds)
    sources = {
        file.source.id: code_source(
            file, seeds.texts[file.source.seed], seeds.label(file.source.seed), known
        )
        for file in seeds.sources
    }
    prover = Prover(sources, known)
    rows = Rows(Problems())
    for source in sources.values():
        rows.take(source.work.rows)
        _link_source(source, prover, rows, seeds.registers.package.codebook_version)
    RegisterRows(known, rows, prover).add(seeds.registers)
    add_claims(seeds.registers.claims, sources, rows)
    add_conflicts(seeds.registers.conflicts, known, prover, rows)
    rows.demand_unique()
    problems = [*rows.problems.found, *prover.problems.found]
    problems += [found for source in sources.values() for found in source.work.problems.found]
    if problems:
        raise CodingRefused(tuple(dict.fromkeys(problems)))
    return {**rows.tables, Evidence.table.name: list(prover.rows.values())}


def _link_source(source: CodedSource, prover: Prover, rows: Rows, codebook: str) -> None:
    coding = source.file.source
    values = {"title": coding.title, "published": coding.published}
    targets = {key: Target("sources", coding.id, key, value) for key, value in values.items()}
    listed = {key: [target] for key, target in targets.items()}
    prover.prove(coding.evidence, listed, coding.id)
    basis = coding.published and prover.basis(targets["published"])
    rows.add(
        Source, coding, {**source.cells, "published_basis": basis, "codebook_version": codebook}
    )
    link_statements(source, prover, rows)


def _metadata(seeds: Seeds, created: str | None) -> Metadata:
    package = seeds.registers.package
    return Metadata(
        name=package.name,
        id=package.id,
        version=package.version,
        created=created or package.created,
        title=package.title,
        description=package.description,
        homepage=package.homepage or "",
        keywords=tuple(package.keywords),
        codebook_version=package.codebook_version,
        licenses=tuple(
            {key: value for key, value in each.model_dump().items() if value is not None}
            for each in package.licenses
        ),
        contributors=tuple(
            {"title": each.title, **({"roles": tuple(each.roles)} if each.roles else {})}
            for each in package.contributors
        ),
    )
