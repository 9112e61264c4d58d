"""The pieces of a part of scripts/measure.

Each piece is a function of its own name that runs a tool which stands on its own, and gives the lines of its
output that hold figures; all of its output is kept in build/measure/PART/PIECE.txt.
"""

import pathlib
import re
import subprocess
import time

import measuring

ROOT = pathlib.Path(__file__).resolve().parents[2]
DEV, ASAN, FUZZ = (ROOT / "build" / name for name in ("dev", "asan", "fuzz"))


class Kept:
    """The folder of the part that is measured."""

    folder = None


def run(piece, command, **options):
    """Runs `command`; gives (exit status, output), which is kept under the name of the piece."""
    done = subprocess.run([str(word) for word in command], cwd=ROOT, stdin=subprocess.DEVNULL, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, errors="replace", **options)
    with (Kept.folder / f"{piece}.txt").open("a", encoding="utf-8") as file:
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
    sums = [line for line in output.splitlines() if re.search(r"\d+ tests?: \d+ passed, \d+ failed", line)]
    passed, failed, broken = (sum(map(int, re.findall(rf"(\d+) {words}", "\n".join(sums))))
                              for words in ("passed", "failed", "with errors"))
    return [f"{len(files)} files, {lines} lines of expected output", *matching(output, r"(FAIL|ERROR)  "),
            f"{passed} passed, {failed} failed, {broken} with errors"]


def show(name, figures):
    print(name, *figures, sep="\n    ", flush=True)


def begin(part, chosen, known):
    """Checks the names of the `chosen` pieces and builds what is measured."""
    unknown = set(chosen) - set(known)
    if unknown:
        raise measuring.MeasureError(f"no piece named {', '.join(sorted(unknown))}; "
                                     f"there are {', '.join(known)}")
    Kept.folder = ROOT / "build" / "measure" / part
    Kept.folder.mkdir(parents=True, exist_ok=True)
    need("build", ["scripts/build", "dev"])


def take(pieces, chosen):
    """Runs the `chosen` of `pieces` and shows their figures; gives them by name."""
    figures = {}
    for name in (name for name in pieces if name in chosen):
        (Kept.folder / f"{name}.txt").unlink(missing_ok=True)
        started = time.monotonic()
        figures[name] = pieces[name](name)
        show(f"{name} ({time.monotonic() - started:.0f} s)", figures[name])
    return figures
