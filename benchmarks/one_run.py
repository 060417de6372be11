"""Run one command; print its exit status, seconds, seconds of processor, and peak of megabytes.

    python benchmarks/one_run.py FILE COMMAND …

What the command prints goes to FILE. This is a script of its own because a process is told the peak
of the one that started it, too: so that one must be small.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

with Path(sys.argv[1]).open("wb") as told:
    begun = time.perf_counter()
    process = subprocess.Popen(sys.argv[2:], stdout=told, stderr=told)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
busy = usage.ru_utime + usage.ru_stime
print(os.waitstatus_to_exitcode(status), seconds, busy, usage.ru_maxrss // 1024)
