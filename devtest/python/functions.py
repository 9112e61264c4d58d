# Behind the text of a test with functions: calls them, and says of each what came of it.


def _krait_run(tests):
    import gc
    import sys

    for name, function in tests:
        gc.collect()
        print("\x1dbegin", name)
        end = "pass"
        is_full = False
        try:
            function()
        except SystemExit:
            end = "exit"
        except Exception as error:
            if type(error).__name__ == "SkipTest":
                end = "skip " + str(error)
            else:
                end = "fail" if isinstance(error, AssertionError) else "error"
                sys.print_exception(error)
            is_full = isinstance(error, MemoryError)
        print("\x1dend", end)
        if is_full:
            return  # what filled it may stay: the others get memory of their own


def _krait_async(function):
    import asyncio

    return lambda: asyncio.run(function())


# Calls it with a new folder below `base`, which goes away afterwards.
def _krait_in_folder(base, call):
    import os

    def remove(path):
        for entry in os.ilistdir(path):
            below = path + "/" + entry[0]
            remove(below) if entry[1] & 0x4000 else os.remove(below)
        os.rmdir(path)

    def run():
        path = base + "krait-test"
        try:
            remove(path)  # of a test that did not end
        except OSError:
            pass
        os.mkdir(path)
        try:
            call(path)
        finally:
            remove(path)

    return run
