#!/usr/bin/env python3
"""krait against a board that nobody here wrote: MicroPython 1.9.2 on QEMU's BBC micro:bit.

It knows no raw paste, loses bytes when rushed, and restarts in its own words.
Debian packages: qemu-system-arm, firmware-microbit-micropython.
Usage: microbit_test.py PATH_OF_KRAIT [--repeats N] [TEST...]. Ends with 77 if the packages are absent (1 where CI=true).
"""

import hashlib
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SKIPPED = 77
FIRMWARE = Path("/usr/share/firmware-microbit-micropython/firmware.hex")
QEMU = (
    "qemu-system-arm -M microbit -display none -monitor none"
    f" -device loader,file={FIRMWARE} -serial"
)
# The Ctrl-Cs of a timed-out wait included, nothing here takes longer on a loaded machine.
LIMIT_S = 60


def krait(*words):
    return subprocess.run(
        [KRAIT, *words], capture_output=True, text=True, timeout=LIMIT_S, check=False
    )


class Started(unittest.TestCase):
    """A board for each command, its UART on the standard input and output of QEMU."""

    board = f"exec:exec {QEMU} stdio"

    def test_eval(self):
        ended = krait("-d", self.board, "eval", "6 * 7")
        self.assertEqual((ended.stdout, ended.returncode), ("42\n", 0), ended.stderr)

    def test_platform(self):
        ended = krait("-d", self.board, "exec", "import sys; print(sys.platform)")
        self.assertEqual(ended.stdout, "microbit\n", ended.stderr)

    def test_traceback(self):
        ended = krait("-d", self.board, "exec", "print(1)\n1/0")
        self.assertEqual(ended.returncode, 1, ended.stderr)
        self.assertTrue(ended.stdout.startswith("1\nTraceback"), ended.stdout)
        self.assertTrue(ended.stdout.endswith("division by zero\n"), ended.stdout)

    def test_syntax_error(self):
        ended = krait("-d", self.board, "exec", "x = (((")
        self.assertEqual(ended.returncode, 1, ended.stderr)
        self.assertIn("SyntaxError", ended.stdout)

    def test_system_exit(self):
        ended = krait("-d", self.board, "exec", "print(1)\nraise SystemExit(3)")
        self.assertEqual((ended.stdout, ended.returncode), ("1\n", 0), ended.stderr)

    def test_program_of_900_bytes_arrives_whole(self):
        text = "abcdefghij" * 86
        source = f"s = '{text}'\nprint(len(s), sum(ord(c) * (i % 97) for i, c in enumerate(s)))"
        expected = f"{len(text)} {sum(ord(c) * (i % 97) for i, c in enumerate(text))}\n"
        ended = krait("-d", self.board, "exec", source)
        self.assertEqual(ended.stdout, expected, ended.stderr)

    def test_hanging_program_is_ended_in_time(self):
        ended = krait("-d", self.board, "exec", "--timeout", "0.5", "while True: pass")
        self.assertEqual(ended.returncode, 3, ended.stderr)


class OnPty(unittest.TestCase):
    """One board on a pseudo-terminal."""

    def setUp(self):
        self.qemu = subprocess.Popen(
            [*QEMU.split(), "pty"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True
        )
        self.addCleanup(self.end)
        self.board = "pty:" + re.search(r"/dev/pts/\d+", self.qemu.stdout.readline()).group()

    def end(self):
        self.qemu.kill()
        self.qemu.wait()
        self.qemu.stdout.close()


class Lasting(OnPty):
    """It is reset by each command unless that resumes."""

    def test_keeps_its_variables_only_when_resumed(self):
        self.assertEqual(krait("-d", self.board, "exec", "kept = 5").returncode, 0)
        resumed = krait("-d", self.board, "eval", "--resume", "kept")
        self.assertEqual(resumed.stdout, "5\n", resumed.stderr)
        reset = krait("-d", self.board, "eval", "kept")
        self.assertEqual(reset.returncode, 1, reset.stderr)
        self.assertIn("NameError", reset.stdout)

    def test_ctrl_c_stops_the_program_and_leaves_a_board_that_answers(self):
        words = [KRAIT, "-d", self.board, "exec", "print('running')\nwhile True: pass"]
        with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
            self.assertEqual(process.stdout.readline(), "running\n")
            process.send_signal(signal.SIGINT)
            self.assertEqual(process.wait(LIMIT_S), 130)
        ended = krait("-d", self.board, "eval", "1 + 1")
        self.assertEqual(ended.stdout, "2\n", ended.stderr)

    def test_runs_test_files(self):
        with tempfile.TemporaryDirectory() as folder:
            tests = {
                "a.py": ("print(1 + 1)\n", "2\n"),
                "b.py": ("try:\n import network\nexcept ImportError:\n print('SKIP')\n"
                         " raise SystemExit\n", "1\n"),
                "c.py": ("# needs: network\n", ""),
                "d.py": ("left_behind = 1\nprint(3)\n", "3\n"),
                "e.py": ("print('left_behind' in globals())\n", "False\n"),
            }
            for name, (source, expected) in tests.items():
                Path(folder, name).write_text(source, encoding="utf-8")
                Path(folder, name + ".exp").write_text(expected, encoding="utf-8")
            ended = krait("test", "--no-history", "-d", self.board, folder)
        self.assertEqual(ended.returncode, 0, ended.stdout + ended.stderr)
        self.assertIn("5 tests: 3 passed, 0 failed, 2 skipped", ended.stdout)


class Files(OnPty):
    """No stat, no listing with sizes, no rename, no binary input, 63 bytes of UART: and no wrong file."""

    def run_krait(self, *words, status=0):
        ended = krait("connect", self.board, *words)
        self.assertEqual(ended.returncode, status, f"{words}: {ended.stdout}{ended.stderr}")
        return ended.stdout

    def test_go_there_and_back_as_they_are(self):
        with tempfile.TemporaryDirectory() as folder:
            here, back = Path(folder, "here"), Path(folder, "back")
            for turn in range(REPEATS):
                octets = random.Random(turn).randbytes(turn % 10 * 40)
                here.write_bytes(octets)
                self.run_krait("cp", str(here), ":there")
                digest = hashlib.sha256(octets).hexdigest()
                self.assertEqual(self.run_krait("sha256sum", ":there"), f"sha256sum :there\n{digest}\n")
                self.run_krait("cp", ":there", str(back))
                self.assertEqual(back.read_bytes(), octets, turn)
                self.assertEqual(self.run_krait("ls"), f"ls :\n{len(octets):12} there\n")
                self.assertEqual(self.run_krait("exec", f"print({turn} * 3)"), f"{turn * 3}\n")

    def test_are_touched_renamed_by_copying_and_removed(self):
        self.run_krait("touch", ":a")
        self.assertIn("           0 a\n", self.run_krait("ls"))
        self.assertIn("rm: nosuch: No such file or directory.", krait("connect", self.board, "rm", "nosuch").stderr)
        self.run_krait("rm", ":a")
        self.assertEqual(self.run_krait("ls"), "ls :\n")


if __name__ == "__main__":
    KRAIT = sys.argv.pop(1)
    REPEATS = 2
    if sys.argv[1:2] == ["--repeats"]:
        REPEATS = int(sys.argv[2])
        del sys.argv[1:3]
    if not shutil.which("qemu-system-arm") or not FIRMWARE.exists():
        print(
            "no emulated micro:bit; install the packages qemu-system-arm and"
            " firmware-microbit-micropython",
            file=sys.stderr,
        )
        sys.exit(1 if os.environ.get("CI") == "true" else SKIPPED)
    unittest.main()
