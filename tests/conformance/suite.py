"""The conformance tests as files: for what runs them other than `krait test` does."""

import pathlib

FOLDER = pathlib.Path(__file__).resolve().parent


def tests():
    """Each test below FOLDER, as area/name.py, in a stable order."""
    return sorted(path.relative_to(FOLDER) for path in FOLDER.glob("*/*.py")
                  if path.with_name(path.name + ".exp").exists())


def expected(test, bits=64):
    """What `test` prints where a word has so many bits."""
    path = FOLDER / test
    special = path.with_name(path.name + ".exp32")
    return (special if bits == 32 and special.exists() else path.with_name(path.name + ".exp")).read_bytes()


def only_for(test):
    """The bits of a word without which `test` means nothing, from a header line `# bits: 64 ...`; or None."""
    for line in (FOLDER / test).read_text(encoding="utf-8").splitlines()[:10]:
        if line.startswith("# bits: "):
            return int(line.split()[2])
    return None
