#!/usr/bin/env python3
"""Checks that every #include follows an arrow of HOUSE.md.

The rooms and what each may include are read from the table under "Arrows" in HOUSE.md; the floors
inside vm from the sentence under it. Prints each include that no arrow allows; ends with 1 if there
is one. A new arrow is a change to HOUSE.md, made on purpose.

    scripts/check_arrows.py [ROOT]
"""

import fnmatch
import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else __file__).resolve()
ROOT = ROOT if ROOT.is_dir() else ROOT.parents[1]

INCLUDE = re.compile(r'\s*#\s*include\s+([<"])([^>"]+)[>"]')

# Which headers each name in the table's third column stands for.
THIRD_PARTY = {
    "toml++": ["toml++/"], "libserialport": ["libserialport.h"], "libusb": ["libusb"],
    "Boost": ["boost/"], "OpenSSL": ["openssl/"], "zlib": ["zlib.h", "zconf.h"],
    "nlohmann-json": ["nlohmann/"], "spdlog": ["spdlog/"], "pugixml": ["pugixml.hpp"],
    "dtl": ["dtl/"], "RE2": ["re2/"], "SQLiteCpp": ["SQLiteCpp/"], "libcurl": ["curl/"],
    "libarchive": ["archive"], "CLI11": ["CLI/"], "Qt": ["Q", "Qt"], "QScintilla": ["Qsci/"],
    "libvterm": ["vterm"], "QCustomPlot": ["qcustomplot.h"], "GoogleTest": ["gtest/", "gmock/"],
    "Google Benchmark": ["benchmark/"], "Qt Test": ["QtTest/"],
}

# Standard headers that allocate, throw, lock or drag in the locale: not for the VM.
NOT_FREESTANDING = {
    "algorithm_parallel", "any", "deque", "exception", "filesystem", "forward_list", "fstream",
    "functional", "future", "iomanip", "ios", "iosfwd", "iostream", "istream", "list", "locale",
    "map", "memory", "memory_resource", "mutex", "ostream", "queue", "regex", "set", "sstream",
    "stack", "stdexcept", "streambuf", "string", "system_error", "thread", "typeindex", "typeinfo",
    "unordered_map", "unordered_set", "valarray", "vector", "condition_variable", "shared_mutex",
}

# The compiler leans on the code it makes and on its own front, on nothing else.
COMPILER_MAY = ("vm/code/", "vm/compiler/", "vm/compile.hpp", "vm/lex.hpp", "vm/arena.hpp")
COMPILER_FRONT = ("vm/compile.hpp", "vm/lex.hpp")

# Headers in front of the floors, that all floors may include: they include no floor themselves.
FRONT = ("vm/arena.hpp",) + COMPILER_FRONT


class Room:
    """One row of the table."""

    def __init__(self, may_include, third_party, cpp):
        self.may_include = may_include      # rooms and single headers, or None for everything
        self.third_party = third_party      # prefixes of header names, or None for everything
        self.bare = "no allocating" in cpp


def table_rows(text):
    """The cells of each row of the table under the heading "Arrows"."""
    section = text.split("## Arrows", 1)[1].split("\n## ", 1)[0]
    for line in section.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and len(cells) == 4 and cells[0] != "folder" and "--" not in cells[0]:
            yield cells


def parse_house(text):
    """The rooms by name. Raises ValueError if the table names a library that is not known here."""
    rows = list(table_rows(text))
    names = [row[0] for row in rows]
    rooms = {}
    for name, inside, outside, cpp in rows:
        inside = re.sub(r"\(.*?\)", " ", inside)
        words = [word for word in re.split(r"[,\s]+", inside) if word]
        may = None if "everything" in words else [w for w in words if w in names or "/" in w]
        # Who may include everything of ours tests it, and may use what it uses.
        rooms[name] = Room(may, None if may is None else prefixes(outside), cpp)
    if "vm" not in rooms or rooms["vm"].may_include:
        raise ValueError("the table of HOUSE.md has no row for vm, or vm includes something")
    return rooms


def prefixes(cell):
    """The header names that a cell of the third column allows."""
    cell = re.sub(r"\(.*?\)", "", cell).strip()
    if not cell or cell == "none":
        return []
    found = []
    for library in [word.strip() for word in re.split(r",| and ", cell)]:
        library = re.sub(r" [0-9.]+$", "", library)
        if library not in THIRD_PARTY:
            raise ValueError(f"HOUSE.md names '{library}', whose headers check_arrows.py does not know")
        found += THIRD_PARTY[library]
    return found


def parse_floors(text):
    """Floor number by name, from "the floors are: a b < c, d < e; ..." in HOUSE.md.

    Of two that a comma joins, the second may use the first (modules use objects), not the reverse.
    """
    sentence = re.search(r"the floors are: (.*?);", text, re.S)
    if not sentence:
        raise ValueError("HOUSE.md has no sentence 'the floors are: ... ;'")
    groups = re.split("[<,]", sentence.group(1))
    return {name: n for n, group in enumerate(groups) for name in re.findall(r"[a-z_./*]+", group)}


def floor_of(path, floors):
    """The floor of a file of vm: HOUSE.md names it ("objects/object.hpp", "objects/*.hpp"),
    or its folder.

    A source at the top of vm puts the floors together, so it stands above them all.
    """
    inside = path.removeprefix("vm/")
    folder, _, file = inside.rpartition("/")
    if not folder and file.endswith(".cpp"):
        return len(floors)
    if inside in floors:
        return floors[inside]
    patterns = [name for name in floors if "*" in name and fnmatch.fnmatch(inside, name)]
    return floors.get(patterns[0] if patterns else folder.split("/")[0] or file.split(".")[0])


def check_vm(source, target, floors):
    """Why `source` of vm may not include `target` of vm, or None."""
    if source.startswith("vm/compiler/"):
        return None if target.startswith(COMPILER_MAY) else "compiler stands on code alone"
    if target.startswith("vm/compiler/"):
        return None if source in COMPILER_FRONT else "only the compiler sees its own parts; others use vm/compile.hpp"
    if source in FRONT:
        return None if target.startswith(("vm/code/",) + FRONT) else "it stands in front of all floors"
    ours, theirs = floor_of(source, floors), floor_of(target, floors)
    if ours is None or theirs is None or theirs <= ours:
        return None
    return "a lower floor of vm includes a higher one"


def check_house(source, target, rooms, floors):
    """Why `source` may not include the in-house header `target`, or None."""
    room, there = source.split("/")[0], target.split("/")[0]
    if room == there:
        return check_vm(source, target, floors) if room == "vm" else None
    allowed = rooms[room].may_include
    if allowed is None or there in allowed or target in allowed:
        return None
    return f"{room} may not include {there}"


def check_outside(source, header, rooms):
    """Why `source` may not include <header>, or None."""
    room = rooms[source.split("/")[0]]
    if room.bare and header.split("/")[0] in NOT_FREESTANDING:
        return "a standard header that allocates or throws has no place in vm"
    known = [p for ps in THIRD_PARTY.values() for p in ps if p not in ("Q", "Qt")]
    if not any(header.startswith(p) for p in known) and not re.match(r"Q[A-Z]", header):
        return None
    if room.third_party is None or any(header.startswith(p) for p in room.third_party):
        return None
    return f"{source.split('/')[0]} may not use this library"


def is_ours(header, rooms):
    return header.split("/")[0] in rooms and "/" in header


def check_file(path, rooms, floors):
    """The violations in one file, as lines to print."""
    source = path.relative_to(ROOT).as_posix()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        quote, header = match.groups()
        if is_ours(header, rooms):
            why = check_house(source, header, rooms, floors)
        elif quote == '"' and (path.parent / header).exists():
            why = "an include names its room: \"room/file.hpp\""
        else:
            why = check_outside(source, header, rooms)
        if why:
            yield f"{source}:{number}: includes {header}: {why}"


def main():
    house = (ROOT / "HOUSE.md").read_text(encoding="utf-8")
    rooms, floors = parse_house(house), parse_floors(house)
    violations, files = [], 0
    for room in rooms:
        for path in sorted((ROOT / room).rglob("*")):
            if path.suffix in (".hpp", ".cpp", ".h", ".cc", ".def"):
                files += 1
                violations += check_file(path, rooms, floors)
    print("\n".join(violations + [f"{files} files, {len(violations)} includes that no arrow allows"]))
    return 1 if violations or files == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
