"""Tables of an opened package, as data frames and as records, with their real types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, overload

from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.package.cells import Wrong, read_cells, refusal, table_model
from raisi_visit_dataset.package.opened import Package
from raisi_visit_dataset.records import Record

if TYPE_CHECKING:  # the frames are third-party types, loaded where they are made
    import pandas as pd
    import polars as pl
    import pyarrow as pa

__all__ = ["Engine", "in_engine", "records", "typed_frame"]

Engine = Literal["polars", "pandas", "arrow"]


@overload
def typed_frame(
    package: Package, table: str, engine: Literal["polars"] = "polars"
) -> pl.DataFrame: ...


@overload
def typed_frame(package: Package, table: str, engine: Literal["pandas"]) -> pd.DataFrame: ...


@overload
def typed_frame(package: Package, table: str, engine: Literal["arrow"]) -> pa.Table: ...


def typed_frame(
    package: Package, table: str, engine: Engine = "polars"
) -> pl.DataFrame | pd.DataFrame | pa.Table:
    """Return a table of ours as a data frame with real types, rows in order of the file.

    ========  ========  ===========  ==============
    column    polars    arrow        pandas
    ========  ========  ===========  ==============
    text      String    string       string
    integer   Int64     int64        Int64
    date      Date      date32[day]  datetime64[ms]
    ========  ========  ===========  ==============

    Empty cells are null (in pandas NA, and NaT for dates). Types alone are
    checked here: whether the values may stand there is for the validator.

    Raises UsageError for a table or engine that we do not know or that is not
    installed, UnreadableError for a file that cannot be read, and
    PackageRefused, with file, line and column, for a broken structure and for
    cells that are no integer or date.
    """
    _demand_known(engine)
    return in_engine(read_cells(package, table), engine)


def in_engine(frame: pl.DataFrame, engine: Engine) -> pl.DataFrame | pd.DataFrame | pa.Table:
    """Return a polars frame of String, Int64 and Date as frame of an engine.

    Types are those of ``typed_frame``; raises UsageError for an engine that we do not know or
    that is not installed.
    """
    _demand_known(engine)
    if engine == "polars":
        return frame
    return _arrow(frame) if engine == "arrow" else _pandas(_arrow(frame))


def _demand_known(engine: str) -> None:
    if engine not in ("polars", "pandas", "arrow"):
        raise UsageError(f"the engine {engine!r}", "polars, pandas or arrow")


def records(package: Package, table: str) -> tuple[Record, ...]:
    """Return a table of ours as records, in order of the file.

    Raises as ``typed_frame`` does, and PackageRefused for every cell that its
    record does not take.
    """
    from pydantic import ValidationError

    model = table_model(table)
    made: list[Record] = []
    wrong: list[Wrong] = []
    for number, row in enumerate(read_cells(package, table).iter_rows(named=True), start=1):
        try:
            made.append(model.model_validate(row))
        except ValidationError as error:
            wrong += [
                (number, str(each["loc"][0]), repr(each["input"]), _expected(each["msg"]))
                for each in error.errors(include_url=False)
            ]
    if wrong:
        raise refusal(package, table, wrong)
    return tuple(made)


def _expected(message: str) -> str:
    return message.removeprefix("Input should be ").removeprefix("Value error, ")


def _arrow(frame: pl.DataFrame) -> pa.Table:
    import pyarrow as pa

    table = frame.to_arrow()
    # polars gives large_string or string_view, as its version pleases; users get one of them.
    plain = [
        field.with_type(pa.string()) if _is_text(field.type) else field for field in table.schema
    ]
    return table.cast(pa.schema(plain))


def _is_text(kind: pa.DataType) -> bool:
    import pyarrow as pa

    return bool(pa.types.is_large_string(kind) or pa.types.is_string_view(kind))


def _pandas(table: pa.Table) -> pd.DataFrame:
    try:
        import pandas as pd
    except ImportError as error:
        cure = 'pip install "raisi-visit-dataset[pandas]"'
        raise UsageError("the engine 'pandas', which is not installed", "pandas", cure) from error
    import pyarrow as pa

    kinds = {pa.string(): pd.StringDtype(), pa.int64(): pd.Int64Dtype()}
    frame: pd.DataFrame = table.to_pandas(types_mapper=kinds.get, date_as_object=False)
    return frame
