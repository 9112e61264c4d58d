#!/usr/bin/env python3
"""The same command lines for the real mpremote and for krait, each on a board of its own: what they print and
how they end must be the same.

    mpremote_beside_krait.py KRAIT KRAIT_VM

A row of LINES is one board's life: its command lines run one after the other. Where krait is to differ, MENDED says
how and why.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

import peer

LIMIT_S = 120

# What lies beside the tools: name and content; None is a folder.
HERE = {"a.txt": b"one\ntwo\n", "b.bin": bytes(range(256)) * 20, "tree": None, "tree/top.py": b"print(1)\n",
        "tree/sub": None, "tree/sub/deep": None, "tree/sub/deep/x": b"x", "tree/sub/y": b"", "tree/empty": None,
        "prog.py": b"import sys\nprint('hello', 6 * 7)\n", "config": None, "config/mpremote": None,
        "config/mpremote/config.py": b"""# a user's own commands
commands = {
    "double x=4": "eval x*2",
    "both a b=2": {"command": ["eval", "[a,b]"], "help": "shows both"},
    "twice a": "double a",
    "again": "resume",
    "cat": ["fs", "ls"],
}
"""}

LINES = [
    ["exec print('hello')"],
    ["eval 6*7", "eval [1,2]", "exec x=5 eval x", "resume exec x=6", "resume eval x+1"],
    ["run prog.py", "run prog.py + eval 1"],
    ["exec 1/0", "exec raise(SystemExit(3))"],
    ["fs ls", "ls", "ls :", "ls :/"],
    ["cp a.txt :", "cp a.txt :", "cp -f a.txt :", "cat a.txt", "cat :a.txt", "ls", "sha256sum :a.txt",
     "fs sha256sum a.txt", "cp :a.txt back.txt", "cp :a.txt :c.txt", "ls"],
    ["cp b.bin :b", "cp :b back.bin", "cp b.bin a.txt :", "ls", "rm :b", "rm :b.bin :a.txt", "ls"],
    ["cp a.txt b.bin :", "cp a.txt b.bin prog.py :", "cp a.txt nosuch prog.py :", "cp tree prog.py :", "ls", "cp :a.txt :nosuch tree",
     "cp", "fs cp", "rm"],
    ["mkdir :d", "mkdir :d", "touch :d/f", "ls :d", "rmdir :d", "rm :d/f", "rmdir :d", "ls"],
    ["cp -r tree :", "ls", "ls :tree", "ls :tree/sub", "tree", "tree :tree", "tree -s :tree", "tree -h :tree", "cp -r tree :",
     "cp -r :tree got", "fs cp -r :tree/sub :again", "tree :again", "rm -r :tree", "ls", "rm -r -v :again", "ls"],
    ["cp -r tree/ :new", "tree :new", "cp -r tree :new", "tree :new"],
    ["cat nosuch", "rm nosuch", "ls nosuch", "rmdir nosuch", "sha256sum nosuch", "cp :nosuch here", "tree nosuch"],
    ["cp a.txt b.bin :nowhere", "cp a.txt", "cp tree :", "cp a.txt :nowhere/"],
    ["--no-such"], ["fs"], ["fs --no-verbose ls", "fs --no-verbose cp a.txt :", "cp --no-verbose a.txt :"],
    ["+ eval 1 + + eval 2 +"], ["soft-reset", "soft-reset eval 3"], ["sleep 0.1 eval 1"],
    ["disconnect eval 1"], ["cp -- a.txt :", "sha256sum -- :a.txt", "exec -- print(1)", "eval -- -1", "sleep 0 eval 1"],
    ["cp -r tree/ :v/", "ls :v"],
    ["cp -rf tree :", "cp --rec tree :copy", "cp --rec --forc tree :copy", "fs --no-verb cp a.txt :", "ls", "ls :tree"],
    ["edit :e.txt", "eval open('e.txt').read()", "edit e.txt", "eval open('e.txt').read()", "ls"],
    ["rtc --set", "rtc -s eval 1"],
    ["df"],
    ["double", "double 3", "double x=5", "double 3 eval 7", "both 1", "both b=1", "both 1 c=2", "both 1 3 + eval 4", "twice 6",
     "cat", "again exec x=1 eval x"],
]

# Where krait does otherwise: the command line, and why.
MENDED = {
    "--no-such": "status 2, as all that is wrong with a command line",
    "fs": "what is missing is said in a sentence", "cp": "what is missing is said in a sentence",
    "fs cp": "what is missing is said in a sentence", "rm": "what is missing is said in a sentence",
    "cp :nosuch here": "names the file", "cp a.txt nosuch prog.py :": "names the file",
    "cat a.txt": "ls lists a file too", "cat :a.txt": "ls lists a file too",
    "cp tree :": "says so in a sentence of its own",
    "disconnect eval 1": "krait looks for no other board when the one named was left",
    "rmdir :d": "a folder that is not empty is a sentence, no traceback",
    "tree": "newer than 1.24", "tree :tree": "newer than 1.24", "tree -s :tree": "newer than 1.24",
    "tree -h :tree": "newer than 1.24", "tree :again": "newer than 1.24", "tree :new": "newer than 1.24",
    "tree nosuch": "newer than 1.24", "rm -r :tree": "newer than 1.24", "rm -r -v :again": "newer than 1.24",
    "df": "newer than 1.24: columns, and the mounts as the board tells them",
    "both b=1": "what is missing is a sentence on stderr", "both 1 c=2": "what is too much is a sentence on stderr",
    "fs --no-verbose ls": "newer than 1.24: no path is the current folder",
}
# After these the boards hold different files, so the rest of the life is not compared.
PART_WAYS = {"rm -r :tree"}


def words_of(line):
    """An expression has no spaces in LINES but behind exec."""
    return line.split() if not line.startswith("exec print") else line.split(" ", 1)


def life(tool, krait_vm, lines):
    """What each of `lines` printed, and how it ended."""
    told = []
    with tempfile.TemporaryDirectory() as folder, peer.board(krait_vm) as port:
        for name, content in HERE.items():
            path = pathlib.Path(folder) / name
            path.mkdir() if content is None else path.write_bytes(content)
        for line in lines:
            done = subprocess.run([*tool, "connect", port, *words_of(line)], cwd=folder, text=True, stdin=subprocess.DEVNULL,
                                  capture_output=True, timeout=LIMIT_S,
                                  env={**os.environ, "XDG_CONFIG_HOME": f"{folder}/config", "EDITOR": "printf more >>"})
            told.append((line, done.returncode, done.stdout.replace("\r\n", "\n").replace(port, "PORT"),
                         done.stderr.strip().split(": ", 1)[-1]))
        left = sorted((str(path.relative_to(folder)), path.read_bytes() if path.is_file() else None)
                      for path in pathlib.Path(folder).rglob("*"))
    return told, left


def main():
    krait, krait_vm = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    mpremote = peer.need("mpremote")
    bad = compared = 0
    for lines in LINES:
        theirs, their_files = life([mpremote], krait_vm, lines)
        ours, our_files = life([str(krait)], krait_vm, lines)
        for one, other in zip(theirs, ours):
            if one[0] in PART_WAYS:
                break
            compared += 1
            if one != other and one[0] not in MENDED:
                bad += 1
                print(f"{one[0]}\n  mpremote: {one[1:]}\n  krait:    {other[1:]}")
        if their_files != our_files:
            bad += 1
            print(f"{lines}\n  leave different files: {[n for n, _ in their_files]} and {[n for n, _ in our_files]}")
    print(f"{compared} command lines, {bad} that differ, {len(MENDED)} named ones")
    sys.exit(bad != 0)


if __name__ == "__main__":
    main()
