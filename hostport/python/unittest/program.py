"""unittest.main(): the tests of a program, or those that its arguments name."""

import sys

from .loader import defaultTestLoader
from .runner import TextTestRunner


def main(module="__main__", defaultTest=None, argv=None, testRunner=None,
         testLoader=defaultTestLoader, exit=True, verbosity=2, failfast=False):
    """Runs all test classes of `module` (a module or its name; None: what the arguments name).

    Arguments are `argv` or sys.argv, behind the first. Ends the program with SystemExit(1) after
    a failure; gives the result otherwise, and always if `exit` is false.
    """
    if isinstance(module, str):
        module = __import__(module, None, None, ("*",))
    names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest or ())
    words = (sys.argv if argv is None else argv)[1:]
    if words or module is None:
        from .arguments import Arguments, tests_of

        arguments = Arguments(words)
        tests = tests_of(arguments, testLoader, module, names)
        if "v" in arguments.flags or "q" in arguments.flags:
            verbosity = 2 if "v" in arguments.flags else 0
        failfast = failfast or "f" in arguments.flags
    elif names:
        tests = testLoader.loadTestsFromNames(names, module)
    else:
        tests = testLoader.loadTestsFromModule(module)
    runner = TextTestRunner if testRunner is None else testRunner
    if isinstance(runner, type):
        runner = runner(verbosity=verbosity, failfast=failfast)
    result = runner.run(tests)
    if exit and not result.wasSuccessful():
        sys.exit(1)
    return result
