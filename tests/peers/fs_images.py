#!/usr/bin/env python3
"""File-system images made here and read by others, and the reverse.

    fs_images.py FAT_IMAGE ROMFS_IMAGE

A volume is made by us, by the reference (VfsFat.mkfs) or by mkfs.vfat; then we and the reference
take turns at writing, renaming and removing. After each turn both must find the same files in it,
those that are meant to be there, and fsck.vfat no fault.
"""

import hashlib
import json
import os
import pathlib
import random
import shutil
import struct
import subprocess
import sys
import tempfile

import peer

LIMIT_S = 120
MICROPYTHON = peer.need("micropython")
SCRIPT = pathlib.Path(__file__).with_name("fs_images_reference.py")
NAMES = ["a", "readme.txt", "UPPER.PY", "Mixed.Case", "no extension here", ".hidden", "two.dots.tar.gz",
         "plus+semi;eq=[x].c", "x" * 100, "lower", "CON", "main.py", "a name of exactly twenty-six"]
# The reference takes a name's octets for code page 437, and nobody else reads what it meant then.
UNICODE = ["été.md", "名前.txt", "ÀÉÎ", "\u0416\u0443\u043a.py"]


def run(*command, env=None, text=""):
    """What it prints; ends the program with both if it fails. `text` is what it can read."""
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, input=text.encode(),
                          stderr=subprocess.STDOUT, timeout=LIMIT_S, env=env)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}: {done.returncode}\n{done.stdout.decode('utf-8', 'replace')}")
    return done.stdout.decode()


def reference(image, block_size, *command):
    """What the reference says to a command of its script."""
    return run(MICROPYTHON, "-X", "heapsize=16m", SCRIPT, image, block_size,
               text=json.dumps([word if isinstance(word, int) else str(word) for word in command]))


def make_files(folder, seed, budget, names=NAMES):
    """Fills `folder` with files and folders of about `budget` octets."""
    chance = random.Random(seed)
    folders = [folder]
    folder.mkdir(parents=True)
    for number in range(max(1, min(40, budget // 400))):
        name = chance.choice(names)
        place = chance.choice(folders) / chance.choice([name, f"{number} {name}"])
        if any(same.name.lower() == place.name.lower() for same in place.parent.iterdir()):
            continue
        if chance.random() < 0.2:
            place.mkdir()
            folders.append(place)
        else:
            size = chance.choice([0, 1, 511, 512, 513, chance.randrange(budget // 100 + 1),
                                  chance.randrange(budget // 15 + 1)])
            place.write_bytes(chance.randbytes(size))


def tree_of(folder):
    """{path: digest, None for a folder}, as the reference's script prints it."""
    return {"/" + str(path.relative_to(folder)):
            None if path.is_dir() else hashlib.sha256(path.read_bytes()).hexdigest()
            for path in folder.rglob("*")}


class Volume:
    """An image, and what should be in it."""

    def __init__(self, image, block_size, fat_image, fsck):
        self.image, self.block_size = image, block_size
        self.ours = lambda *commands: run(fat_image, image, block_size, *commands)
        self.theirs = lambda *commands: reference(image, block_size, *commands)
        self.fsck = fsck
        self.expected = {}
        self.turns = 0

    def act(self, program, *commands):
        program(*commands)
        self.turns += 1

    def put(self, program, folder):
        self.act(program, "put", folder)
        self.expected.update(tree_of(folder))

    def rename(self, program, old, new):
        self.act(program, "rename", old, new)
        moved = {path: self.expected.pop(path) for path in list(self.expected)
                 if path == old or path.startswith(old + "/")}
        self.expected.update({new + path[len(old):]: value for path, value in moved.items()})

    def remove(self, program, path):
        self.act(program, "remove", path)
        del self.expected[path]

    def check(self, scratch):
        extracted = scratch / "extracted"
        shutil.rmtree(extracted, ignore_errors=True)
        self.ours("get", extracted)
        views = {"here": tree_of(extracted), "the reference": json.loads(self.theirs("tree"))}
        for who, view in views.items():
            if view != self.expected:
                differ = {path: (view.get(path, "absent"), self.expected.get(path, "absent"))
                          for path in set(view) | set(self.expected)
                          if view.get(path, "absent") != self.expected.get(path, "absent")}
                sys.exit(f"{self.image} after {self.turns} turns: {who} finds, and should: {differ}")
        if self.fsck:
            run(self.fsck, "-n", self.image)


def take_turns(volume, scratch, seed, budget):
    """Ours and the reference, each on what the other left."""
    chance = random.Random(seed)
    for turn in range(4):
        program = volume.ours if turn % 2 == seed % 2 else volume.theirs
        folder = scratch / f"files{turn}"
        make_files(folder / f"of turn {turn}", f"{seed} {turn}", budget // 4)
        files = sorted(path for path, value in volume.expected.items() if value)
        for path in chance.sample(files, min(3, len(files))):  # to be overwritten
            (folder / path[1:]).parent.mkdir(parents=True, exist_ok=True)
            (folder / path[1:]).write_bytes(chance.randbytes(chance.randrange(budget // 20 + 1)))
        volume.put(program, folder)
        shutil.rmtree(folder)
        volume.check(scratch)
        files = sorted(path for path, value in volume.expected.items() if value)
        for path in chance.sample(files, min(2, len(files))):
            volume.remove(program, path)
        folders = [""] + sorted(path for path, value in volume.expected.items() if value is None)
        for path in chance.sample(sorted(volume.expected), min(4, len(volume.expected))):
            new = f"{chance.choice(folders)}/renamed {turn}{chance.randrange(10**6)}.x"
            if path in volume.expected and not new.startswith(path + "/") and new.rpartition("/")[0] in [
                    "", *volume.expected]:
                volume.rename(program, path, new)
        volume.check(scratch)


def in_partition(image):
    """The volume in a disk of one partition."""
    volume = image.read_bytes()
    start, blocks = 63, len(volume) // 512
    entry = struct.pack("<8xII", start, blocks)
    table = bytes(446) + entry[:4] + b"\x0e" + entry[5:] + bytes(48) + b"\x55\xaa"
    image.write_bytes(table + bytes(512 * (start - 1)) + volume + bytes(512 * 100))


def fat_volumes(scratch, fat_image):
    """Volumes of each maker."""
    fsck, mkfs = peer.tool("fsck.vfat"), peer.tool("mkfs.vfat")
    for block_size, blocks, cluster_bytes in [(512, 50, 0), (512, 2000, 0), (512, 5000, 512), (512, 16000, 4096),
                                              (512, 70000, 512), (1024, 3000, 0), (2048, 9000, 0), (4096, 300, 0),
                                              (4096, 5000, 0)]:
        image = scratch / f"ours-{block_size}-{blocks}-{cluster_bytes}"
        volume = Volume(image, block_size, fat_image, fsck)
        volume.act(volume.ours, "format", blocks, cluster_bytes)
        yield volume
    for block_size, blocks in [(512, 100), (512, 2000), (512, 40000), (1024, 2000), (4096, 300)]:
        image = scratch / f"reference-{block_size}-{blocks}"
        volume = Volume(image, block_size, fat_image, fsck)
        volume.act(volume.theirs, "mkfs", blocks)
        yield volume
    for kind, kib, sectors, more in [(12, 1440, 1, []), (16, 8192, 2, []), (32, 40000, 1, []), (16, 8192, 2, ["-f", "1"]),
                                     (12, 4096, 4, ["-S", "2048"]), (32, 40000, 1, ["-f", "1", "-R", "40"])]:
        block_size = int(more[1]) if "-S" in more else 512
        image = scratch / f"mkfs-{kind}-{kib}{''.join(more)}"
        run(mkfs, "-C", "-F", kind, "-s", sectors, *more, image, kib)
        yield Volume(image, block_size, fat_image, fsck)
    image = scratch / "partition"
    run(mkfs, "-C", "-F", 16, "-s", 2, image, 8192)
    in_partition(image)
    yield Volume(image, 512, fat_image, None)  # fsck.vfat looks for no partitions


def check_fat(scratch, fat_image):
    for number, volume in enumerate(fat_volumes(scratch, fat_image)):
        volume.check(scratch)
        take_turns(volume, scratch, number, min(volume.image.stat().st_size // 10, 400_000))
        print(f"{volume.image.name}: {volume.turns} turns, {len(volume.expected)} files and folders")
        volume.image.unlink()


def check_unicode(scratch, fat_image):
    """Names that mtools reads and writes as we do; it has no surrogates."""
    mcopy, fsck = peer.tool("mcopy"), peer.tool("fsck.vfat")
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "MTOOLS_SKIP_CHECK": "1"}
    for seed, blocks in enumerate([3000, 20000]):
        image, folder, extracted = scratch / "unicode", scratch / f"in{seed}", scratch / f"out{seed}"
        make_files(folder, seed, 200_000, NAMES + 3 * UNICODE)
        run(fat_image, image, 512, "format", blocks, 0, "put", folder)
        run(fsck, "-n", image)
        extracted.mkdir()
        run(mcopy, "-s", "-n", "-i", image, "::/*", extracted, env=environment)
        if tree_of(extracted) != tree_of(folder):
            sys.exit(f"mtools finds {sorted(tree_of(extracted))} of {sorted(tree_of(folder))}")
        shutil.rmtree(folder)
        folder.mkdir()
        # To mtools CON is a device, and ÀÉÎ a short name, in code page 850.
        for name in {*NAMES, *UNICODE} - {"CON", "ÀÉÎ"}:
            (folder / name).write_bytes(random.Random(name).randbytes(700))
        run(fat_image, image, 512, "format", blocks, 0)
        # One by one: with folders in folders this mcopy gives up without a word, on any volume.
        for path in sorted(folder.iterdir()):
            run(mcopy, "-i", image, path, "::/", env=environment)
        shutil.rmtree(extracted)
        run(fat_image, image, 512, "get", extracted)
        if tree_of(extracted) != tree_of(folder):
            sys.exit(f"from mtools: {sorted(tree_of(extracted))}, not {sorted(tree_of(folder))}")
        print(f"mtools: {blocks} blocks, there and back")


def check_romfs(scratch, romfs_image):
    for seed, budget in enumerate([2000, 100_000, 3_000_000]):
        folder, image, extracted = scratch / f"rom{seed}", scratch / f"rom{seed}.romfs", scratch / f"rom{seed}.out"
        make_files(folder, seed, budget, [*NAMES, *UNICODE, "smile \U0001f600"])
        run(romfs_image, "pack", image, folder)
        run(romfs_image, "unpack", image, extracted)
        expected = tree_of(folder)
        if tree_of(extracted) != expected or json.loads(reference(image, 1, "tree")) != expected:
            sys.exit(f"{image.name}: not what was packed")
        print(f"{image.name}: {image.stat().st_size} octets, {len(expected)} files and folders")


def main():
    fat_image, romfs_image = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        check_fat(pathlib.Path(folder), fat_image)
        check_unicode(pathlib.Path(folder), fat_image)
        check_romfs(pathlib.Path(folder), romfs_image)


if __name__ == "__main__":
    main()
