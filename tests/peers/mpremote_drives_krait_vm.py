#!/usr/bin/env python3
"""The real mpremote runs code on krait-vm and moves files, through a pty, as it would with a board.

    mpremote_drives_krait_vm.py KRAIT_VM [CLASS[.TEST]]...

mpremote opens the pty that krait-vm's console is, and speaks raw REPL and raw paste. The board's files are
those of a folder.
"""

import datetime
import hashlib
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

import peer

KRAIT_VM = None  # set from the command line
LIMIT_S = 120


def board(root=None):
    """A board behind a pty, whose path it gives. `root`: the folder of its files."""
    return peer.board(KRAIT_VM, *(["--root", str(root)] if root else []))


def mpremote(port, *arguments):
    return subprocess.run([peer.need("mpremote"), "connect", port, *arguments], text=True,
                          stdin=subprocess.DEVNULL, capture_output=True, timeout=LIMIT_S)


class Programs(unittest.TestCase):
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


class Files(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name) / "root"
        self.host = pathlib.Path(folder.name) / "host"
        for each in (self.root, self.host):
            each.mkdir()

    def board_says(self, *arguments, status=0):
        with board(self.root) as port:
            done = mpremote(port, *arguments)
        self.assertEqual((done.returncode, done.stderr), (status, ""), done.stdout)
        return done.stdout

    def test_ls_shows_names_and_sizes(self):
        (self.root / "folder").mkdir()
        (self.root / "file").write_bytes(b"12345")
        self.assertEqual(self.board_says("fs", "ls"), "ls :\n           5 file\n           0 folder/\n")

    def test_cat_shows_a_file(self):
        (self.root / "text").write_text("one\ntwo\n")
        self.assertEqual(self.board_says("fs", "cat", ":text"), "one\ntwo\n")

    def test_mkdir_touch_rm_and_rmdir(self):
        self.board_says("mkdir", ":d", "+", "touch", ":d/new", "+", "touch", ":d/other")
        self.assertEqual(sorted(path.name for path in (self.root / "d").iterdir()), ["new", "other"])
        self.board_says("rm", ":d/new", "+", "rm", ":d/other", "+", "rmdir", ":d")
        self.assertEqual(list(self.root.iterdir()), [])

    def test_rm_of_what_is_not_there_is_an_error(self):
        with board(self.root) as port:
            done = mpremote(port, "fs", "rm", ":absent")
        self.assertEqual(done.returncode, 1)
        self.assertIn("No such file or directory", done.stdout + done.stderr)

    def test_sha256sum(self):
        (self.root / "file").write_bytes(bytes(range(256)) * 9)
        expected = hashlib.sha256((self.root / "file").read_bytes()).hexdigest()
        self.assertIn(expected, self.board_says("fs", "sha256sum", ":file"))

    def copy_both_ways(self, size):
        octets = os.urandom(size)
        (self.host / "up").write_bytes(octets)
        self.board_says("fs", "cp", str(self.host / "up"), ":there", "+", "cp", ":there", str(self.host / "down"))
        self.assertEqual((self.root / "there").read_bytes(), octets)
        self.assertEqual((self.host / "down").read_bytes(), octets)

    def test_cp_of_a_file_both_ways(self):
        self.copy_both_ways(20000)

    def test_cp_of_a_folder_both_ways(self):
        names = ["a.py", "sub/b.txt", "sub/deeper/c d.bin"]
        for name in names:
            (self.host / "tree" / name).parent.mkdir(parents=True, exist_ok=True)
            (self.host / "tree" / name).write_text(name * 100)
        self.board_says("fs", "cp", "-r", str(self.host / "tree"), ":")
        (self.host / "back").mkdir()
        self.board_says("fs", "cp", "-r", ":tree", str(self.host / "back"))
        for name in names:
            self.assertEqual((self.host / "back" / "tree" / name).read_text(), name * 100)

    def test_df_shows_how_full_the_board_is(self):
        self.assertRegex(self.board_says("df"), r"mount\s+size\s+used\s+avail\s+use%\n\s*\d+\s+\d+\s+\d+\s+\d+")

    def test_a_mounted_folder_is_imported_from_and_written_to(self):
        (self.host / "hosted.py").write_text("print('imported', __file__)\nvalue = 7\n")
        said = self.board_says("mount", str(self.host), "exec",
                               "import hosted, os\nprint(hosted.value, os.getcwd(), os.listdir('/'))\n"
                               "with open('made', 'w') as file: file.write('on the host')\n"
                               "print(open('made').read())")
        self.assertIn("imported hosted.py\n7 /remote ['remote']\non the host\n", said)
        self.assertEqual((self.host / "made").read_text(), "on the host")

    def test_soft_reset_runs_boot_and_resume_does_not(self):
        (self.root / "boot.py").write_text("booted = True\n")
        with board(self.root) as port:
            mpremote(port, "exec", "kept = booted")
            resumed = mpremote(port, "resume", "exec", "print(kept)")
            reset = mpremote(port, "soft-reset", "eval", "(booted, 'kept' in globals())")
        self.assertEqual((resumed.stdout, reset.stdout), ("True\n", "(True, False)\n"))


class Machine(unittest.TestCase):
    """What mpremote does with a board's hardware."""

    def test_rtc_shows_and_sets_the_calendar(self):
        with board() as port:
            shown = mpremote(port, "rtc")
            wrong = mpremote(port, "exec", "import machine; machine.RTC().datetime((2022, 3, 4, 0, 5, 6, 7, 0))")
            before = mpremote(port, "resume", "exec", "import time; print(time.localtime()[:3])")
            done = mpremote(port, "rtc", "--set")
            now = mpremote(port, "eval", "__import__('time').localtime()[:3]")
        self.assertEqual(shown.returncode, 0, shown.stderr)
        self.assertRegex(shown.stdout, r"^\(20\d\d, \d+, \d+, \d, \d+, \d+, \d+, \d+\)\n$")
        self.assertEqual((wrong.returncode, before.stdout), (0, "(2022, 3, 4)\n"))
        self.assertEqual(done.returncode, 0, done.stderr)
        today = datetime.date.today()
        days = {str((day.year, day.month, day.day)) + "\n"
                for day in (today, today - datetime.timedelta(days=1))}
        self.assertIn(now.stdout, days)

    def test_reset_starts_the_board_anew(self):
        with tempfile.TemporaryDirectory() as root, board(root) as port:
            started = pathlib.Path(root) / "started"
            (pathlib.Path(root) / "boot.py").write_text(
                "import machine\ncause = machine.reset_cause()\nopen('/started', 'w').write(str(cause))\n")
            mpremote(port, "exec", "lost = 1")
            done = mpremote(port, "reset")
            # mpremote does not wait for the reset, and the Ctrl-C that it connects with would stop it.
            deadline = time.monotonic() + LIMIT_S
            while started.read_text() != "2" and time.monotonic() < deadline:
                time.sleep(0.01)
            after = mpremote(port, "resume", "eval", "(cause, 'lost' in globals())")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(after.stdout, "(2, False)\n")


class Flash(unittest.TestCase):
    """The board's own flash, instead of a folder."""

    def test_keeps_what_is_copied_there(self):
        octets = os.urandom(20000)
        with tempfile.TemporaryDirectory() as folder, board() as port:
            up, down = pathlib.Path(folder) / "up", pathlib.Path(folder) / "down"
            up.write_bytes(octets)
            (pathlib.Path(folder) / "main.py").write_text("print('main runs')\n")
            copied = mpremote(port, "cp", str(up), ":octets", "+", "cp", str(pathlib.Path(folder) / "main.py"), ":", "+",
                              "mkdir", ":d", "+", "cp", ":octets", ":d/again")
            listed = mpremote(port, "ls", "+", "ls", ":d", "+", "df")
            fetched = mpremote(port, "cp", ":d/again", str(down))
            self.assertEqual((copied.returncode, copied.stderr, fetched.returncode), (0, "", 0), copied.stdout)
            self.assertEqual(down.read_bytes(), octets)
        self.assertEqual(listed.stdout.split("mount")[0],
                         "ls :\n       20000 octets\n          19 main.py\n           0 d/\nls :d\n       20000 again\n")
        self.assertRegex(listed.stdout, r"\n\s*\d+\s+\d+\s+\d+\s+\d+\n")


class Megabyte(Files):
    """Not with each commit: mpremote reads octet by octet."""

    def test_cp_of_a_file_both_ways(self):
        self.copy_both_ways(1 << 20)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    KRAIT_VM = pathlib.Path(sys.argv.pop(1)).resolve()
    peer.need("mpremote")
    unittest.main()
