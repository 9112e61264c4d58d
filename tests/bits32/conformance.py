"""The conformance suite on a krait-vm whose words have 32 bits: each test run as a program, in its own folder.

What such a VM prints otherwise than one of 64 bits is in the test's .py.exp32, by the reference's own build for
32 bits (scripts/make_expected --bits 32).
"""

import concurrent.futures
import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "conformance"))
import suite

LIMIT_S = 300


def complaint(vm, test):
    """None if `vm` prints what is expected of `test`."""
    try:
        done = subprocess.run([vm, test.name], cwd=suite.FOLDER / test.parent, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=LIMIT_S)
    except subprocess.TimeoutExpired:
        return f"{test} did not end in {LIMIT_S} s"
    if done.returncode < 0:
        return f"{test} ended by signal {-done.returncode}"
    return None if done.stdout == suite.expected(test, 32) else f"{test} prints something else"


def main():
    vm = pathlib.Path(sys.argv[1]).resolve()
    tests = [test for test in suite.tests() if suite.only_for(test) in (None, 32)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        complaints = [text for text in pool.map(lambda test: complaint(vm, test), tests) if text]
    for text in complaints:
        print(text)
    left_out = [str(test) for test in suite.tests() if test not in tests]
    print(f"{len(tests) - len(complaints)} of {len(tests)} tests pass; only for 64 bits: {', '.join(left_out)}")
    return bool(complaints)


sys.exit(main())
