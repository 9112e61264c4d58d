"""Finds tests in files."""

import os
import sys

from .loader import FailedImport, matches

_FOLDER, _FILE = 0x4000, 0x8000  # of os.stat()


def discover(loader, start_dir, pattern, top_level_dir):
    """What TestLoader.discover() says."""
    start, top = _plain(start_dir), _plain(top_level_dir or start_dir)
    if not _is_kind(start or ".", _FOLDER):
        raise ImportError("no folder %s" % start_dir)
    if top not in sys.path:
        sys.path.insert(0, top)
    below = start if not top else start[len(top) :].lstrip("/")
    if start != _joined(top, below):
        raise ImportError("%s is not below %s" % (start_dir, top_level_dir))
    prefix = below.replace("/", ".")
    return loader.suiteClass(_find(loader, start, prefix + "." if prefix else "", pattern))


def _find(loader, folder, prefix, pattern):
    for entry in sorted(os.ilistdir(folder or ".")):
        name, path = entry[0], _joined(folder, entry[0])
        if entry[1] & _FOLDER:
            if _is_kind(path + "/__init__.py", _FILE):
                yield from _find(loader, path, prefix + name + ".", pattern)
        elif name.endswith(".py") and matches(name, pattern):
            yield _load_file(loader, prefix + name[:-3], pattern)


def _load_file(loader, name, pattern):
    try:
        module = __import__(name, None, None, ("*",))
    except Exception as exception:  # SkipTest, too
        return loader.suiteClass([FailedImport(name, exception)])
    return loader.loadTestsFromModule(module, pattern)


def _is_kind(path, kind):
    try:
        return bool(os.stat(path)[0] & kind)
    except OSError:
        return False


# A path without . and / where they say nothing; "" is the current folder.
def _plain(path):
    while path.startswith("./"):
        path = path[2:].lstrip("/")
    path = path.rstrip("/") or path[:1]
    return "" if path == "." else path


def _joined(folder, name):
    return folder + "/" + name if folder and folder != "/" and name else folder + name
