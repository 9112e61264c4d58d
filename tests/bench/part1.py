"""Part 1 of scripts/measure: a call, a raise, start-up and five programs, beside the reference."""

import pathlib
import subprocess

import measuring
import run

ROOT = pathlib.Path(__file__).resolve().parents[2]
ROUNDS = 11
PROGRAMS = ("chaos", "fannkuch", "float_points", "nqueens", "pidigits")
# Micro program, what one round of it is, rounds that take some 50 ms.
MICROS = (("call", "a call", 400_000), ("raise1", "raise, catch 1 frame up", 100_000),
          ("raise5", "raise, catch 5 frames up", 50_000))
FEW = 2_000  # rounds when instructions are counted, which takes fifty times as long


def rivals():
    vm = ROOT / "build" / "release" / "bin" / "krait-vm"
    return {"krait": [str(vm)], "reference": measuring.reference_command()}


def check_tools():
    """Ends the program, before a build of a minute, if what it would need then is missing."""
    measuring.reference_command()
    measuring.need_tool("valgrind")
    measuring.need_tool("time")


def build():
    subprocess.run([ROOT / "scripts" / "build", "release", "krait-vm"], check=True,
                   stdout=subprocess.DEVNULL)


def program_of(micro, function, rounds):
    return ["-c", f"import {micro}; {micro}.{function}({rounds})"]


def commands(arguments):
    return {name: command + arguments for name, command in rivals().items()}


def micro_cost(micro, rounds):
    """By rival: nanoseconds and instructions of one round, less those of the empty loop."""
    cpu = {function: measuring.interleaved(commands(program_of(micro, function, rounds)), ROUNDS,
                                           lambda command: measuring.run(command)[0])
           for function in ("main", "empty")}
    cost = {"samples": cpu}
    for name in rivals():
        ns = (min(cpu["main"][name]) - min(cpu["empty"][name])) / rounds * 1e9
        counts = [measuring.instructions(commands(program_of(micro, function, FEW * times))[name])
                  for function in ("main", "empty") for times in (1, 2)]
        # Twice the rounds less once: start-up and import cancel out.
        round_count = ((counts[1] - counts[0]) - (counts[3] - counts[2])) / FEW
        cost[name] = {"ns": ns, "instructions": round_count}
    return cost


def start_up():
    """By rival: wall milliseconds, instructions and peak kB of hello world."""
    hello = commands(["hello.py"])
    wall = measuring.interleaved(hello, 5 * ROUNDS, measuring.wall_ms)
    memory = measuring.interleaved(hello, ROUNDS, measuring.peak_kb)
    return {"samples_ms": wall, "samples_kb": memory,
            **{name: {"ms": measuring.least_and_median(wall[name]),
                      "kb": measuring.least_and_median(memory[name]),
                      "instructions": measuring.instructions(hello[name])} for name in hello}}


def row(what, krait, reference, form):
    ratio = krait / reference if reference else float("nan")
    print(f"{what:<42} {form.format(krait):>11} {form.format(reference):>11} {ratio:8.2f}")


def print_micros(costs):
    print(f"{'':<42} {'krait-vm':>11} {'reference':>11} {'ratio':>8}")
    for (_, what, _), cost in zip(MICROS, costs.values()):
        row(what + ", CPU ns", cost["krait"]["ns"], cost["reference"]["ns"], "{:.1f}")
        row(what + ", instructions", cost["krait"]["instructions"],
            cost["reference"]["instructions"], "{:.1f}")


def print_start_up(figures):
    krait, reference = figures["krait"], figures["reference"]
    row("hello world, wall ms, least", krait["ms"][0], reference["ms"][0], "{:.2f}")
    row("hello world, wall ms, median", krait["ms"][1], reference["ms"][1], "{:.2f}")
    row("hello world, million instructions", krait["instructions"] / 1e6,
        reference["instructions"] / 1e6, "{:.3f}")
    row("hello world, peak memory kB, median", krait["kb"][1], reference["kb"][1], "{:.0f}")


def measure():
    """Prints the figures; gives the raw samples."""
    check_tools()
    build()
    costs = {micro: micro_cost(micro, rounds) for micro, _, rounds in MICROS}
    print_micros(costs)
    figures = start_up()
    print_start_up(figures)
    rows = [run.compare(name, rivals()["krait"][0], ROUNDS, True) for name in PROGRAMS]
    print("\n" + run.table(rows))
    return {"micro": costs, "hello": figures, "programs": rows}
