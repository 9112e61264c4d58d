#!/usr/bin/env python3
"""check_arrows.py sees each kind of include that HOUSE.md forbids, and passes those it allows."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]


def check(files):
    """The status and output of check_arrows.py for a house of `files`, {path: include line}."""
    with tempfile.TemporaryDirectory() as folder:
        house = pathlib.Path(folder)
        (house / "HOUSE.md").write_text((ROOT / "HOUSE.md").read_text(encoding="utf-8"))
        for name, line in files.items():
            (house / name).parent.mkdir(parents=True, exist_ok=True)
            (house / name).write_text(line + "\n")
        done = subprocess.run([sys.executable, ROOT / "scripts/check_arrows.py", house],
                              capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


class Arrows(unittest.TestCase):
    def assert_refused(self, file, line):
        status, output = check({file: line})
        self.assertEqual(status, 1, output)
        self.assertIn(f"{file}:1: includes", output)

    def assert_allowed(self, file, line):
        status, output = check({file: line})
        self.assertEqual(status, 0, output)

    def test_the_towers_meet_in_bytes_only(self):
        self.assert_refused("device/x.cpp", '#include "vm/vm.hpp"')
        self.assert_refused("vm/objects/x.cpp", '#include "device/device.hpp"')
        self.assert_refused("hostport/x.cpp", '#include "device/device.hpp"')

    def test_a_single_header_may_be_an_arrow(self):
        self.assert_allowed("devtest/x.cpp", '#include "vm/compile.hpp"')
        self.assert_refused("devtest/x.cpp", '#include "vm/vm.hpp"')

    def test_rooms_use_their_own_libraries(self):
        self.assert_allowed("cli/x.cpp", "#include <CLI/CLI.hpp>")
        self.assert_refused("device/x.cpp", "#include <CLI/CLI.hpp>")
        self.assert_refused("devtest/x.cpp", "#  include <boost/asio.hpp>")

    def test_vm_is_freestanding(self):
        self.assert_allowed("vm/heap/x.cpp", "#include <span>")
        for header in ("vector", "string", "map", "memory", "functional", "iostream"):
            self.assert_refused("vm/heap/x.cpp", f"#include <{header}>")
        self.assert_allowed("device/x.cpp", "#include <vector>")

    def test_the_floors_of_vm(self):
        self.assert_allowed("vm/interp/x.cpp", '#include "vm/code/image.hpp"')
        self.assert_refused("vm/code/x.cpp", '#include "vm/heap/heap.hpp"')
        self.assert_refused("vm/objects/x.cpp", '#include "vm/interp/call.hpp"')
        self.assert_refused("vm/interp/x.cpp", '#include "vm/repl/repl.hpp"')

    def test_the_compiler_stands_on_code_alone(self):
        self.assert_allowed("vm/compiler/x.cpp", '#include "vm/code/opcodes.hpp"')
        self.assert_refused("vm/compiler/x.cpp", '#include "vm/value.hpp"')
        self.assert_refused("vm/interp/x.cpp", '#include "vm/compiler/parser.hpp"')

    def test_an_include_names_its_room(self):
        status, output = check({"device/a.cpp": '#include "b.hpp"', "device/b.hpp": ""})
        self.assertEqual(status, 1, output)

    def test_an_empty_house_is_no_success(self):
        self.assertEqual(check({})[0], 1)


unittest.main()
