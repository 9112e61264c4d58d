#!/usr/bin/env python3
"""Compiles the conformance files with the real mpy-cross and runs the .mpy on krait-vm.

    mpy_cross_on_krait_vm.py KRAIT_VM MPY_REWRITE [FOLDER ...]

What krait-vm prints must be the file's .py.exp: so it reads and runs bytecode that somebody else
made. mpy-cross is of 1.19.1 and refuses what is newer; each refusal is listed with its reason, and
too many are a failure. Each .mpy of mpy-cross must also be the same bytes after our reader and
writer had it.
"""

import concurrent.futures
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import peer

AREAS = pathlib.Path(__file__).resolve().parents[1] / "conformance"
LEAST_ACCEPTED = 350
LIMIT_S = 60
# What mpy-cross 1.19.1 compiles wrongly.
MISCOMPILED = {"comprehension/walrus.py": "it stores := of a variable around a comprehension in the "
               "wrong slot"}
# These print line numbers, and mpy-cross gives an except clause and a class no line of their own.
OTHER_LINES = "settrace"


def tests_in(folder):
    """The test files of `folder`: those that have an expectation."""
    return sorted(path for path in folder.glob("*.py") if path.with_name(path.name + ".exp").exists())


def copy_areas(areas, scratch):
    """Copies each folder of tests; gives the copies."""
    for area in areas:
        shutil.copytree(area, scratch / area.name, ignore=shutil.ignore_patterns("__pycache__"))
    return [scratch / area.name for area in areas]


def cross_compile(sources, node):
    """Compiles each source beside itself; gives {source: reason} of those that were refused."""
    jobs = [{"source": str(path), "name": path.name, "target": str(path.with_suffix(".mpy"))}
            for path in sources]
    done = subprocess.run([node, pathlib.Path(__file__).with_name("mpy_cross.js")],
                          input=json.dumps(jobs), stdout=subprocess.PIPE, text=True, check=True,
                          env={**os.environ, "NODE_PATH": str(peer.folder() / "npm" / "node_modules")})
    return {pathlib.Path(source): why for source, why in json.loads(done.stdout).items()}


def judge(krait_vm, test):
    """What is wrong with the compiled `test`, or None."""
    try:
        done = subprocess.run([krait_vm, test.stem + ".mpy"], cwd=test.parent, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=LIMIT_S)
    except subprocess.TimeoutExpired:
        return f"no end in {LIMIT_S} s"
    if done.returncode < 0:
        return f"signal {-done.returncode}"
    if done.stdout != test.with_name(test.name + ".exp").read_bytes():
        return f"krait-vm printed:\n{done.stdout.decode('utf-8', 'replace')}"
    return None


def changed(mpy_rewrite, compiled):
    """Complaints of the files that are other bytes after our reader and writer had them."""
    done = subprocess.run([mpy_rewrite, *compiled], stdout=subprocess.PIPE, text=True)
    return done.stdout.splitlines()[:-1] if done.returncode else []


def check(krait_vm, mpy_rewrite, areas, scratch):
    """(complaints, how many tests were accepted, {refused test: reason})."""
    folders = copy_areas(areas, scratch)
    tests = [test for folder in folders for test in tests_in(folder)]
    sources = [path for folder in folders for path in sorted(folder.rglob("*.py"))]
    refused = cross_compile(sources, peer.need_node("@pybricks/mpy-cross-v6"))
    compiled = [path for path in sources if path not in refused]
    for path in compiled:
        path.unlink()  # the .mpy is what must be imported
    refused.update({scratch / test: f"(miscompiles: {why})" for test, why in MISCOMPILED.items()})
    accepted = [test for test in tests if test not in refused]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        verdicts = list(pool.map(lambda test: judge(krait_vm, test), accepted))
    name = lambda path: path.relative_to(scratch)
    complaints = [f"{name(test)}: {why}" for test, why in zip(accepted, verdicts) if why]
    complaints += changed(mpy_rewrite, [path.with_suffix(".mpy") for path in compiled])
    return complaints, len(accepted), {name(test): refused[test] for test in tests if test in refused}


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    krait_vm, mpy_rewrite = (str(pathlib.Path(name).resolve()) for name in sys.argv[1:3])
    areas = [pathlib.Path(name).resolve() for name in sys.argv[3:]]
    everything = not areas
    areas = areas or [path for path in sorted(AREAS.iterdir())
                      if list(path.glob("*.exp")) and path.name != OTHER_LINES]
    with tempfile.TemporaryDirectory() as scratch:
        complaints, accepted, refused = check(krait_vm, mpy_rewrite, areas, pathlib.Path(scratch))
    for test, why in refused.items():
        print(f"mpy-cross refuses {test}: {why}")
    if everything and accepted < LEAST_ACCEPTED:
        complaints.append(f"only {accepted} files were accepted, not {LEAST_ACCEPTED}")
    print("\n".join(complaints + [f"{accepted} files compiled and run, {len(refused)} refused, "
                                  f"{len(complaints)} complaints"]))
    return 1 if complaints or not accepted else 0


sys.exit(main())
