#!/usr/bin/env python3
"""The real mpremote runs code on krait-vm, through a pty, as it would on a board.

    mpremote_drives_krait_vm.py KRAIT_VM

mpremote opens the pty that krait-vm's console is, and speaks raw REPL and raw paste.
"""

import contextlib
import pathlib
import subprocess
import sys
import tempfile
import unittest

import peer

KRAIT_VM = None  # set from the command line
LIMIT_S = 30


@contextlib.contextmanager
def board():
    """A krait-vm behind a pty; gives the pty's path."""
    with tempfile.TemporaryDirectory() as folder:
        link = pathlib.Path(folder) / "tty"
        process = subprocess.Popen([KRAIT_VM, "--board", "pico", "--console", f"pty:{link}"], stdout=subprocess.PIPE)
        try:
            process.stdout.readline()  # where it is
            yield str(link)
        finally:
            process.terminate()
            process.communicate()


def mpremote(port, *arguments):
    return subprocess.run([peer.need("mpremote"), "connect", port, *arguments], text=True,
                          stdin=subprocess.DEVNULL, capture_output=True, timeout=LIMIT_S)


class Mpremote(unittest.TestCase):
    def test_exec_prints_what_the_program_prints(self):
        with board() as port:
            done = mpremote(port, "exec", "print('hello', 6 * 7)")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "hello 42\n", ""))

    def test_eval_prints_the_value(self):
        with board() as port:
            done = mpremote(port, "eval", "[i * i for i in range(4)]")
        self.assertEqual((done.returncode, done.stdout), (0, "[0, 1, 4, 9]\n"))

    def test_an_exception_is_reported_as_from_a_board(self):
        with board() as port:
            done = mpremote(port, "exec", "def f():\n    return 1 // 0\nf()")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("Traceback (most recent call last):", done.stdout + done.stderr)
        self.assertIn("ZeroDivisionError: divide by zero", done.stdout + done.stderr)

    def test_commands_in_a_row_share_the_session(self):
        with board() as port:
            done = mpremote(port, "exec", "x = 5", "exec", "x += 1", "eval", "x * 10")
        self.assertEqual((done.returncode, done.stdout), (0, "60\n"))

    def test_a_program_longer_than_the_paste_window(self):
        lines = "".join(f"v{i} = {i}\n" for i in range(600))
        with tempfile.NamedTemporaryFile("w", suffix=".py") as file:
            file.write(lines + "print(v0 + v599)\n")
            file.flush()
            with board() as port:
                done = mpremote(port, "run", file.name)
        self.assertEqual((done.returncode, done.stdout), (0, "599\n"))

    def test_a_second_connection_finds_the_board_usable(self):
        with board() as port:
            first = mpremote(port, "exec", "print('first')")
            second = mpremote(port, "exec", "print('second')")
        self.assertEqual((first.stdout, second.stdout), ("first\n", "second\n"))


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    KRAIT_VM = pathlib.Path(sys.argv.pop(1)).resolve()
    peer.need("mpremote")
    unittest.main()
