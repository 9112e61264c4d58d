"""Part 2 of scripts/measure: the language whole.

Each piece runs a tool that stands on its own and shows the lines of its output that hold figures; all of
its output is kept in build/measure/part2/PIECE.txt.
"""

import pathlib
import re
import subprocess
import sys
import time

import measuring

ROOT = pathlib.Path(__file__).resolve().parents[2]
KEPT = ROOT / "build" / "measure" / "part2"
DEV, ASAN, FUZZ = (ROOT / "build" / name for name in ("dev", "asan", "fuzz"))
GENERATED = 20_000
FUZZ_SECONDS = 30 * 60
FUZZERS = ("compile", "image")


def run(piece, command, **options):
    """Runs `command`; gives (exit status, output), which is kept under the name of the piece."""
    done = subprocess.run([str(word) for word in command], cwd=ROOT, stdin=subprocess.DEVNULL, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, errors="replace", **options)
    with (KEPT / f"{piece}.txt").open("a", encoding="utf-8") as file:
        file.write(done.stdout)
    return done.returncode, done.stdout


def need(piece, command):
    status, output = run(piece, command)
    if status:
        raise measuring.MeasureError(f"{piece}: {command[0]} failed:\n{output[-2000:]}")
    return output


def matching(output, pattern):
    return [line.strip() for line in output.splitlines() if re.search(pattern, line)]


def conformance(piece):
    """Files, lines expected, and the verdicts."""
    files = sorted((ROOT / "tests" / "conformance").rglob("*.py.exp"))
    lines = sum(path.read_bytes().count(b"\n") for path in files)
    _, output = run(piece, ["ctest", "--test-dir", DEV, "-R", r"^conformance\.", "-LE", "peers", "-j2", "-V"])
    verdicts = re.findall(r"\d+ tests?: (\d+) passed, (\d+) failed, (\d+) with errors", output)
    passed, failed, broken = (sum(map(int, column)) for column in zip(*verdicts))
    return [f"{len(files)} files, {lines} lines of expected output", *matching(output, r"(FAIL|ERROR)  "),
            f"{passed} passed, {failed} failed, {broken} with errors"]


def coverage(piece):
    return need(piece, ["scripts/coverage"]).splitlines()[-3:]


def generated(piece):
    _, output = run(piece, ["tests/conformance/generate/differ.py", "--seed", "1", "--count", GENERATED])
    opcodes = need(piece, [sys.executable, "tests/conformance/generate/opcodes.py"])
    return [*matching(output, r"programs differ|explained:|not explained"), *opcodes.splitlines()[-2:]]


def interchange(piece):
    """.mpy of ours on the reference, of mpy-cross here, and all of them through reader and writer."""
    _, ours = run(piece, [sys.executable, "tests/conformance/mpy_on_reference.py",
                          DEV / "bin" / "krait-mpyc"])
    _, theirs = run(piece, [sys.executable, "tests/peers/mpy_cross_on_krait_vm.py", DEV / "bin" / "krait-vm",
                            DEV / "bin" / "mpy_rewrite"])
    _, same = run(piece, ["ctest", "--test-dir", DEV, "-R", "rewrite|RoundTrip"])
    return [f"ours on the reference: {ours.splitlines()[-1]}",
            f"mpy-cross's here: {theirs.splitlines()[-1]}", *matching(same, "tests passed")]


def damage(piece):
    """Every bit of the damaged images, under sanitizers."""
    need(piece, ["scripts/build", "asan", "vm_mutation_full_tests"])
    _, output = run(piece, ["ctest", "--test-dir", ASAN, "-L", "damage", "-j2", "-V"])
    return matching(output, r"images of|tests passed|tests failed")


def faults(piece):
    _, output = run(piece, ["scripts/seed_faults", "--again"])
    return [*matching(output, r"^\s*\d+ (missed|does not build|its text)"), output.splitlines()[-1]]


def start_fuzzers(piece):
    """Each fuzzer for half an hour: [(name, log, process)]."""
    need(piece, ["cmake", "-G", "Ninja", "-B", FUZZ, "-DCMAKE_BUILD_TYPE=RelWithDebInfo",
                 "-DCMAKE_CXX_COMPILER=clang++", "-DKRAIT_FUZZERS=ON"])
    need(piece, ["cmake", "--build", FUZZ, "--target", *(f"{name}_fuzz" for name in FUZZERS)])
    running = []
    for name in FUZZERS:
        corpus = KEPT / f"corpus_{name}"
        corpus.mkdir(exist_ok=True)
        log = KEPT / f"fuzz_{name}.txt"
        command = ["nice", FUZZ / "bin" / f"{name}_fuzz", f"-max_total_time={FUZZ_SECONDS}", "-timeout=20",
                   f"-artifact_prefix={KEPT}/", corpus, ROOT / "tests" / "fuzz" / "corpus" / name]
        with log.open("w", encoding="utf-8") as file:
            running.append((name, log, subprocess.Popen(command, stdout=file, stderr=file)))
    return running


def fuzzers_figures(running):
    """Waits for them."""
    figures = []
    for name, log, process in running:
        status = process.wait()
        last = log.read_text(encoding="utf-8", errors="replace").splitlines()[-1:]
        figures.append(f"{name}: " + (" ".join(last) if status == 0 else f"a finding, see {log}"))
    return figures


PIECES = {piece.__name__: piece
          for piece in (conformance, coverage, generated, interchange, damage, faults)}
FUZZING = "fuzzing"  # goes on beside the others


def show(name, figures):
    print(name, *figures, sep="\n    ", flush=True)


def measure(*pieces):
    """Prints the figures of each piece; gives them."""
    chosen = pieces or (*PIECES, FUZZING)
    unknown = set(chosen) - {*PIECES, FUZZING}
    if unknown:
        raise measuring.MeasureError(f"no piece named {', '.join(sorted(unknown))}; "
                                     f"there are {', '.join(PIECES)} and {FUZZING}")
    KEPT.mkdir(parents=True, exist_ok=True)
    need("build", ["scripts/build", "dev"])
    fuzzers = start_fuzzers(FUZZING) if FUZZING in chosen else []
    figures = {}
    for name in (name for name in PIECES if name in chosen):
        (KEPT / f"{name}.txt").unlink(missing_ok=True)
        started = time.monotonic()
        figures[name] = PIECES[name](name)
        show(f"{name} ({time.monotonic() - started:.0f} s)", figures[name])
    if fuzzers:
        figures[FUZZING] = fuzzers_figures(fuzzers)
        show(FUZZING, figures[FUZZING])
    return figures
