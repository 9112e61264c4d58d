#!/usr/bin/env python3
"""Which of MicroPython's public names krait-vm has: a row for each module and class.

    tests/names/table.py [KRAIT_VM]     default: build/dev/bin/krait-vm

The names are those of modules.txt; a name that is missing must be in absent.txt, with its reason. Ends
with 1 if one is not, or if one that is listed there exists.
"""

import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
DEFAULT_VM = HERE.parents[1] / "build" / "dev" / "bin" / "krait-vm"

# Run by krait-vm: prints "MODULE:CLASS NAME" for each name that is not there, "MODULE" for a module.
ASK = """
import sys
def look_for(module, rows):
    try:
        found = __import__(module, None, None, ('*',))
    except ImportError:
        print(module)
        return
    for owner, names in rows:
        if owner and not hasattr(found, owner):
            continue
        value = getattr(found, owner) if owner else found
        for name in names:
            if not hasattr(value, name):
                print((module + ':' + owner if owner else module) + ' ' + name)
"""


def entries(path):
    """The lines of a file, comments and blank ones left out, continued ones joined."""
    joined = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("    ") and joined:
            joined[-1] += " " + line.strip()
        elif line.strip() and not line.startswith("#"):
            joined.append(line)
    return joined


def read_names():
    """{module: [(class or "", names)]}"""
    modules = {}
    for line in entries(HERE / "modules.txt"):
        owner, names = line.split(" = ")
        module, _, cls = owner.partition(":")
        modules.setdefault(module, []).append((cls, names.split()))
    return modules


def read_reasons(modules):
    """{"MODULE" or "MODULE[:CLASS] NAME": reason}"""
    reasons = {}
    for line in entries(HERE / "absent.txt"):
        first, rest = line.split(None, 1)
        name, _, reason = rest.partition(" ")
        module, _, cls = first.partition(":")
        is_name = any(name in names for owner, names in modules[module] if owner == cls) and reason.strip()
        reasons[f"{first} {name}" if is_name else first] = reason.strip() if is_name else rest
    return reasons


def missing_names(vm, modules):
    program = ASK + "".join(f"look_for({module!r}, {rows!r})\n" for module, rows in modules.items())
    done = subprocess.run([vm, "-"], input=program, stdout=subprocess.PIPE, text=True, timeout=60, check=True)
    return done.stdout.splitlines()


def main():
    vm = sys.argv[1] if len(sys.argv) > 1 else DEFAULT_VM
    modules = read_names()
    reasons = read_reasons(modules)
    missing = missing_names(vm, modules)
    here = 0
    for module, rows in modules.items():
        for cls, names in rows:
            owner = f"{module}:{cls}" if cls else module
            gone = module in missing or f"{module} {cls}" in missing
            lacks = names if gone else [n for n in names if f"{owner} {n}" in missing]
            here += len(names) - len(lacks)
            print(f"{owner:32} {len(names) - len(lacks):3} of {len(names):3}", *lacks[:8], *["..."][:len(lacks) > 8])
    print()
    for name in missing:
        print(f"{name:32} {reasons.get(name, 'MISSING, and absent.txt gives no reason')}")
    wrong = [f"{name}: is there, take it out of absent.txt" for name in reasons if name not in missing]
    unexplained = [name for name in missing if name not in reasons]
    total = sum(len(names) for rows in modules.values() for _, names in rows)
    print(*wrong, f"{here} of {total} names are there, {total - here} are explained", sep="\n")
    return 1 if wrong or unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
