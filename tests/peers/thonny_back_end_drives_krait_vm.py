#!/usr/bin/env python3
"""Thonny's back end, the process by which its windows reach a board, at krait-vm behind a pty.

    thonny_back_end_drives_krait_vm.py KRAIT_VM [CLASS[.TEST]]...

It takes commands on stdin and answers on stdout, as records printed by repr: thonny/common.py.
"""

import ast
import calendar
import contextlib
import itertools
import os
import pathlib
import queue
import subprocess
import sys
import tempfile
import threading
import time
import unittest

import peer

KRAIT_VM = None  # set from the command line
LIMIT_S = 60
PACKAGES = "/usr/lib/python3/dist-packages"  # Debian's folder of Python packages


class BackEnd:
    """The process, with a thread that reads what it says."""

    def __init__(self, port, home, back_end):
        arguments = {"clean": False, "port": port, "dtr": None, "rts": None, "submit_mode": None,
                     "interrupt_on_connect": True, "write_block_size": None, "write_block_delay": None,
                     "sync_time": True, "validate_time": True, "local_rtc": False}
        self.process = subprocess.Popen(
            ["/usr/bin/python3", "-u", "-B", f"{PACKAGES}/thonny/plugins/{back_end}", repr(arguments)],
            env={**os.environ, "HOME": str(home), "THONNY_USER_DIR": str(home / "thonny"), "LC_ALL": "C.UTF-8"},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")
        self.numbers = itertools.count()
        self.printed = ""  # by the programs that ran on the board
        self.warnings = []  # of Thonny itself
        self.messages = queue.Queue()
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def read(self):
        lines = iter(self.process.stdout)
        for line in lines:
            if line.startswith(common.MESSAGE_MARKER):
                count = int(line[1:line.index(" ")])
                self.messages.put(common.parse_message(line + "".join(itertools.islice(lines, count - 1))))
            else:
                self.warnings.append(line)
        self.messages.put(None)

    def send(self, message):
        print(common.serialize_message(message), file=self.process.stdin, flush=True)

    def next_message(self):
        message = self.messages.get(timeout=LIMIT_S)
        if message is None:
            raise AssertionError("Thonny's back end has ended; " + self.printed)
        if message.event_type == "ProgramOutput":
            self.printed += message.data
        return message

    def until(self, fits):
        """The first message that fits. Those before it are gone, save what was printed."""
        while True:
            message = self.next_message()
            if fits(message):
                return message

    def until_prompt(self):
        return self.until(lambda message: message.event_type == "ToplevelResponse")

    def until_printed(self, text):
        self.until(lambda message: text in self.printed)

    def ask(self, name, **parts):
        """What the window that asks this is answered."""
        number = f"cmd_{next(self.numbers)}"
        self.send(common.InlineCommand(name, id=number, **parts))
        return self.until(lambda message: isinstance(message, common.InlineResponse) and message.command_id == number)

    def start(self, source):
        """Runs a program, as F5 does."""
        self.printed = ""
        self.send(common.ToplevelCommand("Run", id=f"cmd_{next(self.numbers)}", source=source, args=["-c"],
                                         args_str="-c $EDITOR_CONTENT", tty_mode=True))

    def run(self, source):
        """What the program prints."""
        self.start(source)
        self.until_prompt()
        return self.printed

    def evaluate(self, source):
        """What a line in the Shell prints. The value comes in marks from which Thonny makes a link."""
        self.printed = ""
        self.send(common.ToplevelCommand("execute_source", id=f"cmd_{next(self.numbers)}", source=source,
                                         tty_mode=True))
        self.until_prompt()
        return self.printed

    def close(self):
        self.process.stdin.close()
        self.process.terminate()
        self.reader.join()
        self.process.stdout.close()
        self.process.wait()


class Board(unittest.TestCase):
    back_end = "rp2040/rp2040_back.py"

    def files(self):
        """What krait-vm is told of the board's files."""
        return ["--root", self.root]

    def setUp(self):
        stack = contextlib.ExitStack()
        self.addCleanup(stack.close)
        self.home = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory()))
        (self.home / "thonny").mkdir()
        self.root = self.home / "root"  # the board's files
        self.root.mkdir()
        self.port = str(self.home / "tty")
        board = stack.enter_context(subprocess.Popen(
            [KRAIT_VM, "--board", "pico", *self.files(), "--console", f"pty:{self.port}"], stdout=subprocess.PIPE))
        stack.callback(board.terminate)
        board.stdout.readline()  # where it is
        self.connect()

    def connect(self):
        self.thonny = BackEnd(self.port, self.home, self.back_end)
        self.addCleanup(self.thonny.close)
        self.greeting = self.thonny.until_prompt()


class Programs(Board):
    def test_the_welcome_text_is_the_board_s_banner(self):
        self.assertEqual(self.greeting.welcome_text.splitlines(),
                         ["MicroPython v1.27.0 by krait 0.1.0; krait-vm pico", 'Type "help()" for more information.'])

    def test_connecting_sets_the_board_s_clock(self):
        self.thonny.run("from machine import RTC\nRTC().datetime((2020, 1, 1, 0, 0, 0, 0, 0))\n")
        self.thonny.close()
        before = time.time()
        self.connect()
        self.assertEqual(self.thonny.warnings, [])
        said = self.thonny.run("from machine import RTC\nprint(RTC().datetime())\n")
        year, month, day, _, hour, minute, second, _ = ast.literal_eval(said)
        there = calendar.timegm((year, month, day, hour, minute, second))
        self.assertTrue(int(before) - 1 <= there <= time.time() + 1, said)

    def test_a_program_prints(self):
        self.assertEqual(self.thonny.run("for i in range(3):\n    print(i, 'é')\n"), "0 é\r\n1 é\r\n2 é\r\n")

    def test_a_program_longer_than_the_paste_window(self):
        lines = "".join(f"v{i} = {i}\n" for i in range(600))
        self.assertEqual(self.thonny.run(lines + "print(v0 + v599)\n"), "599\r\n")

    def test_a_run_begins_afresh(self):
        self.thonny.run("kept = 1\n")
        self.assertEqual(self.thonny.run("print('kept' in globals())\n"), "False\r\n")

    def test_the_shell_knows_what_the_program_left(self):
        self.thonny.run("kept = 6\n")
        self.assertIn("42", self.thonny.evaluate("kept * 7"))

    def test_an_exception_is_shown_as_the_board_says_it(self):
        self.assertEqual(self.thonny.run("1 // 0\n"), 'Traceback (most recent call last):\r\n'
                         '  File "<stdin>", line 1, in <module>\r\nZeroDivisionError: divide by zero\r\n')

    def test_a_loop_is_interrupted(self):
        self.thonny.start("print('begins')\nwhile True:\n    pass\n")
        self.thonny.until_printed("begins")
        self.thonny.send(common.ImmediateCommand("interrupt"))
        self.thonny.until_prompt()
        self.assertIn("KeyboardInterrupt", self.thonny.printed)

    def test_input_reads_a_line(self):
        self.thonny.start("print('hello', input('who? '))\n")
        self.thonny.until_printed("who? ")
        self.thonny.send(common.InputSubmission("world\n"))
        self.thonny.until_prompt()
        self.assertTrue(self.thonny.printed.endswith("hello world\r\n"), self.thonny.printed)

    def test_the_variables_window(self):
        self.thonny.run("number = 5\ntext = 'abc'\n")
        shown = self.thonny.ask("get_globals", module_name="__main__").globals
        self.assertEqual({name: value.repr for name, value in shown.items()}, {"number": "5", "text": "'abc'"})

    def test_a_second_window_finds_the_board_usable(self):
        self.thonny.run("print(1)\n")
        self.thonny.close()
        self.connect()
        self.assertEqual(self.thonny.run("print(2)\n"), "2\r\n")

    def test_a_board_that_is_busy_is_interrupted_at_connecting(self):
        self.thonny.start("print('begins')\nwhile True:\n    pass\n")
        self.thonny.until_printed("begins")
        self.thonny.close()
        self.connect()
        self.assertEqual(self.thonny.run("print(2)\n"), "2\r\n")


class Files(Board):
    def children(self, path):
        answer = self.thonny.ask("get_dirs_children_info", paths=[path], node_id="", include_hidden=False)
        return {name: (info["kind"], info["size"]) for name, info in answer.data[path].items()}

    def test_the_list_of_files(self):
        (self.root / "folder").mkdir()
        (self.root / "file").write_bytes(b"12345")
        (self.root / "folder" / "inner").write_bytes(b"1")
        self.assertEqual(self.children("/"), {"folder": ("dir", None), "file": ("file", 5)})
        self.assertEqual(self.children("/folder"), {"inner": ("file", 1)})

    def test_a_file_saved_to_the_board_and_opened_from_there(self):
        octets = bytes(range(256)) * 20
        self.thonny.ask("write_file", path="/saved", content_bytes=octets, editor_id=1,
                        make_shebang_scripts_executable=False)
        self.assertEqual((self.root / "saved").read_bytes(), octets)
        self.assertEqual(self.thonny.ask("read_file", path="/saved").content_bytes, octets)

    def test_upload_and_download_of_a_folder(self):
        octets = {"a.py": b"print(1)\n", "sub/b c.bin": os.urandom(3000)}
        for name, content in octets.items():
            (self.home / "up" / name).parent.mkdir(parents=True, exist_ok=True)
            (self.home / "up" / name).write_bytes(content)
        there = [{"kind": "dir", "size": 0, "source_path": str(self.home / "up"), "target_path": "/up"}] + [
            {"kind": "file", "size": len(content), "source_path": str(self.home / "up" / name),
             "target_path": "/up/" + name} for name, content in octets.items()]
        answer = self.thonny.ask("upload", items=there, make_shebang_scripts_executable=False)
        self.assertEqual(answer.errors, [])
        found = self.thonny.ask("prepare_download", source_paths=["/up"]).all_items
        self.assertEqual({path: info["size"] for path, info in found.items() if info["kind"] == "file"},
                         {"/up/" + name: len(content) for name, content in octets.items()})
        back = [{"kind": "file", "size": len(content), "source_path": "/up/" + name,
                 "target_path": str(self.home / name.replace("/", "-"))} for name, content in octets.items()]
        self.assertEqual(self.thonny.ask("download", items=back).errors, [])
        for name, content in octets.items():
            self.assertEqual((self.root / "up" / name).read_bytes(), content)
            self.assertEqual((self.home / name.replace("/", "-")).read_bytes(), content)

    def test_a_folder_is_made_and_deleted_with_what_is_in_it(self):
        self.thonny.ask("mkdir", path="/made")
        self.assertTrue((self.root / "made").is_dir())
        (self.root / "made" / "file").write_bytes(b"1")
        self.thonny.ask("delete", paths=["/made"])
        self.assertEqual(list(self.root.iterdir()), [])

    def test_how_full_the_board_is(self):
        answer = self.thonny.ask("get_fs_info", path="/")
        self.assertGreater(answer.total, 0)
        self.assertEqual(answer.total, answer.used + answer.free)

    def test_cd(self):
        (self.root / "folder").mkdir()
        self.thonny.send(common.ToplevelCommand("cd", ["/folder"], id="cd", args=["/folder"]))
        self.assertEqual(self.thonny.until_prompt().cwd, "/folder")


class Flash(Board):
    """The board's own flash, instead of a folder."""

    def files(self):
        return []

    def test_keeps_what_is_saved_there(self):
        octets = bytes(range(256)) * 20
        self.thonny.ask("mkdir", path="/d")
        self.thonny.ask("write_file", path="/d/saved", content_bytes=octets, editor_id=1,
                        make_shebang_scripts_executable=False)
        self.thonny.run("print(1)\n")
        self.assertEqual(self.thonny.ask("read_file", path="/d/saved").content_bytes, octets)


class Generic(Programs):
    """As "MicroPython (generic)": the other choice for such a board."""

    back_end = "micropython/bare_metal_backend.py"


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    KRAIT_VM = pathlib.Path(sys.argv.pop(1)).resolve()
    peer.tool("thonny", "scripts/setup --full")
    sys.path.append(PACKAGES)
    from thonny import common

    unittest.main()
