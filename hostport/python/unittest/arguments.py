"""The words behind `-m unittest`, or behind the name of a program that calls unittest.main().

A module of its own because boards have no command line, and their memory is small.
"""

import sys

_USAGE = """usage: -m unittest [OPTIONS] [NAME ...]
       -m unittest discover [OPTIONS] [-s DIR] [-p PATTERN] [-t DIR]

NAME is a file, or a module, class or test with dots between; without one, tests are discovered.
  -v, -q       a line for each test (the default), nothing until the end
  -f           stop at the first failure
  -k PATTERN   only tests whose names have PATTERN in them, or fit it if it has a *
  -s DIR       where to look for tests (.)
  -p PATTERN   which files have them (test*.py)
  -t DIR       the folder from which their modules are imported (that of -s)
"""
_FLAGS = {"-v": "v", "--verbose": "v", "-q": "q", "--quiet": "q", "-f": "f", "--failfast": "f"}
# Options with a value.
_VALUES = {"-k": "k", "-s": "s", "-p": "p", "-t": "t", "--start-directory": "s", "--pattern": "p",
           "--top-level-directory": "t"}


class Arguments:
    def __init__(self, words):
        self.flags = []
        self.values = {"s": ".", "p": "test*.py", "t": None}
        self.patterns = []
        self.names = []
        words = list(words)
        while words:
            self.take(words.pop(0), words)

    def take(self, word, rest):
        key, equals, value = word.partition("=")
        if word in ("-h", "--help"):
            print(_USAGE, end="")
            sys.exit(0)
        elif word in _FLAGS:
            self.flags.append(_FLAGS[word])
        elif key in _VALUES and (equals or rest):
            value = value if equals else rest.pop(0)
            if _VALUES[key] == "k":
                self.patterns.append(value if "*" in value else "*%s*" % value)
            else:
                self.values[_VALUES[key]] = value
        elif word.startswith("-"):
            print("unittest: %s is unknown, or lacks a value" % word)
            print(_USAGE, end="")
            sys.exit(2)
        else:
            self.names.append(word)


# A file's name is that of its module.
def _dotted(name):
    return name[:-3].strip("./").replace("/", ".") if name.endswith(".py") else name


def _discover(loader, arguments, places):
    for key, value in zip("spt", places):
        arguments.values[key] = value
    values = arguments.values
    return loader.discover(values["s"], values["p"], values["t"])


def tests_of(arguments, loader, module, names):
    """The tests that the arguments name, or `names` if they name none."""
    if arguments.patterns:
        loader.testNamePatterns = arguments.patterns
    names = arguments.names or names
    if module is None and names[:1] == ["discover"]:
        return _discover(loader, arguments, names[1:])
    if names:
        return loader.loadTestsFromNames([_dotted(name) for name in names], module)
    if module is None:
        return _discover(loader, arguments, ())
    return loader.loadTestsFromModule(module)
