"""The memory that the reader of Parquet may take."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from raisi_visit_dataset.files.limits import Limit

__all__ = ["bounded_memory"]

_SIZES: Final = Path("/proc/self/statm")


@contextmanager
def bounded_memory(limit: Limit) -> Iterator[None]:
    """Let the process take no more memory than it has, and ``limit`` bytes.

    A file of a few bytes can unpack to any size, and says nothing true of it before. The bound is
    that of the whole process, so nothing else should run in it meanwhile. Where the system does
    not tell a process how much it has (elsewhere than on Linux), there is no bound. Beyond it
    MemoryError is raised by who asks for more.
    """
    if sys.platform != "linux" or not _SIZES.exists():
        yield
        return
    import resource

    import pyarrow as pa

    # Its pool reserves addresses by the gibibyte at its first use, however little is asked for.
    pa.allocate_buffer(1)
    old, most = resource.getrlimit(resource.RLIMIT_AS)
    pages = int(_SIZES.read_text(encoding="ascii").split()[0])
    bound = pages * resource.getpagesize() + limit.value
    bounds = [each for each in (bound, old, most) if each != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_AS, (min(bounds), most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (old, most))
