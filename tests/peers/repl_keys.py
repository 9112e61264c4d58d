"""The same keys typed at the prompt of the reference and of krait-vm: the terminal is sent the same bytes.

Where ours differs on purpose, the keys are left out: names are listed in order, non-ASCII text can be typed, unknown
escape sequences do nothing, Tab behind "import" lists modules and completes builtin names.
"""

import concurrent.futures
import os
import pty
import select
import signal
import sys
import tempfile

import peer

SETTLED_S = (0.2, 1, 4)  # without output: the program waits for the next key; longer where that was too soon

TALKS = {
    "a loop, typed": [b"for i in range(2):\r", b"print(i)\r", b"\r", b"\r", b"\r"],
    "erasing an indent": [b"if 1:\r", b"\x7f", b"2\r", b"\r", b"if 1:\r", b"\x7f", b"\x7f", b"a = 5\r", b"\x7f\x7f", b"\r"],
    "nested blocks": [b"def f():\r", b"if 1:\r", b"pass\r", b"\x7f", b"x=1\r", b"\x7f", b"\x7f", b"\x7f", b"\r", b"f()\r"],
    "blocks ended by Ctrl-D": [b"for i in range(2):\r", b"print(i)\r", b"\x7f", b"\x04", b"if 1:\r", b"\x7f", b"\x04", b"x = (1,\r", b"\x04"],
    "pasted blocks": [b"def g():\r", b"    return 1\r", b"  \r", b"\r", b"g()\r", b"\x1b[A\x1b[A\x1b[A", b"\x03"],
    "the last value": [b"1+1\r", b"_\r", b"5\r", b"_\r", b"None\r", b"_\r", b'"a"\r', b"_\r"],
    "history": [b"\x1b[A", b"x = 1\r", b"x\r", b"x\r", b"y = 'longer'\r", b"\x1b[A", b"\x1b[A", b"\x1b[A", b"\x1b[A", b"\x1b[B",
                b"\x1b[B", b"\x1b[B", b"\x1b[B", b"typed", b"\x10", b"\x0e", b"\x03", b"\x10\x10\r"],
    "editing": [b"abcdef", b"\x01", b"X", b"\x05", b"Y", b"\x02", b"\x02", b"Z", b"\x06", b"\x0b", b"\x15", b"abc def ghi",
                b"\x17", b"\x7f\x7f", b"\x04", b"\x1b[H", b"\x04", b"\x1b[3~", b"\x1b[F", b"\x1b[1~", b"\x1b[4~", b"\x1bOH",
                b"\x1bOF", b"\x1b[1;5D", b"\x1b[1;5C", b"\x1bb", b"\x1bf", b"\x1bd", b"\x1b\x7f", b"\x14", b"\x03"],
    "in the middle": [b"abc\x1b[D\x1b[Dx", b"\x1b[C\x7f", b"\x03", b"print(1)\x1b[D\x1b[D2\r"],
    "spaces": [b"      ", b"\x7f", b"\x7f", b"\x7f", b"ab  \x7f", b"\x03", b" \t", b"\x03"],
    "open ends": [b"x = (1,\r", b"2)\r", b"x\r", b'x = """a\r', b'b"""\r', b"x\r", b"y = \\\r", b"5\r", b"[(\r", b"])\r",
                  b"'''\r", b'a"""\r', b"'''\r", b"x = [1, # )\r", b"2]\r", b'x = "\\\r', b'a"\r', b"x\r"],
    "input()": [b"input('? ')\r", b"abX\x7fc\x1b[Dd\r", b"input()\r", b"\x04", b"x = input('more: ')\r", b"\r", b"x\r",
                b"input()\r", b"ab\x04\x01z\r", b"[input(), input()]\r", b"1\r", b"2\r"],
    "one-line blocks": [b"if 1: print(3)\r", b"\r", b"async def f(): pass\r", b"\r", b"if(1):print(4)\r", b"\r", b"iffy = 5\r"],
    "mistakes": [b"x = 'abc\r", b")\r", b")]\r", b"@\r", b"\x03", b"# c\r", b"  \r", b"   x\r", b"\r", b"with\r", b"\x03"],
    "paste mode": [b"\x05", b"for i in range(2):\r", b"    print(i)\r", b"\r", b"x=5\r", b"\x04", b"x\r", b"\x05", b"abc",
                   b"\x03", b"\x05", b"1+1\r", b"\x04", b"\x05", b"x = (\r", b"\x04"],
    "completing": [b"import sys\r", b"sys.pl\t", b"\x03", b"sys.st\t", b"\x03", b"alpha=1;alpine=2\r", b"al\t", b"\t", b"h\t",
                   b"\r", b"x\t", b"\x03", b"sys.path.ap\t", b"\x03", b"(sys.pl\t", b"\x03", b"x.y.\t", b"nope.\t", b"1.\t",
                   b"\x03", b"alpha.f\t", b"\x03", b"sys.\x1b[D\t", b"\x03", b"alp\x1b[D\x1b[Dz\t", b"\x03"],
}


def talk(program, keys, settled_s):
    """What `program`, on a terminal of its own, answers to each of `keys`."""
    with tempfile.TemporaryDirectory() as home:
        child, terminal = pty.fork()
        if child == 0:
            os.chdir(home)  # no history of other days
            os.execve(program, [program], {"HOME": home, "TERM": "vt100", "PATH": os.environ["PATH"]})
        try:
            read_settled(terminal, settled_s)
            return [answer(terminal, each, settled_s) for each in keys]
        finally:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            os.close(terminal)


def answer(terminal, keys, settled_s):
    os.write(terminal, keys)
    # The reference writes CR LF, of whose LF its terminal makes CR LF again.
    return read_settled(terminal, settled_s).replace(b"\r\r\n", b"\r\n")


def read_settled(terminal, settled_s):
    output = b""
    while select.select([terminal], [], [], settled_s)[0]:
        output += os.read(terminal, 4096)
    return output


def difference(vm, name, keys):
    """A readable account of where the two answered otherwise; empty if nowhere."""
    for settled_s in SETTLED_S:
        pairs = zip(keys, talk(peer.need("micropython"), keys, settled_s), talk(vm, keys, settled_s))
        complaints = [f"{name}: {pressed}\n  the reference: {wanted}\n  krait-vm:      {got}\n"
                      for pressed, wanted, got in pairs if wanted != got]
        if not complaints:
            break
    return "".join(complaints)


def main():
    peer.need("micropython")
    vm = os.path.abspath(sys.argv[1])
    with concurrent.futures.ThreadPoolExecutor(len(TALKS)) as pool:
        complaints = "".join(pool.map(lambda item: difference(vm, *item), TALKS.items()))
    print(complaints, end="")
    print(f"{sum(map(len, TALKS.values()))} groups of keys in {len(TALKS)} talks, "
          f"{complaints.count('krait-vm:')} answered otherwise")
    return bool(complaints)


sys.exit(main())
