"""Run cases one after the other in this process, and write what each of them did.

``python -P child.py JOBS RESULTS`` reads the jobs as JSON and writes a line of JSON for each. Every
open, connection and started program is told by an audit hook. A case that takes too long ends the
process; who started it goes on with the next.
"""

from __future__ import annotations

import contextlib
import faulthandler
import io
import json
import os
import sys
import sysconfig
import time
from pathlib import Path

__all__ = ["main"]

_LIBRARIES = (
    *{sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")},
    sys.prefix,
    sys.base_prefix,
    "/usr/share/zoneinfo",
    "/proc/self",
    f"/proc/{os.getpid()}",
    "/proc/meminfo",
    "/proc/stat",
    "/proc/cpuinfo",
    "/sys/fs/cgroup",
    "/sys/devices/system/cpu",
    "/etc/localtime",
    os.devnull,
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGING = (
    "os.remove",
    "os.rename",
    "os.mkdir",
    "os.rmdir",
    "os.symlink",
    "os.link",
    "os.truncate",
)
_LISTING = ("os.listdir", "os.scandir")
_PROGRAMS = (
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.fork",
    "os.forkpty",
    "os.spawn",
)
_CODE = ("exec", "compile", "import")


class _Watch:
    """Keep what a case does that it should not."""

    def __init__(self, ours: tuple[str, ...]) -> None:
        self.on = False
        self.readable: tuple[str, ...] = ()
        self.writable: tuple[str, ...] = ()
        self.seen: list[str] = []
        self._libraries = tuple({os.path.realpath(each) for each in (*_LIBRARIES, *ours)})

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self.on or event in _CODE:
            return
        self.on = False  # what is done here is no deed of the case
        try:
            told = self._told(event, arguments)
        finally:
            self.on = True
        if told:
            self.seen.append(told)

    def _told(self, event: str, arguments: tuple[object, ...]) -> str | None:
        if event == "open" and not isinstance(arguments[0], int):
            path, writes = _path(arguments[0]), bool(int(str(arguments[2])) & _WRITING)
            fit = _within(
                path,
                self.writable if writes else (*self.readable, *self.writable, *self._libraries),
            )
            return None if fit else f"{'write' if writes else 'open'} {path}"
        if event in _CHANGING or event.startswith("shutil."):
            paths = [
                _path(each) for each in arguments[:2] if isinstance(each, (str, bytes, os.PathLike))
            ]
            return (
                None if all(_within(each, self.writable) for each in paths) else f"{event} {paths}"
            )
        if event in _LISTING and isinstance(arguments[0], str):
            path = _path(arguments[0])
            fit = _within(path, (*self.readable, *self.writable, *self._libraries))
            return None if fit else f"{event} {path}"
        if event in _PROGRAMS or event.startswith(
            ("socket.", "urllib.", "http.", "ftplib.", "smtplib.")
        ):
            return f"{event} {arguments[:2]!r}"
        return None


def _path(value: object) -> str:
    return os.path.realpath(os.fsdecode(value))  # type: ignore[arg-type]


def _within(path: str, roots: tuple[str, ...]) -> bool:
    return any(path == root or path.startswith(f"{root.rstrip('/')}/") for root in roots)


def _ours(job: dict[str, object]) -> dict[str, object]:
    from raisi_visit_dataset.cli.main import main as command

    return {"status": command([str(each) for each in job["arguments"]])}  # type: ignore[attr-defined]


def _theirs(job: dict[str, object]) -> dict[str, object]:
    import frictionless

    path = Path(str(job["target"]))
    if path.is_dir():
        path /= "datapackage.json"
    try:
        report = frictionless.validate(str(path), type="package")
    except Exception as error:  # noqa: BLE001 - that it raises is what is measured
        return {"status": 1, "raised": type(error).__name__, "message": str(error)[:200]}
    codes = [error.type for task in report.tasks for error in task.errors]
    codes += [error.type for error in report.errors]
    return {
        "status": 0 if report.valid else 1,
        "codes": sorted(set(codes)),
        "message": str(report.errors)[:200],
    }


def _reset_peak() -> None:
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")


def _peak() -> int:
    """Return the peak memory in bytes, since it was last reset."""
    with contextlib.suppress(OSError):
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    return 0


def _limit(most: int) -> None:
    with contextlib.suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _run(job: dict[str, object], watch: _Watch, tool: str) -> dict[str, object]:
    output, errors = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with contextlib.suppress(OSError):
        Path(f"/begin-of-case/{job['name']}").lstat()  # a mark for who traces the process
    watch.readable = tuple(os.path.realpath(str(each)) for each in job["readable"])  # type: ignore[attr-defined]
    watch.writable = tuple(os.path.realpath(str(each)) for each in job["writable"])  # type: ignore[attr-defined]
    watch.seen = []
    _reset_peak()
    wall, cpu = time.monotonic(), time.process_time()
    faulthandler.dump_traceback_later(float(str(job["seconds"])), exit=True)
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
        watch.on = True
        try:
            told = (_ours if tool == "ours" else _theirs)(job)
        except BaseException as error:  # noqa: BLE001 - ours lets nothing out
            told = {"status": None, "raised": type(error).__name__, "message": str(error)[:200]}
        finally:
            watch.on = False
    faulthandler.cancel_dump_traceback_later()
    told |= {"seconds": time.monotonic() - wall, "cpu": time.process_time() - cpu, "peak": _peak()}
    for name, stream in (("out", output), ("err", errors)):
        stream.flush()
        told[name] = stream.buffer.getvalue().decode("utf-8", "replace")  # type: ignore[attr-defined]
    return {**told, "seen": watch.seen, "left": sorted(os.listdir(os.environ["TMPDIR"]))}  # noqa: PTH208


def main(jobs: Path, results: Path) -> None:
    """Run the jobs of a file and write a line for each, the first of them when it begins."""
    told = json.loads(jobs.read_text(encoding="utf-8"))
    _limit(told["address_space"])
    if told["tool"] != "ours":
        import frictionless  # noqa: F401 - its own time of loading is no case's
    watch = _Watch(tuple(told["libraries"]))
    sys.addaudithook(watch)
    with results.open("a", encoding="utf-8") as file:
        for job in told["jobs"]:
            file.write(json.dumps({"name": job["name"], "begins": True}) + "\n")
            file.flush()
            file.write(json.dumps({"name": job["name"], **_run(job, watch, told["tool"])}) + "\n")
            file.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
