#!/usr/bin/env python3
"""krait among boards on a USB that umockdev makes up (fake_hub.cpp). Behind their ports are the ptys of krait-vm, which TTY_SHIM
gives modem lines.

    usb_boards.py KRAIT KRAIT_VM TTY_SHIM FAKE_HUB FIND_AGAIN
"""

import contextlib
import fcntl
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import unittest

import peer

LIMIT_S = 120
PRELOAD = "libumockdev-preload.so.0"
PICO = "2e8a:0005 cdc_acm"
PICO_TEXT = "MicroPython Board_in_FS_mode"


class Hub:
    """A fake_hub, and the environment in which a program sees its boards."""

    def __init__(self, program, shim):
        self.process = subprocess.Popen([peer.tool("umockdev-wrapper"), program], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)
        self.folder = self.process.stdout.readline().strip()
        self.environment = {**os.environ, "UMOCKDEV_DIR": self.folder, "LD_PRELOAD": f"{shim}:{PRELOAD}"}

    def tell(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        assert answer == "ok\n", f"{line}: {answer}"

    def plug(self, place, tty, serial, terminal="/dev/null", kind=PICO, text=PICO_TEXT):
        self.tell(f"plug {place} {tty} {kind} {terminal} {serial} {text}")

    def pull(self, place):
        self.tell(f"pull {place}")

    def close(self):
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


class UsbBoards(unittest.TestCase):
    krait = krait_vm = shim = fake_hub = find_again = ""

    def setUp(self):
        self.end = contextlib.ExitStack()
        self.addCleanup(self.end.close)
        self.folder = pathlib.Path(self.end.enter_context(tempfile.TemporaryDirectory()))
        self.hub = Hub(self.fake_hub, self.shim)
        self.end.callback(self.hub.close)

    def board(self, name):
        """A board that knows its name; its pty."""
        tty = self.end.enter_context(peer.board(self.krait_vm))
        subprocess.run([self.krait, "-d", tty, "exec", f"name = {name!r}"], check=True, timeout=LIMIT_S)
        return tty

    def run_krait(self, *words, status=0, **variables):
        done = subprocess.run([self.krait, *words], env={**self.hub.environment, **variables}, cwd=self.folder, text=True,
                              capture_output=True, timeout=LIMIT_S)
        self.assertEqual(done.returncode, status, f"{words}: {done.stdout}{done.stderr}")
        return done.stdout if status == 0 else done.stderr

    def name_at(self, *words):
        return self.run_krait(*words, "resume", "eval", "name").strip()

    def start(self, *command):
        process = subprocess.Popen(command, env=self.hub.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, text=True)
        self.end.push(process)
        self.end.callback(process.kill)
        return process

    def plug_ten(self):
        for number in (10, 9, 2, 0, 1):
            self.hub.plug(f"1-1.{number + 1}", f"ttyACM{number}", f"E66{number}")
        self.hub.plug("1-2", "ttyACM3", "TWIN")
        self.hub.plug("1-3.4", "ttyACM4", "TWIN")
        self.hub.plug("1-4", "ttyUSB0", "0001", kind="10c4:ea60 cp210x", text="Silicon_Labs CP2102")
        self.hub.plug("1-5", "ttyUSB1", "-", kind="1a86:7523 ch341-uart", text="- USB_Serial")
        self.hub.plug("1-6", "ttyACM5", "-", kind="f055:9800 cdc_acm", text="- -")

    LIST = ("/dev/ttyACM0 E660 2e8a:0005 MicroPython Board in FS mode\n"
            "/dev/ttyACM1 E661 2e8a:0005 MicroPython Board in FS mode\n"
            "/dev/ttyACM2 E662 2e8a:0005 MicroPython Board in FS mode\n"
            "/dev/ttyACM3 TWIN 2e8a:0005 MicroPython Board in FS mode\n"
            "/dev/ttyACM4 TWIN 2e8a:0005 MicroPython Board in FS mode\n"
            "/dev/ttyACM5 None f055:9800 None None\n"
            "/dev/ttyACM9 E669 2e8a:0005 MicroPython Board in FS mode\n"
            "/dev/ttyACM10 E6610 2e8a:0005 MicroPython Board in FS mode\n"
            "/dev/ttyUSB0 0001 10c4:ea60 Silicon Labs CP2102\n"
            "/dev/ttyUSB1 None 1a86:7523 None USB Serial\n")

    def test_ten_boards_are_listed_as_mpremote_lists_them(self):
        self.assertEqual(self.run_krait("devs"), "")
        self.plug_ten()
        self.assertEqual(self.run_krait("devs"), self.LIST)
        self.assertEqual(self.run_krait("connect", "list"), self.LIST)
        theirs = subprocess.run([peer.need("mpremote"), "connect", "list"], env=self.hub.environment, text=True,
                                capture_output=True, timeout=LIMIT_S)
        self.assertEqual(theirs.stdout, self.LIST, theirs.stderr)

    def test_json_says_where_they_are_plugged_in(self):
        self.plug_ten()
        ports = json.loads(self.run_krait("devs", "--json"))
        self.assertEqual([port["usb"] for port in ports if port["serial"] == "TWIN"], ["1-2", "1-3.4"])
        self.assertEqual(ports[5], {"device": "/dev/ttyACM5", "serial": None, "vid": "f055", "pid": "9800",
                                    "manufacturer": None, "product": None, "usb": "1-6"})
        self.assertEqual(ports, json.loads(self.run_krait("connect", "list", "--json")))

    def test_boards_come_and_go(self):
        self.plug_ten()
        watch = self.start(self.krait, "devs", "--watch")
        self.assertEqual([watch.stdout.readline() for _ in range(10)], ["+ " + row + "\n" for row in self.LIST.splitlines()])
        self.hub.pull("1-2")
        self.assertEqual(watch.stdout.readline(), "- /dev/ttyACM3 TWIN 2e8a:0005 MicroPython Board in FS mode\n")
        self.hub.plug("1-2", "ttyACM11", "NEW")
        self.assertEqual(watch.stdout.readline(), "+ /dev/ttyACM11 NEW 2e8a:0005 MicroPython Board in FS mode\n")
        watch.send_signal(signal.SIGINT)
        self.assertEqual(watch.wait(LIMIT_S), 130)
        self.assertEqual(watch.stderr.read(), "")

    def test_watch_as_json_is_an_object_a_line(self):
        watch = self.start(self.krait, "devs", "--watch", "--json")
        self.hub.plug("1-2", "ttyACM0", "NEW")
        told = json.loads(watch.stdout.readline())
        self.assertEqual((told["event"], told["device"], told["usb"]), ("arrived", "/dev/ttyACM0", "1-2"))
        watch.send_signal(signal.SIGINT)
        self.assertEqual(watch.wait(LIMIT_S), 130)

    def test_board_is_named_by_path_shortcut_serial_number_and_place(self):
        self.hub.plug("1-1", "ttyACM0", "ONE", self.board("one"))
        self.hub.plug("1-2.1", "ttyUSB7", "TWO", self.board("two"), kind="10c4:ea60 cp210x")
        for words in (["connect", "/dev/ttyACM0"], ["a0"], ["connect", "id:ONE"], ["-d", "usb:1-1"], ["-d", "usb:1-1:1.0"],
                      ["connect", "port:/dev/ttyACM0"], ["-d", "serial:/dev/ttyACM0,baud=9600"]):
            self.assertEqual(self.name_at(*words), "one", words)
        for words in (["connect", "/dev/ttyUSB7"], ["u7"], ["connect", "id:TWO"], ["-d", "usb:1-2.1"]):
            self.assertEqual(self.name_at(*words), "two", words)

    def test_first_board_that_opens_is_taken_where_none_is_named(self):
        # The name 10 comes after 9; the first is in use, and /dev/null is no terminal.
        first, second = self.board("first"), self.board("second")
        self.hub.plug("1-3", "ttyACM10", "C", second)
        self.hub.plug("1-1", "ttyACM9", "A", first)
        self.hub.plug("1-2", "ttyACM0", "B", "/dev/null")
        self.assertEqual(self.name_at(), "first")
        self.assertEqual(self.name_at("connect", "auto"), "first")
        with open(first) as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            self.assertEqual(self.name_at(), "second")

    def test_no_board(self):
        self.assertEqual(self.run_krait("eval", "1", status=3), "krait: no device found\n")
        self.assertEqual(self.run_krait("connect", "id:X", "eval", "1", status=3),
                         "krait: no device with serial number X\n")
        self.assertEqual(self.run_krait("connect", "usb:1-1", "eval", "1", status=3),
                         "krait: no device at usb:1-1; 'krait devs --json' shows where they are\n")
        self.assertEqual(self.run_krait("a7", "eval", "1", status=3),
                         "krait: no board at /dev/ttyACM7: No such file or directory\n")

    def test_board_that_does_not_open_is_named(self):
        self.hub.plug("1-2", "ttyACM0", "B", "/dev/null")
        self.assertEqual(self.run_krait("eval", "1", status=3),
                         "krait: no device found; no board at /dev/ttyACM0: it is no terminal\n")

    def test_serial_number_of_two_boards_is_refused_with_their_places(self):
        self.plug_ten()
        self.assertEqual(self.run_krait("connect", "id:TWIN", "eval", "1", status=3),
                         "krait: several devices have the serial number TWIN: name one by its place, usb:1-2 or usb:1-3.4\n")

    def test_port_in_use_says_by_whom(self):
        self.hub.plug("1-1", "ttyACM0", "A", self.board("one"))
        holder = self.start(self.krait, "a0", "exec", "print('runs')\nwhile True: pass")
        holder.stdout.readline()
        self.assertEqual(self.run_krait("a0", "eval", "1", status=3),
                         f"krait: /dev/ttyACM0 is in use by krait (process {holder.pid}); close it\n")
        holder.send_signal(signal.SIGINT)
        self.assertEqual(holder.wait(LIMIT_S), 130)

    def test_board_that_vanishes_while_in_use(self):
        with contextlib.ExitStack() as board:
            self.hub.plug("1-1", "ttyACM0", "A", board.enter_context(peer.board(self.krait_vm)))
            user = self.start(self.krait, "a0", "exec", "print('runs')\nwhile True: pass")
            user.stdout.readline()
        self.assertEqual(user.wait(LIMIT_S), 3)
        self.assertEqual(user.stderr.read(), "krait: the board is gone: the connection was closed\n")

    def lines(self):
        return (self.folder / "lines").read_text().split("\n")[:-1]

    def test_lines_never_pull_reset_while_it_is_opened_used_and_closed(self):
        self.hub.plug("1-1", "ttyUSB0", "A", self.board("one"), kind="10c4:ea60 cp210x")
        self.run_krait("eval", "1", TTY_SHIM_LOG="lines")
        # RTS without DTR is an ESP32's reset. On leaving it falls first.
        self.assertEqual(self.lines(), ["DTR RTS", "DTR ", ""])

    def test_hard_reset_pulls_reset_and_lets_it_go(self):
        self.hub.plug("1-1", "ttyUSB0", "A", self.board("one"), kind="10c4:ea60 cp210x")
        self.run_krait("reset", "--hard", TTY_SHIM_LOG="lines")
        self.assertEqual(self.lines(), ["DTR RTS", "RTS", "RTS", "", "DTR RTS", "DTR ", ""])

    def look_again(self, place, seconds=60):
        """A find_again that knows the board at `place`, and waits for a line."""
        process = self.start(self.find_again, place, str(seconds))
        process.stdout.readline()
        return process

    def answer_of(self, process):
        return process.communicate("\n", LIMIT_S)[0].strip()

    def test_board_is_found_again_under_another_name(self):
        self.hub.plug("1-1", "ttyACM0", "-", "/dev/zero")
        self.hub.plug("1-2", "ttyACM1", "-", "/dev/zero")
        looking = self.look_again("1-1")
        self.hub.pull("1-1")
        looking.stdin.write("\n")
        looking.stdin.flush()
        self.hub.plug("1-1", "ttyACM2", "-", "/dev/zero")
        self.assertEqual(looking.communicate(timeout=LIMIT_S)[0].strip(), "/dev/ttyACM2")

    def test_board_is_found_again_in_another_socket_by_its_serial_number(self):
        self.hub.plug("1-1", "ttyACM0", "A", "/dev/zero")
        looking = self.look_again("1-1")
        self.hub.pull("1-1")
        looking.stdin.write("\n")
        looking.stdin.flush()
        # One that is there before find_again begins to look is another board: then the next is the one.
        for number in range(2, 100):
            self.hub.plug(f"1-{number}", f"ttyACM{number}", "A", "/dev/zero")
            with contextlib.suppress(subprocess.TimeoutExpired):
                looking.wait(2)
                break
            self.hub.pull(f"1-{number}")
        self.assertRegex(looking.stdout.read(), "^/dev/ttyACM[0-9]+\n$")

    def test_another_board_with_its_serial_number_is_not_it(self):
        self.hub.plug("1-1", "ttyACM0", "A", "/dev/zero")
        self.hub.plug("1-2", "ttyACM1", "A", "/dev/zero")
        looking = self.look_again("1-1", seconds=1)
        self.hub.pull("1-1")
        self.assertEqual(self.answer_of(looking), "none")

    def test_board_of_another_kind_in_its_socket_is_not_it(self):
        self.hub.plug("1-1", "ttyACM0", "A", "/dev/zero")
        looking = self.look_again("1-1", seconds=1)
        self.hub.pull("1-1")
        self.hub.plug("1-1", "ttyACM1", "A", "/dev/zero", kind="2e8a:0003 cdc_acm")
        self.assertEqual(self.answer_of(looking), "none")


def main():
    programs = [str(pathlib.Path(word).resolve()) for word in sys.argv[1:6]]
    UsbBoards.krait, UsbBoards.krait_vm, UsbBoards.shim, UsbBoards.fake_hub, UsbBoards.find_again = programs
    del sys.argv[1:6]
    peer.tool("umockdev-wrapper")
    peer.need("mpremote")
    unittest.main(verbosity=2)


if __name__ == "__main__":
    main()
