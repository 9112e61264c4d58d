"""Runs programs side by side and measures them: CPU time, instructions, peak memory.

CPU time, not wall time, because other work on the machine stretches the latter; instructions,
counted by callgrind, because they repeat to a ten-thousandth. Runs of rivals are interleaved, so
that what disturbs one disturbs the other.
"""

import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT / "tests" / "peers"))
import peer


class MeasureError(Exception):
    """A program could not be measured; the text says which and why."""


def reference_command():
    """The reference MicroPython's command, without the shell that wraps it for users."""
    peer.need("micropython")
    unpacked = peer.folder() / "unpacked" / "usr"
    return [str(unpacked / "lib64" / "ld-linux-x86-64.so.2"),
            "--library-path", str(unpacked / "lib" / "x86_64-linux-gnu"),
            str(unpacked / "bin" / "micropython")]


def need_tool(name):
    """Ends the program if the tool `name` is not installed."""
    if shutil.which(name) is None:
        sys.exit(f"{name} is not installed: run scripts/setup")


def run(command, cwd=HERE):
    """Runs `command` in `cwd`, else this folder; gives (CPU seconds, what it printed). Raises MeasureError."""
    process = subprocess.Popen(command, cwd=cwd, stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    if process.returncode != 0:
        raise MeasureError(f"{' '.join(command)} ended with {process.returncode}:\n"
                           + output.decode("utf-8", "replace"))
    return usage.ru_utime + usage.ru_stime, output


def wall_ms(command, cwd=HERE):
    """Milliseconds from start to end of `command`; for start-up, which CPU time cannot resolve."""
    start = time.perf_counter()
    subprocess.run(command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                   check=True)
    return (time.perf_counter() - start) * 1000


def instructions(command):
    """Instructions that `command` executes, as callgrind counts them. Raises MeasureError."""
    need_tool("valgrind")
    done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null",
                           *command], cwd=HERE, stdin=subprocess.DEVNULL, capture_output=True)
    found = re.search(rb"Collected : (\d+)", done.stderr)
    if done.returncode != 0 or not found:
        raise MeasureError(f"{' '.join(command)} does not run under callgrind:\n"
                           + done.stderr.decode("utf-8", "replace"))
    return int(found.group(1))


def peak_kb(command):
    """Peak resident memory of `command` in kB.

    Asked of GNU time, because a child of this script would inherit this script's own peak.
    """
    need_tool("time")
    done = subprocess.run([shutil.which("time"), "-f", "%M", *command], cwd=HERE, check=True,
                          stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE)
    return int(done.stderr.split()[-1])


def interleaved(rivals, rounds, sample):
    """Lists of `rounds` samples by rival: `sample(command)` of each in turn, again and again."""
    samples = {name: [] for name in rivals}
    for _ in range(rounds):
        for name, command in rivals.items():
            samples[name].append(sample(command))
    return samples


def least_and_median(samples):
    return min(samples), statistics.median(samples)
