#!/usr/bin/env python3
"""Compiles every conformance file with krait-mpyc and runs the .mpy on the reference MicroPython.

    mpy_on_reference.py KRAIT_MPYC [FOLDER ...]

What the reference prints must be the file's .py.exp: so our bytecode means to its VM what the
source means. A file that does not parse must be refused by krait-mpyc with the sentence that the
.py.exp ends in. One whose truth is another than the reference is passed over, unless its header says
`# bytecode: reference 1.25`: then its syntax is all that the reference lacks. Prints each file that fails; ends with 1 if one does.
"""

import concurrent.futures
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "peers"))
import peer

LIMIT_S = 30
FOR_REFERENCE = ("# truth: reference 1.25", "# bytecode: reference 1.25")
REFUSALS = (b"SyntaxError", b"IndentationError")


def is_for_reference(source):
    lines = source.read_text(encoding="utf-8").splitlines()[:10]
    return any(line.strip() in FOR_REFERENCE for line in lines)


def compile_file(compiler, source, folder):
    """Compiles `source` (relative to `folder`) beside itself, under its own name."""
    return subprocess.run([compiler, "-s", source.name, "-o", str(source.with_suffix(".mpy")),
                           str(source)], cwd=folder, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=LIMIT_S)


def is_refused(expected):
    """Whether the expectation says that the file does not parse."""
    lines = expected.splitlines()
    return len(lines) == 3 and lines[2].startswith(REFUSALS)


def judge_refusal(done, expected):
    sentence = expected.splitlines()[2]
    if done.returncode != 0 and sentence in done.stdout:
        return None
    return f"krait-mpyc should refuse it with {sentence.decode()}, but printed:\n{done.stdout.decode()}"


def run_on_reference(module, folder):
    done = subprocess.run([peer.need("micropython"), "-m", module], cwd=folder,
                          env=peer.environment(), stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=LIMIT_S)
    return done.returncode, done.stdout


def judge(compiler, source, folder):
    """What is wrong with `source`, a name relative to `folder`, or None."""
    expected = (folder / (source.name + ".exp")).read_bytes()
    done = compile_file(compiler, source, folder)
    if is_refused(expected):
        return judge_refusal(done, expected)
    if done.returncode != 0:
        return f"krait-mpyc: {done.stdout.decode('utf-8', 'replace')}"
    (folder / source).unlink()  # the reference prefers a .py
    status, output = run_on_reference(source.stem, folder)
    if status < 0:
        return f"signal {-status} killed the reference"
    if output != expected:
        return f"the reference printed:\n{output.decode('utf-8', 'replace')}"
    return None


def check_area(compiler, area, scratch):
    """(number of files, complaints) of one folder of tests, worked on in a copy of it."""
    folder = scratch / area.name
    shutil.copytree(area, folder)
    tests = [path.relative_to(folder) for path in sorted(folder.glob("*.py"))
             if path.with_name(path.name + ".exp").exists()]
    # The modules that tests import come from our compiler too.
    for helper in sorted(set(folder.rglob("*.py")) - {folder / test for test in tests}):
        if compile_file(compiler, helper.relative_to(folder), folder).returncode == 0:
            helper.unlink()
    tests = [test for test in tests if is_for_reference(folder / test)]
    complaints = []
    for test in tests:
        try:
            why = judge(compiler, test, folder)
        except subprocess.TimeoutExpired:
            why = f"no end in {LIMIT_S} s"
        if why:
            complaints.append(f"{area.name}/{test}: {why}")
    return len(tests), complaints


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    compiler = str(pathlib.Path(sys.argv[1]).resolve())
    areas = [pathlib.Path(name) for name in sys.argv[2:]] or [p for p in sorted(HERE.iterdir())
                                                               if p.is_dir() and p.name != "__pycache__"]
    peer.need("micropython")
    with tempfile.TemporaryDirectory() as scratch, \
            concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda a: check_area(compiler, a, pathlib.Path(scratch)), areas))
    complaints = [text for _, texts in results for text in texts]
    count = sum(n for n, _ in results)
    print("\n".join(complaints + [f"{count} files compiled and run, {len(complaints)} complaints"]))
    return 1 if complaints or not count else 0


sys.exit(main())
