"""Time what a user waits for, in an environment into which pip has installed the library.

    python benchmarks/startup.py [RUNS]

Installs the repository into a new environment, modules compiled, and prints the median of
RUNS (default 15) runs of: importing the library, `raisi-visit --help` and `raisi-visit validate`,
the last two as whole processes. The libraries come from the environment that runs this.
"""

import os
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
import venv
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
RUNS = 15
IMPORT = """
import time
start = time.perf_counter()
import raisi_visit_dataset
print(time.perf_counter() - start)
"""
# As users have it: what was compiled is used, nothing is compiled anew each time.
ENVIRONMENT = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def install(place: Path) -> Path:
    """Install the repository below ``place``, and return the interpreter to run."""
    venv.create(place, with_pip=False)
    site = Path(sysconfig.get_path("purelib", "venv", {"base": str(place)}))
    (site / "libraries.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    python = place / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--quiet", "install"]
    flags = ["--no-deps", "--no-build-isolation", "--ignore-installed"]
    subprocess.run([*pip, *flags, str(ROOT)], check=True, env=ENVIRONMENT)
    return python


def seconds_of_import(python: Path) -> float:
    """Return how long the import takes inside a new process."""
    command = [str(python), "-c", IMPORT]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=ENVIRONMENT)
    return float(done.stdout)


def seconds_of_command(python: Path, *arguments: str) -> float:
    """Return how long the command takes, from start to end of its process."""
    command = [str(python.parent / "raisi-visit"), *arguments]
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=False, env=ENVIRONMENT)
    taken = time.perf_counter() - start
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr.decode())
    return taken


def main() -> None:
    """Measure, and print a line for each figure."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    with tempfile.TemporaryDirectory() as folder:
        python = install(Path(folder))
        measures: dict[str, Callable[[], float]] = {
            "import raisi_visit_dataset": lambda: seconds_of_import(python),
            "raisi-visit --help": lambda: seconds_of_command(python, "--help"),
            "raisi-visit validate": lambda: seconds_of_command(python, "validate"),
        }
        print(f"{'seconds':<28} {'median':>7} {'least':>7} {'most':>7}")
        for name, measure in measures.items():
            measure()  # the first run warms the caches of the system
            taken = [measure() for _ in range(runs)]
            middle = statistics.median(taken)
            print(f"{name:<28} {middle:7.3f} {min(taken):7.3f} {max(taken):7.3f}")


if __name__ == "__main__":
    main()
