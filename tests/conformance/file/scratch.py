"""For tests of files: a folder of their own to work in, and calls whose outcome is printed."""

import os


def _clear(folder):
    for name, kind, _ in list(os.ilistdir(folder)):
        path = folder + "/" + name
        if kind == 0x4000:
            _clear(path)
        else:
            os.remove(path)
    os.rmdir(folder)


class Folder:
    """Current while the with block lasts; then removed with all that is in it."""

    def __enter__(self):
        self.before = os.getcwd()
        self.path = "/tmp/scratch-" + "".join("%02x" % octet for octet in os.urandom(8))
        os.mkdir(self.path)
        os.chdir(self.path)
        return self

    def __exit__(self, *exception):
        os.chdir(self.before)
        _clear(self.path)


def attempt(what, function, *args, **keywords):
    """Prints what the call gives or raises."""
    try:
        print(what, "->", repr(function(*args, **keywords)))
    except Exception as error:
        print(what, "->", type(error).__name__, error.args)


def outcome(what, function, *args, **keywords):
    """The same for a call whose result says nothing that is the same each time."""
    try:
        function(*args, **keywords)
        print(what, "-> done")
    except Exception as error:
        print(what, "->", type(error).__name__, error.args)


def put(name, octets):
    with open(name, "wb") as file:
        file.write(octets)


def get(name):
    with open(name, "rb") as file:
        return file.read()
