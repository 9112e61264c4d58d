#!/usr/bin/env python3
"""Compiles every conformance file and sees that reading and writing the .mpy changes nothing.

    round_trip.py KRAIT_MPYC MPY_REWRITE

Each is compiled plain, without asserts and line numbers, and for a target of 63-bit small ints.
"""

import concurrent.futures
import os
import pathlib
import subprocess
import sys
import tempfile

CONFORMANCE = pathlib.Path(__file__).resolve().parents[1] / "conformance"
VARIANTS = ([], ["-O3"], ["-msmall-int-bits=63"])


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    compiler, rewrite = sys.argv[1:]
    sources = sorted(CONFORMANCE.rglob("*.py"))
    with tempfile.TemporaryDirectory() as scratch, \
            concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        def compile_one(job):
            number, (source, options) = job
            target = pathlib.Path(scratch) / f"{number}_{source.stem}.mpy"
            subprocess.run([compiler, *options, "-o", target, source], stderr=subprocess.DEVNULL)
            return target
        jobs = [(source, options) for source in sources for options in VARIANTS]
        made = [target for target in pool.map(compile_one, enumerate(jobs)) if target.exists()]
        if len(made) < len(jobs) * 0.95:
            sys.exit(f"only {len(made)} of {len(jobs)} were compiled")
        return subprocess.run([rewrite, *made]).returncode


sys.exit(main())
