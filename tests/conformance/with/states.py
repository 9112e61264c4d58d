# truth: reference 1.25
# with, left in every way, by managers that swallow and that do not.
class Manager:
    def __init__(self, name, swallows):
        self.name, self.swallows = name, swallows

    def __enter__(self):
        print("  enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, trace):
        print("  exit", self.name, kind, repr(value), trace)
        return self.swallows


def falls(s):
    with Manager("a", s) as m:
        print("  body", m)
    return "fell"


def returns(s):
    with Manager("a", s):
        return "returned"
    return "never"


def raises(s):
    with Manager("a", s):
        raise ValueError("v")
    return "after"


def raises_class(s):
    with Manager("a", s):
        raise KeyError
    return "after"


def breaks(s):
    for i in range(3):
        with Manager("a" + str(i), s):
            if i == 1:
                break
    else:
        return "else"
    return i


def continues(s):
    seen = []
    for i in range(3):
        with Manager("a" + str(i), s):
            if i == 1:
                continue
            seen.append(i)
    return seen


def raises_in_loop(s):
    n = 0
    while n < 2:
        n += 1
        with Manager("a" + str(n), s):
            raise ValueError(n)
    return n


def two(s):
    with Manager("a", False) as a, Manager("b", s) as b:
        raise ValueError(a + b)
    return "after"


def two_other_way(s):
    with Manager("a", s), Manager("b", False):
        raise ValueError("v")
    return "after"


def in_try(s):
    try:
        with Manager("a", s):
            raise ValueError("v")
    except ValueError as e:
        return repr(e)
    else:
        return "else"
    finally:
        print("  finally")


def around_try(s):
    with Manager("a", s):
        try:
            raise ValueError("v")
        except KeyError:
            return "never"
        finally:
            print("  finally")
    return "after"


def in_finally(s):
    try:
        return "value"
    finally:
        with Manager("a", s):
            raise ValueError("v")


def in_except(s):
    try:
        raise KeyError("k")
    except KeyError:
        with Manager("a", s):
            raise
    return "after"


def return_in_return(s):
    with Manager("a", s):
        with Manager("b", s):
            try:
                return "inner"
            finally:
                print("  finally")


def exits(s):
    with Manager("a", s):
        raise SystemExit(3)
    return "after"


for work in (falls, returns, raises, raises_class, breaks, continues, raises_in_loop, two, two_other_way, in_try,
             around_try, in_finally, in_except, return_in_return, exits):
    for swallows in (False, True):
        print(work.__name__, swallows)
        try:
            print("  ->", work(swallows))
        except BaseException as e:
            print("  ->", repr(e))
