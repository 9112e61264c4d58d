#!/usr/bin/env python3
"""How soon krait-vm ends what takes long, once it is told to.

    tests/bench/latency.py [--vm PATH] [--times N] [--case NAME ...]

Each case is started N times (100). `ctrl-c`: SIGINT at a random moment of its work, and the time until the program
has caught the KeyboardInterrupt and said so. `deadline`: the same from the moment that `-X seconds=` names.
Prints, for each, the time that 99 of 100 kept and the longest; exits 1 if one of those is beyond 10 ms.
"""

import argparse
import json

import random
import signal
import subprocess
import sys
import time

import measuring

# Name: (options, what to have ready, what takes long).
CASES = {
    "sum": ([], "", "sum(range(10**12))"),
    "shift": ([], "", "while True: 1 << (1 << 28)"),
    "regex": ([], "import re", "re.match('(a*)*b', 'a' * 40)"),
    "repeat": (["-X", "heapsize=9216M"], "", "[0] * 10**9"),
    "sort": (["-X", "heapsize=400M"], "row = [i * 7919 % 1000003 for i in range(10**6)]\n"
             "def key(x):\n    for i in range(500): x ^= i\n    return x", "row.sort(key=key)"),
}
LIMIT_MS = 10


def start(vm, options, ready, work):
    # Where it does not wait for more to be written.
    source = (f"import sys\n{ready}\nprint('ready', file=sys.stderr)\ntry:\n    {work}\n"
              "except BaseException as error: print(type(error).__name__, file=sys.stderr)\n")
    process = subprocess.Popen([vm, *options, "-c", source], stdin=subprocess.DEVNULL, stderr=subprocess.PIPE)
    if process.stderr.readline() != b"ready\n":
        raise measuring.MeasureError(f"{work}: {process.communicate()[1].decode()}")
    return process


def stopped(process, case, by):
    """The moment at which the program has caught the exception named `by`."""
    line = process.stderr.readline()
    moment = time.perf_counter()
    process.kill()
    process.communicate()
    if line.strip() != by:
        raise measuring.MeasureError(f"{case}: stopped by {line!r}, not by {by!r}")
    return moment


def ctrl_c(vm, case, rng):
    """Milliseconds from the signal to the handler."""
    process = start(vm, *CASES[case])
    time.sleep(rng.uniform(0.05, 0.25))
    begun = time.perf_counter()
    process.send_signal(signal.SIGINT)
    return (stopped(process, case, b"KeyboardInterrupt") - begun) * 1000


def deadline(vm, case, rng):
    """Milliseconds from the deadline to the handler; start-up counts, being a millisecond."""
    options, ready, work = CASES[case]
    limit = rng.uniform(0.1, 0.3) + (2.5 if case == "sort" else 0)
    begun = time.perf_counter()
    process = start(vm, [*options, "-X", f"seconds={limit:.3f}"], ready, work)
    return (stopped(process, case, b"RuntimeError") - begun - limit) * 1000


WAYS = {"ctrl-c": ctrl_c, "deadline": deadline}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vm", default=str(measuring.ROOT / "build/release/bin/krait-vm"))
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--case", action="append", choices=list(CASES))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", metavar="FILE")
    options = parser.parse_args()
    rng = random.Random(options.seed)
    samples = {}
    late = False
    for case in options.case or CASES:
        for way, measure in WAYS.items():
            row = sorted(measure(options.vm, case, rng) for _ in range(options.times))
            samples[f"{case} {way}"] = row
            most = row[max(0, len(row) * 99 // 100 - 1)]
            late |= most > LIMIT_MS
            print(f"{case:<8} {way:<9} median {row[len(row) // 2]:6.2f} ms, 99 of 100 {most:6.2f} ms, "
                  f"longest {row[-1]:6.2f} ms", flush=True)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(samples, file)
    sys.exit(late)


if __name__ == "__main__":
    try:
        main()
    except measuring.MeasureError as error:
        sys.exit(str(error))
