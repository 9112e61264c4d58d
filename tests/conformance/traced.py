#!/usr/bin/env python3
"""Runs each conformance file with and without a trace function: it must print the same.

    traced.py KRAIT_VM

Observed code (vm/interp/observe.cpp) is another translation of the same bytecode; this compares the
two over everything that the conformance files do. Status 1 if a file differs.
"""

import concurrent.futures
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
LIMIT_S = 60
PROGRAM = """
import sys
def trace(frame, event, arg):
    return trace
sys.settrace({tracer})
execfile({name!r})
"""
# These set a trace function of their own; this locks the heap, and a trace needs some of it.
OWN_TRACE = "settrace"
LOCKS_HEAP = "heap_lock.py"


def run(vm, path, tracer):
    program = PROGRAM.format(tracer=tracer, name=path.name)
    done = subprocess.run([vm, "-X", "heapsize=64m", "-c", program], cwd=path.parent, timeout=LIMIT_S,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.returncode, done.stdout


def differs(vm, path):
    return run(vm, path, "None") != run(vm, path, "trace")


def main():
    vm = os.path.abspath(sys.argv[1])
    files = [exp.with_suffix("") for exp in sorted(HERE.rglob("*.py.exp"))]
    files = [file for file in files if file.parent.name != OWN_TRACE and file.name != LOCKS_HEAP]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        bad = [file for file, differ in zip(files, pool.map(lambda file: differs(vm, file), files)) if differ]
    for path in bad:
        print("differs when traced:", path.relative_to(HERE))
    print(f"{len(files)} files, {len(bad)} differ")
    return 1 if bad else 0


sys.exit(main())
