#!/usr/bin/env python3
"""Makes each transfer of each driver's scenario go wrong, one at a time, in every way there is.

    tests/driver_faults/sweep.py [--vm KRAIT_VM] [--full | --every N] [-j JOBS] [DRIVER...]

For each driver of examples/weather_station the transfers of its scenario (scenarios.py) are counted; then
it is run again for each of them and each kind of fault, in a krait-vm of its own. Of a part on a line of its
own each edge counts as a transfer, at which the line is held low for a while. A run must end with the
right values, with a loss that the driver tells of, or with the driver's own exception, after which a new
driver works; never with a wrong value, another exception, no end, or the end of krait-vm. Each that does
not is printed with its command; the exit status is then 1. --every N takes each N-th case, from one that
the commit chooses; --full adds faults that last, and other bits that are lost.
"""

import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BOARD = ROOT / "examples" / "weather_station" / "station.toml"
KINDS = ("nak", "stuck", "short", "flip")
HELD_US = (20, 300, 4000, 60_000)   # a bit, a few, an octet's worth or more, all
EDGES = 40            # of a line that are taken if not all are
STEPS = 5_000_000     # some hundred times what a scenario takes
LIMIT_S = 60          # of a process
LONGEST_MS = 60_000   # of simulated time: no driver waits for so long
FINE = ("recovered", "flagged", "error")
REPORTS = ("Sanitizer", "runtime error:", "krait-vm: fatal")

Case = collections.namedtuple("Case", "driver kind first count shift")


class Board:
    """Runs case.py on the weather station."""

    def __init__(self, vm):
        self.command = [vm, "--board", str(BOARD), "--virtual-time", "--mount", "/", "-X", f"steps={STEPS}"]

    def run(self, *arguments, options=()):
        """(exit status or None, output)"""
        try:
            done = subprocess.run([*self.command, *options, "case.py", *map(str, arguments)], cwd=HERE, text=True,
                                  stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                  errors="replace", timeout=LIMIT_S, check=False)
        except subprocess.TimeoutExpired:
            return None, "no end"
        return done.returncode, done.stdout

    def healthy(self, driver, *options):
        status, output = self.run(driver, options=options)
        if status != 0:
            sys.exit(f"{driver}: its scenario fails with nothing wrong:\n{output}")
        return output

    def transfers(self, driver):
        return int(self.healthy(driver))

    def edges_us(self, driver, line):
        """When the line changes, in microseconds."""
        with tempfile.NamedTemporaryFile(suffix=".json") as trace:
            self.healthy(driver, "--trace", trace.name)
            events = [json.loads(event) for event in trace]
        return [event["t"] // 1000 for event in events if event.get("net") == line]

    def end(self, case):
        """How a case ended: its first word, and all that it printed."""
        status, output = self.run(*case)
        words = (output.splitlines() or [""])[-1].split()
        if status is None:
            return "HANG", output
        if status != 0 or not words or any(report in output for report in REPORTS):
            return "CRASH", f"status {status}: {output}"
        if int(words[-1]) > LONGEST_MS:
            return "HANG", output
        return words[0], output


def cases_on_bus(driver, transfers, full):
    cases = [Case(driver, kind, first, 1, 0) for kind in KINDS for first in range(transfers)]
    if full:
        cases += [Case(driver, kind, first, count, 0)
                  for kind in KINDS for first in range(transfers) for count in (2, 5, 1_000_000)]
        cases += [Case(driver, "flip", first, 1, shift) for first in range(transfers) for shift in range(1, 24)]
    return cases


def cases_on_line(driver, edges_us, full):
    taken = edges_us if full else edges_us[:: len(edges_us) // EDGES + 1]
    return [Case(driver, "low", at + 3, held, 0) for held in HELD_US for at in taken]


def seed_of_commit():
    done = subprocess.run(["git", "rev-parse", "HEAD"], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    return int(done.stdout[:6] or "1", 16)


def table(counts, transfers):
    """Lines: for each driver and kind how its runs ended."""
    ends = sorted({end for row in counts.values() for end in row}, key=lambda end: (FINE + (end,)).index(end))
    lines = [f"{'driver':<12} {'transfers':>9} {'fault':<6} {'runs':>6}" + "".join(f" {end:>10}" for end in ends)]
    for (driver, kind), row in counts.items():
        lines.append(f"{driver:<12} {transfers[driver]:>9} {kind:<6} {sum(row.values()):>6}"
                     + "".join(f" {row[end]:>10}" for end in ends))
    total = sum((collections.Counter(row) for row in counts.values()), collections.Counter())
    lines.append(f"{'all':<12} {sum(transfers.values()):>9} {'':<6} {sum(total.values()):>6}"
                 + "".join(f" {total[end]:>10}" for end in ends))
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vm", type=os.path.abspath, default=str(ROOT / "build/dev/bin/krait-vm"))
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count())
    parser.add_argument("drivers", nargs="*")
    options = parser.parse_args()

    board = Board(options.vm)
    transfers, cases = {}, []
    for driver, place in map(str.split, board.run()[1].splitlines()):
        if options.drivers and driver not in options.drivers:
            continue
        if place.startswith("GP"):
            edges_us = board.edges_us(driver, place)
            transfers[driver] = len(edges_us)
            cases += cases_on_line(driver, edges_us, options.full)
        else:
            transfers[driver] = board.transfers(driver)
            cases += cases_on_bus(driver, transfers[driver], options.full)
    cases = cases[seed_of_commit() % options.every :: options.every]
    counts = collections.defaultdict(collections.Counter)
    wrong = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for case, (end, output) in zip(cases, pool.map(board.end, cases)):
            counts[case.driver, case.kind][end] += 1
            if end not in FINE:
                wrong += 1
                print(f"{end}: cd {HERE}; {' '.join(map(str, (*board.command, 'case.py', *case)))}\n    {output.strip()}")
    print(*table(counts, transfers), f"{len(cases)} runs, {wrong} ended as none may", sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
