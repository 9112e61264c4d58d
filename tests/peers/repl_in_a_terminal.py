#!/usr/bin/env python3
"""A person's terminal at krait's repl, and at mpremote's where both must show the same.

    repl_in_a_terminal.py KRAIT KRAIT_VM [CLASS[.TEST]]...
"""

import contextlib
import fcntl
import os
import pathlib
import pty
import select
import signal
import subprocess
import sys
import tempfile
import termios
import unittest

import peer

KRAIT = KRAIT_VM = None  # set from the command line
LIMIT_S = 60
GREETING = "Connected to MicroPython at {}\r\nUse Ctrl-] or Ctrl-x to exit this shell\r\n"
WAITING = "device disconnected, waiting for it ... (Ctrl-] to quit)\r\n"


class Terminal:
    """A pseudo-terminal in which `command` runs. What it wrote is in `seen`."""

    def __init__(self, command, folder):
        self.keys, self.terminal = pty.openpty()
        self.before = termios.tcgetattr(self.terminal)
        self.seen = b""
        self.process = subprocess.Popen(
            command, cwd=folder, stdin=self.terminal, stdout=self.terminal, stderr=self.terminal,
            preexec_fn=lambda: (os.setsid(), fcntl.ioctl(0, termios.TIOCSCTTY, 0)))

    def read(self):
        for _ in range(64):  # it may never stop
            if not select.select([self.keys], [], [], 0.02)[0]:
                break
            self.seen += os.read(self.keys, 65536)

    def until(self, text, count=1):
        """Waits until `text` was written `count` times."""
        def is_there():
            self.read()
            return self.seen.count(text.encode()) >= count
        peer.until(is_there, lambda: f"no {text!r} in {self.seen!r}", LIMIT_S)

    def press(self, keys):
        os.write(self.keys, keys.encode())

    def starts(self):
        """Waits until it takes each key."""
        peer.until(lambda: not termios.tcgetattr(self.terminal)[3] & termios.ICANON,
                   lambda: f"does not start: {self.seen!r}", LIMIT_S)

    def prompt(self):
        """A prompt of which the board's first words are above."""
        self.starts()
        self.press("\x03")
        self.until(">>> ")
        self.enter("'rea' + 'dy'")
        self.answers("'ready'\r\n")

    def answers(self, text):
        """Waits until `text` was written, and then a prompt."""
        self.until(text)
        peer.until(lambda: (self.read(), self.seen.endswith(b">>> "))[1], lambda: f"no prompt: {self.seen!r}", LIMIT_S)

    def enter(self, line):
        self.press(line + "\r")

    def end(self):
        """Its exit status. What it found is there again."""
        peer.until(lambda: (self.read(), self.process.poll())[1] is not None, lambda: f"runs on: {self.seen!r}", LIMIT_S)
        self.read()
        assert termios.tcgetattr(self.terminal) == self.before, "the terminal is not as it was"
        return self.process.returncode

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self.keys)
        os.close(self.terminal)

    def text(self):
        return self.seen.decode()


class InATerminal(unittest.TestCase):
    def setUp(self):
        self.stack = contextlib.ExitStack()
        self.addCleanup(self.stack.close)
        self.folder = pathlib.Path(self.stack.enter_context(tempfile.TemporaryDirectory()))

    def board(self, *options):
        return self.stack.enter_context(peer.board(KRAIT_VM, *options))

    def start(self, tool, port, *words):
        terminal = Terminal([tool, "connect", port, *words], self.folder)
        self.stack.callback(terminal.close)
        return terminal

    def krait(self, *words):
        """krait at the prompt of a board."""
        terminal = self.start(KRAIT, self.board(), *words)
        terminal.prompt()
        return terminal

    def leave(self, terminal, status=0, key="\x1d"):
        terminal.press(key)
        self.assertEqual(terminal.end(), status, terminal.seen)


class Beside(InATerminal):
    """The same words of both tools."""

    def greeting(self, tool, *words):
        port = self.board()
        terminal = self.start(tool, port, *words)
        terminal.starts()
        self.leave(terminal)
        lines = terminal.text().replace(port, "PORT").splitlines()
        return [line for line in lines if line.split(" ")[0] in ("Connected", "Use", "Escaping", "Capturing")]

    def test_greetings(self):
        mpremote = peer.need("mpremote")
        (self.folder / "prog.py").write_text("")
        for words in (["repl"], [], ["resume"], ["repl", "-e"], ["repl", "--capture", "cap"],
                      ["repl", "--inject-code", "print(1)\\n"], ["repl", "--inject-code", "it's \"1\""],
                      ["repl", "--inject-code", "it's\t\u00e9"], ["repl", "--inject-file", "prog.py"],
                      ["repl", "--escape-non-printable", "--capture", "c", "--inject-code", "x", "--inject-file", "prog.py"]):
            self.assertEqual(self.greeting(KRAIT, *words), self.greeting(mpremote, *words), words)

    def test_a_session(self):
        shown = []
        for tool in (peer.need("mpremote"), KRAIT):
            port = self.board()
            terminal = self.start(tool, port, "exec", "x = 6", "repl", "--capture", "cap", "--inject-code", "x * 7\\n", "-e")
            terminal.until(">>> ")
            terminal.press("\n")
            terminal.until("42\r\n>>> ")
            terminal.enter("import sys; sys.stdout.write(chr(1) + chr(0xe9))")
            terminal.answers("[01][c3][a9]")
            self.leave(terminal, key="\x18")
            shown.append((terminal.text().replace(port, "PORT"), (self.folder / "cap").read_bytes()))
        self.assertEqual(*shown)


class Repl(InATerminal):
    def test_keys_go_to_the_board_and_the_state_stays(self):
        port = self.board()
        subprocess.run([KRAIT, "-d", port, "exec", "x = 20"], check=True, timeout=LIMIT_S)
        terminal = self.start(KRAIT, port)
        terminal.prompt()
        terminal.enter("x + 1")
        terminal.until("21\r\n>>> ")
        terminal.press("while True: print('tick')\r\r")
        terminal.until("tick\r\ntick")
        terminal.press("\x03")
        terminal.until("KeyboardInterrupt: \r\n>>> ")
        self.leave(terminal)

    def test_a_long_paste_arrives(self):
        terminal = self.krait()
        terminal.press("\x05")
        terminal.until("=== ")
        for i in range(300):
            terminal.press(f"n{i} = {i}\r")
            terminal.until(f"n{i} = {i}\r\n")
        terminal.press("\x04")
        terminal.enter("n0 + n299 + 7000")
        terminal.until("7299\r\n>>> ")
        self.leave(terminal)

    def test_ctrl_k_shows_only_what_the_file_prints(self):
        (self.folder / "prog.py").write_text("print('one'); y = 5\nprint('two')\n")
        (self.folder / "bad.py").write_text("print('three')\n1/0\n")
        terminal = self.krait("repl", "--inject-file", "prog.py")
        before = len(terminal.seen)
        terminal.press("\x0b")
        terminal.until("two\r\n>>> ")
        self.assertEqual(terminal.seen[before:], b"Injecting prog.py\r\none\r\ntwo\r\n>>> ")
        (self.folder / "prog.py").write_text("print('three')\n1/0\n")
        before = len(terminal.seen)
        terminal.press("\x0b")
        terminal.until("ZeroDivisionError: divide by zero\r\n>>> ")
        self.assertTrue(terminal.seen[before:].startswith(b"Injecting prog.py\r\nthree\r\nTraceback"), terminal.seen)
        (self.folder / "prog.py").write_text("print('begun')\nwhile True: pass\n")
        terminal.press("\x0b")
        terminal.until("begun")
        terminal.press("\x03")
        terminal.until("KeyboardInterrupt: \r\n>>> ")
        (self.folder / "prog.py").unlink()
        terminal.press("\x0b")
        terminal.until("krait: cannot read the file prog.py: No such file or directory\r\n")
        terminal.enter("y + 1")
        terminal.until("6\r\n>>> ")
        self.leave(terminal)

    def test_a_log_with_times(self):
        (self.folder / "log").write_text("before\n")
        terminal = self.krait("repl", "--log", "log", "--timestamps")
        terminal.enter("print(1); print('t' + 'wo')")
        terminal.answers(" two\r\n")
        self.leave(terminal)
        stamp = r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} "
        log = (self.folder / "log").read_text()
        self.assertRegex(log, f"^before\n(.|\n)*\n{stamp}1\n{stamp}two\n{stamp}>>> $")
        self.assertRegex(terminal.text(), f"\r\n{stamp}1\r\n{stamp}two\r\n{stamp}>>> ")

    def test_a_signal_leaves_the_terminal_as_it_was(self):
        for number in (signal.SIGTERM, signal.SIGHUP):
            terminal = self.krait()
            terminal.process.send_signal(number)
            self.assertEqual(terminal.end(), 130)

    def test_what_cannot_be_written(self):
        terminal = self.start(KRAIT, self.board(), "repl", "--capture", "no/such")
        self.assertEqual(terminal.end(), 2)
        self.assertIn("krait: cannot write the file no/such: No such file or directory", terminal.text())

    def test_a_pipe_types(self):
        done = subprocess.run([KRAIT, "-d", self.board(), "repl"], input=b"x = 6\nprint(x *\n7)\n", capture_output=True,
                              timeout=LIMIT_S)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertTrue(done.stdout.endswith(b">>> print(x *\r\n... 7)\r\n42\r\n>>> "), done.stdout)

    def test_nothing_typed(self):
        port = self.board()
        with open(os.devnull, "rb") as nothing:
            done = subprocess.run([KRAIT, "-d", port, "repl"], stdin=nothing, capture_output=True, timeout=LIMIT_S)
        self.assertEqual(done.returncode, 0)
        self.assertTrue(done.stdout.decode().startswith(GREETING.format(port).replace("\r", "")), done.stdout)


class Mounted(InATerminal):
    def setUp(self):
        super().setUp()
        (self.folder / "one.py").write_text("x = 1\n")

    def test_files_are_there_also_after_a_soft_reset(self):
        terminal = self.krait("mount", ".")
        terminal.enter("import one; one.x + 100")
        terminal.answers("101\r\n")
        (self.folder / "one.py").write_text("x = 2\n")
        terminal.press("\x04")
        terminal.answers("\r\nRemount local directory . at /remote\r\n")
        terminal.enter("import one; one.x + 200")
        terminal.answers("202\r\n")
        terminal.enter("open('new', 'w').write('abc')")
        terminal.answers("3\r\n")
        self.assertEqual((self.folder / "new").read_text(), "abc")
        self.leave(terminal)
        self.assertTrue(terminal.text().startswith("Local directory . is mounted at /remote\r\n"))

    def test_ctrl_d_that_resets_nothing(self):
        terminal = self.krait("mount", ".")
        terminal.press("\x05")
        terminal.until("=== ")
        terminal.press("print('pas' + 'ted')\r\x04")
        terminal.answers("pasted\r\n")
        self.leave(terminal)
        self.assertNotIn("emount", terminal.text())

    def test_the_board_is_left_without_it(self):
        port = self.board()
        terminal = self.start(KRAIT, port, "mount", ".")
        terminal.prompt()
        self.leave(terminal)
        done = subprocess.run([KRAIT, "connect", port, "resume", "eval", "__import__('os').listdir('/')"], text=True,
                              capture_output=True, timeout=LIMIT_S)
        self.assertEqual((done.returncode, done.stdout), (0, "[]\n"))

    def test_both_tools_say_the_same(self):
        outputs = []
        for tool in (peer.need("mpremote"), KRAIT):
            with peer.board(KRAIT_VM) as port:
                for words in (["mount", ".", "exec", "import one; print(one.x); print(open('one.py').read())"],
                              ["mount", "-l", ".", "exec", "import os; print(os.listdir(), os.getcwd())"],
                              ["mount", ".", "exec", "try: open('nosuch')\nexcept OSError as e: print(e.errno)"],
                              ["mount", ".", "umount", "exec", "import os; print(os.listdir('/'))"]):
                    done = subprocess.run([tool, "connect", port, *words], cwd=self.folder, text=True, capture_output=True,
                                          timeout=LIMIT_S)
                    # The order of ours and the board's words is not the same, nor that of a folder's.
                    outputs.append((tool, words, done.returncode, sorted(done.stdout.splitlines()),
                                    done.stderr.partition(": ")[2]))
        half = len(outputs) // 2
        for theirs, ours in zip(outputs[:half], outputs[half:]):
            self.assertEqual(theirs[1:], ours[1:])

    def test_a_board_that_comes_again_has_it_again(self):
        link = self.folder / "tty"
        process = Reconnect.vm(self, link)
        terminal = self.start(KRAIT, str(link), "mount", ".")
        terminal.prompt()
        Reconnect.kill(self, process, link)
        terminal.until(WAITING)
        Reconnect.vm(self, link)
        terminal.answers("reconnected\r\nRemount local directory . at /remote\r\n")
        terminal.enter("import one; one.x + 300")
        terminal.answers("301\r\n")
        self.leave(terminal)


class Reconnect(InATerminal):
    """A board that is killed and started anew at the same address."""

    def vm(self, link):
        process = subprocess.Popen([KRAIT_VM, "--board", "pico", "--console", f"pty:{link}"], stdout=subprocess.PIPE)
        self.stack.callback(process.communicate)
        self.stack.callback(process.kill)
        process.stdout.readline()
        return process

    def kill(self, process, link):
        process.terminate()
        process.wait()
        link.unlink(missing_ok=True)

    def test_the_board_comes_again(self):
        link = self.folder / "tty"
        process = self.vm(link)
        terminal = self.start(KRAIT, str(link))
        terminal.prompt()
        for count in (1, 2):
            self.kill(process, link)
            terminal.until(WAITING, count)
            process = self.vm(link)
            terminal.until("reconnected\r\n", count)
            terminal.enter(f"'a' + 'gain{count}'")
            terminal.until(f"'again{count}'\r\n>>> ")
        self.kill(process, link)
        terminal.until(WAITING, 3)
        self.leave(terminal)

    def test_no_reconnect(self):
        link = self.folder / "tty"
        process = self.vm(link)
        terminal = self.start(KRAIT, str(link), "repl", "--no-reconnect")
        terminal.prompt()
        self.kill(process, link)
        self.assertEqual(terminal.end(), 0)
        self.assertTrue(terminal.text().endswith("\r\ndevice disconnected\r\n"), terminal.seen)


if __name__ == "__main__":
    KRAIT, KRAIT_VM = (str(pathlib.Path(word).resolve()) for word in sys.argv[1:3])
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]], verbosity=2)
