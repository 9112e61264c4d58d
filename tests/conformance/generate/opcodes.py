#!/usr/bin/env python3
"""Says which instructions generated programs execute: by gcov, not by looking at what was compiled.

    opcodes.py [COUNT [SEED]]     default: 600 programs spread over the enumeration, seed 1

Runs them on the build of scripts/coverage. The executor's own cells are counted where they run
(vm/interp/execute.cpp); the opcodes of .mpy where they are translated, which happens at the first call of the
function that holds them (vm/interp/translate.cpp). Prints what never ran; ends with 1 if anything did not.
"""

import concurrent.futures
import gzip
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
BUILD = ROOT / "build" / "coverage"
sys.path.insert(0, str(HERE))
import nestings
import programs

BATCH = 10


def run_batch(folder, indices, seed):
    path = pathlib.Path(folder) / f"batch_{indices[0]}.py"
    texts = [programs.preamble(), *(programs.program(index, seed) for index in indices)]
    path.write_text("".join(texts), encoding="utf-8")
    subprocess.run([BUILD / "bin" / "krait-vm", path], cwd=folder, stdin=subprocess.DEVNULL,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)


def run_programs(count, seed):
    """Runs `count` programs whose nestings lie at even distances in the enumeration."""
    indices = [i * nestings.chain_count() // count for i in range(count)]
    batches = [indices[i:i + BATCH] for i in range(0, count, BATCH)]
    with tempfile.TemporaryDirectory() as folder, \
            concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for name, text in programs.MODULES.items():
            module = pathlib.Path(folder) / name
            module.parent.mkdir(exist_ok=True)
            module.write_text(text, encoding="utf-8")
        list(pool.map(lambda batch: run_batch(folder, batch, seed), batches))


def lines_run(source):
    """{line: how often it ran} of a file of vm/interp."""
    counts = {}
    with tempfile.TemporaryDirectory() as folder:
        note = next(BUILD.rglob(f"{source}.gcno"))
        subprocess.run(["gcov", "--json-format", note], cwd=folder, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for made in pathlib.Path(folder).glob("*.gcov.json.gz"):
            for file in json.loads(gzip.decompress(made.read_bytes()))["files"]:
                if file["file"].endswith(f"vm/interp/{source}"):
                    for line in file["lines"]:
                        counts[line["line_number"]] = counts.get(line["line_number"], 0) + line["count"]
    return counts


def marks(source, pattern):
    """[(name, line)] where `pattern` names something, in the order of the file."""
    text = (ROOT / "vm" / "interp" / source).read_text(encoding="utf-8").splitlines()
    return [(name, number) for number, line in enumerate(text, 1) for name in re.findall(pattern, line)]


def missing(source, pattern, wanted):
    """Of the names `wanted`, those whose lines, up to the next name's, never ran."""
    counts = lines_run(source)
    found = [(name, line) for name, line in marks(source, pattern) if name in wanted]
    ran = set()
    for (name, line), following in zip(found, [line for _, line in found[1:]] + [None]):
        last = max(line, (following or line + 2) - 1)
        if any(counts.get(number, 0) for number in range(line, min(last, line + 6) + 1)):
            ran.add(name)
    return sorted(wanted - ran)


def names_in(path, macro):
    return set(re.findall(rf"^{macro}\((\w+)", (ROOT / "vm" / path).read_text(encoding="utf-8"), re.M))


def forget_counts():
    for path in BUILD.rglob("*.gcda"):
        path.unlink()


def main():
    count, seed = (int(word) for word in (sys.argv[1:] + ["600", "1"][len(sys.argv) - 1:]))
    if not (BUILD / "bin" / "krait-vm").exists():
        sys.exit("opcodes.py: build/coverage is missing; run scripts/coverage")
    forget_counts()
    run_programs(count, seed)
    cells, opcodes = names_in("interp/cells.def", "CELL"), names_in("code/opcodes.def", "OPCODE")
    without = {"cells": missing("execute.cpp", r"^(\w+) ?:", cells),
               "opcodes": missing("translate.cpp", r"case Op::(\w+):", opcodes)}
    for kind, names in without.items():
        for name in names:
            print(f"never executed: {kind[:-1]} {name}")
    print(f"{count} programs of seed {seed} execute {len(opcodes) - len(without['opcodes'])} of {len(opcodes)} "
          f"opcodes, by {len(cells) - len(without['cells'])} of {len(cells)} kinds of cells")
    return 1 if without["opcodes"] else 0


if __name__ == "__main__":
    sys.exit(main())
