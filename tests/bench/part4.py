"""Part 4 of scripts/measure: fast, small and unbreakable."""

import json
import statistics
import subprocess
import sys

import measuring
import part1
import run as programs_run
from pieces import ASAN, ROOT, Kept, begin, matching, need, run, take

SOAK_SECONDS = 60 * 60
LEAST_INSTRUCTIONS = 80e6  # of the reference, for a program to count
VM = ROOT / "build" / "release" / "bin" / "krait-vm"
ASYNCIO = ["-c", "import asyncio\nasync def main(): await asyncio.sleep(0)\nasyncio.run(main())"]


def keep(piece, samples):
    (Kept.folder / f"{piece}.json").write_text(json.dumps(samples, indent=1), encoding="utf-8")


def programs(piece):
    """The sixteen programs beside the reference, and how much faster they are here."""
    rows = [programs_run.compare(name, str(VM), programs_run.ROUNDS, True) for name in programs_run.PROGRAMS]
    keep(piece, rows)
    counts = {row["program"]: row["instructions"] for row in rows}
    lines = programs_run.table(rows).splitlines()
    for column, what in ((1, "instructions"), (0, "CPU time")):
        speeds = {row["program"]: 1 / programs_run.ratios(row)[column] for row in rows}
        slowest = min(speeds, key=speeds.get)
        lines.append(f"speed in {what}, reference = 1: geometric mean {statistics.geometric_mean(speeds.values()):.2f}, "
                     f"least {speeds[slowest]:.2f} ({slowest})")
    small = [name for name, count in counts.items() if count["reference"] < LEAST_INSTRUCTIONS]
    lines.append(f"programs of less than {LEAST_INSTRUCTIONS / 1e6:.0f} M instructions on the reference: {small or 'none'}")
    return lines


def raises(piece):
    """A call, and raise and catch, per round."""
    costs = {micro: part1.micro_cost(micro, rounds) for micro, _, rounds in part1.MICROS}
    keep(piece, costs)
    return [f"{what}: {costs[micro]['krait'][unit]:.0f} : {costs[micro]['reference'][unit]:.0f} {unit}, "
            f"{costs[micro]['krait'][unit] / costs[micro]['reference'][unit]:.2f}"
            for micro, what, _ in part1.MICROS for unit in ("ns", "instructions")]


def start(piece):
    """Start-up and peak memory."""
    lines = []
    for what, arguments in (("hello world", ["hello.py"]), ("asyncio.run(sleep(0))", ASYNCIO)):
        commands = part1.commands(arguments)
        memory = measuring.interleaved(commands, 11, measuring.peak_kb)
        keep(f"{piece} {what}", memory)
        kb = {name: measuring.least_and_median(memory[name])[1] for name in commands}
        count = {name: measuring.instructions(command) / 1e6 for name, command in commands.items()}
        lines.append(f"{what}: {kb['krait']:.0f} : {kb['reference']:.0f} kB, "
                     f"{count['krait']:.3f} : {count['reference']:.3f} M instructions")
    return lines


def latency(piece):
    """How soon Ctrl-C and a deadline stop what takes long."""
    _, output = run(piece, [sys.executable, "tests/bench/latency.py"])
    return matching(output, " median ")


def allocations(piece):
    """The k-th allocation fails, under sanitizers."""
    need(piece, ["scripts/build", "asan", "vm_allocation_full_tests"])
    _, output = run(piece, [ASAN / "bin" / "vm_allocation_full_tests"])
    ends = {}
    for line in matching(output, "^ended by "):
        end, count = line.removeprefix("ended by ").split(": ")
        ends[end] = ends.get(end, 0) + int(count)
    return [f"{sum(ends.values())} runs of 100 programs, by their end: {ends}", *matching(output, r"PASSED|FAILED|ERROR:")]


def threads(piece):
    """32 Vms on 32 threads, under the thread sanitizer."""
    need(piece, ["scripts/build", "tsan", "vm_threads_full_tests"])
    _, output = run(piece, [ROOT / "build" / "tsan" / "bin" / "vm_threads_full_tests"])
    return matching(output, r"PASSED|FAILED|WARNING: ThreadSanitizer")


def bits32(piece):
    """The conformance suite with words of 32 bits."""
    need(piece, ["scripts/peers", "--32"])
    need(piece, ["scripts/build", "m32"])
    _, output = run(piece, ["ctest", "--test-dir", ROOT / "build" / "m32", "-V"])
    return matching(output, r" tests pass|prints something else|did not end|signal")


def cortex_m(piece):
    """The VM on an emulated Cortex-M4: its size, and the conformance suite as .mpy files in 64 KB."""
    need(piece, ["scripts/build", "cortex-m"])
    program = ROOT / "build" / "cortex-m" / "bin" / "krait.elf"
    _, output = run(piece, ["arm-none-eabi-size", "-A", program])
    size = {words[0]: int(words[1]) for words in map(str.split, output.splitlines()) if words and words[0][0] == "."}
    port = sorted(path for path in (ROOT / "cortexm").iterdir() if path.suffix in (".cpp", ".hpp"))
    _, output = run(piece, ["ctest", "--test-dir", ROOT / "build" / "cortex-m", "-V"])
    return [f"text and rodata {size['.text'] + size.get('.ARM.exidx', 0)} bytes; in RAM: arena {64 * 1024}, "
            f"other data {size['.data'] + size['.bss'] - 64 * 1024}, stack {size['.stack']} bytes",
            f"the port: {len(port)} files, {sum(path.read_bytes().count(10) for path in port)} lines",
            *matching(output, r" tests pass| fails: | passes, but")]


class Soak:
    """An hour of random conformance files in one process, beside the other pieces: it measures no speed."""

    process = None

    @classmethod
    def start(cls):
        need("soak", ["scripts/build", "release", "vm_soak"])
        program = ROOT / "build" / "release" / "bin" / "vm_soak"
        cls.process = subprocess.Popen([program, str(SOAK_SECONDS), "1"], text=True, cwd=ROOT, stdin=subprocess.DEVNULL,
                                       stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def soak(piece):
    """What the memory did in that hour."""
    output, _ = Soak.process.communicate()
    (Kept.folder / f"{piece}.txt").write_text(output, encoding="utf-8")
    return output.splitlines()[-2:]


PIECES = {piece.__name__: piece for piece in (programs, raises, start, latency, bits32, cortex_m, allocations, threads,
                                                soak)}


def measure(*pieces):
    """Prints the figures of each piece; gives them."""
    chosen = pieces or tuple(PIECES)
    part1.check_tools()
    begin("part4", chosen, PIECES)
    need("build", ["scripts/build", "release", "krait-vm"])
    if "soak" in chosen:
        Soak.start()
    try:
        return take(PIECES, chosen)
    finally:
        if Soak.process:
            Soak.process.kill()
