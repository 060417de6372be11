"""Parquet: damaged, lying, unpacking to more than it should."""

from __future__ import annotations

import io
import random
import struct

from tests.hostile.case import Case, strange, table, unpacked

__all__ = ["CASES"]


def _case(code, slug, data, *, alone=False, fields=None):
    def files():
        more = {} if fields is None else {"schema": {"fields": fields}}
        resource = table("a.parquet", format="parquet", **more)
        return strange(resource, files={"a.parquet": data()})

    return Case("parquet", code, slug, unpacked(files), alone=alone)


def _written(columns=None, **options):
    import pyarrow as pa
    import pyarrow.parquet as pq

    told = columns or {"key": list(range(1_000)), "word": [f"word {n}" for n in range(1_000)]}
    out = io.BytesIO()
    options.setdefault("write_page_checksum", True)
    pq.write_table(pa.table(told), out, **options)
    return out.getvalue()


def _flipped(seed):
    """Return a good file with some bits of its pages flipped, which the checksums tell."""

    def make():
        data = bytearray(_written(compression="none"))
        chance = random.Random(seed)  # noqa: S311 - no secret
        for _ in range(3):
            data[chance.randrange(300, 5_000)] ^= 1 << chance.randrange(8)
        return bytes(data)

    return make


def _footer(data):
    """Return a file whose footer is these bytes."""
    return lambda: b"PAR1" + data + struct.pack("<L", len(data)) + b"PAR1"


def _relength(size):
    def make():
        data = _written()
        return data[:-8] + struct.pack("<L", size) + b"PAR1"

    return make


def _row_count(wrong):
    """Return a file whose footer says another number of rows."""

    def make():
        data = _written(store_schema=False)
        size = struct.unpack("<L", data[-8:-4])[0]
        footer = data[-8 - size : -8]
        true, lie = _varint(1_000 << 1), _varint(wrong << 1)
        # Field 3 of the file's metadata follows the list of the schema: 0x16 marks a 64-bit number.
        at = footer.index(b"\x16" + true)
        footer = footer[:at] + b"\x16" + lie + footer[at + 1 + len(true) :]
        return data[: -8 - size] + footer + struct.pack("<L", len(footer)) + b"PAR1"

    return make


def _varint(number):
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*out, number])


def _repeated(rows, compression):
    def make():
        import pyarrow as pa

        columns = {"key": pa.repeat(1, rows), "word": pa.repeat("word", rows)}
        return _written(columns, compression=compression)

    return make


def _long_value():
    return _written({"key": [1], "word": ["a" * (200 * 1024**2)]}, compression="zstd")


def _nested():
    return _written({"key": [[1], [2]], "word": [{"a": 1}, {"a": 2}]})


def _deep():
    import pyarrow as pa

    kind = pa.int64()
    for _ in range(60):
        kind = pa.list_(kind)
    return _written({"key": [1], "word": pa.array([None], type=kind)})


CASES = (
    _case("RVD030", "empty", lambda: b""),
    _case("RVD030", "no-parquet", lambda: b"key,word\n1,one\n"),
    _case("RVD030", "marks-alone", lambda: b"PAR1PAR1"),
    _case("RVD030", "truncated-at-end", lambda: _written()[:-20]),
    _case("RVD030", "truncated-at-start", lambda: b"PAR1" + _written()[200:]),
    _case("RVD030", "pages-gone", lambda: b"PAR1" + _written()[-1_500:]),
    _case("RVD030", "footer-encrypted", lambda: _written()[:-4] + b"PARE"),
    _case("RVD030", "footer-longer-than-the-file", _relength(10**9)),
    _case("RVD030", "footer-of-negative-length", _relength(0xFFFFFFFF)),
    _case("RVD030", "footer-of-nothing", _footer(b"")),
    _case("RVD030", "footer-of-zeros", _footer(bytes(1_000))),
    _case(
        "RVD030", "thrift-list-of-millions", _footer(b"\x15\x02\x19\xfc" + b"\xff" * 4 + b"\x0f")
    ),
    _case("RVD030", "thrift-text-of-gigabytes", _footer(b"\x15\x02\x18" + b"\xff" * 4 + b"\x07a")),
    _case("RVD030", "thrift-structs-deep", _footer(b"\x1c" * 100_000)),
    _case("RVD030", "thrift-lists-deep", _footer(b"\x19\x19" * 100_000)),
    _case("RVD030", "rows-too-few", _row_count(7)),
    _case("RVD030", "rows-too-many", _row_count(2**40)),
    _case("RVD030", "rows-negative", _row_count(2**63 - 1)),
    *(_case("RVD030", f"bits-flipped-{seed}", _flipped(seed)) for seed in range(4)),
    _case("RVD107", "bomb-of-rows", _repeated(50_000_000, "zstd"), alone=True),
    _case("RVD107", "bomb-of-rows-unpacked", _repeated(50_000_000, "none"), alone=True),
    _case("RVD107", "bomb-of-one-cell", _long_value, alone=True),
    _case("RVD102", "columns-missing", lambda: _written({"key": [1]})),
    _case("RVD102", "columns-more", lambda: _written({"key": [1], "word": ["a"], "x": [1]})),
    _case("RVD112", "types-of-others", lambda: _written({"key": ["1"], "word": [1]})),
    _case("RVD112", "nested-types", _nested),
    _case("RVD030", "types-deep", _deep),
    _case("RVD112", "dates-of-others", lambda: _written({"key": [1.5], "word": ["a"]})),
)
