# truth: reference 1.25
# bool is an int of two values.
print(True, False, repr(True), str(False))
print(True + 1, True * 5, False - 1, True / 2, -True, +False, True // 1)
print(True == 1, False == 0, True is True, True > False, True < 2)
print(bool(), bool([]), bool([0]), bool(""), bool(" "), bool(None), bool({}), bool(0.0))
print(isinstance(True, int), isinstance(True, bool), issubclass(bool, int), type(True))
print(["no", "yes"][True], "ab"[False], {True: "t"}[1])
print(sum([True, True, False]), max(False, True), sorted([True, False, True]))
print(int(True), float(True), "%d" % True, "%s" % True)
print(True & False, True | False, True ^ True, type(True & False), True & 1)
print(None, None is None, None == False, bool(None), type(None))


class Empty:
    def __bool__(self):
        return False


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


print(bool(Empty()), bool(Sized(0)), bool(Sized(2)), not Empty(), Sized(0) or "empty")
