"""Part 5 of scripts/measure: simulated hardware: days in seconds, the same each time, and drivers whose bus fails."""

import hashlib
import json
import os
import re
import subprocess
import sys

import measuring
import part1
from pieces import ROOT, Kept, begin, matching, need, run, take

VM = ROOT / "build" / "release" / "bin" / "krait-vm"
BOARD = ROOT / "tests" / "bench" / "imu.toml"
STATION = ROOT / "examples" / "weather_station"  # whose drivers the programs import
TIMES = 2
# Program, what it does, the most seconds it may take.
DAYS = (("day_imu", "a day of an MPU-6886, a FIFO burst and its crc32 each 300 ms", 20),
        ("hour_imu", "an hour of it, each sample unpacked", 10),
        ("day_tasks", "a day of three asyncio tasks at 1 Hz", 2))


def command(program, *options):
    return [str(VM), "--board", str(BOARD), "--virtual-time", "--mount", "/", *options,
            os.path.relpath(ROOT / "tests" / "bench" / f"{program}.py", STATION)]


def trace_of(program):
    """The events of a run, as they come: (bytes, sha256), and what it printed."""
    end, trace = os.pipe()
    with subprocess.Popen(command(program, "--trace", f"/dev/fd/{trace}"), cwd=STATION, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, pass_fds=(trace,)) as process:
        os.close(trace)
        digest, size = hashlib.sha256(), 0
        with open(end, "rb", buffering=0) as events:
            while piece := events.read(1 << 20):
                digest.update(piece)
                size += len(piece)
        printed = process.stdout.read().decode()
    if process.returncode != 0:
        raise measuring.MeasureError(f"{program} ended with {process.returncode}:\n{printed}")
    return size, digest.hexdigest(), printed


def day(program, what, most_s):
    wall = [measuring.wall_ms(command(program), cwd=STATION) / 1000 for _ in range(TIMES)]
    cpu = [measuring.run(command(program), cwd=STATION)[0] for _ in range(TIMES)]
    traces = [trace_of(program) for _ in range(TIMES)]
    (Kept.folder / f"{program}.json").write_text(json.dumps({"wall": wall, "cpu": cpu, "traces": traces}, indent=1),
                                                 encoding="utf-8")
    size, digest, printed = traces[0]
    return [what, f"  {printed.strip()}",
            f"  wall {', '.join(f'{each:.2f}' for each in wall)} s, CPU {', '.join(f'{each:.2f}' for each in cpu)} s; "
            f"bar {most_s} s: {'met' if max(wall) < most_s else 'MISSED'}",
            f"  trace of {size / 1e6:.1f} MB, sha256 {digest[:16]}, "
            + ("the same each time" if len(set(traces)) == 1 else "NOT THE SAME EACH TIME")]


def days(_):
    """Simulated days and hours: how long they take, and whether each run does the same."""
    return [line for row in DAYS for line in day(*row)]


def start(piece):
    """Start-up and peak memory of hello world: a simulator that is not used must not be paid for."""
    commands = part1.commands(["hello.py"])
    commands["krait on imu.toml"] = [str(VM), "--board", str(BOARD), "hello.py"]
    samples = {unit: measuring.interleaved(commands, 11, sample)
               for unit, sample in (("kB", measuring.peak_kb), ("ms", measuring.wall_ms))}
    counts = {name: measuring.instructions(rival) / 1e6 for name, rival in commands.items()}
    (Kept.folder / f"{piece}.json").write_text(json.dumps({**samples, "instructions": counts}, indent=1), encoding="utf-8")
    return [f"{name}: {counts[name]:.3f} M instructions, {measuring.least_and_median(samples['kB'][name])[1]:.0f} kB, "
            f"{measuring.least_and_median(samples['ms'][name])[0]:.2f} ms" for name in commands]


def drivers(piece):
    """The tests of the weather station, on its board."""
    _, output = run(piece, ["ctest", "--test-dir", "build/dev", "-R", "examples.weather_station", "-V"])
    return matching(re.sub(r"(?m)^\d+: ", "", output), r"^(pass|FAIL|ERROR|skip) |^\d+ tests?: ")


def faults(piece):
    """Each transfer of each driver goes wrong in every way, also again and again."""
    _, output = run(piece, [sys.executable, "tests/driver_faults/sweep.py", "--vm", VM, "--full"])
    return output.splitlines()


PIECES = {piece.__name__: piece for piece in (days, start, drivers, faults)}


def measure(*pieces):
    """Prints the figures of each piece; gives them."""
    chosen = pieces or tuple(PIECES)
    part1.check_tools()
    begin("part5", chosen, PIECES)
    need("build", ["scripts/build", "release", "krait-vm"])
    return take(PIECES, chosen)
