"""Part 6 of scripts/measure: krait on the wire, beside mpremote."""

import json
import resource
import statistics
import subprocess

import measuring
import wire
from pieces import Kept, begin, need, take

SIZE = 100_000
ROUNDS = 7
SMALL, LARGE = (50, 4096), (4, 50 * 1024)  # mpytool's workload: how many files of how many octets
BAUD, RING_BYTES = 115_200, 512
OCTETS_S = BAUD / 10
LINKS = {"ideal": (), "10 ms each way": ("--delay-ms", 10)}


def keep(piece, samples):
    (Kept.folder / f"{piece}.json").write_text(json.dumps(samples, indent=1), encoding="utf-8")


def tools():
    return {"krait": wire.krait(), "mpremote": wire.mpremote()}


def write_files(folder, name, count, size, salt=0):
    (folder / name).mkdir()
    for i in range(count):
        (folder / name / f"file{i:03}.py").write_bytes(wire.source_text(size, salt + i))


def beside(link, prepare, words, rounds=ROUNDS):
    """Each tool's samples of one whole command on a board of its own; they take turns. `prepare` makes the files, and gives
    what is to run before each sample."""
    samples = {name: [] for name in tools()}
    with wire.wire(*link) as one, wire.wire(*link) as other:
        for here in (one, other):
            prepare(here)
        for turn in range(rounds):
            for (name, tool), here in zip(tools().items(), (one, other)):
                samples[name].append(here.run(tool, *words(turn)))
    return samples


def told(what, samples, most_turns, least_ratio):
    seconds = {name: statistics.median(each[0] for each in rows) for name, rows in samples.items()}
    turns = {name: statistics.median(each[3] for each in rows) for name, rows in samples.items()}
    ratio = seconds["mpremote"] / seconds["krait"]
    good = (most_turns is None or turns["krait"] <= most_turns) and ratio >= least_ratio
    bars = (f"at most {most_turns} turns, " if most_turns else "") + f"{least_ratio} times as fast"
    return (f"{what}: {seconds['krait'] * 1000:.0f} : {seconds['mpremote'] * 1000:.0f} ms ({ratio:.1f} times), "
            f"{turns['krait']:.0f} : {turns['mpremote']:.0f} turns; bar {bars}: {'met' if good else 'MISSED'}")


def text_up(here):
    for i in range(ROUNDS):
        (here.folder / f"text{i}").write_bytes(wire.source_text(SIZE, i))


def random_there(here):
    (here.folder / "random").write_bytes(wire.noise(SIZE))
    here.run(wire.krait(), "cp", "random", ":random")


def folder_there(here):
    (here.folder / "many").mkdir()
    for i in range(100):
        (here.folder / "many" / f"file{i}").write_bytes(wire.noise(300, i))
    here.run(wire.krait(), "cp", "-r", "many", ":")


# What is done, its files, its command line for each round, the most turns.
COMMANDS = (("100,000 bytes of text up", text_up, lambda turn: ("cp", f"text{turn}", ":text"), 40),
            ("100,000 random bytes down", random_there, lambda _: ("cp", ":random", "back"), None),
            ("cp -r of 100 unchanged files", folder_there, lambda _: ("cp", "-r", "many", ":"), 8))


def commands(piece):
    """Whole commands beside mpremote, on a link without delays and on one with."""
    kept, lines = {}, []
    for link, options in LINKS.items():
        for what, prepare, words, most_turns in COMMANDS:
            samples = kept[f"{what}, {link}"] = beside(options, prepare, words)
            lines.append(told(f"{link}: {what}", samples, most_turns, 10 if options or prepare is text_up else 1))
    keep(piece, kept)
    return lines


def workload(piece):
    """mpytool's: small and large files of Python source, new and unchanged, on each link; no bar."""
    kept, lines = {}, []
    slow = {"115200 Bd": ("--baud", BAUD)}
    for link, options in {**LINKS, **slow}.items():
        for kind, (count, size) in (("small", SMALL), ("large", LARGE)):
            def prepare(here, count=count, size=size):
                write_files(here.folder, "files", count, size)
            rows = beside(options, prepare, lambda _: ("cp", "-r", "files", ":"), rounds=2)
            kept[f"{kind}, {link}"] = rows
            for turn, state in enumerate(("new", "unchanged")):
                ours, theirs = (rows[name][turn][0] for name in ("krait", "mpremote"))
                lines.append(f"{link}: {count} files of {size} bytes, {state}: {ours:.2f} : {theirs:.2f} s "
                             f"({theirs / ours:.1f} times), {rows['krait'][turn][3]} : {rows['mpremote'][turn][3]} turns")
    keep(piece, kept)
    return lines


def uart(piece):
    """At 115200 Bd, over a UART that holds 512 bytes and loses the next."""
    size = 1 << 20
    with wire.wire("--baud", BAUD, ring_bytes=RING_BYTES) as here:
        for name, octets in (("tiny", b""), ("noise", wire.noise(size)), ("text", wire.source_text(size))):
            (here.folder / name).write_bytes(octets)
        base = here.run(wire.krait(), "cp", "tiny", ":tiny")
        rows = {name: here.run(wire.krait(), "cp", name, f":{name}") for name in ("noise",)}
        here.run(wire.krait(), "rm", ":noise")
        rows["text"] = here.run(wire.krait(), "cp", "text", ":text")
    keep(piece, {"agent": base, **rows})
    rate = {name: size / (row[0] - base[0]) for name, row in rows.items()}
    part = rate["noise"] / OCTETS_S
    return [f"agent and an empty file: {base[0]:.2f} s, {base[1]} bytes up",
            f"1 MiB of random data: {rate['noise']:.0f} of {OCTETS_S:.0f} B/s ({part * 100:.1f} %), "
            f"{rows['noise'][0]:.1f} s with the agent; bar 97 %: {'met' if part >= 0.97 else 'MISSED'}",
            f"1 MiB of text: {rate['text']:.0f} B/s, {rate['text'] / rate['noise']:.2f} times that; bar 2.5: "
            + ("met" if rate["text"] >= 2.5 * rate["noise"] else "MISSED")]


def start(piece):
    """CPU time of krait --version."""
    samples = []
    for _ in range(21):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([*wire.krait(), "--version"], check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        samples.append((after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000)
    keep(piece, samples)
    median = statistics.median(samples)
    count = measuring.instructions([*map(str, wire.krait()), "--version"]) / 1e6
    return [f"krait --version: {median:.1f} ms of CPU (least {min(samples):.1f}), {count:.2f} M instructions; bar 5 ms: "
            + ("met" if median <= 5 else "MISSED")]


def mounted(piece):
    """mount, then import of a package of ten modules of 3.3 KB."""
    def prepare(here):
        package = here.folder / "package"
        package.mkdir()
        names = [f"module{i}" for i in range(10)]
        for i, name in enumerate(names):
            lines = [f"value{k} = {k}  # {'x' * 20}\n" for k in range(3300 // 40)]
            (package / f"{name}.py").write_text("".join(lines)[:3300].rsplit("\n", 1)[0] + "\n", encoding="utf-8")
        (package / "__init__.py").write_text("".join(f"from . import {name}\n" for name in names), encoding="utf-8")
    kept, lines = {}, []
    for link, options in LINKS.items():
        rows = kept[link] = beside(options, prepare, lambda _: ("mount", ".", "exec", "import package"), rounds=3)
        lines.append(told(f"{link}: mount and import", rows, None, 1))
    keep(piece, kept)
    return lines


def said(piece, test, words):
    """The lines with one of `words` of what a test says."""
    output = need(piece, ["ctest", "--test-dir", "build/dev", "-R", test, "-V"])
    lines = [line.split(": ", 1)[-1] for line in output.splitlines()]
    return [line for line in lines if any(each in line for each in words)]


def killed(piece):
    """krait is killed at 1000 random moments of a copy."""
    return said(piece, "cli.killed_1000_times", ["killed: the next one"])


def faults(piece):
    """Every fault at every octet of a put, a get and a program."""
    output = need(piece, ["ctest", "--test-dir", "build/dev", "-R", "loopback_full_tests", "-V", "-j2"])
    return [line.split(": ", 1)[-1] for line in output.splitlines() if "octets there" in line or "tests passed" in line]


def microbit(piece):
    """200 files there and back on the emulated micro:bit."""
    return said(piece, "microbit_files_200", ["Ran ", "OK", "FAILED", "tests passed"])


PIECES = {piece.__name__: piece for piece in (commands, workload, uart, start, mounted, killed, faults, microbit)}


def measure(*pieces):
    """Prints the figures of each piece; gives them."""
    chosen = pieces or tuple(PIECES)
    measuring.peer.need("mpremote")
    begin("part6", chosen, PIECES)
    need("build", ["scripts/build", "release", "krait", "krait-vm", "krait-crypto", "wire_relay"])
    return take(PIECES, chosen)
