#!/usr/bin/env python3
"""Runs hostile.py with one seed after the other until the time is up.

    tests/crashes/call_everything.py [--vm KRAIT_VM] [--seconds S] [--time S] [--seed N] [-j JOBS]

Each run makes some thousand calls on a heap of another size. A run that dies by a signal, prints a sanitizer's
report, or does not end, is a finding: its command line is printed, and the end of its output. Ends
with 1 if there is one. Without --seed the first seed is of the commit.
"""

import argparse
import concurrent.futures
import os
import pathlib
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ROUNDS = 60
LIMIT_S = 60    # of a process: from then on it hangs
HEAPS = ("256k", "1m", "8m")
REPORTS = (b"Sanitizer", b"runtime error:", b"krait-vm: fatal")


def seed_of_commit():
    if os.environ.get("KRAIT_SEED"):
        return int(os.environ["KRAIT_SEED"])
    done = subprocess.run(["git", "rev-parse", "HEAD"], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    return int(done.stdout[:6] or "1", 16)


def run_one(vm, seed, time_s):
    """What is wrong with the run of `seed`, or None."""
    command = [str(vm), "-X", f"heapsize={HEAPS[seed % len(HEAPS)]}", "-X", f"seconds={time_s:g}",
               str(HERE / "hostile.py"), str(seed), str(ROUNDS)]
    with tempfile.TemporaryDirectory() as folder:
        try:
            done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, timeout=LIMIT_S, check=False)
        except subprocess.TimeoutExpired:
            return f"no end: {' '.join(command)}"
    dead = done.returncode < 0 or any(report in done.stdout for report in REPORTS)
    if not dead:
        return None
    tail = done.stdout[-3000:].decode("utf-8", "replace")
    return f"status {done.returncode}: {' '.join(command)}\n{tail}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vm", type=pathlib.Path, default=ROOT / "build" / "dev" / "bin" / "krait-vm")
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--time", type=float, default=3, help="seconds until a program ends itself: it may meet "
                                                               "a call that lasts")
    parser.add_argument("-j", "--jobs", type=int, default=2)
    options = parser.parse_args()
    options.vm = options.vm.resolve()
    seed = seed_of_commit() if options.seed is None else options.seed
    end = time.monotonic() + options.seconds
    runs, findings = 0, []
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        while time.monotonic() < end:
            batch = range(seed + runs, seed + runs + options.jobs)
            findings += [wrong for wrong in pool.map(lambda n: run_one(options.vm, n, options.time), batch) if wrong]
            runs += options.jobs
    print(*findings, sep="\n")
    print(f"{runs} runs of {ROUNDS} rounds from seed {seed}: {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
