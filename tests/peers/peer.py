"""Finds the programs that nobody here wrote (scripts/peers fetches them).

A test that needs an absent peer says so and is skipped; where CI=true it fails, because a
continuous build that tests nothing must not be green.
"""

import contextlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import tty

ROOT = pathlib.Path(__file__).resolve().parents[2]
SKIPPED = 77  # CTest's SKIP_RETURN_CODE for every test under the label "peers"


def folder():
    """The folder that scripts/peers fills."""
    return pathlib.Path(os.environ.get("KRAIT_PEERS_DIR", ROOT / "build" / "peers"))


def find(name):
    """The path of peer `name` as a string, or None if it has not been fetched."""
    path = folder() / "bin" / name
    return str(path) if path.exists() else None


def need(name):
    """The path of peer `name`; ends the program as skipped (failed in CI) if it is absent."""
    path = find(name)
    if path is None:
        print(f"{name} is not in {folder()}: run scripts/peers to fetch it", file=sys.stderr)
        sys.exit(1 if os.environ.get("CI") == "true" else SKIPPED)
    return path


def tool(name, setup="scripts/setup"):
    """The path of the system's program `name`, which may be in root's PATH only.

    Ends the program as skipped (failed in CI) without it; `setup` is what installs it.
    """
    path = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
    if path is None:
        print(f"{name} is absent: {setup} installs it", file=sys.stderr)
        sys.exit(1 if os.environ.get("CI") == "true" else SKIPPED)
    return path


def need_node(package):
    """The path of node, with which npm's `package` is run.

    Ends the program as skipped without them, also where CI=true: not every machine that reaches a
    Debian mirror reaches npm's registry. scripts/test --full fails without them.
    """
    node = shutil.which("node")
    if node and (folder() / "npm" / "node_modules" / package).is_dir():
        return node
    print(f"{package} needs node, and scripts/peers --npm to fetch it into {folder()}", file=sys.stderr)
    sys.exit(SKIPPED)


def environment():
    """The environment in which the reference finds the modules that krait-vm has frozen and it has
    not: its own (asyncio) come first."""
    return {**os.environ, "MICROPYPATH": f":.frozen:{ROOT / 'hostport' / 'python'}"}


@contextlib.contextmanager
def board(krait_vm, *options):
    """A krait-vm that is a board behind a pty; gives the pty's path. `options`: more of its command line."""
    with tempfile.TemporaryDirectory() as folder:
        link = pathlib.Path(folder) / "tty"
        process = subprocess.Popen([krait_vm, "--board", "pico", *options, "--console", f"pty:{link}"],
                                   stdout=subprocess.PIPE)
        try:
            process.stdout.readline()  # where it is
            yield str(link)
        finally:
            process.terminate()
            process.communicate()


@contextlib.contextmanager
def on_pty(command, **options):
    """A program that speaks the REPL on its standard input and output, as a board behind a pty; gives the pty's path.
    `options`: Popen's."""
    board_end, tool_end = os.openpty()  # held open: what is said while no tool listens is not lost
    tty.setraw(tool_end)
    process = subprocess.Popen(command, stdin=board_end, stdout=board_end, **options)
    os.close(board_end)
    try:
        yield os.ttyname(tool_end)
    finally:
        process.terminate()
        process.wait()
        os.close(tool_end)


def until(look, describe, limit_s=60):
    """The first true value of `look()`; fails with `describe()` if there is none in time."""
    deadline = time.monotonic() + limit_s
    while not (seen := look()):
        if time.monotonic() > deadline:
            raise AssertionError(describe())
        time.sleep(0.01)
    return seen
