# truth: reference 1.25
# A traceback names each frame: functions, lambdas, comprehensions, generators, class bodies, exec.
import sys


def fail():
    raise ValueError("here")


def in_list():
    return [fail() for _ in (1,)]


def in_dict():
    return {1: fail() for _ in (1,)}


def in_set():
    return {fail() for _ in (1,)}


def in_generator_expression():
    return list(fail() for _ in (1,))


def in_generator():
    def gen():
        yield 1
        fail()

    for _ in gen():
        pass


def in_delegation():
    def inner():
        yield 1
        fail()

    def outer():
        yield from inner()

    list(outer())


def in_lambda():
    return (lambda x: fail())(1)


def in_class():
    class Body:
        x = 1
        y = fail()


def in_class_in_class():
    class Outer:
        class Inner:
            fail()


class Methods:
    def method(self):
        fail()

    @property
    def prop(self):
        return fail()

    @staticmethod
    def static():
        fail()

    @classmethod
    def cls(cls):
        fail()

    def __add__(self, other):
        fail()

    def __getitem__(self, key):
        fail()

    def __str__(self):
        return fail()

    def __iter__(self):
        return self

    def __next__(self):
        fail()

    def __enter__(self):
        fail()

    def __exit__(self, *args):
        pass


def in_init():
    class Makes:
        def __init__(self):
            fail()

    Makes()


def in_with():
    with Methods():
        pass


def failing(f):
    fail()


def in_decorator():
    @failing
    def f():
        pass


def in_default():
    def f(x=fail()):
        pass


def in_exec():
    exec("\n\nfail()", {"fail": fail})


def in_eval():
    eval("fail()", {"fail": fail})


def in_exec_function():
    exec("def f():\n  fail()\nf()", {"fail": fail})


def in_compiled():
    exec(compile("1\n2\nfail()", "named.py", "exec"), {"fail": fail})


def in_map():
    list(map(lambda x: fail(), [1]))


def in_sort():
    sorted([1, 2], key=lambda x: fail())


def in_closure():
    n = 1

    def closure():
        return n, fail()

    closure()


async def coroutine():
    fail()


async def awaiting():
    await coroutine()


m = Methods()
for f in (fail, in_list, in_dict, in_set, in_generator_expression, in_generator, in_delegation, in_lambda, in_class,
          in_class_in_class, m.method, lambda: m.prop, m.static, m.cls, lambda: m + 1, lambda: m[0], lambda: str(m),
          lambda: list(m), in_init, in_with, in_decorator, in_default, in_exec, in_eval, in_exec_function, in_compiled, in_map,
          in_sort, in_closure, lambda: awaiting().send(None)):
    try:
        f()
    except ValueError as e:
        sys.print_exception(e)
