#!/usr/bin/env python3
"""What zsh and fish complete with the scripts of `krait completion`. (tests/cli has bash.)

    completion_in_shells.py KRAIT
"""

import os
import pathlib
import subprocess
import sys
import tempfile

import peer

LIMIT_S = 120

# A line as far as it is typed, and what is offered for its last word.
LINES = [
    ("krait ev", ["eval"]),
    ("krait connect sim:esp", ["sim:esp32"]),
    ("krait -d sim:pico fs m", ["mkdir", "mv"]),
    ("krait -d sim:pico ls :/re", [":/remote/"]),
    ("krait -d sim:pico eval 1 sof", ["soft-reset"]),
    ("krait run --exit", ["--exit-status"]),
]

# Stands in for what zsh has only while a person types.
ZSH = """
compdef() { :; }
_files() { :; }
compadd() { print -rl -- $found; }
source %(script)s
words=(%(line)s)
CURRENT=$#words
_krait
"""


def in_zsh(script, line, environment):
    text = ZSH % {"script": script, "line": line}
    done = subprocess.run([peer.tool("zsh"), "-fc", text], env=environment, cwd=environment["HOME"], text=True,
                          capture_output=True, timeout=LIMIT_S)
    return [word.strip() for word in done.stdout.splitlines()], done.stderr


def in_fish(script, line, environment):
    done = subprocess.run([peer.tool("fish"), "--no-config", "-c", f"source {script}; complete -C '{line}'"],
                          env=environment, cwd=environment["HOME"], text=True,
                          capture_output=True, timeout=LIMIT_S)
    return [word.split("\t")[0].strip() for word in done.stdout.splitlines()], done.stderr


def main():
    krait = pathlib.Path(sys.argv[1]).resolve()
    bad = 0
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "PATH": f"{krait.parent}:{os.environ['PATH']}", "HOME": home, "XDG_CONFIG_HOME": home}
        for shell, complete in ("zsh", in_zsh), ("fish", in_fish):
            script = pathlib.Path(home) / f"script.{shell}"
            script.write_text(subprocess.run([krait, "completion", shell], check=True, text=True, env=environment,
                                             capture_output=True).stdout)
            for line, expected in LINES:
                offered, errors = complete(script, line, environment)
                if offered != expected or errors:
                    bad += 1
                    print(f"{shell}: {line}: {offered}, not {expected} {errors}")
    print(f"{2 * len(LINES)} lines, {bad} of them wrong")
    sys.exit(bad != 0)


if __name__ == "__main__":
    main()
