"""The command line: unittest.main() and `-m unittest`."""

import sys

from .loader import defaultTestLoader
from .runner import TextTestRunner

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


class _Arguments:
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


def _tests(loader, module, names, arguments):
    if names:
        return loader.loadTestsFromNames([_dotted(name) for name in names], module)
    if module is None:
        return _discover(loader, arguments, ())
    return loader.loadTestsFromModule(module)


def main(module="__main__", defaultTest=None, argv=None, testRunner=None,
         testLoader=defaultTestLoader, exit=True, verbosity=2, failfast=False):
    """Runs all test classes of `module` (a module or its name; None: what the arguments name).

    Arguments are `argv` or sys.argv, behind the first. Ends the program with SystemExit(1) after
    a failure; gives the result otherwise, and always if `exit` is false.
    """
    if isinstance(module, str):
        module = __import__(module, None, None, ("*",))
    arguments = _Arguments((sys.argv if argv is None else argv)[1:])
    if arguments.patterns:
        testLoader.testNamePatterns = arguments.patterns
    names = arguments.names
    if not names and defaultTest is not None:
        names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
    if module is None and names[:1] == ["discover"]:
        tests = _discover(testLoader, arguments, names[1:])
    else:
        tests = _tests(testLoader, module, names, arguments)
    if "v" in arguments.flags or "q" in arguments.flags:
        verbosity = 2 if "v" in arguments.flags else 0
    runner = TextTestRunner if testRunner is None else testRunner
    if isinstance(runner, type):
        runner = runner(verbosity=verbosity, failfast=failfast or "f" in arguments.flags)
    result = runner.run(tests)
    if exit and not result.wasSuccessful():
        sys.exit(1)
    return result
