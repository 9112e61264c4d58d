#!/usr/bin/env python3
"""Runs the benchmark programs of this folder on krait-vm and on the reference MicroPython.

    tests/bench/run.py [--vm PATH] [--rounds N] [--no-instructions] [--json FILE] [PROGRAM ...]

For each program: CPU milliseconds (least and median of N interleaved runs; figures to be quoted
need the 7 that are the default), millions of instructions, and the ratio krait-vm / reference of
both: below 1, krait-vm is the faster.
"""

import argparse
import json
import os
import statistics
import sys

import measuring

PROGRAMS = ("chaos", "fannkuch", "fft", "float_points", "hexiom", "nqueens", "pidigits", "aes", "mandelbrot",
            "pystone", "raytrace", "strings", "yield_from", "json_log", "packets", "scheduler")
ROUNDS = 7


def compare(program, vm, rounds, count_instructions):
    """Every figure of one program, for the table and for --json."""
    rivals = {"krait": [vm, f"{program}.py"],
              "reference": [*measuring.reference_command(), f"{program}.py"]}
    outputs = {name: measuring.run(command)[1] for name, command in rivals.items()}
    if outputs["krait"] != outputs["reference"]:
        raise measuring.MeasureError(f"{program}.py: krait-vm and the reference disagree:\n"
                                     f"{outputs['krait']!r}\n{outputs['reference']!r}")
    times = measuring.interleaved(rivals, rounds, lambda command: measuring.run(command)[0])
    row = {"program": program, "cpu_s": times}
    if count_instructions:
        row["instructions"] = {name: measuring.instructions(rivals[name]) for name in rivals}
    return row


def ratios(row):
    """krait / reference, in least CPU time and in instructions (None if not counted)."""
    time = min(row["cpu_s"]["krait"]) / max(min(row["cpu_s"]["reference"]), 1e-9)
    counted = row.get("instructions")
    return time, counted and counted["krait"] / counted["reference"]


def line(row):
    cells = [f"{row['program']:<14}"]
    for name in ("krait", "reference"):
        least, median = measuring.least_and_median(row["cpu_s"][name])
        cells.append(f"{least * 1000:8.1f} {median * 1000:8.1f}")
    time, count = ratios(row)
    cells.append(f"{time:6.2f}")
    if count is not None:
        cells += [f"{row['instructions'][name] / 1e6:9.1f}" for name in ("krait", "reference")]
        cells.append(f"{count:6.2f}")
    return "  ".join(cells)


def table(rows):
    """The rows as text, with headings and the geometric means of the ratios."""
    heading = f"{'program':<14}  {'krait-vm CPU ms':>17}  {'reference CPU ms':>17}  {'ratio':>6}"
    counted = "instructions" in rows[0]
    if counted:
        heading += f"  {'krait M':>9}  {'ref. M':>9}  {'ratio':>6}   (M: million instructions)"
    lines = [heading, f"{'':<14}  {'least   median':>17}  {'least   median':>17}"]
    lines += [line(row) for row in rows]
    means = [statistics.geometric_mean([ratios(row)[i] for row in rows])
             for i in range(2 if counted else 1)]
    lines.append("geometric mean of the ratios: " + f"{means[0]:.2f} in CPU time"
                 + (f", {means[1]:.2f} in instructions" if counted else ""))
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vm", default=str(measuring.ROOT / "build/release/bin/krait-vm"))
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--no-instructions", action="store_true")
    parser.add_argument("--json", metavar="FILE")
    parser.add_argument("programs", nargs="*", default=PROGRAMS, metavar="PROGRAM")
    options = parser.parse_args()
    try:
        rows = [compare(name, os.path.abspath(options.vm), options.rounds, not options.no_instructions)
                for name in options.programs]
    except (measuring.MeasureError, OSError) as error:
        sys.exit(str(error))
    print(table(rows))
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(rows, file, indent=1)


if __name__ == "__main__":
    main()
