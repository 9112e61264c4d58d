#!/usr/bin/env python3
"""krait is killed in the middle of a copy, again and again: the file on the board is the old one or the new one, and
the next krait gets in.

    killed_at_random.py KRAIT KRAIT_VM TIMES
"""

import contextlib
import hashlib
import pathlib
import random
import subprocess
import sys
import tempfile
import time

LIMIT_S = 60
SIZE = 20_000


@contextlib.contextmanager
def board(krait_vm, folder):
    link = folder / "tty"
    with subprocess.Popen([krait_vm, "--board", "pico", "--console", f"pty:{link}"], stdout=subprocess.PIPE) as process:
        process.stdout.readline()
        try:
            yield f"pty:{link}"
        finally:
            process.terminate()


def main():
    krait, krait_vm, times = sys.argv[1], sys.argv[2], int(sys.argv[3])
    dice = random.Random()
    killed = finished = 0
    with tempfile.TemporaryDirectory() as name, board(krait_vm, pathlib.Path(name)) as address:
        files = [pathlib.Path(name) / "one", pathlib.Path(name) / "two"]
        for file in files:
            file.write_bytes(dice.randbytes(SIZE))
        digests = [hashlib.sha256(file.read_bytes()).hexdigest() for file in files]

        def on_board():
            told = subprocess.run([krait, "connect", address, "sha256sum", ":/file"], text=True, errors="replace", capture_output=True,
                                  timeout=LIMIT_S)
            if told.returncode != 0:
                sys.exit(f"the one after {turn} did not get in: status {told.returncode}, {told.stderr}")
            return told.stdout.split()[-1]

        def copy(index):
            return subprocess.Popen([krait, "connect", address, "cp", files[index], ":/file"], stdout=subprocess.DEVNULL)

        turn = "the first"
        start = time.monotonic()
        with copy(1) as process:
            process.wait(LIMIT_S)
        longest_s = time.monotonic() - start  # what a whole copy takes, as far as is known
        there = 1
        while killed < times:
            turn = killed + finished + 1
            coming = 1 - there
            time_s = dice.uniform(0, longest_s)
            start = time.monotonic()
            with copy(coming) as process:
                try:
                    process.wait(time_s)
                    finished += 1
                    longest_s = time.monotonic() - start
                except subprocess.TimeoutExpired:
                    process.kill()
                    killed += 1
            found = on_board()
            if found not in digests:
                sys.exit(f"killed after {time_s * 1000:.1f} ms, turn {turn}: the file is neither the old nor the new one")
            there = digests.index(found)
    print(f"{killed} of {times} killed: the next one got in and found a whole file; {finished} were not killed in time")


if __name__ == "__main__":
    main()
