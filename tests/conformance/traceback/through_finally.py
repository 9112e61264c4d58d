# truth: reference 1.25
# finally and with run before the traceback is printed.
class M:
    def __enter__(self):
        print("enter")

    def __exit__(self, *details):
        print("exit", details[0])


def f():
    try:
        with M():
            undefined_name
    finally:
        print("finally")


f()
