#!/usr/bin/env python3
"""krait moves files by its agent, which the real MicroPython runs.

    agent_on_micropython.py KRAIT

That one has no raw REPL on a pipe: raw_repl.py is one, and runs there too.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

import peer

HERE = pathlib.Path(__file__).resolve().parent
LIMIT_S = 120


def main():
    krait = pathlib.Path(sys.argv[1]).resolve()
    board = f"exec:exec '{peer.need('micropython')}' '{HERE / 'raw_repl.py'}'"

    def run(*words, status=0):
        done = subprocess.run([krait, "-d", board, *words], cwd=folder, text=True, capture_output=True, timeout=LIMIT_S)
        if done.returncode != status:
            sys.exit(f"{words}: status {done.returncode}: {done.stdout}{done.stderr}")
        return done.stdout

    files = {"empty": b"", "all": bytes(range(256)) * 3, "ctrl-c": b"\x03" * 5000, "esc": b"\x1b1\x1b2" * 999,
             "random": os.urandom(200_000), "text": b"def f(x):\n    return x + 1\n" * 3000, "it's {odd}": b"name",
             "\u00e9t\u00e9": b"name"}
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        there = folder / "there"
        there.mkdir()
        for name, octets in files.items():
            (folder / name).write_bytes(octets)
            run("cp", name, f":there/{name}")
            if (there / name).read_bytes() != octets:
                sys.exit(f"{name} came there changed")
            run("cp", f":there/{name}", "back")
            if (folder / "back").read_bytes() != octets:
                sys.exit(f"{name} came back changed")
            if "Up to date" not in run("cp", name, f":there/{name}"):
                sys.exit(f"{name} is not known to be there")
        left = sorted(path.name for path in there.iterdir())
        if left != sorted(files):
            sys.exit(f"what lies there: {left}")
        run("cat", "nosuch", status=1)
        run("rm", "-r", ":there")
        if there.exists():
            sys.exit("rm -r left something")
    print(f"{len(files)} files there and back")


if __name__ == "__main__":
    main()
