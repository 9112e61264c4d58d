#!/usr/bin/env python3
"""A person at the REPL: keys typed into the real mpremote, and what is then on the screen.

    repl_typed_in_tmux.py BOARD [CLASS[.TEST]]...

BOARD is the path of krait-vm; or `microbit`, the firmware 1.9.2 in QEMU, which shows that the tests
expect what firmware does. mpremote runs in a terminal of tmux, in a server of its own.
"""

import contextlib
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import termios
import time
import unittest

import peer

BOARD = None  # set from the command line
LIMIT_S = 60
FIRMWARE = "/usr/share/firmware-microbit-micropython/firmware.hex"

BANNER = [re.compile(r"MicroPython v\d\S* .*; .*"), 'Type "help()" for more information.']
TRACEBACK = ["Traceback (most recent call last):", '  File "<stdin>", line 1, in <module>']


def krait_vm(_):
    return peer.board(BOARD)


@contextlib.contextmanager
def microbit(folder):
    process = subprocess.Popen(
        ["qemu-system-arm", "-M", "microbit", "-display", "none", "-monitor", "none", "-serial", "pty",
         "-device", f"loader,file={FIRMWARE}"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    with process:
        path = re.search(r"/dev/pts/\d+", process.stdout.readline())[0]
        # QEMU drops what the board says until it sees, once a second, that somebody has come.
        holder = os.open(path, os.O_RDWR | os.O_NOCTTY)
        peer.until(lambda: answers(holder), lambda: "the micro:bit does not answer")
        yield path
        os.close(holder)
        process.terminate()


def answers(terminal):
    os.set_blocking(terminal, False)
    os.write(terminal, b"\r")
    time.sleep(0.1)  # it may take longer: then it is asked again
    with contextlib.suppress(BlockingIOError):
        return os.read(terminal, 4096).endswith(b">>> ")


class Terminal:
    """A terminal in which `command` runs: keys go in, the screen can be looked at.

    When the command ends, its name and exit status are on the screen: tmux 3.3 may miss that it has ended.
    """

    def __init__(self, folder, command):
        self.socket = pathlib.Path(tempfile.mkdtemp(dir=folder)) / "tmux"
        environment = {name: value for name, value in os.environ.items() if not name.startswith("TMUX")}
        self.environment = {**environment, "LC_ALL": "C.UTF-8", "SHELL": "/bin/sh"}
        and_then = '"$@"; printf "\n%s: %s\n" "${0##*/}" $?; read nothing'
        self.tmux("new-session", "-d", "-x", "100", "-y", "40", "sh", "-c", and_then, *command[:1], *command)

    def tmux(self, *arguments):
        return subprocess.run(["tmux", "-S", self.socket, "-f", "/dev/null", *arguments], check=True,
                              text=True, capture_output=True, env=self.environment, timeout=LIMIT_S).stdout

    def press(self, *keys):
        """Keys by tmux's names of them: Enter, Up, BSpace, C-c."""
        self.tmux("send-keys", *keys)

    def type(self, text):
        self.tmux("send-keys", "-l", text)

    def paste(self, text):
        self.tmux("set-buffer", text, ";", "paste-buffer")

    def screen(self):
        """The lines down to the cursor's, without the spaces at their ends; the last one reaches to the cursor."""
        *lines, cursor = self.tmux("capture-pane", "-p", ";", "display-message", "-p",
                                   "#{cursor_x} #{cursor_y}").splitlines()
        column, row = map(int, cursor.split())
        lines = [line.rstrip() for line in lines[:row + 1]]
        return lines[:-1] + [lines[-1].ljust(column)]

    def takes_each_key(self):
        """Whether the program has made the terminal raw."""
        terminal = os.open(self.tmux("display-message", "-p", "#{pane_tty}").strip(), os.O_RDWR | os.O_NOCTTY)
        try:
            return not termios.tcgetattr(terminal)[3] & termios.ICANON
        finally:
            os.close(terminal)

    def close(self):
        self.tmux("kill-server")


class Typed(unittest.TestCase):
    def mpremote_arguments(self):
        """What mpremote is told before the REPL."""
        return []

    def setUp(self):
        stack = contextlib.ExitStack()
        self.addCleanup(stack.close)
        self.folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory()))
        self.port = stack.enter_context((microbit if BOARD == "microbit" else krait_vm)(self.folder))
        self.connect()

    def connect(self):
        """Starts mpremote. The screen counts from the prompt behind a first answer: what mpremote's coming, or its
        leaving raw mode, still brings is above."""
        self.terminal = Terminal(self.folder, [peer.need("mpremote"), "connect", self.port, *self.mpremote_arguments()])
        self.addCleanup(self.terminal.close)
        peer.until(self.terminal.takes_each_key, lambda: "mpremote does not start: " + str(self.terminal.screen()))
        self.top = 0
        self.terminal.type("'ready'")
        self.terminal.press("Enter")
        peer.until(lambda: self.screen()[-2:] == ["'ready'", ">>> "], lambda: "no prompt: " + str(self.screen()))
        self.top = len(self.screen()) - 1

    def screen(self):
        return self.terminal.screen()[self.top:]

    def shows(self, *wanted):
        """Waits for just these lines (texts or patterns), the cursor at the end of the last."""
        def as_wanted():
            lines = self.screen()
            return len(lines) == len(wanted) and all(map(fits, wanted, lines))

        def fits(want, line):
            return want == line if isinstance(want, str) else want.fullmatch(line)

        peer.until(as_wanted, lambda: "\n".join(["wanted:", *map(str, wanted), "is on the screen:", *self.screen()]))

    def enter(self, *lines):
        """Types each line, looks at it, and presses Enter."""
        for line in lines:
            self.terminal.type(line)
            peer.until(lambda: self.screen()[-1].endswith(line), lambda: f"{line!r} typed, seen: {self.screen()}")
            rows = len(self.screen())
            self.terminal.press("Enter")
            peer.until(lambda: len(self.screen()) > rows, lambda: f"Enter after {line!r}, seen: {self.screen()}")

    def press(self, *keys):
        self.terminal.press(*keys)


class Lines(Typed):
    def test_an_expression_is_answered(self):
        self.enter("6 * 7")
        self.shows(">>> 6 * 7", "42", ">>> ")

    def test_a_statement_is_not_answered(self):
        self.enter("x = 5", "None", "x")
        self.shows(">>> x = 5", ">>> None", ">>> x", "5", ">>> ")

    def test_underscore_is_the_last_answer(self):
        self.enter("1 + 1", "_ * 10", "_")
        self.shows(">>> 1 + 1", "2", ">>> _ * 10", "20", ">>> _", "20", ">>> ")

    def test_a_block_is_indented_and_ends_with_empty_lines(self):
        self.enter("for i in range(3):")
        self.shows(">>> for i in range(3):", "...     ")
        self.enter("print(i)", "", "", "")
        self.shows(">>> for i in range(3):", "...     print(i)", "...", "...", "...", "0", "1", "2", ">>> ")

    def test_backspace_takes_the_indent_away(self):
        self.enter("if 1:", "print(5)")
        self.press("BSpace")
        self.shows(">>> if 1:", "...     print(5)", "... ")
        self.enter("")
        self.shows(">>> if 1:", "...     print(5)", "...", "5", ">>> ")

    def test_an_open_bracket_goes_on(self):
        self.enter("print(1,", "2)")
        self.shows(">>> print(1,", "... 2)", "1 2", ">>> ")

    def test_a_mistake_shows_its_traceback(self):
        self.enter("1 // 0")
        self.shows(">>> 1 // 0", *TRACEBACK, re.compile("ZeroDivisionError: .*"), ">>> ")


class Keys(Typed):
    def test_up_and_down_walk_through_history(self):
        self.enter("a = 1", "b = 2")
        self.press("Up")
        self.shows(">>> a = 1", ">>> b = 2", ">>> b = 2")
        self.press("Up")
        self.shows(">>> a = 1", ">>> b = 2", ">>> a = 1")
        self.press("Down")
        self.shows(">>> a = 1", ">>> b = 2", ">>> b = 2")
        self.press("BSpace")
        self.enter("3", "a, b")
        self.shows(">>> a = 1", ">>> b = 2", ">>> b = 3", ">>> a, b", "(1, 3)", ">>> ")

    def test_left_and_right_move_in_the_line(self):
        self.terminal.type("print(1)")
        self.press("Left", "2", "Left", "0", "Right", "3", "Enter")
        self.shows(">>> print(1023)", "1023", ">>> ")

    def test_home_and_end(self):
        self.terminal.type("13")
        self.press("Home", "4", "End", "5", "Enter")
        self.shows(">>> 4135", "4135", ">>> ")

    def test_ctrl_a_and_ctrl_e_in_a_line(self):
        self.terminal.type("13")
        self.press("C-a", "4", "C-e", "5", "Enter")
        self.shows(">>> 4135", "4135", ">>> ")

    def test_backspace_and_delete(self):
        self.terminal.type("12345")
        self.press("BSpace", "Left", "Left", "BSpace", "DC", "Enter")
        self.shows(">>> 14", "14", ">>> ")

    def test_tab_completes_a_name(self):
        self.enter("import sys")
        self.terminal.type("sys.pl")
        self.press("Tab")
        self.shows(">>> import sys", ">>> sys.platform")

    def test_tab_lists_the_names_that_fit(self):
        self.enter("qa1 = 1; qa2 = 2")
        self.terminal.type("q")
        self.press("Tab")
        self.shows(">>> qa1 = 1; qa2 = 2", ">>> qa")
        self.press("Tab")
        self.shows(">>> qa1 = 1; qa2 = 2", ">>> qa", "qa1             qa2", ">>> qa")


class Control(Typed):
    def test_ctrl_c_drops_the_line(self):
        self.terminal.type("garbage(")
        self.shows(">>> garbage(")
        self.press("C-c")
        self.shows(">>> garbage(", ">>> ")

    def test_ctrl_c_stops_a_loop(self):
        self.enter("n = 0", "while True: n += 1", "")
        started = [">>> n = 0", ">>> while True: n += 1", "..."]
        self.shows(*started, "")
        self.press("C-c")
        self.shows(*started, *TRACEBACK, "KeyboardInterrupt:", ">>> ")
        self.enter("n > 0")
        self.shows(*started, *TRACEBACK, "KeyboardInterrupt:", ">>> n > 0", "True", ">>> ")

    def test_ctrl_d_resets_softly(self):
        self.enter("x = 1")
        self.press("C-d")
        reset = [">>> x = 1", ">>>", re.compile("(MPY: )?soft reboot"), *BANNER]
        self.shows(*reset, ">>> ")
        self.enter("'x' in globals()")
        self.shows(*reset, ">>> 'x' in globals()", "False", ">>> ")

    def test_ctrl_d_ends_a_block(self):
        self.enter("if 1:", "x = 5")
        self.press("BSpace")
        self.press("C-d")
        self.shows(">>> if 1:", "...     x = 5", "... >>> ")

    def test_ctrl_b_shows_the_banner(self):
        self.enter("x = 1")
        self.press("C-b")
        self.enter("x")
        self.shows(">>> x = 1", ">>>", *BANNER, ">>> x", "1", ">>> ")

    def test_paste_mode_takes_lines_as_they_are(self):
        self.press("C-e")
        opened = [">>>", "paste mode; Ctrl-C to cancel, Ctrl-D to finish"]
        self.shows(*opened, "=== ")
        self.terminal.paste("for i in (1, 2):\n  print(i)\n\n  print(-i)\n")
        pasted = ["=== for i in (1, 2):", "===   print(i)", "===", "===   print(-i)"]
        self.shows(*opened, *pasted, "=== ")
        self.press("C-d")
        self.shows(*opened, *pasted, "===", "1", "-1", "2", "-2", ">>> ")

    def test_ctrl_c_leaves_paste_mode(self):
        self.press("C-e")
        self.enter("print(1)")
        self.press("C-c")
        self.shows(">>>", "paste mode; Ctrl-C to cancel, Ctrl-D to finish", "=== print(1)", "===", ">>> ")


class Mounted(Typed):
    def mpremote_arguments(self):
        if BOARD == "microbit":
            self.skipTest("the micro:bit can mount nothing")
        self.host = self.folder / "host"
        self.host.mkdir()
        (self.host / "hosted.py").write_text("value = 7\n")
        return ["mount", str(self.host)]

    def test_ctrl_d_mounts_the_folder_again(self):
        self.press("C-d")
        reset = [">>>", "MPY: soft reboot", *BANNER, ">>>", f"Remount local directory {self.host}/ at /remote"]
        self.shows(*reset, ">>> ")
        self.enter("from hosted import value; value")
        self.shows(*reset, ">>> from hosted import value; value", "7", ">>> ")


class Leaving(Typed):
    def leaves_with(self, key):
        self.enter("kept = 5")
        self.shows(">>> kept = 5", ">>> ")
        self.press(key)
        self.shows(">>> kept = 5", ">>>", "mpremote: 0", "")
        self.connect()
        self.enter("kept")
        self.shows(">>> kept", "5", ">>> ")

    def test_ctrl_x_leaves_the_board_as_it_is(self):
        self.leaves_with("C-x")

    def test_ctrl_bracket_leaves_the_board_as_it_is(self):
        self.leaves_with("C-]")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    BOARD = sys.argv.pop(1)
    if BOARD == "microbit":
        peer.tool("qemu-system-arm", "scripts/setup --full, with the package firmware-microbit-micropython,")
    else:
        BOARD = pathlib.Path(BOARD).resolve()
    peer.tool("tmux")
    peer.need("mpremote")
    unittest.main()
