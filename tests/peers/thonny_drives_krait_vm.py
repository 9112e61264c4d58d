#!/usr/bin/env python3
"""Thonny, on a screen that nobody sees, connects to krait-vm over a pty and runs files there.

    thonny_drives_krait_vm.py KRAIT_VM [CLASS[.TEST]]...

Keys are pressed by xdotool; what Thonny's Shell then shows comes by thonny_plugin.py.
"""

import contextlib
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time
import unittest

import peer

KRAIT_VM = None  # set from the command line
LIMIT_S = 120
PLUGIN = pathlib.Path(__file__).with_name("thonny_plugin.py")

BANNER = 'MicroPython v1.27.0 by krait 0.1.0; krait-vm pico\nType "help()" for more information.\n'


@contextlib.contextmanager
def running(command, **more):
    """A process; ended at the brace, with those that it started."""
    with subprocess.Popen(command, start_new_session=True, **more) as process:
        try:
            yield process
        finally:
            os.killpg(process.pid, signal.SIGTERM)


@contextlib.contextmanager
def screen():
    """An X server of its own; gives its number."""
    reader, writer = os.pipe()
    with running(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1200x900x24", "-nolisten", "tcp"],
                 pass_fds=[writer], stderr=subprocess.DEVNULL):
        os.close(writer)
        with open(reader) as number:
            yield number.readline().strip()


class Thonny(unittest.TestCase):
    def setUp(self):
        stack = contextlib.ExitStack()
        self.addCleanup(stack.close)
        self.home = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory()))
        self.root = self.home / "root"  # the board's files
        self.root.mkdir()
        port = self.home / "tty"
        board = stack.enter_context(running(
            [KRAIT_VM, "--board", "pico", "--root", self.root, "--console", f"pty:{port}"], stdout=subprocess.PIPE))
        board.stdout.readline()  # where it is
        self.environment = {
            "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "DISPLAY": ":" + stack.enter_context(screen()),
            "HOME": str(self.home), "TMPDIR": str(self.home), "THONNY_USER_DIR": str(self.home / "thonny"),
            "KRAIT_PORT": str(port), "KRAIT_SHELL": str(self.home / "shell")}
        self.stack = stack
        self.configure(port)

    def configure(self, port):
        user = self.home / "thonny"
        for version in range(9, 20):  # of the Python that runs Thonny
            plugins = user / f"plugins/lib/python3.{version}/site-packages/thonnycontrib"
            plugins.mkdir(parents=True)
            (plugins / "krait.py").symlink_to(PLUGIN)
        (user / "configuration.ini").write_text(
            "[general]\nlanguage = en_US\nsingle_instance = False\n"
            f"[run]\nbackend_name = RP2040\n[RP2040]\nport = {port}\n")

    def start(self, program):
        """Starts Thonny with a file of this text, and waits until the Shell has the board's prompt."""
        file = self.home / "program.py"
        file.write_text(program)
        self.thonny = self.stack.enter_context(running(
            [peer.tool("thonny"), file], env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        self.shows(BANNER + ">>> ")
        window = peer.until(lambda: self.xdotool("search", "--onlyvisible", "--name", "^Thonny  -  "),
                       lambda: "Thonny has no window").split()[-1]
        self.xdotool("windowfocus", "--sync", window)

    def xdotool(self, *arguments):
        return subprocess.run(["xdotool", *arguments], env=self.environment, text=True, capture_output=True,
                              timeout=LIMIT_S).stdout

    def press(self, *keys):
        self.xdotool("key", *keys)

    def enter_in_shell(self, line):
        self.press("alt+s")
        self.xdotool("type", line)
        self.press("Return")

    def shell(self):
        """What the Shell shows. Without what Thonny's coming can bring before the banner: prompts of its Ctrl-Cs and
        of raw mode."""
        try:
            text = pathlib.Path(self.environment["KRAIT_SHELL"]).read_text(encoding="utf-8")
        except FileNotFoundError:
            return ""
        self.assertNotIn("WARNING", text)
        before, banner, after = text.partition(BANNER)
        return banner + after if banner and "soft reboot" not in before else text.lstrip("\n")

    def shows(self, wanted):
        """Waits until the Shell's text is `wanted` (a text or a pattern)."""
        if isinstance(wanted, str):
            wanted = re.compile(re.escape(wanted))
        peer.until(lambda: wanted.fullmatch(self.shell()),
              lambda: f"wanted: {wanted.pattern!r}\nin the Shell: {self.shell()!r}\n" + self.log())

    def log(self):
        path = self.home / "thonny" / "frontend.log"
        return "Thonny's log ends:\n" + "\n".join(path.read_text().splitlines()[-20:]) if path.exists() else "no log"


RUN = ">>> %Run -c $EDITOR_CONTENT\n"


class Files(Thonny):
    def test_f5_runs_the_file_on_the_board(self):
        self.start("import sys\nprint(sys.implementation.name, 6 * 7)\n"
                   "with open('made', 'w') as file:\n    file.write('on the board')\n")
        self.press("F5")
        self.shows(RUN + "micropython 42\n>>> ")
        self.assertEqual((self.root / "made").read_text(), "on the board")

    def test_f5_again_begins_afresh(self):
        self.start("print('kept' in globals())\nkept = 5\n")
        self.press("F5")
        self.shows(RUN + "False\n>>> ")
        self.enter_in_shell("kept")
        self.shows(RUN + "False\n>>> kept\n5\n>>> ")
        self.press("F5")
        self.shows(RUN + "False\n>>> ")

    def test_a_file_longer_than_the_paste_window(self):
        self.start("".join(f"v{i} = {i}  # é\n" for i in range(400)) + "print(v0 + v399, 'é')\n")
        self.press("F5")
        self.shows(RUN + "399 é\n>>> ")

    def test_much_output(self):
        self.start("for i in range(800):\n    print(i)\n")
        self.press("F5")
        self.shows(RUN + "".join(f"{i}\n" for i in range(800)) + ">>> ")

    def test_an_exception_names_its_line(self):
        self.start("def f():\n    return 1 // 0\n\nf()\n")
        self.press("F5")
        self.shows(RUN + 'Traceback (most recent call last):\n  File "<stdin>", line 4, in <module>\n'
                   '  File "<stdin>", line 2, in f\nZeroDivisionError: divide by zero\n>>> ')

    def test_a_mistake_in_the_syntax(self):
        self.start("print(1)\nx = = 2\n")
        self.press("F5")
        self.shows(RUN + 'Traceback (most recent call last):\n  File "<stdin>", line 2\n'
                   'SyntaxError: invalid syntax\n>>> ')

    def test_ctrl_c_stops_a_loop(self):
        self.start("print('begins')\nwhile True:\n    pass\n")
        self.press("F5")
        self.shows(RUN + "begins\n")
        self.press("alt+s", "ctrl+c")
        self.shows(re.compile(re.escape(RUN) + "begins\n.*KeyboardInterrupt: \n>>> ", re.DOTALL))

    def test_input_comes_from_the_shell(self):
        self.start("name = input('who? ')\nprint('hello', name)\n")
        self.press("F5")
        self.shows(RUN + "who? ")
        self.enter_in_shell("world")
        self.shows(RUN + "who? world\nhello world\n>>> ")


class Shell(Thonny):
    def test_an_expression_is_answered(self):
        self.start("")
        self.enter_in_shell("6 * 7")
        self.shows(BANNER + ">>> 6 * 7\n42\n>>> ")

    def test_ctrl_d_resets_softly(self):
        self.start("")
        self.enter_in_shell("x = 5")
        self.shows(BANNER + ">>> x = 5\n>>> ")
        self.press("ctrl+d")
        self.shows("MPY: soft reboot\n" + BANNER + ">>> ")
        self.enter_in_shell("'x' in globals()")
        self.shows("MPY: soft reboot\n" + BANNER + ">>> 'x' in globals()\nFalse\n>>> ")

    def test_stop_begins_afresh(self):
        self.start("kept = 5\n")
        self.press("F5")
        self.shows(RUN + ">>> ")
        self.press("ctrl+F2")
        self.shows(BANNER + ">>> ")
        self.enter_in_shell("'kept' in globals()")
        self.shows(BANNER + ">>> 'kept' in globals()\nFalse\n>>> ")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    KRAIT_VM = pathlib.Path(sys.argv.pop(1)).resolve()
    for each in ("thonny", "Xvfb", "xdotool"):
        peer.tool(each, "scripts/setup --full")
    unittest.main()
