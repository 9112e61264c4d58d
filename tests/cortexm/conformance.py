"""The conformance suite on an emulated Cortex-M4: each test compiled by krait-mpyc, run with 64 KB.

What does not pass there is in NOT_THERE.txt with its reason, each line "area/file: reason"; a test that fails
without being listed, or that passes though it is, fails this one. --list prints the file as it should be: with
the reasons that it gives now, and for others what the output looks like.
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
ROOT = HERE.parent.parent
sys.path.insert(0, str(ROOT / "tests" / "conformance"))
import suite

LIBRARY = ROOT / "hostport" / "python"  # modules that krait-vm has frozen; the board finds them in lib/
NOT_THERE = HERE / "NOT_THERE.txt"
HEADING = "# Conformance tests that do not pass in 64 KB without compiler, files and sockets, and why."
LIMIT_S = 120
QEMU = ("qemu-system-arm", "-M", "mps2-an386", "-display", "none", "-monitor", "none", "-serial", "stdio")

# What the last lines of an output say about why a test cannot pass; the first that fits is named.
REASONS = (
    ("MemoryError", "memory"),
    ("memory allocation failed", "memory"),
    ("no compiler in this build", "compile(), exec() or eval() of a text"),
    ("no module named", "a module that this board lacks"),
    ("'module' object has no attribute 'std", "sys.stdin or sys.stdout"),
    ("maximum recursion depth exceeded", "the native stack or the stack of frames"),
    ("file", "files"),
)


def find_mpyc():
    for preset in ("dev", "release"):
        program = ROOT / "build" / preset / "bin" / "krait-mpyc"
        if program.exists():
            return program
    sys.exit("no krait-mpyc in build/dev or build/release: run scripts/build dev krait-mpyc")


def compile_suite(mpyc, folder):
    """Every .py of the suite as .mpy in the same place below `folder`; those that do not compile are left out."""
    jobs = [(source, folder / source.relative_to(suite.FOLDER)) for source in suite.FOLDER.glob("*/**/*.py")]
    jobs += [(source, folder / "lib" / source.relative_to(LIBRARY)) for source in LIBRARY.rglob("*.py")]
    for source, place in jobs:
        place.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run([mpyc, "-s", source.name, source, "-o", place.with_suffix(".mpy")], stderr=subprocess.DEVNULL)
    for test in suite.tests():
        library = folder / test.parent / "lib"
        if not library.exists():
            library.symlink_to(folder / "lib")


def run(elf, folder, test):
    """What the board printed, its exit status appended where there is no output to tell; None past the limit."""
    options = f"enable=on,target=native,arg=krait,arg={test.with_suffix('.mpy').name}"
    try:
        done = subprocess.run([*QEMU, "-semihosting-config", options, "-kernel", elf],
                              cwd=folder / test.parent, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, timeout=LIMIT_S)
    except subprocess.TimeoutExpired:
        return None
    return done.stdout


def judge(elf, folder, test):
    """"" if the board prints what is expected, else the reason why not."""
    if not (folder / test.with_suffix(".mpy")).exists():
        return "what it expects is an error of the compiler"
    output = run(elf, folder, test)
    if output is None:
        return "time"
    if output == suite.expected(test, 32):
        return ""
    text = output.decode(errors="replace")
    return next((reason for sign, reason in REASONS if sign in text), "other output")


def read_not_there():
    if not NOT_THERE.exists():
        return {}
    pairs = (line.split(": ", 1) for line in NOT_THERE.read_text().splitlines() if line and line[0] != "#")
    return {name: reason for name, reason in pairs}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("elf", type=pathlib.Path)
    parser.add_argument("--mpyc", type=pathlib.Path, help="the compiler; by default that of build/dev or build/release")
    parser.add_argument("--list", action="store_true", help="print what NOT_THERE.txt should be")
    parser.add_argument("--json", type=pathlib.Path, help="where each test's outcome goes")
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count())
    parser.add_argument("names", nargs="*", help="area/file without .py; all if none is named")
    arguments = parser.parse_args()
    elf = arguments.elf.resolve()
    tests = suite.tests()
    if arguments.names:
        tests = [test for test in tests if str(test.with_suffix("")) in arguments.names]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        compile_suite(arguments.mpyc or find_mpyc(), folder)
        with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
            reasons = dict(zip((str(test.with_suffix("")) for test in tests),
                               pool.map(lambda test: judge(elf, folder, test), tests)))
    if arguments.json:
        arguments.json.write_text(json.dumps(reasons, indent=1) + "\n")
    known = read_not_there()
    if arguments.list:
        print(HEADING)
        print("\n".join(f"{test}: {known.get(test, reason)}" for test, reason in reasons.items() if reason))
        return 0
    failed = {test: reason for test, reason in reasons.items() if reason and test not in known}
    passed = [test for test, reason in reasons.items() if not reason and test in known]
    for test, reason in failed.items():
        print(f"{test} fails: {reason}")
    for test in passed:
        print(f"{test} passes, but is in {NOT_THERE.relative_to(ROOT)}")
    print(f"{sum(not reason for reason in reasons.values())} of {len(reasons)} tests pass, "
          f"{sum(bool(reason) for reason in reasons.values())} do not, of which {len(known)} are known: "
          + ", ".join(f"{count} {what}" for what, count in collections.Counter(known.values()).most_common()))
    return bool(failed or passed)


if __name__ == "__main__":
    sys.exit(main())
