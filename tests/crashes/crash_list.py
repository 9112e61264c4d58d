#!/usr/bin/env python3
"""Runs what broke MicroPython or might break a VM, at heaps of three sizes.

    tests/crashes/crash_list.py [--vm KRAIT_VM] [--heaps 64k,1m,400m] [--every N] [-j JOBS]

Each line of deep.txt and hostile.txt is a program (¶ in it ends a line). It must come to an end by
itself: with or without an exception of Python's, not by a signal or a sanitizer's report, and within the
time. Ends with 1, naming them, if some do not. --every N takes each N-th program, others with each commit.
"""

import argparse
import concurrent.futures
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE))
from call_everything import REPORTS, seed_of_commit

DEPTH = 1_000_000
TIME_S, LIMIT_S = 20, 90

# `nest` goes as deep as the heap lets it and leaves room for what follows.
TOOLS = """
n = %d
def nest(wrap, x=None):
    kept = None
    try:
        for i in range(n):
            if i %% 64 == 0: kept = x
            x = wrap(x)
    except MemoryError:
        pass
    return x
def delegate(x): yield from x
class Nowhere:
    def write(self, text): return len(text)
"""
PROXY = """
class Proxy:
    def __init__(self, x): self.x = x
    def __getattr__(self, name):
        if name == 'x': raise AttributeError
        return getattr(self.x, name)
    def __len__(self): return len(self.x)
    def __eq__(self, other): return self.x == other
    def __add__(self, other): return self.x + other
    def __getitem__(self, i): return self.x[i]
    def __bool__(self): return bool(self.x)
    def __hash__(self): return hash(self.x)
    def __repr__(self): return repr(self.x)
"""


def programs():
    """[(where it stands, text)]"""
    found = []
    for name in ("deep", "hostile"):
        for number, line in enumerate((HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines(), 1):
            if not line or line.startswith("#"):
                continue
            tools = TOOLS % DEPTH if name == "deep" else ""
            tools += PROXY if "Proxy" in line else ""
            text = line.replace("¶", "\n")
            found.append((f"{name}.txt:{number}", tools + text + "\n"))
    return found


def run_one(vm, heap, where, text):
    """What is wrong, or None."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "program.py")
        path.write_text(text, encoding="utf-8")
        command = [str(vm), "-X", f"heapsize={heap}", "-X", f"seconds={TIME_S}", path.name]
        try:
            done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, timeout=LIMIT_S, check=False)
        except subprocess.TimeoutExpired:
            return f"{where} at {heap}: no end"
    if done.returncode < 0 or any(report in done.stdout for report in REPORTS):
        return f"{where} at {heap}: status {done.returncode}\n{done.stdout[-1500:].decode('utf-8', 'replace')}"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vm", type=pathlib.Path, default=ROOT / "build" / "dev" / "bin" / "krait-vm")
    parser.add_argument("--heaps", default="64k,1m,400m")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("-j", "--jobs", type=int, default=2)
    options = parser.parse_args()
    options.vm = options.vm.resolve()
    chosen = [(heap, *program) for program in programs() for heap in options.heaps.split(",")]
    chosen = chosen[seed_of_commit() % options.every::options.every]
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        findings = [wrong for wrong in pool.map(lambda each: run_one(options.vm, *each), chosen) if wrong]
    print(*findings, sep="\n")
    print(f"{len(chosen)} programs run: {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
