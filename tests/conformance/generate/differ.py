#!/usr/bin/env python3
"""Runs generated programs on krait-vm and on the reference, and shows where they differ.

    differ.py [--count N] [--seed S] [--first INDEX] [-j JOBS] [--vm KRAIT_VM] [--seconds S]

Program INDEX of a seed holds the next nesting of the enumeration and random pieces. Each difference is
put in a class by its first differing lines, numbers aside; the smallest program of each class is
reduced, shown, and kept under build/generated. Ends with 1 if there is a difference that is not
explained in EXPLAINED (see README.md), 77 without the reference.

Several programs run in one process; a batch that differs is run again, program by program.
"""

import argparse
import collections
import concurrent.futures
import itertools
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
sys.path[:0] = [str(HERE), str(ROOT / "tests" / "peers")]
import peer
import programs
from explained import explanation
from reduce import reduce_text

BATCH = 8
LIMIT_S = 60


class Pair:
    """The two programs that run Python, in a folder where the modules lie that programs import."""

    def __init__(self, reference, ours, folder):
        self.commands = {"reference": reference, "ours": ours}
        self.folder = pathlib.Path(folder)
        for name, text in programs.MODULES.items():
            path = self.folder / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def run(self, who, text):
        """What `who` prints for a program, and how it ended."""
        handle, path = tempfile.mkstemp(".py", dir=self.folder)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        try:
            done = subprocess.run([self.commands[who], path], cwd=self.folder, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=LIMIT_S)
            output = done.stdout.decode("utf-8", "replace").replace(path, "program.py")
            return output + (f"\nended with {done.returncode}\n" if done.returncode else "")
        except subprocess.TimeoutExpired:
            return f"\nno end in {LIMIT_S} s\n"
        finally:
            os.unlink(path)

    def compare(self, text):
        """(reference's output, ours)."""
        return self.run("reference", text), self.run("ours", text)


def class_of(expected, got):
    """What kind of difference this is: why, if that is known, or the first differing lines, numbers aside."""
    for one, other in itertools.zip_longest(expected.splitlines(), got.splitlines(), fillvalue="(nothing)"):
        if one != other:
            lines = tuple(re.sub(r"-?\d+", "N", line)[:160] for line in (one, other))
            return explanation(*lines) or lines
    return None


def differing(pair, indices, seed):
    """(programs run, [(index, class)]) of a batch."""
    texts = [programs.program(index, seed) for index in indices]
    expected, got = pair.compare(programs.preamble() + "".join(texts))
    if expected == got and "no end in" not in expected[-20:]:
        return len(indices), expected.count("\n"), []
    found = []
    for index, text in zip(indices, texts):
        kind = class_of(*pair.compare(programs.preamble() + text))
        if kind:
            found.append((index, kind))
    return len(indices), expected.count("\n"), found


def example(pair, index, seed, kind):
    """The program reduced to what still differs in this way."""
    def still(text):
        return class_of(*pair.compare(programs.preamble() + text)) == kind
    return reduce_text(programs.program(index, seed), still)


def show_class(pair, kind, indices, options, keep):
    """Prints a class of difference and keeps its smallest program; says whether it is not explained."""
    explained = isinstance(kind, str)
    print(f"\n{len(indices)} programs differ, e.g. {indices[0]}")
    print(f"  explained: {kind}" if explained else f"  reference: {kind[0]}\n  ours:      {kind[1]}")
    smallest = min(indices, key=lambda index: len(programs.program(index, options.seed)))
    text = programs.program(smallest, options.seed)
    if not explained and not options.no_reduce:
        text = example(pair, smallest, options.seed, kind)
        print("    " + "    ".join(text.splitlines(True)[:40]))
    keep.mkdir(parents=True, exist_ok=True)
    path = keep / f"seed{options.seed}_{smallest}.py"
    path.write_text(programs.preamble() + text, encoding="utf-8")
    print(f"  kept as {path.relative_to(ROOT)}")
    return not explained


def commit_seed():
    """A number that changes with each commit, or what KRAIT_SEED says."""
    if os.environ.get("KRAIT_SEED"):
        return int(os.environ["KRAIT_SEED"])
    done = subprocess.run(["git", "rev-parse", "HEAD"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return int(done.stdout[:8] or b"1", 16)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=None, help="default: KRAIT_SEED, else from the commit")
    parser.add_argument("--first", type=int, default=None, help="index of the first program; default: by the seed")
    parser.add_argument("-j", "--jobs", type=int, default=2)
    parser.add_argument("--vm", default=str(ROOT / "build" / "dev" / "bin" / "krait-vm"))
    parser.add_argument("--seconds", type=float, default=None, help="begin no batch after this time")
    parser.add_argument("--no-reduce", action="store_true")
    options = parser.parse_args()
    if options.seed is None:
        options.seed = commit_seed()
        options.first = options.seed % 20000 if options.first is None else options.first
    options.first = options.first or 0
    return options


def batches(options):
    end = time.monotonic() + options.seconds if options.seconds else None
    for first in range(options.first, options.first + options.count, BATCH):
        if end and time.monotonic() > end:
            return
        yield range(first, min(first + BATCH, options.first + options.count))


def run_all(pair, options):
    """(programs, lines, {class: indices}) of all batches, `jobs` at a time."""
    count, lines, classes = 0, 0, collections.defaultdict(list)
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        waiting = collections.deque()
        for batch in itertools.chain(batches(options), [None] * options.jobs):
            if batch is not None:
                waiting.append(pool.submit(differing, pair, batch, options.seed))
            while waiting and (batch is None or len(waiting) > options.jobs):
                ran, printed, found = waiting.popleft().result()
                count, lines = count + ran, lines + printed
                for index, kind in found:
                    classes[kind].append(index)
    return count, lines, classes


def main():
    options = arguments()
    reference = peer.need("micropython")
    with tempfile.TemporaryDirectory() as folder:
        pair = Pair(reference, str(pathlib.Path(options.vm).resolve()), folder)
        count, lines, classes = run_all(pair, options)
        keep = ROOT / "build" / "generated"
        unexplained = [show_class(pair, kind, indices, options, keep)
                       for kind, indices in sorted(classes.items(), key=lambda item: -len(item[1]))]
    print(f"seed {options.seed}: {count} programs from {options.first}, {lines} lines of output, "
          f"{len(classes)} classes of difference, {sum(unexplained)} not explained")
    return 1 if sum(unexplained) or not count else 0


if __name__ == "__main__":
    sys.exit(main())
