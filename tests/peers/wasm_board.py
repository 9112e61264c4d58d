#!/usr/bin/env python3
"""krait on MicroPython 1.27, npm's WebAssembly build, behind a pty (wasm_board.mjs).

    wasm_board.py KRAIT
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import peer

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = "@micropython/micropython-webassembly-pyscript"
LIMIT_S = 120


class WasmBoard(unittest.TestCase):
    krait = ""
    port = ""

    def run_krait(self, *words, status=0):
        done = subprocess.run([self.krait, "connect", self.port, *words], text=True, capture_output=True, timeout=LIMIT_S)
        self.assertEqual(done.returncode, status, f"{words}: {done.stdout}{done.stderr}")
        return done.stdout

    def test_it_is_the_release_that_we_think(self):
        told = self.run_krait("exec", "import sys; print(sys.implementation[:2], sys.platform)")
        self.assertEqual(told, "('micropython', (1, 27, 0, '')) webassembly\n")

    def test_eval(self):
        self.assertEqual(self.run_krait("eval", "6 * 7"), "42\n")

    def test_run_of_a_file_longer_than_any_buffer(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "long.py"
            path.write_text("".join(f"x{i} = {i}\n" for i in range(2000)) + "print(x0 + x1999)\n")
            self.assertEqual(self.run_krait("run", str(path)), "1999\n")

    def test_text_that_is_not_ascii(self):
        self.assertEqual(self.run_krait("exec", "print('\u00e9\u20ac\U0001f40d')"), "\u00e9\u20ac\U0001f40d\n")

    def test_exception_is_status_one(self):
        told = self.run_krait("exec", "print(1)\nnone[0]", status=1)
        self.assertEqual(told, "1\nTraceback (most recent call last):\n"
                         "  File \"<stdin>\", line 2, in <module>\nNameError: name 'none' isn't defined\n")

    def test_syntax_error_is_status_one(self):
        self.assertIn("SyntaxError: invalid syntax", self.run_krait("exec", "a b", status=1))

    def test_soft_reset_forgets_and_resume_does_not(self):
        self.run_krait("exec", "kept = 5")
        self.assertEqual(self.run_krait("resume", "eval", "kept"), "5\n")
        self.assertEqual(self.run_krait("eval", "'kept' in globals()"), "False\n")

    def test_files_go_there_and_back_and_their_errors_are_told_by_name(self):
        with tempfile.TemporaryDirectory() as folder:
            here, back = pathlib.Path(folder) / "here", pathlib.Path(folder) / "back"
            here.write_bytes(bytes(range(256)) * 3)
            self.run_krait("mkdir", ":d", "+", "cp", str(here), ":d/there")
            self.assertIn("Up to date: d/there", self.run_krait("cp", str(here), ":d/there"))
            self.run_krait("cp", ":d/there", str(back))
            self.assertEqual(back.read_bytes(), here.read_bytes())
            # This file system lists no sizes.
            self.assertEqual(self.run_krait("ls", ":d"), "ls :d\n           0 there\n")
            done = subprocess.run([self.krait, "connect", self.port, "cat", "nosuch"], text=True, capture_output=True,
                                  timeout=LIMIT_S)
            self.assertEqual((done.returncode, done.stderr), (1, "krait: cat: nosuch: No such file or directory.\n"))
            self.run_krait("rm", "-r", ":d")


def main():
    WasmBoard.krait = str(pathlib.Path(sys.argv.pop(1)).resolve())
    node = peer.need_node(PACKAGE)
    paths = {**os.environ, "NODE_PATH": str(peer.folder() / "npm" / "node_modules")}
    with peer.on_pty([node, str(HERE / "wasm_board.mjs")], env=paths) as WasmBoard.port:
        unittest.main(verbosity=2)


if __name__ == "__main__":
    main()
