#!/usr/bin/env python3
"""krait on a board behind the real ser2net, by RFC 2217 and by plain TCP.

    ser2net.py KRAIT KRAIT_VM TTY_SHIM

ser2net's serial ports are krait-vm's ptys. TTY_SHIM gives these modem lines, and tells what was set of them.
"""

import contextlib
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import unittest

import peer

LIMIT_S = 120
# An address of this machine that no other test has at this time.
HOST = f"127.{os.getpid() >> 16 & 127}.{os.getpid() >> 8 & 255}.{os.getpid() & 255 or 1}"
RFC2217_PORT, TCP_PORT = 3217, 3218

CONFIG = """
connection: &rfc2217
  accepter: telnet(rfc2217),tcp,{host},{rfc2217_port}
  connector: serialdev,{ttys[0]},115200n81,local
connection: &plain
  accepter: tcp,{host},{tcp_port}
  connector: serialdev,{ttys[1]},115200n81,local
"""


def listens(port):
    """Whether somebody does there; by looking, because a guest that only knocks would open the serial port."""
    here = "%08X:%04X" % (int.from_bytes(socket.inet_aton(HOST), sys.byteorder), port)
    return any(row.split()[1] == here for row in pathlib.Path("/proc/net/tcp").read_text().splitlines())


@contextlib.contextmanager
def ser2net(ttys, folder, environment):
    """Serves both until the brace."""
    program = peer.tool("ser2net")
    config = folder / "ser2net.yaml"
    config.write_text(CONFIG.format(host=HOST, ttys=ttys, rfc2217_port=RFC2217_PORT, tcp_port=TCP_PORT))
    with open(folder / "ser2net.log", "wb") as log:
        process = subprocess.Popen([program, "-n", "-d", "-c", str(config), "-P", str(folder / "pid")], stdout=log,
                                   stderr=log, env={**os.environ, **environment})
    try:
        peer.until(lambda: listens(TCP_PORT) and listens(RFC2217_PORT), (folder / "ser2net.log").read_text)
        yield
    finally:
        process.terminate()
        process.wait()


class Ser2net(unittest.TestCase):
    krait = krait_vm = shim = ""

    def setUp(self):
        self.end = contextlib.ExitStack()
        self.addCleanup(self.end.close)
        self.folder = pathlib.Path(self.end.enter_context(tempfile.TemporaryDirectory()))
        self.lines = self.folder / "lines"
        ttys = [self.end.enter_context(peer.board(self.krait_vm)) for _ in range(2)]
        self.end.enter_context(ser2net(ttys, self.folder, {"LD_PRELOAD": self.shim, "TTY_SHIM_LOG": str(self.lines)}))

    def run_krait(self, *words, address=f"rfc2217://{HOST}:{RFC2217_PORT}", status=0):
        done = subprocess.run([self.krait, "connect", address, *words], cwd=self.folder, capture_output=True,
                              timeout=LIMIT_S)
        self.assertEqual(done.returncode, status, f"{words}: {done.stdout}{done.stderr}")
        return done.stdout.decode().replace("\r\n", "\n")

    def test_programs(self):
        self.assertEqual(self.run_krait("exec", "x = 6", "eval", "x * 7"), "42\n")
        self.assertEqual(self.run_krait("resume", "eval", "x"), "6\n")
        (self.folder / "program.py").write_text("print('from a file')\n" * 100)
        self.assertEqual(self.run_krait("run", "program.py"), "from a file\n" * 100)
        self.assertIn("ZeroDivisionError", self.run_krait("exec", "1/0", status=1))

    def test_files_both_ways(self):
        octets = bytes(range(256)) * 80
        (self.folder / "all").write_bytes(octets)
        for number, address in enumerate([f"rfc2217:{HOST}:{RFC2217_PORT}", f"tcp:{HOST}:{TCP_PORT}"]):
            told = self.run_krait("cp", "all", ":there", "+", "ls", "+", "cp", ":there", f"back{number}", address=address)
            self.assertIn("20480 there", told)
            self.assertEqual((self.folder / f"back{number}").read_bytes(), octets)

    def test_plain_tcp(self):
        self.assertEqual(self.run_krait("eval", "6 * 7", address=f"tcp:{HOST}:{TCP_PORT}"), "42\n")

    def test_text_with_the_byte_that_begins_commands(self):
        self.assertEqual(self.run_krait("exec", "print(ord('\u00ff'), '\u00ff')"), "255 \u00ff\n")
        done = subprocess.run([self.krait, "-d", f"rfc2217:{HOST}:{RFC2217_PORT}", "exec",
                               "import sys; n = sys.stdout.buffer.write(bytes(range(160, 256)))"], capture_output=True,
                              timeout=LIMIT_S)
        self.assertEqual(done.stdout, bytes(range(160, 256)))

    def wait_for_lines(self, *row):
        """Waits until ser2net has set the modem lines so, one after the other; gives all that it has set."""
        def lines():
            return self.lines.read_text().split("\n")[:-1] if self.lines.exists() else []
        def has_row(all_lines):
            return any(tuple(all_lines[start:start + len(row)]) == row for start in range(len(all_lines)))
        return peer.until(lambda: lines() if has_row(lines()) else None, lambda: str(lines()))

    def test_lines_never_pull_reset_while_it_is_opened_used_and_closed(self):
        self.run_krait("eval", "1")
        # RTS without DTR is an ESP32's reset. On leaving it falls first.
        self.assertNotIn("RTS", self.wait_for_lines("DTR RTS", "DTR ", ""))

    def test_hard_reset_pulls_reset_and_lets_it_go(self):
        self.run_krait("reset", "--hard")
        self.wait_for_lines("DTR RTS", "RTS", "", "DTR ", "DTR RTS", "DTR ", "")

    def test_server_of_plain_bytes_is_told_from_one_of_rfc2217(self):
        done = subprocess.run([self.krait, "-d", f"rfc2217:{HOST}:{TCP_PORT}", "eval", "1"], capture_output=True,
                              text=True, timeout=LIMIT_S)
        self.assertEqual(done.returncode, 3)
        self.assertEqual(done.stderr, f"krait: the server at {HOST}:{TCP_PORT} does not speak RFC 2217; if it passes on "
                         f"plain bytes, write tcp:{HOST}:{TCP_PORT}\n")


def main():
    Ser2net.krait, Ser2net.krait_vm, Ser2net.shim = (str(pathlib.Path(word).resolve()) for word in sys.argv[1:4])
    del sys.argv[1:4]
    peer.tool("ser2net")
    unittest.main(verbosity=2)


if __name__ == "__main__":
    main()
