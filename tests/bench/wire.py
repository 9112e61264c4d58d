"""A simulated board behind a relay that counts what goes over the wire and makes it slow: wire_relay.cpp."""

import contextlib
import pathlib
import random
import subprocess
import tempfile
import time

import measuring
from pieces import ROOT

BIN = ROOT / "build" / "release" / "bin"
LIMIT_S = 1200


class Wire:
    """The tool's end."""

    def __init__(self, relay, address, folder):
        self.relay, self.address, self.folder = relay, address, folder

    def run(self, tool, *words):
        """One whole command: (seconds, octets to the board, octets from it, turns). Raises MeasureError."""
        command = [*tool, "connect", self.address if "mpremote" in str(tool[0]) else f"pty:{self.address}{self.ring}",
                   *words]
        start = time.perf_counter()
        done = subprocess.run(command, cwd=self.folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=LIMIT_S)
        took_s = time.perf_counter() - start
        if done.returncode:
            raise measuring.MeasureError(f"{command} ended with {done.returncode}: {done.stdout}{done.stderr}")
        return took_s, *map(int, self.relay.stdout.readline().split())

    ring = ""


@contextlib.contextmanager
def wire(*options, board="pico", ring_bytes=0):
    """A new board, and files for it in a folder. `ring_bytes`: what its UART holds, which krait is told."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        if ring_bytes:
            text = (ROOT / "hostport" / "boards" / "pico.toml").read_text(encoding="utf-8")
            board = folder / "board.toml"
            board.write_text(text.replace("\n[pins]", f"\nconsole_ring = {ring_bytes}\n\n[pins]", 1), encoding="utf-8")
        with subprocess.Popen([BIN / "krait-vm", "--board", board, "--console", f"pty:{folder / 'board'}"],
                              stdout=subprocess.PIPE) as vm:
            vm.stdout.readline()
            with subprocess.Popen([BIN / "wire_relay", folder / "tool", folder / "board", *map(str, options)],
                                  stdout=subprocess.PIPE, text=True) as relay:
                relay.stdout.readline()
                here = Wire(relay, folder / "tool", folder)
                here.ring = f",ring={ring_bytes}" if ring_bytes else ""
                try:
                    yield here
                finally:
                    relay.kill()
                    vm.kill()


def source_text(size, salt=0):
    """Python source of our own, `size` octets of it; another salt is another text."""
    files = sorted((ROOT / "hostport" / "python").rglob("*.py")) + sorted((ROOT / "tests" / "bench").glob("*.py"))
    text = b"".join(path.read_bytes() for path in files)
    begin = salt * 4099 % len(text)
    return ((text[begin:] + text) * (size // len(text) + 1))[:size]


def noise(size, seed=1):
    return random.Random(seed).randbytes(size)


def krait():
    return [BIN / "krait"]


def mpremote():
    return [measuring.peer.need("mpremote")]


