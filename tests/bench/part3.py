"""Part 3 of scripts/measure: types, builtins, modules and the command line."""

import sys

from pieces import ASAN, DEV, begin, conformance, matching, need, run, take

HOSTILE_SECONDS = 30 * 60
EXAMPLES = r"^examples\."


def coverage(piece):
    return matching(need(piece, ["scripts/coverage"]), r"% vm(/\w+)?, ")


def names(piece):
    """What of MicroPython's names there is."""
    _, output = run(piece, [sys.executable, "tests/names/table.py", DEV / "bin" / "krait-vm"])
    return [*matching(output, "MISSING"), output.splitlines()[-1]]


def crashes(piece):
    """The list of what broke others, at three sizes of heap."""
    _, output = run(piece, ["tests/crashes/crash_list.py"])
    return matching(output, r" at \d+[km]: |programs run:")


def examples(piece):
    _, output = run(piece, ["ctest", "--test-dir", DEV, "-R", EXAMPLES])
    return matching(output, r"Test +#|tests passed|tests failed")


def hostile(piece):
    """Hostile calls of everything, under sanitizers."""
    need(piece, ["scripts/build", "asan", "krait-vm"])
    _, output = run(piece, ["tests/crashes/call_everything.py", "--vm", ASAN / "bin" / "krait-vm",
                                  "--seconds", HOSTILE_SECONDS, "--time", 20, "--seed", 1])
    return matching(output, r"no end:|^status |findings")


PIECES = {piece.__name__: piece
          for piece in (conformance, coverage, names, crashes, examples, hostile)}


def measure(*pieces):
    """Prints the figures of each piece; gives them."""
    chosen = pieces or tuple(PIECES)
    begin("part3", chosen, PIECES)
    return take(PIECES, chosen)
