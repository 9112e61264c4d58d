#!/usr/bin/env python3
"""A folder that krait mounts, as programs on the real MicroPython see it.

    mount_on_micropython.py KRAIT

That one has no raw REPL on a pipe: raw_repl.py is one, and runs there too.
"""

import pathlib
import subprocess
import sys
import tempfile

import peer

HERE = pathlib.Path(__file__).resolve().parent
LIMIT_S = 120
BETWEEN = "-- next --"

# What lies in the folder; None is a folder.
FILES = {"pkg": None, "pkg/__init__.py": b"from .one import x\n", "pkg/one.py": b"x = 42\n" + b"# filler\n" * 2000,
         "all": bytes(range(256)) * 40, "ctrl-c": b"\x03\x1b" * 9000, "empty": b"",
         "text": "first\n\u00e9t\u00e9 \u20ac\n\nlast".encode(), "lines": b"".join(b"line %d\n" % i for i in range(2000)),
         "many": None, **{f"many/file{i:03}": b"" for i in range(300)}}

# A program, and what it prints.
PROGRAMS = [
    ("import os; print(os.getcwd())", "/remote"),
    ("import sys; sys.path.insert(0, ''); import pkg; print(pkg.x)", "42"),
    ("print([open(n, 'rb').read() == open(n, 'rb').read(20000) for n in ('all', 'ctrl-c', 'empty')])", "[True, True, True]"),
    ("print(sum(open('all', 'rb').read()), len(open('ctrl-c', 'rb').read()))", "1305600 18000"),
    ("f = open('text'); print(len(f.readline()), len(f.read(3)), f.tell(), len(f.read(2)), f.readlines())",
     "6 3 11 2 ['\\n', '\\n', 'last']"),
    ("print([int(l.split()[1]) for l in open('lines')] == list(range(2000)))", "True"),
    ("import os; print(len(os.listdir('many')), sorted(os.listdir()) == sorted(%r))"
     % [n for n in FILES if "/" not in n], "300 True"),
    ("import os; s = os.stat('all'); print(hex(s[0]), s[6], s[8] > 1700000000); print(hex(os.stat('pkg')[0]))",
     "0x8000 10240 True\n0x4000"),
    ("with open('new', 'w') as f: print(f.write('one\\n'), f.write(b'two'), f.tell())\nprint(open('new').read().split())",
     "4 3 7\n['one', 'two']"),
    ("f = open('new', 'r+b'); print(f.seek(-3, 2), f.read(), f.seek(0), f.write(b'O'), f.seek(1, 1), f.read(1)); f.close()",
     "4 b'two' 0 1 2 b'e'"),
    ("with open('new', 'a') as f: f.write('more')\nprint(open('new').read().split())", "['One', 'twomore']"),
    ("import io, json\nwith open('j', 'w') as f: json.dump({'a': [1, 2]}, f)\nprint(json.load(open('j')))", "{'a': [1, 2]}"),
    ("b = bytearray(300); f = open('all', 'rb'); n = 0; c = f.readinto(b)\nwhile c:\n n += c; c = f.readinto(b)\nprint(n)",
     "10240"),
    ("import os; os.mkdir('d'); os.rename('new', 'd/new'); os.chdir('d'); print(os.getcwd(), os.listdir('.'), os.listdir('..') != [])\n"
     "os.remove('new'); os.chdir('/remote'); os.rmdir('d'); os.remove('j'); print('d' in os.listdir())",
     "/remote/d ['new'] True\nFalse"),
    ("import os\nfor call in (lambda: open('no'), lambda: os.stat('no'), lambda: os.listdir('no'), lambda: os.mkdir('pkg'),\n"
     "  lambda: os.rmdir('pkg'), lambda: os.remove('pkg'), lambda: open('../x'), lambda: open('all').write('x')):\n"
     " try: call(); print('fine')\n except OSError as e: print(e.errno, end=' ')", "2 2 2 17 39 21 1 9"),
    ("import sys; sys.stdout.buffer.write(b'\\x1fMs\\x01\\x02\\x00abcdxy\\x1f'); print(len(open('text', 'rb').read()))",
     "\x1fMs\x01\x02\x00abcdxy\x1f21"),
]


def main():
    krait = pathlib.Path(sys.argv[1]).resolve()
    board = f"exec:exec '{peer.need('micropython')}' '{HERE / 'raw_repl.py'}'"
    bad = 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        for name, octets in FILES.items():
            (folder / name).mkdir() if octets is None else (folder / name).write_bytes(octets)
        words = [word for program, _ in PROGRAMS for word in ("exec", program + f"\nprint('{BETWEEN}')")]
        done = subprocess.run([krait, "-d", board, "mount", str(folder), *words], stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=LIMIT_S)
        head = f"Local directory {folder} is mounted at /remote\n"
        said = done.stdout.decode().replace("\r", "").removeprefix(head).split(BETWEEN)
        if done.returncode or len(said) != len(PROGRAMS) + 1:
            sys.exit(f"status {done.returncode}: {said} {done.stderr.decode()}")
        for (program, wanted), got in zip(PROGRAMS, said):
            if got.strip(" \n") != wanted:
                bad += 1
                print(f"{program}\n  printed {got!r}")
        left = {str(path.relative_to(folder)): None if path.is_dir() else path.read_bytes() for path in folder.rglob("*")}
        if left != FILES:
            sys.exit(f"changed: {sorted(set(left) ^ set(FILES))}")
    print(f"{len(PROGRAMS)} programs, {bad} that print otherwise")
    sys.exit(bad != 0)


if __name__ == "__main__":
    main()
